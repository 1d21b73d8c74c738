// What a look at a set-up finds: that something is as it should be, that somebody should look, or that calls would fail.

export const areas = ['environment', 'schedules', 'voices', 'lines', 'service', 'account'] as const;

export type Finding = {
  readonly area: (typeof areas)[number];
  readonly is: 'fine' | 'warning' | 'problem';
  /** A sentence; of a warning and of a problem it says what to do. */
  readonly what: string;
};

type Judge = (what: string) => Finding;

/** Ways to say a finding of one area. */
export function findingsOf(area: Finding['area']): Readonly<Record<Finding['is'], Judge>> {
  return {
    fine: (what) => ({ area, is: 'fine', what }),
    warning: (what) => ({ area, is: 'warning', what }),
    problem: (what) => ({ area, is: 'problem', what }),
  };
}
