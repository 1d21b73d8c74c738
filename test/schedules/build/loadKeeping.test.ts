// What serves where a part of the schedules is invalid: each centre whole, in its new form or in its last good one.

import { describe, expect, test } from 'vitest';
import { keptFolder } from '../../../src/schedules/build/kept.ts';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { loadKeeping, type Settled } from '../../../src/schedules/build/loadKeeping.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { changed, days, directoryOf, settledAfter, threeTowns, without } from '../../support/schedules/threeTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';

const before = directoryOf(threeTowns);
const centre = ({ directory }: Settled, id: string) => directory?.centres.get(id);
const owners = ({ directory }: Settled, number: string) =>
  [...(directory?.centres.values() ?? [])].filter(({ numbers }) => numbers.some((each) => each.number === number)).map(({ id }) => id);
const heldCentres = ({ held = [] }: Settled) => held.flatMap(({ centre: id }) => id ?? []).sort();
const newName = (file: string, files: SourceFiles = threeTowns) => changed(file, '町の電話', '新しい名前', files);
const isNew = (settled: Settled, id: string) => centre(settled, id)?.name.ja === '新しい名前';
const village = 'centres/village.yaml';
const hamlet = 'centres/hamlet.yaml';
const town = 'centres/town.yaml';
const broken = 'name: [\n';

test('a valid folder serves as it is, and nothing is held', () => {
  const settled = settledAfter(newName(village));
  expect(settled.directory).toEqual(directoryOf(newName(village)));
  expect(settled).toMatchObject({ held: [], problems: [] });
  expect(keptFolder(settled.kept as NonNullable<Settled['kept']>)).toEqual(newName(village));
});

test('nothing kept and a problem anywhere: nothing serves', () => {
  const settled = loadKeeping({ ...threeTowns, [village]: broken }, townVocabulary);
  expect(settled.directory).toBeUndefined();
  expect(settled.problems.length).toBeGreaterThan(0);
});

describe('one bad centre', () => {
  test.each([
    ['cannot be read', broken],
    ['names a line that is not there', (threeTowns[village] ?? '').replace('[counter, desk]', '[counter, dek]')],
    ['has a word of another file', `${threeTowns[village]}weekdays: 9:00-17:00\n`],
    ['is empty', ''],
  ])('that %s keeps its last good form; the others take their edits', (_, text) => {
    const settled = settledAfter(newName(hamlet, newName(town, { ...threeTowns, [village]: text })));
    expect(centre(settled, 'village')).toEqual(before.centres.get('village'));
    expect([isNew(settled, 'town'), isNew(settled, 'hamlet')]).toEqual([true, true]);
    expect(settled.held).toEqual([
      expect.objectContaining({ centre: 'village', file: village, serves: true, because: expect.objectContaining({ file: village }) }),
    ]);
    expect(settled.problems[0]?.file).toBe(village);
  });

  test('has no half of an edit: of a shared line that changes with it, it keeps the old form, and the others take the new one', () => {
    const files = changed('lines/desk.yaml', '0120-0178-27', '0120-0178-26', { ...threeTowns, [village]: broken });
    const settled = settledAfter(files);
    const rings = (id: string) => centre(settled, id)?.lines.get('desk')?.printed;
    expect([rings('town'), rings('village'), rings('hamlet')]).toEqual(['0120-0178-26', '0120-0178-27', '0120-0178-26']);
    // The same again from what is kept, as after a restart, and when it is put right.
    expect(loadKeeping(files, townVocabulary, settled.kept).directory).toEqual(settled.directory);
    const right = { ...files, [village]: threeTowns[village] ?? '' };
    expect(loadKeeping(right, townVocabulary, settled.kept)).toMatchObject({ held: [], problems: [] });
    expect(loadKeeping(right, townVocabulary, settled.kept).directory).toEqual(directoryOf(right));
  });

  test('a line that only it uses is a part of it: neither goes without the other', () => {
    const line = 'lines/night.yaml';
    const badLine = settledAfter(newName(hamlet, newName(village, changed(line, '9:00-17:00', '9-17'))));
    expect(centre(badLine, 'hamlet')).toEqual(before.centres.get('hamlet'));
    expect(isNew(badLine, 'village')).toBe(true);
    expect(badLine.held?.find(({ centre: id }) => id === 'hamlet')?.because).toMatchObject({ code: 'waits' });
    const badCentre = settledAfter({ ...changed(line, '9:00-17:00', '9:00-18:00'), [hamlet]: broken });
    expect(centre(badCentre, 'hamlet')).toEqual(before.centres.get('hamlet'));
  });

  test('whose file was renamed still shares its lines: with one of them invalid, too, the other centres take their edits', () => {
    for (const [line, others] of [
      ['lines/desk.yaml', ['town', 'hamlet']],
      ['lines/night.yaml', ['town', 'village']],
    ] as const) {
      const gone = others.includes('hamlet' as never) ? village : hamlet;
      const edited = others.reduce((files, id) => newName(`centres/${id}.yaml`, files), changed(line, '9:00-17:00', '9-17'));
      const settled = settledAfter({ ...without(gone, edited), [`${gone}.txt`]: threeTowns[gone] ?? '' });
      expect(others.map((id) => isNew(settled, id))).toEqual([true, true]);
      expect(settled.directory?.centres.size).toBe(3);
    }
  });

  test('that was never valid serves nothing, and holds nothing up', () => {
    const settled = settledAfter(newName(town, { ...threeTowns, 'centres/city.yaml': broken }));
    expect([...(settled.directory?.centres.keys() ?? [])]).toEqual(['hamlet', 'town', 'village']);
    expect(isNew(settled, 'town')).toBe(true);
    expect(settled.held).toEqual([expect.objectContaining({ centre: 'city', serves: false })]);
  });

  test('many edits of others pass while one stays bad', () => {
    const bad = { ...threeTowns, [village]: broken };
    const settled = settledAfter(bad, newName(town, bad), without(hamlet, newName(town, bad)));
    expect([...(settled.directory?.centres.keys() ?? [])]).toEqual(['town', 'village']);
    expect(isNew(settled, 'town')).toBe(true);
    expect(centre(settled, 'village')).toEqual(before.centres.get('village'));
  });
});

