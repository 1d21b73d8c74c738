// A result that is waited for only for a while: the carrier waits 15 seconds for an answer, and the caller hears nothing meanwhile.

/** The result. Rejects where the work rejects, or takes longer than so many milliseconds; it goes on then, and its result is lost. */
export function soon<Result>(work: Promise<Result>, waitMs: number): Promise<Result> {
  const late = new Promise<never>((_, reject) => void setTimeout(() => reject(new Error('the store does not answer')), waitMs).unref());
  return Promise.race([work, late]);
}
