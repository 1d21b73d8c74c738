// The one document that knows a number by heart.

import { expect, test } from 'vitest';
import { emergencyNumber, emergencyTwiml } from '../../../src/carrier/twilio/emergencyTwiml.ts';
import { elementsOf } from '../../support/carrier/carrier.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const line = frozenDirectory().lines.get('suspension');
const voices = [
  { voice: 'Polly.Kazuha-Neural', language: 'ja-JP' },
  { voice: 'Polly.Joanna-Neural', language: 'en-US' },
];

test('the number that is rung when all else fails is the one of the suspension line', () => {
  expect(emergencyNumber).toBe(line?.number);
});

// https://www.twilio.com/docs/voice/twiml/dial: without `action` the call goes on below the Dial when the desk did not answer.
test('the emergency speaks Japanese and English, rings, and if nobody answers says the number and hangs up', () => {
  const elements = elementsOf(emergencyTwiml);
  expect(elements.map(({ name }) => name)).toEqual(['Response', 'Say', 'Say', 'Dial', 'Say', 'Say', 'Hangup']);
  expect(elements.filter(({ name }) => name === 'Say').map(({ attributes }) => attributes)).toEqual([...voices, ...voices]);
  expect(elements.find(({ name }) => name === 'Dial')).toEqual({
    name: 'Dial',
    attributes: { timeout: '30', ringTone: 'jp' },
    text: emergencyNumber,
  });
});

test.each([
  { language: 'ja', words: ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'], joint: '、', stop: '。' },
  { language: 'en', words: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'], joint: ', ', stop: '. ' },
])('the number is said twice in $language, digit by digit in its printed groups', ({ words, joint, stop }) => {
  const spoken = (line?.printed ?? '')
    .split('-')
    .map((group) => [...group].map((digit) => words[Number(digit)]).join(joint))
    .join(stop)
    .toLowerCase();
  expect(emergencyTwiml.toLowerCase().split(spoken)).toHaveLength(3);
});
