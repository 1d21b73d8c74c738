// The schedules are checked for the carrier that calls: what it cannot do is refused, at the start, at every change, and by `check`.

import { describe, expect, test } from 'vitest';
import { describeProblemIn } from '../../src/schedules/problem.ts';
import { carrierNames, carrierTraits } from '../../src/service/carrierTraits.ts';
import { openReading } from '../../src/service/content.ts';
import { openWords } from '../../src/service/openContent.ts';
import { readPromptFiles } from '../../src/speech/catalogue.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';

const file = 'centres/tokamachi.yaml';
const text = frozenFiles[file] ?? '';

/** The frozen schedules with these fields in a desk of Tokamachi's own. */
const withDesk = (fields: string) => {
  const changed = text.replace(
    /^( +)(number: 025-757-3735.*)$/m,
    (_, indent: string, number: string) => `${indent}${number}\n${indent}${fields}`,
  );
  expect(changed).not.toBe(text);
  return { ...frozenFiles, [file]: changed };
};
const fact = 'source: a, checked: 2026-11-21';

describe.each(carrierNames)('%s', (carrier) => {
  test.each([
    ['whisper: true', 'whisper'],
    ['accept: true', 'whisper'],
    [`digits: { press: 1, send: true, ${fact} }`, 'send-digits'],
    [`digits: { press: 1, ${fact} }`, undefined],
    ['numbers: [025-757-3735, 025-757-3736]', undefined],
    ['ring-seconds: 40', undefined],
  ])('%s', async (fields, needs) => {
    const { load, loadLive } = await openReading('prompts', carrier);
    const cannot = carrierTraits[carrier].cannot as readonly (string | undefined)[];
    const codes = needs !== undefined && cannot.includes(needs) ? ['carrier-cannot'] : [];
    const isProblem = ({ severity }: { readonly severity: string }) => severity === 'problem';
    const found = load(withDesk(fields)).problems.filter(isProblem);
    expect(found.map(({ code }) => code)).toEqual(codes);
    // At the field, with what to write instead, in both languages.
    for (const problem of found) {
      expect(problem.file).toBe(file);
      expect(describeProblemIn('en')(problem)).toMatch(/somleng.+(Remove it, or set MADOGUCHI_CARRIER|Write “send: false”)/);
      expect(describeProblemIn('ja')(problem)).toMatch(/somleng.+(消すか|「send: false」と書いて)/);
    }
    const live = await loadLive(withDesk(fields));
    expect(live.problems.filter(isProblem).map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test('the frozen schedules are valid, and every language has a voice or a robot', async () => {
    const { load, catalogues } = await openReading('prompts', carrier);
    expect(load(frozenFiles).directory).toBeDefined();
    for (const { language, robot } of catalogues.headings.values())
      expect([language, catalogues.voiceOf(language) ?? robot]).not.toContain(undefined);
  });
});

test('words that were kept are spoken in the voices of the carrier too', async () => {
  const prompts = await readPromptFiles('prompts');
  const none = { read: async () => ({ fault: 'nothing is kept' }) } as unknown as Parameters<typeof openWords>[1];
  const kept = { read: async () => ({ prompts, keptAt: 0 }) } as unknown as Parameters<typeof openWords>[1];
  const voices = async (...words: Parameters<typeof openWords>) => {
    const { reading } = await openWords(...words);
    return ['ja', 'vi'].map((language) => reading.catalogues.voiceOf(language));
  };
  for (const [carrier, expected] of [
    ['twilio', ['Polly.Kazuha-Neural', 'Google.vi-VN-Wavenet-A']],
    ['signalwire', ['Polly.Kazuha-Neural', 'gcloud.vi-VN-Wavenet-A']],
    ['somleng', ['Polly.Kazuha-Neural', undefined]],
  ] as const) {
    expect(await voices('prompts', none, carrier)).toEqual(expected);
    // A folder that cannot be read.
    expect(await voices('no-such-folder', kept, carrier)).toEqual(expected);
  }
});
