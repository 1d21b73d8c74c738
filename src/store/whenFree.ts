// Waits for a SQLite file that another writer holds. SQLite's own wait blocks its thread, so it is short; this one lets other work go on,
// which may be the very writer that is waited for.

const mostMs = 10_000;
const stepMs = 20;
/** https://www.sqlite.org/rescode.html: SQLITE_BUSY; the low byte of an extended code is the code. */
const busy = 5;

/** Does the work, again and again while the file is held by another writer. Rejects as it does once it has waited too long. */
export async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + mostMs;
  for (;;) {
    try {
      return await work();
    } catch (fault) {
      if (!isBusy(fault) || performance.now() > end) throw fault;
    }
    await new Promise((later) => setTimeout(later, stepMs * (1 + Math.random())));
  }
}

function isBusy(fault: unknown): boolean {
  const { errcode } = fault as { readonly errcode?: unknown };
  return typeof errcode === 'number' && (errcode & 0xff) === busy;
}