describe('a shared file that is invalid keeps its last good form everywhere, and the centres take their edits', () => {
  test('a line', () => {
    const settled = settledAfter(newName(village, changed('lines/desk.yaml', '0120-0178-27', '0120')));
    expect(isNew(settled, 'village')).toBe(true);
    for (const id of ['town', 'village', 'hamlet']) expect(centre(settled, id)?.lines.get('desk')).toEqual(before.lines.get('desk'));
    expect(settled.held).toEqual([expect.objectContaining({ file: 'lines/desk.yaml', serves: true })]);
    expect(settled.held?.[0]).not.toHaveProperty('centre');
  });

  test('the days', () => {
    const exception = 'hours:\n';
    const using = 'exceptions:\n  - { days: obon, hours: closed, source: the flyer, checked: 2026-11-21 }\nhours:\n';
    const withDays = changed('lines/desk.yaml', exception, using);
    const settled = settledAfter(withDays, newName(village, { ...withDays, 'days.yaml': 'obon: [' }));
    expect(isNew(settled, 'village')).toBe(true);
    expect(centre(settled, 'village')?.lines.get('desk')?.timetable.exceptions).toHaveLength(1);
    // A list that a line still names is removed: the line is as it was, with its day.
    const removed = settledAfter(withDays, newName(village, { ...withDays, 'days.yaml': '{}\n' }));
    expect(removed.problems.map(describeProblem).join()).toContain('lines/desk.yaml');
    expect(centre(removed, 'town')?.lines.get('desk')?.timetable.exceptions).toHaveLength(1);
    expect(isNew(removed, 'village')).toBe(true);
    expect(removed.held?.map(({ file }) => file)).toContain('days.yaml');
  });

  test('days that a centre names and that were never valid: the centre waits', () => {
    const line = { ...without('days.yaml'), 'days.yaml': days };
    const obon = changed(
      town,
      '    hours:\n',
      '    exceptions: [{ days: bon, hours: closed, source: a, checked: 2026-11-21 }]\n    hours:\n',
      line,
    );
    const settled = settledAfter({ ...obon, 'days.yaml': `${days}bon: [` });
    expect(centre(settled, 'town')).toEqual(before.centres.get('town'));
    expect(settled.held?.find(({ centre: id }) => id === 'town')?.because).toMatchObject({ code: 'waits', file: town });
  });

  test('the read-outs, also those that only an earlier form of a centre names', () => {
    const invalid = settledAfter(newName(village, changed('guidance.yaml', 'steps:', 'stairs:')));
    expect([...(invalid.directory?.guidance.keys() ?? [])]).toEqual(['change', 'steps']);
    expect(isNew(invalid, 'village')).toBe(true);
    const fewer = { ...threeTowns, 'guidance.yaml': 'change: { source: the flyer, checked: 2026-11-21 }\n' };
    const settled = settledAfter(changed(town, '  2: steps\n', '', fewer));
    expect(heldCentres(settled)).toEqual(['hamlet', 'village']);
    expect(settled.directory?.guidance.has('steps')).toBe(true);
    expect(centre(settled, 'town')?.guidance).toHaveLength(1);
  });

  test('a line that is deleted while centres name it', () => {
    const settled = settledAfter(newName(town, without('lines/night.yaml')));
    expect(heldCentres(settled)).toEqual(['hamlet']);
    expect(centre(settled, 'hamlet')).toEqual(before.centres.get('hamlet'));
    expect(isNew(settled, 'town')).toBe(true);
    expect(settled.directory?.lines.has('night')).toBe(false);
  });
});

