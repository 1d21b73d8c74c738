// The colour of a centre: white letters must be readable on it.

import { expect, test } from 'vitest';
import { say } from '../../../src/messages/sayMessage.ts';
import { contrastWithWhite, faultInColour } from '../../../src/schedules/schema/colour.ts';
import { edited, loadTown, saidOf } from '../../support/schedules/town.ts';

// The contrasts are those of the calculators that WCAG names.
test.each([
  ['#ffffff', 1],
  ['#000000', 21],
  ['#0b4f9c', 7.99],
  ['#767676', 4.54],
  ['#777777', 4.48],
])('white on %s has a contrast of %f', (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
});

test.each(['#0b4f9c', '#767676', '#7A1F4B', '#000000'])('%s is dark enough', (colour) => {
  expect(faultInColour(colour)).toBeUndefined();
});

test.each(['#777777', '#ffcc00', '#ffffff', '#f08300', '#00aaee'])('for %s a darker one is named, which is taken', (colour) => {
  const fault = faultInColour(colour);
  expect(fault?.key).toBe('colour-too-pale');
  const instead = String(fault?.values.instead);
  expect(faultInColour(instead)).toBeUndefined();
  expect(say('ja', fault as NonNullable<typeof fault>)).toContain(instead);
  expect(say('en', fault as NonNullable<typeof fault>)).toContain(instead);
});

test.each(['blue', '0b4f9c', '#0b4', '#0b4f9c80', 'rgb(0,0,0)', '#0b4f9c}body{display:none'])('%s is no colour', (colour) => {
  expect(faultInColour(colour)?.key).toBe('not-a-colour');
});

test('a centre takes its colour from its file, and staff read what is wrong with one', () => {
  const centre = 'centres/town.yaml';
  const withColour = (colour: string) => loadTown(edited(centre, 'default: true', `default: true\ncolour: '${colour}'`));
  expect(withColour('#7A1F4B').directory?.centres.get('town')?.colour).toBe('#7a1f4b');
  expect(saidOf(centre, withColour('#ffcc00').problems)[0]).toMatch(
    /^5:1 .*“#ffcc00” is too pale: .* Write a darker one, like “#[0-9a-f]{6}”\.$/,
  );
  expect(loadTown().directory?.centres.get('town')?.colour).toBeUndefined();
});
