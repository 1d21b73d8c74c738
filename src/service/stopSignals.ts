// The signals that ask a service to stop: of a supervisor (SIGTERM), of a person (Ctrl-C), and of a terminal that is closed.

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

// npm forwards Ctrl-C, so SIGINT arrives twice: from the terminal and from npm.
const doubleSignalMs = 200;

/** Calls `stop` at the first signal. A later one ends the process at once, with 1. */
export function onStopSignals(stop: () => void): void {
  let firstAt: number | undefined;
  const handle = (): void => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      stop();
    } else if (now - firstAt > doubleSignalMs) process.exit(1);
  };
  for (const signal of signals) process.on(signal, handle);
}