describe('the notices', () => {
  const notice = (lines: string) =>
    `closures:\n  - { from: 2026-11-25T12:00, until: 2026-11-26T08:00, reason: 台風, checked: 2026-11-24, source: the mayor, lines: ${lines} }\n`;
  const saying = (text: string, files: SourceFiles = threeTowns): SourceFiles => ({ ...files, 'notices.yaml': text });
  const closed = (settled: Settled, id: string) =>
    [...(centre(settled, id)?.lines ?? [])].filter(([, { timetable }]) => timetable.closures.length > 0).map(([line]) => line);

  test('a new one reaches a centre that keeps its last good form, with its older lines', () => {
    const files = saying(notice('all'), changed('lines/desk.yaml', '0120-0178-27', '0120-0178-26', { ...threeTowns, [village]: broken }));
    const settled = settledAfter(files);
    for (const id of ['town', 'village', 'hamlet']) expect(closed(settled, id)).toEqual(expect.arrayContaining(['counter', 'desk']));
    expect(closed(settled, 'village')).not.toContain('stop');
    expect(centre(settled, 'village')?.lines.get('desk')?.printed).toBe('0120-0178-27');
    expect(heldCentres(settled)).toEqual(['village']);
    // It ends for that centre, too, and what is kept of the centre has no notice in it.
    expect(closed(loadKeeping(without('notices.yaml', files), townVocabulary, settled.kept), 'village')).toEqual([]);
    expect(loadKeeping(files, townVocabulary, settled.kept).directory).toEqual(settled.directory);
  });

  test('a new one that names a line which the held centre does not use is no fault of that centre', () => {
    const settled = settledAfter(saying(notice('[night, desk]'), { ...threeTowns, [village]: broken }));
    expect([closed(settled, 'village'), closed(settled, 'hamlet')]).toEqual([['desk'], ['desk', 'night']]);
  });

  test.each([
    ['are in no form', broken],
    ['close the line that stops cards', notice('[stop]')],
    ['name a line that is not there', notice('[dek]')],
  ])('that %s keep their last good form, and the centres take their edits', (_, text) => {
    const settled = settledAfter(saying(notice('[desk]')), newName(village, saying(text)));
    expect([closed(settled, 'town'), closed(settled, 'village'), isNew(settled, 'village')]).toEqual([['desk'], ['desk'], true]);
    expect(settled.directory?.lines.get('desk')?.timetable.closures).toHaveLength(1);
    expect(settled.held).toEqual([
      expect.objectContaining({ file: 'notices.yaml', serves: true, because: expect.objectContaining({ file: 'notices.yaml' }) }),
    ]);
    const first = settledAfter(newName(village, saying(text)));
    expect([closed(first, 'town'), isNew(first, 'village')]).toEqual([[], true]);
    expect(first.held).toEqual([expect.objectContaining({ file: 'notices.yaml', serves: false })]);
  });

  test('a centre that newly relies day and night on a line that a notice closes waits for the notice', () => {
    const dayAndNight = saying(notice('[desk]'), changed('lines/desk.yaml', '8:00-18:00', '0:00-24:00'));
    const relying = changed(village, 'lines: [stop] }', 'lines: [stop, desk] }', newName(town, dayAndNight));
    const settled = settledAfter(dayAndNight, relying);
    expect([heldCentres(settled), isNew(settled, 'town'), closed(settled, 'village')]).toEqual([['village'], true, ['desk']]);
    expect(settled.held?.[0]?.because).toMatchObject({ code: 'waits', file: village });
    expect(loadKeeping(without('notices.yaml', relying), townVocabulary, settled.kept)).toMatchObject({ held: [], problems: [] });
  });

  test('a line that is deleted while they name it stays, and what they close stays closed', () => {
    const noticed = saying(notice('[night, desk]'), changed(hamlet, 'person: [counter, night]', 'person: [counter, desk]'));
    const settled = settledAfter(noticed, newName(town, without('lines/night.yaml', noticed)));
    expect([closed(settled, 'town'), isNew(settled, 'town')]).toEqual([['desk'], true]);
    expect(settled.held).toEqual([expect.objectContaining({ file: 'lines/night.yaml', serves: true })]);
  });

  test('with which a document becomes too long are not taken for the centres, which keep those of before', () => {
    const many = (count: number) =>
      `announcements:\n${Array.from({ length: count }, (_, index) => `  - { until: 2026-11-26T08:00, reason: a${index}, checked: 2026-11-24, source: the mayor, words: { ja: ${'あ'.repeat(250)}, en: ${'a '.repeat(120)}, th: ${'ก'.repeat(250)} } }\n`).join('')}`;
    const settled = settledAfter(saying(notice('[desk]')), saying(notice('[desk]') + many(200)));
    expect(settled.problems.map(({ code }) => code)).toContain('document-too-large');
    expect(heldCentres(settled)).toEqual(['hamlet', 'town', 'village']);
    expect(closed(settled, 'village')).toEqual(['desk']);
  });
});

