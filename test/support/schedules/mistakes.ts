// Runs rows of mistakes: each file of the town with one of them must be refused, at the right place and with the right advice.

import { expect, test } from 'vitest';
import { edited, loadTown, saidOf } from './town.ts';

/** A mistake: the rule it breaks, what is written, what staff write instead, `line:column` where it is told, and what is told. */
export type Mistake = readonly [rule: string, written: string, instead: string, at: string, says: string];

/** One test for each mistake in a file of the town. */
export function testMistakes(file: string, mistakes: readonly Mistake[]): void {
  test.each(mistakes)('%s', (_rule, written, instead, at, says) => {
    const { directory, problems } = loadTown(edited(file, written, instead));
    const said = saidOf(file, problems);
    expect(said.filter((sentence) => sentence.startsWith(`${at} `)).join('\n')).toContain(says);
    // No words of the schema library reach staff.
    expect(said.join('\n')).not.toMatch(/Invalid|expected|received/);
    expect(directory).toBeUndefined();
  });
}

/** What is said where a word is missing. */
export function isMissing(name: string): string {
  return `“${name}” is missing. Add a line “${name}: …”.`;
}
