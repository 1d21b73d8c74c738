// States of every place, at random: what a call may be in, and more than that.

import fc from 'fast-check';
import type { LineOutcome } from '../../../src/call/lineOutcome.ts';
import type { Offer, State } from '../../../src/call/state.ts';
import { mostTurns, mostTurnsInAll } from '../../../src/call/state.ts';
import { eleven } from '../languages.ts';

type Names = { readonly centre: fc.Arbitrary<string>; readonly language: fc.Arbitrary<string>; readonly other: fc.Arbitrary<string> };

const anyName = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const languages = fc.constantFrom(...eleven);
const known = fc.constantFrom(
  ...['lost-card', 'card', 'system', 'insurance', 'insurance-desk', 'pension', 'person', 'information', 'constructor'],
  ...[
    'suspension',
    'suspension-japanese',
    'freedial',
    'counsellors',
    'change',
    'steps',
    'expiry',
    'safety',
    'cancel',
    'old-employer-cards',
  ],
);

/** States whose names could be anything that an address may carry. */
export const anyState: fc.Arbitrary<State> = statesOf({ centre: anyName, language: anyName, other: anyName });

/** States of the two centres, with the names of the schedules, also in places where they do not belong. */
export const likelyState: fc.Arbitrary<State> = statesOf({
  centre: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('hokkaido', 'tokamachi') }, { weight: 1, arbitrary: anyName }),
  language: fc.oneof({ weight: 9, arbitrary: languages }, { weight: 1, arbitrary: anyName }),
  other: known,
});

function statesOf(names: Names): fc.Arbitrary<State> {
  const idleTurns = fc.option(fc.integer({ min: 1, max: mostTurnsInAll }), { nil: undefined });
  return fc.tuple(placesOf(names), idleTurns).map(([state, idle]) => (idle === undefined ? state : { ...state, idleTurns: idle }));
}

function placesOf({ centre, language, other }: Names): fc.Arbitrary<State> {
  const turn = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: mostTurns }) }, { weight: 1, arbitrary: fc.nat(mostTurnsInAll) });
  const anywhere = { centre, turn };
  const since = fc.integer({ min: 0, max: 9_999_999_999 });
  const retries = { noInput: fc.integer({ min: 0, max: 9 }), noMatch: fc.integer({ min: 0, max: 9 }) };
  const spoken = { ...anywhere, ...retries, language };
  const offer: fc.Arbitrary<Offer> = fc.oneof(
    fc.constantFrom<Offer>(
      { kind: 'again' },
      { kind: 'wait' },
      { kind: 'callback' },
      { kind: 'suspension' },
      { kind: 'sms' },
      { kind: 'numbers' },
    ),
    fc.record({ kind: fc.constant('line' as const), line: other, language }),
  );
  const named = <Place extends State['place']>(place: Place) => ({ place: fc.constant(place) });
  return fc.oneof(
    fc.record({ ...anywhere, ...named('door'), language }, { requiredKeys: ['centre', 'turn', 'place'] }),
    fc.record({ ...anywhere, ...retries, ...named('language'), page: fc.integer({ min: 0, max: 9 }) }),
    fc.record({ ...spoken, ...named('topic') }),
    fc.record({ ...spoken, ...named('guidance') }),
    fc.record({ ...spoken, ...named('afterwards') }),
    fc.record(
      { ...spoken, ...named('read-out'), readOut: other, sms: fc.constant(true as const) },
      { requiredKeys: ['centre', 'turn', 'place', 'language', 'noInput', 'noMatch', 'readOut'] },
    ),
    fc.record(
      {
        ...anywhere,
        ...named('transfer'),
        language,
        topic: other,
        deskLanguage: language,
        attemptedLines: fc.array(other, { minLength: 1, maxLength: 6 }),
        telephone: fc.integer({ min: 1, max: 9 }),
        whispered: fc.constant(true as const),
        busyLine: other,
        halfMinutes: fc.integer({ min: 1, max: 20 }),
        soFar: fc.constantFrom<LineOutcome>('busy', 'unanswered', 'failed'),
        since,
      },
      { requiredKeys: ['centre', 'turn', 'place', 'topic', 'deskLanguage', 'attemptedLines'] },
    ),
    fc.record(
      {
        ...anywhere,
        ...named('waiting'),
        language,
        topic: other,
        deskLanguage: language,
        line: other,
        halfMinutes: fc.integer({ min: 0, max: 20 }),
        since,
      },
      { requiredKeys: ['centre', 'turn', 'place', 'topic', 'deskLanguage', 'line', 'halfMinutes'] },
    ),
    fc.record(
      {
        ...spoken,
        ...named('asking'),
        topic: other,
        attemptedLines: fc.array(other, { maxLength: 6 }),
        busyLine: other,
        sms: fc.constant(true as const),
        readOut: fc.constant(true as const),
        about: fc.constantFrom<'own' | 'keyed' | 'known'>('own', 'keyed', 'known'),
        tries: fc.integer({ min: 1, max: 9 }),
        sealed: fc.stringMatching(/^[\w-]{1,32}\.[\w-]{40,80}$/),
      },
      { requiredKeys: ['centre', 'turn', 'place', 'language', 'noInput', 'noMatch', 'topic', 'attemptedLines', 'about'] },
    ),
    fc.record(
      {
        ...anywhere,
        ...named('keying'),
        language,
        topic: other,
        attemptedLines: fc.array(other, { maxLength: 6 }),
        busyLine: other,
        sms: fc.constant(true as const),
        readOut: fc.constant(true as const),
        tries: fc.integer({ min: 1, max: 9 }),
      },
      { requiredKeys: ['centre', 'turn', 'place', 'language', 'topic', 'attemptedLines'] },
    ),
    fc.record({
      ...spoken,
      ...named('closed'),
      topic: other,
      attemptedLines: fc.array(other, { maxLength: 6 }),
      offers: fc.array(offer, { minLength: 1, maxLength: 4 }),
    }),
  );
}