describe('a number and the default have one owner', () => {
  const number = '+818012345678';
  const give = (from: string, to: string, files = threeTowns) =>
    changed(to, '"+81', `"${number}":\n  "+81`, changed(from, `  "${number}": { language: en }\n`, '', files)) as SourceFiles;
  const moved = { ...give(village, hamlet) };
  moved[hamlet] = (threeTowns[hamlet] ?? '').replace('numbers:\n', `numbers:\n  "${number}":\n`);

  test('that moves between valid centres', () => {
    expect(owners(settledAfter(moved), number)).toEqual(['hamlet']);
  });

  test('that moves from an invalid centre stays with it', () => {
    const settled = settledAfter({ ...moved, [village]: broken });
    expect(owners(settled, number)).toEqual(['village']);
    expect(centre(settled, 'hamlet')).toEqual(before.centres.get('hamlet'));
    expect(settled.held?.find(({ centre: id }) => id === 'hamlet')?.because).toMatchObject({ code: 'waits', file: hamlet });
  });

  test.each([
    ['in which a word is wrong', (text: string) => text.replace('person:', 'persons:')],
    ['of which the end is missing', (text: string) => `${text.slice(0, 200)}\n  [`],
    ['in another encoding', (text: string) => Buffer.from(text, 'utf16le').toString('latin1')],
  ])('that moves to a centre %s stays where it was', (_, spoil) => {
    const settled = settledAfter({ ...moved, [hamlet]: spoil(moved[hamlet] ?? '') });
    expect(owners(settled, number)).toEqual(['village']);
    expect(centre(settled, 'village')).toEqual(before.centres.get('village'));
  });

  test('that two centres claim stays with the one that has it, which takes its edits', () => {
    const settled = settledAfter({ ...newName(village), [hamlet]: moved[hamlet] ?? '' });
    expect(owners(settled, number)).toEqual(['village']);
    expect([isNew(settled, 'village'), heldCentres(settled)]).toEqual([true, ['hamlet']]);
  });

  test('that goes round three centres, of which one is invalid, moves nowhere', () => {
    const [t, v, h] = ['+815012345678', '+818012345678', '+817012345678'];
    const swap = (file: string, from: string, to: string) => (threeTowns[file] ?? '').replace(from, to);
    const round = { ...threeTowns, [town]: swap(town, t, v), [village]: swap(village, v, h), [hamlet]: swap(hamlet, h, t) };
    expect(owners(settledAfter(round), v)).toEqual(['town']);
    const settled = settledAfter({ ...round, [village]: broken });
    expect([owners(settled, t), owners(settled, v), owners(settled, h)]).toEqual([['town'], ['village'], ['hamlet']]);
  });

  test('that is given up for good is given up, whatever else is invalid', () => {
    const given = changed(village, `  "${number}": { language: en }\n`, '', { ...threeTowns, [hamlet]: broken });
    expect(owners(settledAfter(given), number)).toEqual([]);
  });

  test('a centre that is renamed goes over when its new file is valid, and answers under its old name until then', () => {
    const renamed = without(village, { ...threeTowns, 'centres/city.yaml': threeTowns[village] ?? '' });
    expect(owners(settledAfter(renamed), number)).toEqual(['city']);
    const bad = { ...renamed, 'centres/city.yaml': `${threeTowns[village]}x: 1\n` };
    const settled = settledAfter(newName(town, bad));
    expect(owners(settled, number)).toEqual(['village']);
    expect(isNew(settled, 'town')).toBe(true);
    expect(settled.problems.map(describeProblem)).toContainEqual(
      expect.stringMatching(/^centres\/village\.yaml:1:1: this file was deleted/),
    );
    expect(owners(loadKeeping(renamed, townVocabulary, settled.kept), number)).toEqual(['city']);
  });

  test('a file that is renamed to a name that is not read keeps its centre', () => {
    const settled = settledAfter(without(village, { ...threeTowns, 'centres/Village.yaml': threeTowns[village] ?? '' }));
    expect(owners(settled, number)).toEqual(['village']);
  });

  test('two files of one centre under two names: the old one serves', () => {
    const settled = settledAfter({ ...newName(village), 'centres/village-copy.yaml': threeTowns[village] ?? '' });
    expect(owners(settled, number)).toEqual(['village']);
    expect(isNew(settled, 'village')).toBe(true);
  });

  test('the default is never two and never none', () => {
    const defaults = (settled: Settled) =>
      [...(settled.directory?.centres.values() ?? [])].filter(({ isDefault }) => isDefault).map(({ id }) => id);
    const withDefault = { [village]: `default: true\n${threeTowns[village]}` };
    const noDefault = changed(town, 'default: true', 'default: false')[town] ?? '';
    expect(defaults(settledAfter({ ...threeTowns, ...withDefault }))).toEqual(['town']);
    expect(defaults(settledAfter({ ...threeTowns, [town]: noDefault }))).toEqual(['town']);
    expect(defaults(settledAfter(without(town)))).toEqual(['town']);
    expect(defaults(settledAfter({ ...threeTowns, ...withDefault, [town]: noDefault }))).toEqual(['village']);
    expect(defaults(settledAfter({ ...threeTowns, ...withDefault, [town]: broken }))).toEqual(['town']);
    expect(defaults(settledAfter({ ...threeTowns, [village]: `default: true\n${broken}`, [town]: noDefault }))).toEqual(['town']);
  });

  test('two defaults, or none, hold up no other centre', () => {
    const two = settledAfter(newName(hamlet, { ...threeTowns, [village]: `default: true\n${threeTowns[village]}` }));
    expect([heldCentres(two), isNew(two, 'hamlet')]).toEqual([['village'], true]);
    const none = settledAfter(newName(hamlet, changed(town, 'default: true', 'default: false')));
    expect([heldCentres(none), isNew(none, 'hamlet')]).toEqual([['town'], true]);
    const gone = settledAfter(newName(hamlet, without(town)));
    expect([heldCentres(gone), isNew(gone, 'hamlet')]).toEqual([['town'], true]);
  });

  test('a line that newly dials a number which a centre answers is not taken, nor a centre that newly answers what a line dials', () => {
    const line = settledAfter(newName(town, changed('lines/desk.yaml', '0120-0178-27', '050-1234-5678')));
    expect(line.directory?.lines.get('desk')?.printed).toBe('0120-0178-27');
    expect(isNew(line, 'town')).toBe(true);
    const own = settledAfter(newName(town, changed(village, '011-200-9595', '050-1234-5678')));
    expect([heldCentres(own), isNew(own, 'town')]).toEqual([['village'], true]);
    const answer = settledAfter(newName(town, changed(village, '"+818012345679":', '"+81120017827":')));
    expect([heldCentres(answer), isNew(answer, 'town')]).toEqual([['village'], true]);
  });
});

