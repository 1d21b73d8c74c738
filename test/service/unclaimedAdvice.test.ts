// What an operator is told of a number that no centre claims can be written as it is said: the loader accepts it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { staffLanguages } from '../../src/messages/message.ts';
import { say } from '../../src/messages/sayMessage.ts';
import { answering } from '../../src/routing/answering.ts';
import { unclaimedAdvice } from '../../src/service/unclaimedAdvice.ts';
import { edited, loadTown } from '../support/schedules/town.ts';

const file = 'centres/town.yaml';
const first = '  "+815012345678": { language: en }\n';

/** The line that the advice says, in a language; undefined where it says none. */
const entryIn = (advice: string) => /(?:“|「)('\+\d+': \{.*?\})(?:”|」)/.exec(advice)?.[1];

/** Numbers in use, numbers that are not in use yet, and numbers of another country. */
const called = fc.oneof(
  fc.integer({ min: 10_000_000, max: 99_999_999 }).map((rest) => `+8150${rest}`),
  fc.integer({ min: 0, max: 999_999 }).map((rest) => `+8150000${String(rest).padStart(6, '0').slice(1)}`),
  fc.integer({ min: 100_000, max: 999_999 }).map((rest) => `+81120${rest}`),
  fc.integer({ min: 1_000_000, max: 9_999_999 }).map((rest) => `+1202${rest}`),
);

test('any number is claimed by the line that the advice says, with no problem', () => {
  fc.assert(
    fc.property(called, (number) => {
      const entries = staffLanguages.map((language) => entryIn(say(language, unclaimedAdvice(number))));
      expect(new Set(entries).size).toBe(1);
      const [entry] = entries;
      if (entry === undefined) return expect(say('en', unclaimedAdvice(number))).toContain('which is not a telephone number');
      const { directory, problems } = loadTown(edited(file, first, `${first}  ${entry}\n`));
      expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
      expect(directory && answering(directory, number).claimed).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a number in use is written as it is, and one that is not in use yet as a placeholder', () => {
  expect(entryIn(say('en', unclaimedAdvice('+815031234567')))).toBe("'+815031234567': {}");
  expect(entryIn(say('en', unclaimedAdvice('+815000000009')))).toBe("'+815000000009': {placeholder: true}");
  expect(entryIn(say('en', unclaimedAdvice('+815')))).toBeUndefined();
});
