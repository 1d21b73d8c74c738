// The documents for when no turn can be made, and the one number that is known by heart.

import { expect, test } from 'vitest';
import { type EmergencyCode, emergencies, emergencyNumber } from '../../../src/carrier/emergency.ts';
import { emergencyTwiml } from '../../../src/carrier/twilio/emergencyTwiml.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { wordsOf } from '../../../src/speech/words.ts';
import { elementsOf } from '../../support/carrier/carrier.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const line = frozenDirectory().lines.get('suspension');
const catalogues = await loadCatalogues('prompts');
const { headings, voiceOf } = catalogues;
const voices = ['ja', 'en'].map((language) => ({ voice: voiceOf(language), language: headings.get(language)?.locale }));
const codes = Object.keys(emergencies) as readonly EmergencyCode[];

test('the number that is rung when all else fails is the one of the suspension line', () => {
  expect(emergencyNumber).toBe(line?.number);
});

test.each(codes)('%s is told in Japanese and English, in the voices of the catalogues, and then the call ends', (code) => {
  const elements = elementsOf(emergencyTwiml[code]);
  const said = elements.filter(({ name }) => name === 'Say');
  expect(said.map(({ attributes }) => attributes)).toEqual(said.length === 2 ? voices : [...voices, ...voices]);
  expect(said.map(({ text }) => text)).toEqual([...emergencies[code].words, ...emergencies[code].after].map(({ text }) => text));
  expect(elements.at(-1)?.name).toBe('Hangup');
});

// https://www.twilio.com/docs/voice/twiml/dial: without `action` the call goes on below the Dial when the desk did not answer.
test('when something is broken, the line for lost cards is rung, and its number is said if nobody answers', () => {
  const elements = elementsOf(emergencyTwiml.fault);
  expect(elements.map(({ name }) => name)).toEqual(['Response', 'Say', 'Say', 'Dial', 'Say', 'Say', 'Hangup']);
  expect(elements.find(({ name }) => name === 'Dial')).toEqual({
    name: 'Dial',
    attributes: { timeout: '30', ringTone: 'jp' },
    text: emergencyNumber,
  });
});

test.each(codes.filter((code) => code !== 'fault'))('%s rings nobody', (code) => {
  expect(elementsOf(emergencyTwiml[code]).map(({ name }) => name)).not.toContain('Dial');
});

test.each(['ja', 'en'])('the number is said twice in %s, as the catalogue reads every number', (language) => {
  const number = { is: 'phone', groups: line?.spoken ?? [] } as const;
  const spoken = wordsOf(catalogues, { language, key: 'numbers.number', values: { number } }).toLowerCase();
  for (const code of ['fault', 'too-many', 'own-number'] as const) expect(emergencyTwiml[code].toLowerCase().split(spoken)).toHaveLength(3);
});
