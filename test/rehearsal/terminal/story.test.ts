import { describe, expect, test } from 'vitest';
import type { CallEvent } from '../../../src/rehearsal/phone/callEvent.ts';
import { writeStory } from '../../../src/rehearsal/terminal/story.ts';
import { readStory, storyInput } from '../../../src/rehearsal/terminal/storyReader.ts';

const head = { comments: ['A call', 'It shows a form.'], at: '2026-11-24T10:00:00+09:00', to: '+815000000001' };
const glosses = [{ language: 'ne', words: 'एक।' }];
const url = 'http://127.0.0.1/speech/robot/x.wav';
const events: readonly CallEvent[] = [
  { is: 'said', language: 'ja', stretches: ['日本語、', 'いち。'], glosses },
  { is: 'played', url, glosses },
  { is: 'pressed', keys: '*' },
  { is: 'silence', seconds: 7 },
  { is: 'rings', numbers: [{ number: '+81120950178', sends: 'wwww5' }], seconds: 30 },
  { is: 'rang', outcome: 'no-answer' },
  { is: 'clock', at: '2026-11-24T12:00:00+09:00' },
  { is: 'hung-up', by: 'caller' },
];
const text = `# A call
# It shows a form.
at 2026-11-24T10:00:00+09:00
to +815000000001

ja: 日本語、
ja: いち。
ne: एक।
press *

silence

rings +81120950178 and sends wwww5
-> no-answer

at 2026-11-24T12:00:00+09:00
hang up
`;

describe('a story', () => {
  test('is what happened, as a person can read it', () => {
    expect(writeStory(head, events)).toBe(text);
  });

  test('says so when the caller hears an error or nothing at all', () => {
    const reported = writeStory({ ...head, from: 'anonymous' }, [
      { is: 'played', url, glosses: [], fault: 'answered 503' },
      { is: 'fault', code: 12100, message: 'no XML' },
      { is: 'application-error' },
    ]);
    expect(reported.split('\n').slice(4)).toEqual([
      'from anonymous',
      '',
      'audio: /speech/robot/x.wav (cannot be heard: it answered 503)',
      'error 12100: no XML',
      'application error',
      '',
    ]);
  });

  test('is read for what the caller does', () => {
    const { acts, ...read } = readStory(text);
    expect(read).toEqual(head);
    expect(acts).toEqual([
      { line: 9, is: 'press', press: { act: 'press', keys: '*' } },
      { line: 11, is: 'press', press: { act: 'silence' } },
      { line: 14, is: 'rang', outcome: 'no-answer' },
      { line: 16, is: 'clock', at: '2026-11-24T12:00:00+09:00' },
      { line: 17, is: 'press', press: { act: 'hang-up' } },
    ]);
  });

  test.each([
    ['at 2026-11-24T10:00:00+09:00\n', 'A story begins with lines like'],
    ['at x\nto y\n\npress eight\n', 'Line 4: “eight” is not a row of keys'],
    ['at x\nto y\n\n-> engaged\n', 'Line 4: “engaged” is not how a line can end'],
  ])('that is not one is refused: %j', (wrong, words) => {
    expect(() => readStory(wrong)).toThrow(words);
  });
});

describe('a story that is played again', () => {
  const inputOf = (doings: string, reported: CallEvent[] = [], clock: string[] = []) =>
    storyInput(
      readStory(`at x\nto y\n\n${doings}`),
      (event) => void reported.push(event),
      (at) => void clock.push(at),
    );

  test('sets the clock before what comes next', async () => {
    const reported: CallEvent[] = [];
    const clock: string[] = [];
    const input = inputOf('at 2026-11-24T13:00:00+09:00\npress 0\n-> answered\nhang up', reported, clock);
    expect(await input.press()).toEqual({ act: 'press', keys: '0' });
    expect(clock).toEqual(['2026-11-24T13:00:00+09:00']);
    expect(reported).toEqual([{ is: 'clock', at: '2026-11-24T13:00:00+09:00' }]);
    expect(await input.ring('+81112009595')).toBe('answered');
    expect(await input.ring('+81112009595')).toBe('hang-up');
  });

  test('stops, with the line, where the call does something else', async () => {
    await expect(inputOf('-> busy').press()).rejects.toThrow('Line 4: the story says how a line ends');
    await expect(inputOf('press 1').ring('+81112009595')).rejects.toThrow('Line 4: the story presses a key, but +81112009595 rings');
    await expect(inputOf('').press()).rejects.toThrow('The story ends, but the call waits for a key');
  });
});

test('each of several telephones that ring at once ends by itself, is read back, and is held to its number', async () => {
  const events: readonly CallEvent[] = [
    { is: 'rings', numbers: [{ number: '+81112000003' }, { number: '+81112000004' }], seconds: 20 },
    { is: 'rang', number: '+81112000003', outcome: 'failed' },
    { is: 'rang', number: '+81112000004', outcome: 'machine' },
    { is: 'hung-up', by: 'caller' },
  ];
  const text = writeStory({ comments: ['Two'], at: '2026-11-24T10:00:00+09:00', to: '+815000000001' }, events);
  expect(text.split('\n').slice(4, -1)).toEqual([
    'rings +81112000003',
    'rings +81112000004',
    '+81112000003 -> failed',
    '+81112000004 -> machine',
    '',
    'hang up',
  ]);
  const input = storyInput(
    readStory(text),
    () => undefined,
    () => undefined,
  );
  expect(await input.ring('+81112000003')).toBe('failed');
  await expect(input.ring('+81112000005')).rejects.toThrow('Line 8: the story says how +81112000004 ends, but +81112000005 rings.');
});
