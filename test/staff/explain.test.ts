// What a colleague answers to “why did this caller hear that?”: never anything else than the call itself does.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Key } from '../../src/call/heard.ts';
import { noRetries, type State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { type Explanation, explain } from '../../src/staff/explain.ts';
import { explainJson, explainText } from '../../src/staff/explainText.ts';
import type { Decision } from '../../src/staff/outcome.ts';
import { directoryWith } from '../support/desk/whispering.ts';
import { frozenWith, tokyo } from '../support/staff/sides.ts';

const real = frozenWith();

function centreOf(directory: Directory, id: string) {
  const centre = directory.centres.get(id);
  if (centre === undefined) throw new Error(`${id} is gone`);
  return centre;
}

function explained(directory: Directory, language: string, topic: string, at: string | number): Explanation {
  const centre = centreOf(directory, 'hokkaido');
  return explain({ centre, guidance: directory.guidance, topic, language }, typeof at === 'number' ? at : tokyo(at));
}

/** What a real call does: the caller presses the topic's key, and every line that rings is busy. */
function called(directory: Directory, id: string, [language, topic]: readonly [string, string], at: number) {
  const centre = centreOf(directory, id);
  const centreNow = centreAt(centre, directory.guidance, at);
  const key = (centre.topics.find((each) => each.id === topic)?.key ?? '0') as Key;
  const lines: { line: string; promised: boolean }[] = [];
  let state: State = { place: 'topic', centre: id, turn: 1, language, ...noRetries };
  let turn: Turn = converse(state, { kind: 'key', key }, centreNow);
  while (turn.does.act === 'ring') {
    const begun = turn.events.find((event) => event.type === 'transfer-begun');
    lines.push({ line: turn.does.line, promised: begun?.promised === true });
    state = turn.does.next;
    turn = converse(state, { kind: 'transferred', outcome: 'busy' }, centreNow);
  }
  const closed = turn.events.find((event) => event.type === 'closed');
  const decision: Decision =
    lines.length > 0 ? { act: 'ring', lines } : { act: 'closed', ...(closed?.opens !== undefined && { opens: closed.opens }) };
  return { decision, offers: closed?.offers };
}

test('the decision and the offers are those of a real call, at any instant, for every centre, topic and language', () => {
  const minutes = fc.integer({ min: tokyo('2026-11-24T00:00') / 60_000, max: tokyo('2027-12-31T00:00') / 60_000 });
  const onTheHour = minutes.map((minute) => Math.floor(minute / 30) * 30);
  const centres = [...real.centres.values()];
  fc.assert(
    fc.property(fc.constantFrom(...centres), fc.oneof(minutes, onTheHour), fc.nat(), fc.nat(), (centre, minute, first, second) => {
      const topics = [...centre.topics.map(({ id }) => id), 'person'];
      const topic = topics[first % topics.length] ?? '';
      const language = centre.languages[second % centre.languages.length] ?? '';
      const at = minute * 60_000;
      const { decision, alternatives } = explain({ centre, guidance: real.guidance, topic, language }, at);
      expect({ decision, offers: alternatives.map(({ kind }) => kind) }).toEqual(called(real, centre.id, [language, topic], at));
    }),
    { numRuns: 60 },
  );
});

test('what was before and what comes next is what a real call gets there', () => {
  const { since, next } = explained(real, 'th', 'card', '2026-12-30T19:00');
  expect([since?.at, next?.at]).toEqual([tokyo('2026-12-30T18:00'), tokyo('2026-12-30T20:00')]);
  expect(since?.outcome.decision).toEqual(called(real, 'hokkaido', ['th', 'card'], tokyo('2026-12-30T17:59')).decision);
  expect(next?.outcome.decision).toEqual(called(real, 'hokkaido', ['th', 'card'], tokyo('2026-12-30T20:00')).decision);
  expect(next?.outcome.alternatives.map(({ kind }) => kind)).toEqual(['suspension', 'numbers']);
});

test('a minute earlier and later are said only at a boundary', () => {
  const closing = explained(real, 'th', 'card', '2026-12-30T17:59');
  expect(closing.aMinuteEarlier).toBe(undefined);
  expect(closing.aMinuteLater?.decision.act).toBe('closed');
  const closed = explained(real, 'th', 'card', '2026-12-30T18:00');
  expect(closed.aMinuteEarlier?.decision).toEqual({ act: 'ring', lines: [{ line: 'card', promised: true }] });
  expect(closed.aMinuteLater).toBe(undefined);
  expect(explained(real, 'th', 'card', '2026-12-30T12:00')).not.toHaveProperty('aMinuteEarlier');
});

test('a Thai caller on the evening of 30 December: in words, with each rule’s file and line', () => {
  expect(explainText(explained(real, 'th', 'card', '2026-12-30T19:00')).split('\n')).toEqual([
    'hokkaido, card, a caller in Thai, Wed 2026-12-30 19:00 (Asia/Tokyo)',
    '',
    'No line can take the call now. It opens on Thu 9:00.',
    'The caller is offered:',
    '  1 card in English, until 20:00',
    '  2 stopping a lost card (suspension)',
    '  3 the numbers and pages, read out',
    '',
    'Why',
    expect.stringMatching(/^ {2}card \(lines\/card\.yaml:\d+\), Thai: closed, opens on Thu 9:00\.$/),
    expect.stringMatching(
      /^ {4}Wed 2026-12-30: 9:00-18:00 for Thai, Nepali, Indonesian, Vietnamese, Filipino: the rule “daily”, lines\/card\.yaml:\d+$/,
    ),
    expect.stringMatching(/^ {2}freedial \(lines\/freedial\.yaml:\d+\) has no hours for Thai\.$/),
    expect.stringMatching(/^ {2}card \(lines\/card\.yaml:\d+\), English: promised until 20:00\.$/),
    expect.stringContaining('8:30-20:00 for English'),
    expect.stringMatching(/^ {2}suspension .+, Thai: answered but not promised until Thu 9:00, promised on Thu 9:00\.$/),
    expect.stringContaining('9:00-18:00 for Thai'),
    expect.stringContaining('0:00-24:00 for any language, none promised: the rule “daily”'),
    '',
    'Nearest changes',
    '  It is so since 18:00; before: card (promised) rings.',
    '  The next change is at 20:00: closed.',
  ]);
});

test('the public holiday, the year-end, an exception’s reason and a closure’s are named', () => {
  expect(explainText(explained(real, 'ja', 'person', '2026-11-23T11:00'))).toContain(
    'the rule “holidays”, because it is 勤労感謝の日, centres/',
  );
  expect(explainText(explained(real, 'ja', 'person', '2026-12-30T11:00'))).toContain('the rule “new-year”, centres/hokkaido.yaml:');
  expect(explainText(explained(real, 'th', 'card', '2027-01-01T11:00'))).toContain(
    'a public holiday, 元日, on which nothing else is written',
  );
  const changed = frozenWith(
    [
      'lines/card.yaml',
      '\nhours:',
      '\nexceptions:\n  - {yearly: 08-13, hours: closed, reason: Obon, source: a test, checked: 2026-11-21}\n  - {date: 2026-11-25, hours: 10:00-12:00, reason: training, source: a test, checked: 2026-11-21}\nhours:',
    ],
    ['lines/system.yaml', '\nhours:', '\nclosures:\n  - {from: 2026-11-25T13:00, until: 2026-11-25T15:00, reason: power cut}\nhours:'],
  );
  expect(explainText(explained(changed, 'th', 'card', '2026-11-25T13:30'))).toMatch(
    /Wed 2026-11-25: 10:00-12:00 for Thai.*: an exception \(training\), lines\/card\.yaml:\d+/,
  );
  expect(explainText(explained(changed, 'th', 'card', '2027-08-13T13:30'))).toContain(
    'closed for Thai, Nepali, Indonesian, Vietnamese, Filipino: an exception of every year (Obon)',
  );
  const system = explainText(explained(changed, 'th', 'system', '2026-11-25T13:30'));
  expect(system).toMatch(/closed now from 13:00 to 15:00: power cut, lines\/system\.yaml:\d+/);
  expect(system).toContain('system (lines/system.yaml:');
});

test('hours that spill over midnight are explained by the rule of the evening before', () => {
  const late = frozenWith(['lines/card.yaml', 'daily: 9:00-18:00', 'daily: 22:00-26:00']);
  const { decision, lines } = explained(late, 'th', 'card', '2026-11-25T01:00');
  expect(decision).toEqual({ act: 'ring', lines: [{ line: 'card', promised: true }] });
  expect(lines[0]?.rules.map(({ date, hours }) => `${date} ${hours}`)).toEqual(['2026-11-24 22:00-26:00', '2026-11-25 22:00-26:00']);
});

test('as JSON, instants are ISO 8601 with the offset of the centre’s zone', () => {
  const json = JSON.parse(explainJson(explained(real, 'th', 'card', '2026-12-30T19:00')));
  expect(json).toMatchObject({
    at: '2026-12-30T19:00:00+09:00',
    decision: { act: 'closed', opens: '2026-12-31T09:00:00+09:00' },
    alternatives: [
      { kind: 'line', line: 'card', language: 'en', until: '2026-12-30T20:00:00+09:00' },
      { kind: 'suspension' },
      { kind: 'numbers' },
    ],
    lines: [
      { line: 'card', rules: [{ by: 'daily', hours: '9:00-18:00', where: { file: 'lines/card.yaml' } }] },
      { line: 'freedial', rules: [] },
    ],
    since: { at: '2026-12-30T18:00:00+09:00' },
  });
});

test('the rules that an office keeps are named, with the season and the days of the hours', () => {
  const weekdays = '        weekdays: 9:00-12:00, 13:00-17:00\n';
  const season = '        seasons:\n          - {from: 07-01, until: 08-31, weekdays: 8:00-16:00, holidays: closed}\n';
  const changed = frozenWith(
    ['centres/hokkaido.yaml', weekdays, `        from: 2026-12-01\n${weekdays}        third-tuesday: closed\n${season}`],
    ['centres/hokkaido.yaml', '        holidays: closed\n', '        weekday-holidays: closed\n'],
    [
      'centres/hokkaido.yaml',
      'number: 011-200-9595',
      'number: {now: 011-200-9595, temporary: 011-200-9999, until: 2027-01-31, reason: 工事}',
    ],
  );
  const said = (at: string) => explainText(explained(changed, 'ja', 'person', at));
  expect(said('2026-12-15T10:00')).toContain('closed for Japanese, English: the rule “third-tuesday” (第3火曜日), centres/hokkaido.yaml:');
  expect(said('2026-11-24T10:00')).toMatch(
    /closed for Japanese, English: these hours do not apply on this day, only from 2026-12-01, centres/,
  );
  expect(said('2027-07-06T10:00')).toContain(
    '8:00-16:00 for Japanese, English: the rule “weekdays” of the season 07-01 to 08-31, centres/',
  );
  expect(said('2027-01-11T10:00')).toContain('the rule “weekday-holidays”, because it is 成人の日 and no weekend, centres/');
  expect(said('2026-12-16T10:00')).toMatch(
    /its number is 011-200-9999, in the place of 011-200-9595, until .*2027-02-01 0:00: 工事, centres/,
  );
  const [line] = explained(changed, 'ja', 'person', '2027-07-06T10:00').lines;
  expect(line).toMatchObject({ number: '011-200-9595', rules: [{ by: 'weekdays', season: { from: '07-01', until: '08-31' } }, {}] });
});

test('a desk’s telephones, what it hears, its key, and the wait are said, in both languages, and nothing of a desk that rings as usual', () => {
  const centre = centreOf(
    directoryWith({
      counsellors: {
        telephones: ['+81112345601', '+81112345602'],
        inOrder: true,
        seconds: 15,
        whisper: { language: 'ja', accept: true },
        waitMinutes: 3,
      },
    }),
    'hokkaido',
  );
  const asked = { guidance: real.guidance, topic: 'person', language: 'vi' };
  const explanation = explain({ ...asked, centre: { ...centre, asksAfterwards: true } }, tokyo('2026-11-24T10:00'));
  const english = explainText(explanation, 'en');
  const japanese = explainText(explanation, 'ja');
  for (const sentence of [
    '  1 trying the same lines again; if counsellors (up to 3 min) was busy, waiting for it on the line',
    '    its telephones ring one after the other: 0112345601, 0112345602',
    '    each rings for 15 s',
    '    before it is connected, the desk hears in Japanese who is coming',
    '    it takes the call by key 1; without the key the call goes on as from a busy desk',
    '    while it is busy, callers may wait up to 3 minutes',
    'After the talk the caller is asked whether they got the help that they needed.',
  ])
    expect(english.split('\n')).toContain(sentence);
  for (const sentence of [
    '  1 同じ窓口にもう一度かける。counsellors（3分まで）が話し中だったときは、切らずに待つ',
    '    電話は、次の順番に鳴ります: 0112345601、0112345602',
    '    つながる前に、窓口は日本語で、どんな電話かを聞きます',
    '    話し中のとき、かけた人は3分まで待てます',
  ])
    expect(japanese.split('\n')).toContain(sentence);
  expect(JSON.parse(explainJson(explanation))).toMatchObject({
    alternatives: [{ kind: 'again', wait: [{ line: 'counsellors', minutes: 3 }] }, {}, {}],
    lines: [{ line: 'counsellors', ringing: { inOrder: true, seconds: 15, waitMinutes: 3 } }],
    asksAfterwards: true,
  });
  const usual = explainText(explained(real, 'vi', 'person', '2026-11-24T10:00'));
  expect(usual).not.toMatch(/ring one after|wait|key 1|After the talk/);
});
