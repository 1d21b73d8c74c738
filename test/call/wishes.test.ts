// What a centre may wish for in its file, and what the hour may do while a caller chooses.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import { mostTurns } from '../../src/call/state.ts';
import type { CentreNow } from '../../src/routing/centreNow.ts';
import { call, centreNow, described, last, newYearsEve, nextOf, tuesdayEvening, tuesdayMorning } from '../support/call/caller.ts';

const morning = centreNow('hokkaido', tuesdayMorning);
const evening = centreNow('hokkaido', tuesdayEvening);

/** The desk with one of its lines changed. */
function withLine(at: CentreNow, id: string, change: object): CentreNow {
  const line = at.lines[id];
  if (line === undefined) throw new Error(`there is no line ${id}`);
  return { ...at, lines: { ...at.lines, [id]: { ...line, ...change } } };
}

const announced: CentreNow = { ...morning, announcements: [{ words: { th: 'พรุ่งนี้ปิด', en: 'Closed tomorrow.' } }] };

test('an announcement is spoken before the topics, once', () => {
  expect(described(last(announced, '8'))).toMatch(/^topic: th “พรุ่งนี้ปิด”, th topic\.lost-card, /);
  expect(described(last(announced, '8 #'))).toMatch(/^topic: th topic\.lost-card, /);
  expect(described(last(announced, '8 silence'))).not.toContain('พรุ่งนี้ปิด');
});

test('an announcement on a number of one language comes after the greeting', () => {
  expect(described(last(announced, '', 'th'))).toMatch(/^topic: th greeting .*, th “พรุ่งนี้ปิด”, th topic\.lost-card/);
});

test('an announcement without words in a language is a safe general sentence in it, never another language’s', () => {
  expect(described(last(announced, '7'))).toMatch(/^topic: vi announcement\.general, vi topic\.lost-card/);
});

test('with twelve languages # leads to the rest and back', () => {
  const many: CentreNow = { ...morning, languages: [...morning.languages, 'fr'] };
  expect(described(last(many, ''))).toMatch(/ne key\.star, ja language\.more, ja key\.hash, en language\.more, en key\.hash$/);
  expect(described(last(many, '#'))).toBe(
    'language: fr language.name, fr key.1, ja language.more, ja key.hash, en language.more, en key.hash',
  );
  expect(described(last(many, '# silence'))).toContain('fr language.name');
  expect(described(last(many, '# 1'))).toMatch(/^topic: fr /);
  expect(described(last(many, '# #'))).toContain('ja language.name');
});

test('a list that has become shorter is read from its beginning', () => {
  const turn = converse({ place: 'language', centre: 'hokkaido', turn: 3, noInput: 0, noMatch: 0, page: 5 }, { kind: 'noInput' }, morning);
  expect(described(turn)).toContain('ja language.name');
});

test('a topic with a name of its own is called by it, after its first line that has a name where it has none, and “other questions” where no line has one', () => {
  const [lost] = morning.topics;
  if (lost === undefined) throw new Error('there are no topics');
  const named: CentreNow = { ...morning, topics: [lost, { id: 'tax', key: '2', lines: ['card'], name: { th: 'ภาษี' } }] };
  expect(described(last(named, '8'))).toContain('th topic.lost-card, th key.1, th “ภาษี”, th key.2');
  expect(described(last(named, '2'))).toContain('en menu.desk (the My Number Card desk), en key.2');
  const nameless = withLine(named, 'card', { name: { th: 'ศูนย์บัตร' } });
  expect(described(last(nameless, '2'))).toContain('en menu.other, en key.2');
  const second = { ...nameless, topics: [lost, { id: 'tax', key: '2', lines: ['card', 'freedial'], name: { th: 'ภาษี' } }] };
  expect(described(last(second, '2'))).toMatch(/en menu\.desk \(the [^)]*\), en key\.2/);
});

test('a centre without read-outs does not offer them', () => {
  const bare: CentreNow = { ...morning, guidance: [] };
  expect(described(last(bare, '8'))).not.toContain('topic.information');
  expect(described(last(bare, '8 9'))).toContain('th key.9, th menu.notAChoice');
});

test('a read-out whose day ended while it was heard gives way to the others', () => {
  const state = nextOf(call(morning, '8 9 1').at(-1));
  expect(described(converse(state, { kind: 'key', key: '#' }, { ...morning, guidance: morning.guidance.slice(1) }))).toMatch(
    /^guidance: th guidance\.steps\.title/,
  );
});

test('a line that says so has its digit sent, and the caller is not told to press it', () => {
  const sends = withLine(centreNow('hokkaido', newYearsEve), 'suspension-japanese', { digits: { press: '2', send: true, waitSeconds: 4 } });
  const turn = last(sends, '1 1');
  expect(turn.does).toMatchObject({ act: 'ring', send: { keys: '2', afterSeconds: 4 } });
  expect(described(turn)).not.toContain('transfer.press');
  expect(last(centreNow('hokkaido', newYearsEve), '1 1').does).not.toHaveProperty('send');
});

test('a centre’s own number is shown to the desk only where it is written', () => {
  expect(last({ ...morning, callerId: '+815012345678' }, '8 1').does).toHaveProperty('callerId', '+815012345678');
  expect(last(morning, '8 1').does).not.toHaveProperty('callerId');
});

test('what was offered and has closed since is said to be closed, and not rung', () => {
  const state = nextOf(call(evening, '8 2').at(-1));
  const turn = converse(state, { kind: 'key', key: '1' }, centreNow('hokkaido', '2026-11-24T20:00:00+09:00'));
  expect(described(turn)).toMatch(/^closed: th closed\.justClosed, th closed\.now, th closed\.opens/);
});

test('# at a closed desk that has opened since puts the caller through', () => {
  const state = nextOf(call(centreNow('hokkaido', '2026-11-24T08:59:59+09:00'), '8 2').at(-1));
  expect(described(converse(state, { kind: 'key', key: '#' }, centreNow('hokkaido', '2026-11-24T09:00:00+09:00')))).toMatch(
    /^rings card: /,
  );
});

test('the line that was asked for rings first, although another stands before it', () => {
  const state = nextOf(call(evening, '8 3 busy busy').at(-1));
  const [lost, , system] = evening.topics;
  if (lost === undefined || system === undefined) throw new Error('there are no topics');
  const swapped: CentreNow = { ...evening, topics: [lost, { ...system, lines: ['card', 'freedial', 'system'] }] };
  const asked = {
    ...state,
    place: 'closed',
    offers: [{ kind: 'line', line: 'system', language: 'en' }],
    topic: 'system',
    attemptedLines: [],
    language: 'th',
    noInput: 0,
    noMatch: 0,
  } as const;
  expect(described(converse(asked, { kind: 'key', key: '1' }, swapped))).toMatch(/^rings system: /);
});

test('a call has sixty turns, then kind words, the number that stops a card, and its end', () => {
  const state = nextOf(last(morning, '8'));
  expect(described(converse({ ...state, turn: mostTurns - 1 }, { kind: 'key', key: '#' }, morning))).toMatch(/^topic: /);
  const end = converse({ ...state, turn: mostTurns }, { kind: 'key', key: '#' }, morning);
  expect(described(end)).toMatch(/^hangs up: th farewell\.tooLong, th farewell\.suspension, /);
  expect(end.events).toEqual([{ type: 'too-long', language: 'th' }]);
});