describe('everything at once', () => {
  test('an empty folder: all keep their form', () => {
    const settled = settledAfter({});
    expect(settled.directory).toEqual({ ...before, warnings: expect.anything(), facts: expect.anything() });
    expect(heldCentres(settled)).toEqual(['hamlet', 'town', 'village']);
  });

  test('a kept form that a newer program refuses is lost, and said so; a valid one in the folder serves in its place', () => {
    const { kept } = settledAfter();
    const fewer = { ...townVocabulary, topics: ['lost-card'] };
    const right = Object.fromEntries(
      Object.entries(threeTowns).map(([file, text]) => [file, text.replace('  2: { id: card, lines: [counter, desk] }\n', '')]),
    );
    const settled = loadKeeping({ ...right, [village]: broken }, fewer, kept);
    expect(settled.lost).toEqual(['village']);
    expect([...(settled.directory?.centres.keys() ?? [])]).toEqual(['hamlet', 'town']);
    expect(settled.held).toEqual([expect.objectContaining({ centre: 'village', serves: false })]);
    expect(loadKeeping(threeTowns, fewer, kept)).toMatchObject({ lost: ['hamlet', 'town', 'village'] });
    expect(loadKeeping(threeTowns, fewer, kept).directory).toBeUndefined();
  });
});
