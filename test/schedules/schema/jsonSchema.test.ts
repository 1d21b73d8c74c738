// What an editor knows of the files that staff write: schedules/schema/*.json. The loader is the judge; the editor must never
// underline what the loader accepts, and should underline the mistakes that staff make most.

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/schedules/schema/fieldForms.ts';
import { centreNotes, daysNotes, guidanceNotes, lineNotes, noticesNotes } from '../../../src/schedules/schema/fieldNotes.ts';
import { modeline, partsOf } from '../../../src/schedules/schema/jsonSchema.ts';
import { parseSpans } from '../../../src/schedules/schema/spans.ts';
import { underlined, schemas as written } from '../../support/schedules/editor.ts';
import { frozenFiles } from '../../support/schedules/frozen.ts';
import { follow, recipes } from '../../support/schedules/recipes/guide.ts';
import { loadTown, town } from '../../support/schedules/town.ts';

test('each file of the schedules names its schema in its first line, and so does each new file of the guide', () => {
  const guided = [...recipes.values()]
    .flat()
    .filter(({ kind, file }) => kind === 'yaml' && /^(lines\/|centres\/|notices)/.test(file) && !(file in frozenFiles));
  expect(guided.map(({ file }) => file)).toEqual(['lines/housing.yaml', 'centres/minato.yaml', 'notices.yaml']);
  const first = [...Object.entries(frozenFiles), ...guided.map(({ file, lines }) => [file, lines.join('\n')] as const)].map(
    ([file, text]) => [file, text.split('\n')[0]],
  );
  expect(first).toEqual(first.map(([file = '']) => [file, modeline(file)]));
  for (const [file = '', line = ''] of first) {
    const schema = join(file, '..', line.replace('# yaml-language-server: $schema=', ''));
    expect(written).toHaveProperty([schema.replace('schema/', '')]);
  }
});

