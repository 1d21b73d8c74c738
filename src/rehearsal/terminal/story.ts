// A whole call as a text that a person can read and a test can replay.
//
//     # A Thai caller in the evening
//     at 2026-12-30T19:00:00+09:00
//     to +815000000001
//
//     ja: 北海道外国人相談センター。
//     th: ไทย แปด
//     press 8
//
// A line of words is one stretch without a pause, after its language. The caller's acts are commands (`press 8`, `silence`, `hang up`), and so
// is how a line ends: `-> busy`, `-> no-answer`, `-> failed`, `-> answered`, `-> declined` by a person who does not take the call, `-> machine`
// where a machine answers and waits; `hang up` in their place is the caller's. Of telephones that ring at once each ends by itself, in their
// order: `+8112… -> busy`. What the service does is a statement (`rings +8112…`, `the desk hears ja: …`, `hangs up`). A line `at …` in the middle
// sets the clock. Lines with # are at the top only.

import type { CallEvent } from '../phone/callEvent.ts';

export type StoryHead = {
  /** The lines with #, without the #. The first one is the title. */
  readonly comments: readonly string[];
  readonly at: string;
  readonly to: string;
  /** The caller's number, if it matters. */
  readonly from?: string;
};

/** The text of a story. */
export function writeStory({ comments, at, to, from }: StoryHead, events: readonly CallEvent[]): string {
  const head = [
    ...comments.map((comment) => `# ${comment}`.trimEnd()),
    `at ${at}`,
    `to ${to}`,
    ...(from === undefined ? [] : [`from ${from}`]),
  ];
  const body = events.flatMap((event, index) => [
    ...linesOf(event),
    ...(event.is === 'rang' && events[index + 1]?.is !== 'rang' ? [''] : []),
  ]);
  return `${[...head, '', ...body].join('\n').trimEnd()}\n`;
}

function linesOf(event: CallEvent): readonly string[] {
  switch (event.is) {
    case 'said':
      return event.stretches.map((words) => `${event.language}: ${words}`);
    case 'played': {
      const [own] = event.glosses;
      const unheard = event.fault === undefined ? '' : ` (cannot be heard: it ${event.fault})`;
      return [`${own?.language ?? 'audio'}: ${own?.words ?? new URL(event.url).pathname}${unheard}`];
    }
    case 'pressed':
      return [`press ${event.keys}`, ''];
    case 'silence':
      return ['silence', ''];
    case 'rings':
      return event.numbers.map(({ number, sends }) => `rings ${number}${sends === undefined ? '' : ` and sends ${sends}`}`);
    case 'desk-heard':
      return event.stretches.map((words) => `the desk hears ${event.language}: ${words}`);
    case 'desk-pressed':
      return [`the desk presses ${event.keys}`];
    case 'desk-silence':
      return ['the desk is silent'];
    case 'rang':
      return [`${event.number === undefined ? '' : `${event.number} `}-> ${event.outcome}`];
    case 'hung-up':
      return [event.by === 'caller' ? 'hang up' : 'hangs up'];
    case 'rejected':
      return [`rejects the call: ${event.reason}`];
    case 'clock':
      return [`at ${event.at}`];
    case 'fault':
      return [`error ${event.code}: ${event.message}`];
    case 'application-error':
      return ['application error'];
    default:
      return event satisfies never;
  }
}
