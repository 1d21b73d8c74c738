// Calls whose turns cannot be read, counted.

import { expect, test } from 'vitest';
import { mostTurns } from '../../src/call/state.ts';
import { countGreetings } from '../../src/carrier/greetedAnew.ts';

test('a call comes nearer to its end with each greeting, and no call counts for another', () => {
  const turnsOf = countGreetings();
  expect([1, 2, 3, 4, 5, 6].map(() => turnsOf('CA1'))).toEqual([15, 30, 45, 60, 60, 60]);
  expect(turnsOf('CA2')).toBe(15);
});

test('a call without an id cannot be counted', () => {
  expect(countGreetings()(undefined)).toBe(mostTurns);
});

test('whatever comes, no more than a thousand calls are remembered, the latest of them', () => {
  const turnsOf = countGreetings();
  turnsOf('the first');
  for (let call = 0; call < 998; call += 1) turnsOf(`CA${call}`);
  expect(turnsOf('the first')).toBe(30);
  for (let call = 0; call < 999; call += 1) turnsOf(`CB${call}`);
  expect(turnsOf('the first')).toBe(45);
  for (let call = 0; call < 1000; call += 1) turnsOf(`CC${call}`);
  expect(turnsOf('the first')).toBe(15);
});
