// The times within which a callback is possible.

/** A callback is kept for so long: a desk that opens later is not promised. */
export const callbackDaysMs = 7 * 86_400_000;

/** A line that is open for no longer than this begins no talk that was asked for before. */
export const leastOpenMs = 10 * 60_000;

/** The caller has hung up five minutes after asking. In an opening that ends sooner than this nothing is placed any more. */
export const leastLeftMs = 5 * 60_000 + leastOpenMs;
