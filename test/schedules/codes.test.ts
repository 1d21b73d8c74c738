// Every code that a problem or a warning may carry, each with something that staff do: programs, dashboards and scripts go by the codes.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/messages/sayMessage.ts';
import { loadDirectory, type SourceFiles } from '../../src/schedules/build/loadDirectory.ts';
import { loadKeeping } from '../../src/schedules/build/loadKeeping.ts';
import { withNotices } from '../../src/schedules/build/withNotices.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import type { Problem } from '../../src/schedules/problem.ts';
import { type ProblemCode, problemCodes } from '../../src/schedules/problemCodes.ts';
import { openLiveDirectory } from '../../src/schedules/reload/live.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { checkAnnouncement } from '../../src/staff/checkAnnouncements.ts';
import { checkHolidays } from '../../src/staff/checkFacts.ts';
import { checkNotices } from '../../src/staff/checkNotices.ts';
import { type WarningCode, warningCodes } from '../../src/staff/warning.ts';
import { noticeOf } from '../support/schedules/madeNotices.ts';
import { edited, loadTown, town, townVocabulary } from '../support/schedules/town.ts';
import { tokyo, townWith } from '../support/staff/sides.ts';

const line = 'lines/desk.yaml';
const centre = 'centres/town.yaml';
const text = town[line] ?? '';
const now = tokyo('2026-11-24T10:00');
const fact = 'source: a, checked: 2026-11-21';

const loaded = (changed: SourceFiles) => async () => loadTown(changed).problems;
const inLine = (written: string, instead: string) => loaded(edited(line, written, instead));
const inCentre = (written: string, instead: string) => loaded(edited(centre, written, instead));
const centreText = town[centre] ?? '';
const more = (after: string) => loaded({ [line]: `${text}${after}` });
const without = (name: string) => async () => {
  const { [name]: _, ...others } = town;
  return loadDirectory(others, townVocabulary).problems;
};
const topic = '2: { id: card, lines: [counter, desk] }';
const announcing = (words: string) => inCentre('person:', `announcement: { until: 2026-12-24T13:00, words: { ja: ${words} } }\nperson:`);

/** What is said where a second centre is valid and claims a number of the first, which is invalid. */
const waiting = async () => {
  const { kept } = loadKeeping(town, townVocabulary);
  const village = centreText.replaceAll('+815012345679', '+815012345670').replace('default: true\n', '');
  return loadKeeping({ ...town, [centre]: 'name: [', 'centres/village.yaml': village }, townVocabulary, kept).problems;
};

/** What the live directory says after a file was changed into one that cannot be read, or while its check fails. */
async function refused(change: (folder: string) => Promise<void>, load: (check: number) => void = () => {}): Promise<readonly Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), 'schedules-'));
  let checks = 0;
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const options = {
    folder,
    clock: () => now,
    log: quiet,
    lookEveryMs: 5,
    load: () => {
      checks += 1;
      load(checks);
      return loadTown();
    },
  };
  const live = await openLiveDirectory(options);
  await change(folder);
  while (live.status().refused === 0) await new Promise((done) => setTimeout(done, 5));
  await live.close();
  await rm(folder, { recursive: true, force: true });
  return live.status().problems;
}

