// The recipes about the telephones of a desk: what the service makes of them.

import { expect, test } from 'vitest';
import type { Ringing } from '../../../src/schedules/directory.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';
import { follow } from '../../support/schedules/recipes/guide.ts';

const centreAfter = (recipe: string, centre = 'tokamachi') => {
  const { directory, problems } = loadWith(follow(recipe, frozenFiles));
  expect(problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  return directory?.centres.get(centre);
};

test.each([
  ['tell-the-desk', { telephones: [], inOrder: false, whisper: { language: 'ja', accept: true } }],
  ['several-telephones', { telephones: ['+81257573748', '+81257573735'], inOrder: true, seconds: 20 }],
  ['wait-while-busy', { telephones: [], inOrder: false, waitMinutes: 3 }],
] as readonly (readonly [string, Ringing])[])('after the recipe “%s” the desk of pensions rings so', (recipe, ringing) => {
  const lines = [...(centreAfter(recipe)?.lines.values() ?? [])];
  expect(lines.filter((line) => line.ringing !== undefined).map((line) => [line.printed, line.ringing])).toEqual([
    ['025-757-3748', ringing],
  ]);
});

test('after the recipe “telephones-at-once” the telephones of the counsellors ring together', () => {
  const ringing: Ringing = { telephones: ['+81112009595', '+81112009596'], inOrder: false, seconds: 15 };
  expect(centreAfter('telephones-at-once', 'hokkaido')?.lines.get('counsellors')?.ringing).toEqual(ringing);
});

test('after the recipe “call-back” callers may ask for the desk of pensions, also from a mobile telephone', () => {
  expect(centreAfter('call-back')?.callback).toEqual({ lines: ['pension'], atOnce: 2, dials: ['mobile'] });
  expect(loadWith().directory?.centres.get('tokamachi')?.callback).toBeUndefined();
});

test('after the recipe “text-message” callers may have the answer sent, under a short name', () => {
  expect(centreAfter('text-message')?.sms).toEqual({ from: 'Tokamachi', name: { ja: '十日町市', en: 'Tokamachi City' } });
  expect(loadWith().directory?.centres.get('tokamachi')?.sms).toBeUndefined();
});

test('after the recipe “ask-afterwards” the centre asks, and only this one', () => {
  expect(centreAfter('ask-afterwards')?.asksAfterwards).toBe(true);
  expect(loadWith().directory?.centres.get('tokamachi')?.asksAfterwards).toBeUndefined();
});
