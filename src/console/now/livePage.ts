// Sends a page again when it has changed, for as long as a browser shows it.

import type { Instant } from '../../hours/timetable.ts';
import type { Reply } from '../route.ts';

type Live = {
  /** The page as it is now; undefined where it is gone. */
  readonly page: () => Promise<string | undefined>;
  /** What the page is made of: one of these is another object after every change. */
  readonly source: () => readonly object[];
  readonly clock: () => Instant;
};

const lookMs = 1_000;
const minuteMs = 60_000;

/** An event `page` with the whole page at once, after each change of its source, and when a minute begins; each only if it reads otherwise. */
export function livePage({ page, source, clock }: Live): Reply {
  return {
    listen: (send) => {
      let last: { readonly source: readonly object[]; readonly minute: number; readonly text: string | undefined } | undefined;
      let isMaking = false;
      const look = async (): Promise<void> => {
        const [made, minute] = [source(), Math.floor(clock() / minuteMs)];
        if (isMaking || (last?.minute === minute && last.source.every((each, index) => each === made[index]))) return;
        isMaking = true;
        try {
          const text = await page();
          if (text !== undefined && text !== last?.text) send('page', text);
          last = { source: made, minute, text };
        } finally {
          isMaking = false;
        }
      };
      // What goes wrong once is tried again at the next look.
      const again = () => void look().catch(() => {});
      again();
      const timer = setInterval(again, lookMs);
      return () => clearInterval(timer);
    },
  };
}
