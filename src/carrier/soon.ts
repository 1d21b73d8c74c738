// A result that is waited for only for a while: the carrier waits 15 seconds for an answer, and the caller hears nothing meanwhile.

/**
 * The result. Rejects where the work rejects, or takes longer than so many milliseconds; it goes on then, and `onLate` is told of its result, if
 * one comes.
 */
export async function soon<Result>(work: Promise<Result>, waitMs: number, onLate?: (result: Result) => unknown): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new Error('the store does not answer'));
    }, waitMs).unref();
  });
  work.then(
    (result) => isLate && Promise.resolve(onLate?.(result)).catch(() => {}),
    () => {},
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
