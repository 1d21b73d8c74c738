import { expect, test } from 'vitest';
import type { CallEvent } from '../../../src/rehearsal/phone/callEvent.ts';
import { createTranscript } from '../../../src/rehearsal/terminal/transcript.ts';

function written(events: readonly CallEvent[], gloss?: string): readonly string[] {
  const lines: string[] = [];
  const onEvent = createTranscript({
    write: (line) => void lines.push(line.trim()),
    faint: (text) => text,
    ...(gloss !== undefined && { gloss }),
  });
  for (const event of events) onEvent(event);
  return lines;
}

const both = [
  { language: 'ne', words: 'एक।' },
  { language: 'en', words: 'one.' },
];

test('each sentence stands behind its language, with the wished language beneath', () => {
  expect(written([{ is: 'said', language: 'th', stretches: ['บัตรหาย,', 'หนึ่ง.'], glosses: both }], 'en')).toEqual([
    'th   บัตรหาย,',
    'th   หนึ่ง.',
    '= one.',
  ]);
});

test('without a wish no gloss is shown, and never one in the sentence’s own language', () => {
  expect(written([{ is: 'said', language: 'th', stretches: ['หนึ่ง.'], glosses: both }])).toEqual(['th   หนึ่ง.']);
  expect(written([{ is: 'said', language: 'en', stretches: ['one.'], glosses: both }], 'en')).toEqual(['en   one.']);
});

test('a gloss may be wished for under any of a language’s tags', () => {
  const glosses = [{ language: 'fil', words: 'isa.' }];
  expect(written([{ is: 'said', language: 'en', stretches: ['one.'], glosses }], 'tl')).toEqual(['en   one.', '= isa.']);
});

test('what is played is shown with its words, who speaks, and for how long', () => {
  const robot = 'http://localhost:3000/speech/robot/x.wav';
  const recording = 'http://localhost:3000/speech/recording/x.wav';
  expect(
    written(
      [
        { is: 'played', url: robot, glosses: both, seconds: 1.24 },
        { is: 'played', url: recording, glosses: both },
        { is: 'played', url: robot, glosses: [], fault: 'answered 503' },
      ],
      'en',
    ),
  ).toEqual([
    'ne   एक। (robot voice, 1.2 s)',
    '= one.',
    'ne   एक। (recording)',
    '= one.',
    `${robot} (robot voice that cannot be heard: it answered 503)`,
  ]);
});

test('what the caller does, what rings and how it ends stand on lines of their own', () => {
  expect(
    written([
      { is: 'pressed', keys: '8' },
      { is: 'silence', seconds: 7 },
      { is: 'rings', numbers: [{ number: '+81120950178', sends: 'ww5' }], seconds: 30 },
      { is: 'rang', outcome: 'busy' },
      { is: 'fault', code: 12200, message: 'a verb is unknown' },
      { is: 'application-error' },
    ]),
  ).toEqual([
    '> 8',
    '> (7 seconds of silence)',
    '☎    +81120950178 rings, for 30 seconds at most, then the keys ww5 are sent',
    '> busy',
    '(the carrier would log error 12200: a verb is unknown)',
    'en   We are sorry, an application error has occurred. Goodbye.',
  ]);
});
