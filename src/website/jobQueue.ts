// A queue of short jobs that gives way to calls. Node accepts one connection in each iteration of its event loop, so a call that connects
// behind hundreds of visitors waits for hundreds of iterations. They are short if most of them have no job to do.

/** Takes a few milliseconds. Returns true if it has more to do: then it is next again. A job handles its own errors. */
export type Job = () => boolean;

export type JobQueue = {
  readonly add: (job: Job) => void;
  /** The number of jobs, the current one included. */
  readonly length: () => number;
};

/** Iterations of the event loop without a job after each job. One with nothing to do takes some microseconds. */
export const iterationsBetween = 50;

/** A queue of its own. `later` runs a function in the next iteration of the event loop. */
export function createJobQueue(later: (run: () => void) => void = setImmediate): JobQueue {
  const jobs = new Set<Job>();
  let isRunning = false;
  let left = 0;
  const iterate = (): void => {
    try {
      if (left > 0) left -= 1;
      else runFirst();
    } finally {
      // Also after the last job: the next one may be added meanwhile.
      isRunning = left > 0 || jobs.size > 0;
      if (isRunning) later(iterate);
    }
  };
  const runFirst = (): void => {
    const [job] = jobs;
    if (job === undefined) return;
    left = iterationsBetween;
    let hasMore = false;
    try {
      hasMore = job();
    } finally {
      if (!hasMore) jobs.delete(job);
    }
  };
  return {
    add: (job) => {
      jobs.add(job);
      if (isRunning) return;
      isRunning = true;
      later(iterate);
    },
    length: () => jobs.size,
  };
}

/** Resolves when it is the turn of what comes next: for work that begins after something else has answered. */
export function turnIn(queue: JobQueue): Promise<void> {
  return new Promise((resolve) => {
    queue.add(() => {
      resolve();
      return false;
    });
  });
}