const examples: Readonly<Record<ProblemCode, () => Promise<readonly Problem[]>>> = {
  'wrong-encoding': inLine('窓口', '窓\uFFFD'),
  unreadable: () => refused((folder) => rm(folder, { recursive: true })),
  'check-failed': () =>
    refused(
      (folder) => writeFile(join(folder, 'days.yaml'), '{}\n'),
      (check) => {
        if (check > 1) throw new Error('a fault of ours');
      },
    ),
  'file-not-read': loaded({ 'line/desk.yaml': text }),
  'too-long': loaded({ [line]: `# ${'x'.repeat(1_000_001)}` }),
  'not-yaml': inLine('[ja, en]', '[ja, en'),
  tab: inLine('  ja:', '\tja:'),
  'invisible-character': inLine('the desk', 'the \u0007desk'),
  'several-documents': inLine('hours:', '---\nhours:'),
  'unknown-alias': inLine('9:00-17:00', '*office'),
  'too-many-aliases': more(`x: [${'*a, '.repeat(101)}]`),
  tag: inLine('the desk', '!desk'),
  'key-twice': more('number: 0120-0178-26\n'),
  'group-as-name': more('? [a, b]\n: c\n'),
  'nested-too-deeply': loaded({ [line]: '['.repeat(5000) }),
  'too-many-entries': more(`x: [${'a, '.repeat(3001)}]`),
  'misread-number': inLine('hours:', `digits: { press: 05, ${fact} }\nhours:`),
  'wide-sign': inLine('    daily', '\u3000 \u3000daily'),
  'wrong-place': inCentre('person: [counter, desk]', '  person: [counter, desk]'),
  'begins-comment': inLine('source: the flyer', 'source: #1 of the flyers'),
  'unknown-key': inLine('number:', 'nubmer:'),
  missing: inLine('number: 0120-0178-27\n', ''),
  'wrong-form': inCentre('person:', 'closures: all\nperson:'),
  'not-text': inLine('ja: 窓口', 'ja: 110'),
  empty: inLine('ja: 窓口', 'ja: ""'),
  'several-lines': inLine('ja: 窓口', 'ja: "a\\nb"'),
  'name-invalid': inCentre('id: card', 'id: Card'),
  'not-a-date': inLine('checked: 2026-11-21\nhours', 'checked: 2026-02-30\nhours'),
  'not-a-time': inLine('hours:', 'closures:\n  - { from: soon, until: 2026-12-24T14:00, reason: a }\nhours:'),
  'not-a-day-of-the-year': inLine('hours:', 'new-year: { from: 12-32, until: 01-03 }\nhours:'),
  'date-too-far': inLine('hours:', 'closures:\n  - { from: 2026-12-24T14:00, until: 2066-12-24T13:00, reason: a }\nhours:'),
  'end-needed': inCentre('person:', 'announcement: { until: further-notice, words: { ja: a } }\nperson:'),
  'not-hours': inLine('9:00-17:00', '9-17'),
  'not-a-language': inLine('[ja, en]', '[Japanese]'),
  'not-a-list': inLine('[ja, en]', 'ja'),
  'not-words': inLine('name:\n  ja: 窓口\n  en: the desk', 'name: 窓口'),
  'not-true-or-false': inCentre('default: true', 'default: yes'),
  'not-a-menu-key': inCentre('2: { id: card', '9: { id: card'),
  'not-digits': inLine('hours:', `digits: { press: five, ${fact} }\nhours:`),
  'not-seconds': inLine('hours:', `digits: { press: 5, wait: 31, ${fact} }\nhours:`),
  'not-a-zone': inLine('hours:', 'zone: Asia/Tokio\nhours:'),
  'not-an-allowance': inCentre('person:', 'dials: [premium]\nperson:'),
  'unknown-choice': inCentre('kind: web', 'kind: page'),
  'number-invalid': inLine('0120-0178-27', '"110"'),
  'not-a-colour': inCentre('default: true', 'default: true\ncolour: blue'),
  'colour-too-pale': inCentre('default: true', 'default: true\ncolour: "#ffcc00"'),
  'too-many-lines': inCentre(
    'person: [counter, desk]',
    `person: [${Array.from({ length: 21 }, (_, index) => `desk-${index}`).join(', ')}]`,
  ),
  'language-unknown': inLine('ja: 窓口', 'xx: 窓口'),
  'language-not-offered': inCentre('[ja, en, th]', '[ja, th]'),
  'line-unknown': inCentre('person: [counter, desk]', 'person: [counter, dek]'),
  'announcement-unknown': inCentre('person:', 'announcement: { until: 2026-12-24T13:00, ready: flood }\nperson:'),
  'read-out-unknown': inCentre('2: steps', '2: step'),
  'days-unknown': inLine('hours:', `exceptions:\n  - { days: obon, hours: closed, ${fact} }\nhours:`),
  'topic-without-words': inCentre('id: card', 'id: cards'),
  'named-twice': inCentre('[ja, en, th]', '[ja, en, ja, th]'),
  'name-taken': inCentre('  counter:', '  desk:'),
  'number-not-allowed': inLine('0120-0178-27', '090-1234-5678'),
  'number-not-international': inCentre('"+815012345678": { language: en }', 'x1: { placeholder: true }'),
  'number-not-callable': inCentre('+815012345678', '+815000000001'),
  'number-taken': loaded({ 'centres/village.yaml': (town[centre] ?? '').replace('default: true\n', '') }),
  loop: inLine('0120-0178-27', '050-1234-5678'),
  placeholder: inCentre('{ language: en }', '{ placeholder: true }'),
  'no-centre': without(centre),
  'no-default-centre': inCentre('default: true', 'default: false'),
  'several-default-centres': loaded({ 'centres/village.yaml': (town[centre] ?? '').replaceAll('+8150', '+8180') }),
  'first-topic': inCentre('id: lost-card', 'id: card'),
  'too-many-topics': inCentre(
    topic,
    `${topic}\n${[3, 4, 5].map((key) => `  ${key}: { id: t${key}, name: { ja: あ }, lines: [desk] }`).join('\n')}`,
  ),
  'reserved-topic': inCentre('id: card', 'id: person, name: { ja: あ }'),
  'language-not-served': loaded({
    ...edited(line, 'languages: any', 'languages: [en]'),
    [centre]: (town[centre] ?? '').replaceAll('[counter, desk]', '[desk]'),
  }),
  'lost-card-closed': loaded(edited('lines/stop.yaml', '0:00-24:00', '0:00-23:00')),
  'needed-missing': inLine('    needed: [ja, en]\n', ''),
  'interpreter-promised': inLine('languages: [ja, en]', 'languages: [ja, en]\n    interpreter: true'),
  'not-a-number': inCentre('default: true', 'default: true\ncallback: { lines: all, at-once: 0 }'),
  'callback-mobile': inCentre('default: true', 'default: true\ncallback: { lines: all }'),
  'not-a-sender': inCentre('default: true', 'default: true\nsms: { from: Tokamachi City }'),
  'not-minutes': inLine('hours:', 'wait: 3\nhours:'),
  'desk-fields': inLine('hours:', 'whisper: true\nhours:'),
  'carrier-cannot': async () => {
    const files = { ...town, ...edited(line, 'hours:', `digits: { press: 1, send: true, ${fact} }\nhours:`) };
    const carrier = { name: 'somleng', cannot: ['send-digits'] };
    return loadDirectory(files, { ...townVocabulary, carrier }).problems;
  },
  'rule-missing': inLine('daily: 9:00-17:00', 'weekdays: 9:00-17:00'),
  'hours-overlap': inLine(
    'daily: 9:00-17:00',
    'from: 2026-12-01\n    daily: 9:00-17:00\n    source: a\n    checked: 2026-11-21\n  - languages: [en]\n    daily: closed',
  ),
  'seasons-overlap': inLine(
    'daily: 9:00-17:00',
    'daily: 9:00-17:00\n    seasons:\n      - { from: 07-01, until: 08-31, daily: closed }\n      - { from: 08-31, until: 09-01, daily: closed }',
  ),
  'nth-twice': inLine('daily: 9:00-17:00', 'daily: 9:00-17:00\n    third-tuesday: closed\n    first-and-third-tuesday: 9:00-10:00'),
  'exception-days': inLine('hours:', `exceptions:\n  - { hours: closed, reason: a, ${fact} }\nhours:`),
  'ends-before-it-begins': inLine('hours:', 'closures:\n  - { from: 2026-12-24T14:00, until: 2026-12-24T13:00, reason: a }\nhours:'),
  'document-large': announcing('あ'.repeat(4000)),
  'document-too-large': announcing('あ'.repeat(30_000)),
  'too-many-problems': loaded({
    [line]: text,
    ...Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`lines/d${index}.yaml`, '['])),
  }),
  waits: waiting,
};

