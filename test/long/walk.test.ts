// The proof in its full form: every place, everything that can be heard, every desk of 800 days, every language.

import { expect, test } from 'vitest';
import { runTool } from '../support/tools/command.ts';

test('npm run walk proves that no caller of either centre is left hanging', async () => {
  const { status, shown, complaint } = await runTool('walk', ['--from', '2026-11-21']);
  expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
  expect(shown).toMatch(/^hokkaido: 11 languages, .+ 0 faults/m);
  expect(shown).toMatch(/^tokamachi: 11 languages, .+ 0 faults/m);
  expect(shown).toContain('Proved for each of them:');
});
