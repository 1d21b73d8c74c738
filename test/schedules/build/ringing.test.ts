// How the telephones of a desk ring: what staff may write, what it means, and what is refused with a sentence.

import { expect, test } from 'vitest';
import { describeProblemIn } from '../../../src/schedules/problem.ts';
import { loadTown, town } from '../../support/schedules/town.ts';

const centre = 'centres/town.yaml';

/** The town with these lines added to its own desk. */
const withDesk = (lines: string) =>
  loadTown({
    [centre]: (town[centre] ?? '').replace(
      /^( {4})(name: .*)$/m,
      (_, indent: string, name: string) => `${indent}${name}\n${lines.replace(/^/gm, indent)}`,
    ),
  });
const ringing = (lines: string) => withDesk(lines).directory?.centres.get('town')?.lines.get('counter')?.ringing;
const problems = (lines: string) => withDesk(lines).problems.filter(({ severity }) => severity === 'problem');

test.each([
  ['whisper: true', { telephones: [], inOrder: false, whisper: { language: 'ja' } }],
  ['accept: true', { telephones: [], inOrder: false, whisper: { language: 'ja', accept: true } }],
  ['whisper: true\ndesk-language: en', { telephones: [], inOrder: false, whisper: { language: 'en' } }],
  ['ring-seconds: 15', { telephones: [], inOrder: false, seconds: 15 }],
  ['numbers: [025-757-3735, 025-757-3736]', { telephones: ['+81257573735', '+81257573736'], inOrder: false }],
  ['numbers: [025-757-3735, 025-757-3736]\nring: together', { telephones: ['+81257573735', '+81257573736'], inOrder: false }],
  ['numbers: [025-757-3735, 025-757-3736]\nring: in-order', { telephones: ['+81257573735', '+81257573736'], inOrder: true }],
  [
    'numbers: [025-757-3735, 025-757-3736]\naccept: true',
    { telephones: ['+81257573735', '+81257573736'], inOrder: true, whisper: { language: 'ja', accept: true } },
  ],
  ['whisper: false', undefined],
])('%s', (lines, expected) => {
  expect(problems(lines)).toEqual([]);
  expect(ringing(lines)).toEqual(expected);
});

test.each([
  ['whisper: yes please', 'not-true-or-false'],
  ['ring-seconds: 5', 'not-seconds'],
  ['ring-seconds: 61', 'not-seconds'],
  ['ring-seconds: 20.5', 'not-seconds'],
  ['ring-seconds: long', 'not-seconds'],
  ['numbers: 025-757-3735', 'not-a-list'],
  ['numbers: []', 'empty'],
  [`numbers: [${Array.from({ length: 11 }, (_, index) => `025-757-37${index + 10}`).join(', ')}]`, 'too-many-lines'],
  ['numbers: [025-757-3735, "+81 25-757-3735"]', 'named-twice'],
  ['numbers: [090-1234-5678, 025-757-3735]', 'number-not-allowed'],
  ['numbers: ["110", 025-757-3735]', 'number-invalid'],
  ['ring: in-order', 'desk-fields'],
  ['numbers: [025-757-3735, 025-757-3736]\nring: sometimes', 'unknown-choice'],
  ['numbers: [025-757-3735, 025-757-3736]\nring: together\naccept: true', 'desk-fields'],
  ['desk-language: en', 'desk-fields'],
  ['whisper: true\ndesk-language: xx', 'language-unknown'],
  ['whisper: true\ndigits: { press: 1, source: a, checked: 2026-11-21 }', 'desk-fields'],
  ['numbers: ["+81 50-1234-5678", 025-757-3735]', 'loop'],
])('%s is refused as %s', (lines, code) => {
  const found = problems(lines);
  expect(found.map((problem) => problem.code)).toContain(code);
  for (const language of ['ja', 'en'] as const) expect(found.map(describeProblemIn(language)).join()).not.toContain('{{');
});

/** What a problem says to write, in either language. */
const advice = /(?:Write “((?:ring-seconds|wait): [^”]+)”|「((?:ring-seconds|wait): [^」]+)」と書いて)/;

test.each([
  ...['20.0', '20.', '"20"', "'20.0'", '"２０"', '20秒', '２０秒', '20 秒間', '20s', '20 seconds', '0x14', '2e1', '+20', '020'].map(
    (written) => [`ring-seconds: ${written}`, 'ring-seconds: 20'],
  ),
  ['ring-seconds: 1分', 'ring-seconds: 60'],
  ...[
    '3',
    '"3"',
    '３',
    '3分',
    '3 minutes',
    '180秒',
    '{minutes: "3"}',
    '{minutes: 3分}',
    '{minutes: ３分間}',
    '{minutes: 3.0}',
    '{minutes: 180s}',
  ].map((written) => [`wait: ${written}`, 'wait: {minutes: 3}']),
])('the advice about “%s” works, in both languages', (written, meant) => {
  for (const language of ['en', 'ja'] as const) {
    const [problem, ...others] = problems(written);
    if (problem === undefined) throw new Error('it is allowed');
    expect(others).toEqual([]);
    const said = describeProblemIn(language)(problem);
    const number = /write it as (\d+)|(\d+) と書いて/.exec(said);
    const [, english, japanese] = advice.exec(said) ?? [];
    const whole = written.includes('{minutes')
      ? `wait: {minutes: ${number?.[1] ?? number?.[2]}}`
      : `ring-seconds: ${number?.[1] ?? number?.[2]}`;
    const followed = english ?? japanese ?? whole;
    expect(problems(followed)).toEqual([]);
    expect(ringing(followed)).toEqual(ringing(meant));
  }
});

test.each(['numbers: 025-757-3735', 'numbers: "a text that has more letters than a list may have telephones"', 'numbers: ""'])(
  'of a text in the place of a list only that is said: %s',
  (line) => {
    expect(problems(line).map(({ code }) => code)).toEqual(['not-a-list']);
  },
);

test.each(['whisper: true', 'accept: true', 'numbers: [025-757-3735, 025-757-3736]', 'desk-language: en'])(
  'a shared line cannot have %s',
  (lines) => {
    const file = 'lines/desk.yaml';
    const { problems: found } = loadTown({ [file]: `${lines}\n${town[file] ?? ''}` });
    expect(found.map(({ code }) => code)).toContain('desk-fields');
  },
);

test('a shared line may ring longer or shorter', () => {
  const file = 'lines/desk.yaml';
  expect(loadTown({ [file]: `ring-seconds: 45\n${town[file] ?? ''}` }).directory?.lines.get('desk')?.ringing?.seconds).toBe(45);
});