describe('an editor underlines nothing', () => {
  test.each(Object.entries(frozenFiles))('in %s', (file, text) => {
    expect(underlined(file, text)).toEqual([]);
  });

  test.each([...recipes.keys()])('after the recipe “%s”', (name) => {
    for (const [file, text] of Object.entries(follow(name, frozenFiles))) expect(underlined(file, text)).toEqual([]);
  });

  test.each(Object.entries(town))('in %s of a town that uses other words of the form', (file, text) => {
    expect(underlined(file, text)).toEqual([]);
  });

  test.each(['further-notice', '当分の間'])('in a closure and in an exception until %s', (word) => {
    const fact = 'source: a, checked: 2026-11-21';
    const text = town['lines/desk.yaml']?.replace(
      'hours:',
      `exceptions:\n  - {from: 2026-11-24, until: ${word}, hours: closed, reason: a, ${fact}}\nclosures:\n  - {from: 2026-11-24T13:00, until: ${word}, reason: a, checked: 2026-12-24}\nhours:`,
    );
    expect(underlined('lines/desk.yaml', text ?? '')).toEqual([]);
  });

  test('in the rules that an office keeps, in English and in Japanese words', () => {
    const fact = 'source: a, checked: 2026-11-21';
    const rules = [
      'from: 2027-04-01',
      'first-and-third-tuesday: closed',
      '第2・第4土曜日: 9:00-12:00',
      'monday-or-next-working-day: closed',
      'weekday-holidays: closed',
      'seasons:',
      '  - {from: 12-01, until: 02-末, daily: closed, 最終金曜日: 9:00-12:00}',
      '  - {from: 3月末, until: 04-last, daily: closed}',
    ];
    const yearly = [
      '02-last',
      '2月末',
      '{from: 02-last, until: 03-15}',
      '{nth: last, weekday: 火, month: 5}',
      '{nth: 3, weekday: tuesday, month: 5}',
    ];
    const exceptions = yearly.map((each) => `  - {yearly: ${each}, hours: closed, reason: a, ${fact}}\n`).join('');
    const number = 'number: {now: 0120-0178-27, temporary: 0120-0178-26, from: 2026-12-01T09:00, until: 2026-12-24, reason: a}';
    const text = (town['lines/desk.yaml'] ?? '')
      .replace('number: 0120-0178-27', number)
      .replace('hours:', `exceptions:\n${exceptions}hours:`)
      .replace('    daily: 9:00-17:00\n', `    daily: 9:00-17:00\n${rules.map((rule) => `    ${rule}\n`).join('')}`);
    expect(underlined('lines/desk.yaml', text)).toEqual([]);
    expect(loadTown({ 'lines/desk.yaml': text }).problems).toEqual([]);
  });

  test.each(['true', 'false'])('in a fact of each kind that is “confirmed: %s”', (said) => {
    const fact = `source: a, checked: 2026-11-21, confirmed: ${said}`;
    const day = `days: [2027-08-13], reason: a, ${fact}`;
    const line = town['lines/desk.yaml']
      ?.replaceAll(/^( *)checked: .*$/gm, `$&\n$1confirmed: ${said}`)
      .replace('hours:', `digits: {press: 5, ${fact}}\nexceptions:\n  - {date: 2026-11-24, hours: closed, reason: a, ${fact}}\nhours:`);
    const files = {
      'days.yaml': `obon: {${day}}\n`,
      'lines/desk.yaml': line ?? '',
      'centres/town.yaml': (town['centres/town.yaml'] ?? '').replace('checked: 2026-11-21 }', `checked: 2026-11-21, confirmed: ${said} }`),
      'guidance.yaml': `change: {${fact}}\nsteps: {${fact}}\n`,
    };
    for (const [file, text] of Object.entries(files)) expect(underlined(file, text)).toEqual([]);
    const { directory, problems } = loadTown(files);
    expect(problems).toEqual([]);
    const told = directory?.facts.filter(({ confirmed }) => confirmed === (said === 'true')).map(({ what }) => what);
    expect(told).toEqual(expect.arrayContaining(['obon', '', 'hours 1', 'digits', 'exceptions 1', 'contacts 1', 'change']));
  });

  test('in hours that the loader accepts', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 61 }), fc.boolean());
    const said = clock.map(([hour, minute, wide]) => `${wide ? String(hour).padStart(2, '0') : hour}:${String(minute).padStart(2, '0')}`);
    const span = fc.tuple(said, fc.constantFrom('-', ' - ', '- '), said).map((parts) => parts.join(''));
    const hours = fc.oneof(
      fc.constantFrom('closed', ' closed '),
      fc.array(span, { minLength: 1, maxLength: 3 }).map((spans) => spans.join(', ')),
    );
    const pattern = new RegExp(forms.hours.pattern);
    fc.assert(
      fc.property(hours, (text) => 'key' in parseSpans(text) || pattern.test(text)),
      { numRuns: 2000 },
    );
  });
});

describe('an editor explains', () => {
  const notes = {
    'line.json': lineNotes,
    'centre.json': { ...centreNotes, ...Object.fromEntries(Object.entries(lineNotes).map(([way, note]) => [`lines.*.${way}`, note])) },
    'guidance.json': guidanceNotes,
    'days.json': daysNotes,
    'notices.json': noticesNotes,
  };

  test.each(Object.entries(notes))('each field of %s, in Japanese and then in English', (name, explained) => {
    const parts = partsOf(JSON.parse(written[name] ?? '{}'));
    const fields = new Map(parts.toReversed().map(({ way, part }) => [way, part.description]));
    const silent = [...fields].filter(([way, says]) => !/(^|\[\])$/.test(way) && !/[ぁ-ん一-龠].*\n\n(“|true|[A-Z])/.test(String(says)));
    expect(silent.map(([way]) => way)).toEqual([]);
    // A note for a field that is no more explains nothing.
    expect(Object.keys(explained).filter((way) => !fields.has(way))).toEqual([]);
  });

  test('what to write, where a text has not the form', () => {
    const parts = partsOf(JSON.parse(written['line.json'] ?? '{}'));
    const hours = parts.find(({ way }) => way === 'hours[].weekdays')?.part;
    expect(hours?.patternErrorMessage).toContain('Write “9:00-17:30”');
    expect(parts.filter(({ part }) => part.pattern !== undefined && part.patternErrorMessage === undefined).map(({ way }) => way)).toEqual(
      expect.not.arrayContaining(['checked', 'exceptions[].hours', 'closures[].until']),
    );
  });
});
