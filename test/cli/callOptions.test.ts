import { expect, test } from 'vitest';
import { callProgram, wantedCall } from '../../src/cli/callOptions.ts';
import { sayKey } from '../../src/messages/sayMessage.ts';
import { help } from '../../src/rehearsal/terminal/inputCommands.ts';
import { frozenFolder as schedules } from '../support/schedules/frozenFolder.ts';

async function read(...words: readonly string[]) {
  const complaints: string[] = [];
  const program = callProgram().configureOutput({ writeErr: (text) => void complaints.push(text) });
  try {
    return await wantedCall(program.parse(words, { from: 'user' }), { schedules, zone: 'Asia/Tokyo' });
  } catch {
    return complaints.join('');
  }
}

test('without options a person calls the default centre now', async () => {
  expect(await read()).toEqual({ to: '+815000000001', from: '+815011112222', dialled: [], story: false });
});

test('every option is read', async () => {
  const words = [
    '--centre',
    'tokamachi',
    '--at',
    '2026-12-30T19:00',
    '--keys',
    '8 /busy',
    '--dial',
    'busy,no-answer',
    '--gloss',
    'JA',
    '--story',
  ];
  expect(await read(...words)).toEqual({
    to: '+815000000002',
    from: '+815011112222',
    at: '2026-12-30T19:00:00+09:00',
    commands: [
      { act: 'press', keys: '8' },
      { act: 'rang', outcome: 'busy' },
    ],
    dialled: ['busy', 'no-answer'],
    gloss: 'ja',
    story: true,
  });
  expect(await read('--to', '+815000000003', '--from', 'anonymous', '--url', 'http://localhost:3000/')).toMatchObject({
    to: '+815000000003',
    from: 'anonymous',
    url: 'http://localhost:3000',
  });
});

test.each([
  [['--centre', 'sapporo'], '--centre sapporo does not exist. Write one of: hokkaido, tokamachi.'],
  [['--at', 'noon'], '--at noon is not a time. Write one like'],
  [['--keys', 'eight'], '--keys: “eight” is neither a row of keys nor'],
  [['--dial', 'engaged'], '--dial engaged is not how a line can end. Write some of: answered'],
  [['--url', 'localhost'], '--url localhost is not a web address.'],
  [['--url', 'http://localhost:3000', '--story'], 'Leave out --url'],
  [['--gloss', 'English'], '--gloss English is not a language. Write a short tag like en or ja.'],
  [['--speed', '2'], 'unknown option'],
])('wrong usage is refused in a sentence: %j', async (words, sentence) => {
  expect(await read(...words)).toContain(sentence);
});

test('the help says what can be typed in the same words as the telephone itself', () => {
  expect(sayKey('en', 'help.call-input')).toBe(help);
});
