// Calls made for tests of the journal: a few turns with known outcomes, as the switchboard writes them.

import {
  type DayPerson,
  eventVersion,
  type Happening,
  type JournalEvent,
  type Left,
  type TurnRecord,
} from '../../../src/journal/events.ts';

export type MadeTurn = { readonly left: Left; readonly language?: string; readonly what: readonly Happening[] };

export type MadeCall = {
  readonly call: string;
  readonly at?: string;
  readonly centre?: string;
  readonly number?: string;
  readonly person?: DayPerson;
  readonly turns: readonly MadeTurn[];
  /** The carrier's status and seconds; the call goes on if absent. */
  readonly ended?: { readonly status: string; readonly seconds: number };
};

/** Ten seconds pass between two turns. */
const turnMs = 10_000;

/** The turns of a call, and its end as the last. */
export function turnsOf({
  call,
  at = '2026-11-24T10:00:00+09:00',
  centre = 'hokkaido',
  number = '+815000000001',
  ...made
}: MadeCall): readonly TurnRecord[] {
  const envelope = (turn: number, seconds: number) => ({ call, turn, at: later(at, seconds * 1000), centre, number, sinceAnswer: seconds });
  const turns = made.turns.map(({ left, language, what }, turn): TurnRecord => {
    return {
      version: eventVersion,
      events: what.map(
        (each, index): JournalEvent => ({
          ...envelope(turn, (turn * turnMs) / 1000),
          id: `${call}/${turn}/${index}`,
          ...(language !== undefined && { language }),
          left,
          ...(each.type === 'arrived' && made.person !== undefined && { person: made.person }),
          what: each,
        }),
      ),
    };
  });
  if (made.ended === undefined) return turns;
  const end: JournalEvent = { ...envelope(0, made.ended.seconds), id: `${call}/end`, what: { type: 'ended', ...made.ended } };
  return [...turns, { version: eventVersion, events: [end] }];
}

/** An ISO time, some milliseconds later, in Japan. */
export function later(at: string, milliseconds: number): string {
  return `${new Date(Date.parse(at) + 9 * 3_600_000 + milliseconds).toISOString().slice(0, 19)}+09:00`;
}

const begun = (line: string): Happening => ({
  type: 'transfer-begun',
  line,
  topic: 'card',
  language: 'th',
  deskLanguage: 'th',
  promised: true,
});
const ended = (line: string, outcome: 'answered' | 'noAnswer' | 'abandoned', talkedSeconds?: number): Happening => ({
  type: 'transfer-ended',
  line,
  topic: 'card',
  language: 'th',
  deskLanguage: 'th',
  outcome,
  ...(talkedSeconds !== undefined && { talkedSeconds, seconds: talkedSeconds + 4 }),
});
const chosen: readonly MadeTurn[] = [
  { left: 'language', what: [{ type: 'arrived' }] },
  { left: 'topic', language: 'th', what: [{ type: 'language-chosen', language: 'th' }] },
];
const wants: Happening = { type: 'topic-chosen', topic: 'card', language: 'th' };

/** Turns with a known outcome each. */
export const outcomes = {
  reached: [
    ...chosen,
    { left: 'transfer', language: 'th', what: [wants, begun('card')] },
    { left: 'afterwards', language: 'th', what: [ended('card', 'answered', 125)] },
  ],
  wrongNumber: [
    ...chosen,
    { left: 'transfer', language: 'th', what: [wants, begun('card')] },
    { left: 'afterwards', language: 'th', what: [ended('card', 'answered', 4)] },
  ],
  abandoned: [
    ...chosen,
    { left: 'transfer', language: 'th', what: [wants, begun('card')] },
    { left: 'end', language: 'th', what: [ended('card', 'abandoned'), { type: 'hung-up', place: 'transfer', language: 'th' }] },
  ],
  closed: [
    ...chosen,
    {
      left: 'closed',
      language: 'th',
      what: [
        wants,
        {
          type: 'closed',
          topic: 'card',
          language: 'th',
          attemptedLines: [],
          offers: ['line', 'suspension'],
          opens: '2026-11-25T09:00:00+09:00',
        },
      ],
    },
  ],
  unanswered: [
    ...chosen,
    { left: 'transfer', language: 'th', what: [wants, begun('card')] },
    { left: 'transfer', language: 'th', what: [ended('card', 'noAnswer'), begun('freedial')] },
    {
      left: 'closed',
      language: 'th',
      what: [
        ended('freedial', 'noAnswer'),
        { type: 'closed', topic: 'card', language: 'th', attemptedLines: ['card', 'freedial'], offers: ['again'] },
      ],
    },
  ],
  lost: [
    ...chosen.slice(0, 1),
    { left: 'language', what: [{ type: 'no-input', place: 'language', times: 1 }] },
    {
      left: 'transfer',
      what: [
        { type: 'no-input', place: 'language', times: 2 },
        { type: 'lost', place: 'language' },
        { ...begun('person'), language: undefined } as never,
      ],
    },
  ],
} as const satisfies Readonly<Record<string, readonly MadeTurn[]>>;
