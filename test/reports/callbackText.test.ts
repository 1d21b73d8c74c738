// The callbacks in the report as staff read it, and the goal.

import { expect, test } from 'vitest';
import { callbackSection } from '../../src/reports/callbackText.ts';
import { startAdding } from '../../src/reports/callFigures.ts';
import { reportOf } from '../../src/reports/report.ts';
import { sectionsText } from '../../src/reports/section.ts';

const span = { centre: 'hokkaido', from: '2026-11-24', until: '2026-12-24' };
const none = { asked: 0, cancelled: 0, placed: 0, connected: 0, kept: 0, in_time: 0, unreached: 0, expired: 0 };
const report = (callbacks: Parameters<typeof reportOf>[1]['callbacks'] = [], isPublic = false) =>
  reportOf(startAdding().sum(), { ...span, isPublic, callbacks });

const many = [
  { language: 'th', ...none, asked: 12, cancelled: 1, placed: 13, connected: 10, kept: 10, in_time: 10, unreached: 0 },
  { language: 'ne', ...none, asked: 11, placed: 15, connected: 9, kept: 9, in_time: 9, unreached: 1 },
];

test('the goal is reached where nineteen of twenty were kept in time', () => {
  const text = sectionsText(callbackSection(report(many), 'en'));
  expect(text).toContain('95% of the callbacks that are over were kept within two opened hours. The goal of 95% is reached.');
  expect(
    text
      .split('\n')
      .find((line) => line.startsWith('Thai'))
      ?.split(/\s{2,}/),
  ).toEqual(['Thai', '12', '1', '13', '10', '10', '10', '0', '100%']);
});

test('it is missed where a person was not reached, and where one was called too late', () => {
  const [thai, nepali] = many;
  if (thai === undefined || nepali === undefined) throw new Error('there are two');
  const late = callbackSection(report([{ ...thai, in_time: 9 }, nepali]), 'ja');
  expect(sectionsText(late)).toContain('窓口が開いて2時間以内にかけたのは90%です。目標は95%です。');
  expect(sectionsText(callbackSection(report([thai, { ...nepali, expired: 1 }]), 'en'))).toContain('The goal is 95%: raise “at-once”');
});

test('without callbacks there is no section, before one is over no share, and the public sees none', () => {
  expect(callbackSection(report(), 'en')).toEqual([]);
  expect(sectionsText(callbackSection(report([{ language: 'th', ...none, asked: 2 }]), 'en'))).toContain('No callback is over yet.');
  expect(report(many, true)).not.toHaveProperty('callbacks');
});
