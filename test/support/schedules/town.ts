// A small town's schedules, for the tests of what staff can write wrongly: short, so that a line and a column can be counted.

import { sentence } from '../../../src/messages/sayMessage.ts';
import { type Loaded, loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Problem } from '../../../src/schedules/problem.ts';

const desk = `name:
  ja: 窓口
  en: the desk
number: 0120-0178-27
source: the flyer
checked: 2026-11-21
hours:
  - languages: [ja, en]
    daily: 9:00-17:00
    source: the flyer
    checked: 2026-11-21
  - languages: any
    daily: 8:00-18:00
    needed: [ja, en]
    source: the flyer
    checked: 2026-11-21
`;

const stop = desk.replace('8:00-18:00', '0:00-24:00');

const guidance = `change: { source: the flyer, checked: 2026-11-21 }
steps: { source: the flyer, checked: 2026-11-21 }
`;

const centre = `name:
  ja: 町の電話
  en: the town
default: true
numbers:
  "+815012345678": { language: en }
  "+815012345679":
languages: [ja, en, th]
topics:
  1: { id: lost-card, lines: [stop] }
  2: { id: card, lines: [counter, desk] }
person: [counter, desk]
guidance:
  1: change
  2: steps
contacts:
  - { kind: web, address: www.example.jp, spoken: true, source: the flyer, checked: 2026-11-21 }
lines:
  counter:
    name: { ja: 係, en: the counter }
    number: 011-200-9595
    source: the flyer
    checked: 2026-11-21
    hours:
      - languages: [ja]
        daily: 9:00-12:00
        source: the flyer
        checked: 2026-11-21
`;

export const town: SourceFiles = {
  'guidance.yaml': guidance,
  'lines/desk.yaml': desk,
  'lines/stop.yaml': stop,
  'centres/town.yaml': centre,
};

export const townVocabulary = {
  languages: ['ja', 'en', 'th'],
  topics: ['lost-card', 'card'],
  guidance: ['change', 'steps'],
  announcements: ['typhoon', 'early-closing'],
};

export function loadTown(changed: SourceFiles = {}): Loaded {
  return loadDirectory({ ...town, ...changed }, townVocabulary);
}

/** The town's files with one text in place of another in one of them. Throws where the text is not there. */
export function edited(file: string, written: string, instead: string): SourceFiles {
  const text = town[file] ?? '';
  if (!text.includes(written)) throw new Error(`${file} does not say “${written}”.`);
  return { [file]: text.replace(written, () => instead) };
}

/** What is said of one file: `4:1 “number” is missing.` … */
export function saidOf(file: string, problems: readonly Problem[]): readonly string[] {
  return problems
    .filter((problem) => problem.file === file)
    .map(({ line, column, message }) => `${line}:${column} ${sentence('en', message)}`);
}
