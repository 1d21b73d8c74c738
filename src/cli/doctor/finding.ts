// What a look at a set-up finds: that something is as it should be, that somebody should look, that nobody could look, or that calls
// would fail.

export const areas = ['environment', 'schedules', 'voices', 'lines', 'service', 'account'] as const;

export type Finding = {
  readonly area: (typeof areas)[number];
  readonly is: 'fine' | 'warning' | 'unseen' | 'problem';
  /** A sentence; of all but the fine ones it says what to do. */
  readonly what: string;
};

type Judge = (what: string) => Finding;

/** Ways to say a finding of one area. */
export function findingsOf(area: Finding['area']): Readonly<Record<Finding['is'], Judge>> {
  return {
    fine: (what) => ({ area, is: 'fine', what }),
    warning: (what) => ({ area, is: 'warning', what }),
    unseen: (what) => ({ area, is: 'unseen', what }),
    problem: (what) => ({ area, is: 'problem', what }),
  };
}