describe('a code is found for each problem of the schedules', () => {
  test.each(Object.entries(examples))('%s', async (code, example) => {
    const found = (await example()).filter((problem) => problem.code === code);
    expect(found).not.toEqual([]);
    for (const { file, line: at, column, message } of found) {
      expect([file.length > 0, at > 0, column > 0]).toEqual([true, true, true]);
      expect(sentence('en', message)).toMatch(/\.$/);
    }
  });

  test('and there is no other', () => {
    expect(Object.keys(examples).sort()).toEqual([...problemCodes].sort());
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
    for (const code of [...problemCodes, ...warningCodes]) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(warningCodes.filter((code) => (problemCodes as readonly string[]).includes(code))).toEqual([]);
  });
});

const checked = (directory: Directory) => checkSchedules(directory, now, []);
const warnings: Readonly<Record<WarningCode, () => readonly Problem[]>> = {
  'holidays-end': () => checkHolidays('2029-11-27', '2030-12-31'),
  'not-checked': () => checked(townWith(line, 'checked: 2026-11-21', 'checked: 2025-11-21')),
  'not-confirmed': () => checked(townWith(line, 'source: the flyer', 'source: a page\nconfirmed: false')),
  over: () => checked(townWith(line, 'hours:', 'closures:\n  - {from: 2026-11-20T13:00, until: 2026-11-21T10:00, reason: a}\nhours:')),
  far: () =>
    checkSchedules(
      townWith(line, 'hours:', `exceptions:\n  - {date: 2036-11-21, hours: closed, reason: x, ${fact}}\nhours:`),
      tokyo('2026-11-20T10:00'),
      [],
    ),
  'further-notice': () =>
    checked(townWith(line, 'hours:', 'closures:\n  - {from: 2026-01-20T13:00, until: further-notice, reason: a}\nhours:')),
  'changes-nothing': () =>
    checked(
      townWith(line, 'hours:', `exceptions:\n  - {date: 2026-12-01, languages: [ja], hours: 9:00-17:00, reason: x, ${fact}}\nhours:`),
    ),
  'days-shared': () =>
    checked(
      townWith(
        line,
        'hours:',
        `exceptions:\n  - {date: 2026-12-01, hours: closed, reason: x, ${fact}}\n  - {date: 2026-12-01, hours: 9:00-10:00, reason: x, ${fact}}\nhours:`,
      ),
    ),
  'long-yearly': () =>
    checked(townWith(line, 'hours:', `exceptions:\n  - {yearly: {from: 12-29, until: 02-03}, hours: closed, reason: x, ${fact}}\nhours:`)),
  'opens-closed-days': () =>
    checked(
      townWith(
        line,
        'daily: 9:00-17:00',
        'daily: 9:00-17:00\n    sundays: closed\n    seasons:\n      - {from: 07-01, until: 08-31, daily: 8:00-9:00}',
      ),
    ),
  'closed-in-one-group': () => checked(townWith(line, 'daily: 9:00-17:00', 'daily: 9:00-17:00\n    third-tuesday: closed')),
  'nobody-promised': () =>
    checked(
      townWith(
        line,
        'daily: 9:00-17:00',
        'weekdays: 9:00-17:00\n    friday: closed\n    weekends: closed\n    holidays: closed\n    new-year: closed',
      ),
    ),
  'answered-only': () => checked(townWith()),
  'unused-line': () => checked(townWith(centre, 'lines: [counter, desk] }\nperson: [counter, desk]', 'lines: [desk] }\nperson: [desk]')),
  'one-minute': () => checked(townWith(line, '9:00-17:00', '9:00-11:59, 12:00-17:00')),
  'long-announcement': () => checkAnnouncement({ centre: { announcements: [] }, seconds: { ja: 24 } }),
  'says-today': () =>
    checked(townWith(centre, 'guidance:', 'announcement: {ready: early-closing, until: 2026-11-25T17:00, words: {ja: a}}\nguidance:')),
  'line-name-missing': () => checked(townWith()),
  'centre-name-missing': () => checked(townWith()),
  'topic-name-missing': () => checked(townWith(centre, topic, topic.replace('id: card', 'id: tax, name: {ja: 税金}'))),
  'announcement-words-missing': () =>
    checked(townWith(centre, 'person:', 'announcement: { until: 2026-12-24T13:00, words: { ja: 休み } }\nperson:')),
  'name-without-article': () => checked(townWith(line, 'en: the desk', 'en: desk')),
  'notice-unfit': () => checkNotices(withNotices(townWith(), [noticeOf({ lines: ['gone'] })], { vocabulary: townVocabulary }).problems),
};

describe('a code is found for each warning of the check', () => {
  test.each(Object.entries(warnings))('%s', (code, example) => {
    expect(example().map((warning) => warning.code)).toContain(code);
  });

  test('and there is no other', () => {
    expect(Object.keys(warnings).sort()).toEqual([...warningCodes].sort());
  });
});
