// Work that can be done in steps, done at once: for a command, and where the rest of the process has nothing else to do.

/** The result of all steps together. */
export function inOneGo<Made>(steps: Generator<undefined, Made, undefined>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
