// Where an operator is sent to read the warnings: an address that answers with details from where the operator is.

import type { Logger } from 'pino';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { message } from '../../src/messages/message.ts';
import { type Ready, welcome } from '../../src/service/welcome.ts';

const problem = { severity: 'warning', file: 'lines/card.yaml', line: 1, column: 1, code: 'over', message: 'this is over.' } as const;

function said(
  settings: Partial<Ready['settings']>,
  warnings: Partial<Ready['warnings']> = { schedules: [problem, problem] },
): readonly string[] {
  const lines: string[] = [];
  const write = (_what: object, sentence: string) => void lines.push(sentence);
  const log = { info: write, warn: write, debug: () => undefined } as unknown as Logger;
  const ready = { publicUrl: 'https://hotline.example.jp', carrier: 'twilio', host: '127.0.0.1', port: 3000, ...settings } as const;
  welcome(
    { log, say: (text) => void lines.push(text), isTerminal: false, lostLines: () => 0 },
    { settings: ready, isRehearsal: false, warnings: { schedules: [], words: [], voices: [], ...warnings } },
  );
  return lines;
}

test.each([
  [{}, 'http://127.0.0.1:3000'],
  [{ host: '0.0.0.0' }, 'http://127.0.0.1:3000'],
  [{ host: '::' }, 'http://[::1]:3000'],
  [{ host: '::1', port: 8080 }, 'http://[::1]:8080'],
  [{ host: 'localhost' }, 'http://localhost:3000'],
  [{ host: '10.0.0.2', metrics: { port: 9464, host: '127.0.0.1' } }, 'http://127.0.0.1:9464'],
  [{ metrics: { port: 9464, host: '0.0.0.0' } }, 'http://127.0.0.1:9464'],
])('with %o the warnings are at %s/readyz', (settings, address) => {
  expect(said(settings).at(-1)).toBe(
    `there are 2 warnings about the schedules and 0 about the words. Read them on this machine at ${address}/readyz, or with npm run hours -- check`,
  );
});

test('a service that listens on another address of the machine only does not answer this machine with details', () => {
  expect(said({ host: '10.0.0.2' }).at(-1)).toBe(
    'there are 2 warnings about the schedules and 0 about the words. Read them with npm run hours -- check',
  );
});

test('without warnings nothing is said of them, and a language without a voice is said by itself', () => {
  expect(said({}, {})).toEqual(['Madoguchi answers calls at https://hotline.example.jp/voice']);
  expect(said({}, { voices: [message('words.no-voice', { name: 'Nepali' })] })).toEqual([
    'Madoguchi answers calls at https://hotline.example.jp/voice',
    expect.stringMatching(/^Nepali has no voice here: /),
  ]);
});

test('a person at a Japanese terminal is told where to call in Japanese, in columns that align', () => {
  const texts: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, debug: () => undefined } as unknown as Logger;
  welcome(
    { log, say: (text) => void texts.push(text), isTerminal: true, lostLines: () => 0 },
    {
      settings: { publicUrl: 'http://localhost:3000', carrier: 'twilio', host: '127.0.0.1', port: 3000 },
      isRehearsal: true,
      reader: 'ja',
      warnings: { schedules: [], words: [], voices: [] },
    },
  );
  const [first, ...lines] = texts.join('').trimEnd().split('\n');
  expect(first).toBe('電話を受けています: http://localhost:3000/voice');
  expect(lines.at(-1)).toContain('試験運転です。');
  const columns = lines.slice(0, -1).map((line) => stringWidth(line.slice(0, line.search(/http|npm/))));
  expect(new Set(columns)).toEqual(new Set([24]));
});
