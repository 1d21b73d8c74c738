// Jobs in a line that give way to calls. Node accepts one connection in each turn of its event loop, so a call that connects behind
// hundreds of visitors waits for as many turns: they must be short. Therefore many turns without a job lie between two jobs. A turn with
// nothing to do takes some microseconds.

/** Some milliseconds of work. True: there is more of it, and it comes next. */
export type Job = () => boolean;

export type JobLine = {
  readonly add: (job: Job) => void;
  /** How many jobs are in the line, the current one included. */
  readonly length: () => number;
};

/** Turns of the event loop from one job to the next. */
export const turnsBetween = 50;

/** A line of its own. `later` runs a function in the next turn of the event loop. A job handles its own errors. */
export function createJobLine(later: (run: () => void) => void = setImmediate): JobLine {
  const jobs = new Set<Job>();
  let isTurning = false;
  let left = 0;
  const turn = (): void => {
    try {
      if (left > 0) left -= 1;
      else runFirst();
    } finally {
      // The turns after the last job are waited for too: the next one may come meanwhile.
      isTurning = left > 0 || jobs.size > 0;
      if (isTurning) later(turn);
    }
  };
  const runFirst = (): void => {
    const [job] = jobs;
    if (job === undefined) return;
    left = turnsBetween;
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
      if (isTurning) return;
      isTurning = true;
      later(turn);
    },
    length: () => jobs.size,
  };
}
