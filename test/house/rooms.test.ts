// The borders of the rooms: a file that sees what its room may not see, a circle, or a file in the wrong place fails here, in a sentence.

import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import { breachOf, isEntrance, misplaced, roomOf, unknownRooms } from '../support/house/borders.ts';
import { arrowsOf, circlesIn } from '../support/house/circles.ts';
import { type Import, importsOf, readSources, type Sources } from '../support/house/imports.ts';

const sources = readSources();

/** Packages for development that may be missing: each is loaded with import(), and its absence is caught. */
const mayBeMissing: readonly string[] = [
  'cli/printPdf.ts @sparticuz/chromium',
  'service/log.ts pino-pretty',
  'speech/timing/kana.ts @patdx/kuromoji',
  'speech/timing/kana.ts @patdx/kuromoji/node',
  'speech/timing/pinyin.ts pinyin-pro',
];

/** A module whose name is a variable is loaded here only: the robot voice, which is optional and under the GPL. */
const hiddenNames: readonly string[] = ['speech/robotWorker.ts packageName'];

function importsIn(texts: Sources): readonly Import[] {
  return Object.entries(texts).flatMap(([file, text]) => importsOf(file, text));
}

function breachesIn(texts: Sources): readonly string[] {
  return importsIn(texts).flatMap((each) => (hiddenNames.includes(`${each.file} ${each.target}`) ? [] : (breachOf(each) ?? [])));
}

function fileCirclesIn(texts: Sources): readonly (readonly string[])[] {
  return circlesIn(arrowsOf(importsIn(texts).flatMap(({ file, target }) => (target in texts ? [[file, target] as const] : []))));
}

function roomCirclesIn(texts: Sources): readonly (readonly string[])[] {
  const between = importsIn(texts).filter((each) => each.target in texts && roomOf(each.file) !== roomOf(each.target) && !isEntrance(each));
  return circlesIn(arrowsOf(between.map(({ file, target }) => [roomOf(file), roomOf(target)] as const)));
}

const imports = importsIn(sources);

test('every folder of src/ is a room of the table, and every file is where it belongs', () => {
  expect(unknownRooms(Object.keys(sources))).toEqual([]);
  expect(misplaced(Object.keys(sources))).toEqual([]);
});

test('no room sees what it may not see', () => {
  expect(breachesIn(sources)).toEqual([]);
});

test('no files import each other in a circle, types included', () => {
  const inWords = (circle: readonly string[]) =>
    `${circle.map((file) => `src/${file}`).join(', ')} import each other. Move what they share into a file below them.`;
  expect(fileCirclesIn(sources).map(inWords)).toEqual([]);
});

test('no rooms import each other in a circle, types included', () => {
  const inWords = (circle: readonly string[]) => `${circle.join(', ')} import each other. Arrows point down only.`;
  // schema sees two files of build, which sees schema: a known breach.
  expect(roomCirclesIn(sources).map(inWords)).toEqual([]);
});

test('the product needs its dependencies only, but for packages whose absence is caught', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
    Record<'dependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
  >;
  const isInstalled = (target: string) => {
    const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(target) ?? [];
    return isBuiltin(target) || name in dependencies || name in optionalDependencies;
  };
  const needed = imports.filter(
    ({ file, target, isOurs, isTypeOnly }) =>
      !isOurs && !isTypeOnly && !isInstalled(target) && !file.startsWith('tools/') && !hiddenNames.includes(`${file} ${target}`),
  );
  expect(needed.map(({ file, target }) => `${file} ${target}`).sort()).toEqual(mayBeMissing);
  // They are loaded when they are needed, and not with the file.
  for (const { file, target } of needed) expect(sources[file]).not.toMatch(new RegExp(`from '${target}'`));
});

test('only start.ts reads the clock and the environment', () => {
  const mayRead = (file: string) => file === 'service/start.ts' || /^(?:cli|tools|rehearsal)\//.test(file);
  const readers = Object.entries(sources).filter(([file, text]) => !mayRead(file) && /Date\.now\(\)|new Date\(\)|process\.env/.test(text));
  expect(readers.map(([file]) => file)).toEqual([]);
});

test.each<[string, string, string]>([
  [
    'hours/zone.ts',
    "import express from 'express';",
    'src/hours/zone.ts imports express, which the room “hours” may not see: hours are pure',
  ],
  ['speech/words.ts', "import { converse } from '../call/converse.ts';", '(it may see its types: write “import type”): speech makes words'],
  ['speech/words.ts', "export { converse } from '../call/converse.ts';", 'imports src/call/converse.ts'],
  ['speech/words.ts', "export * from '../call/converse.ts';", 'imports src/call/converse.ts'],
  ['speech/words.ts', "import {\n  converse,\n  mostTurns,\n} from '../call/converse.ts';", 'imports src/call/converse.ts'],
  ['hours/zone.ts', "import 'node:fs';", 'imports node:fs'],
  ['hours/zone.ts', "const { readFile } = await import('node:fs/promises');", 'imports node:fs/promises'],
  ['hours/zone.ts', 'const fs = await import("node:fs");', 'imports node:fs'],
  ['hours/zone.ts', "const fs = process.getBuiltinModule('fs');", 'imports fs'],
  ['hours/zone.ts', "const fs = require('node:fs');", 'imports node:fs'],
  [
    'hours/zone.ts',
    "const fs = createRequire(import.meta.url)('node:fs');\nimport { createRequire } from 'node:module';",
    'imports node:module',
  ],
  ['hours/zone.ts', 'const fs = await import(name);', 'imports name'],
  ['hours/zone.ts', "type Turn = import('../call/turn.ts').Turn;", 'imports src/call/turn.ts'],
  ['call/turn.ts', "new Worker(new URL('../speech/robotWorker.ts', import.meta.url));", 'imports src/speech/robotWorker.ts'],
  ['call/menu.ts', "import { topic } from './places/topic.ts';", 'only converse.ts enters places'],
  ['rehearsal/phone/dial.ts', "import type { Turn } from '../../call/turn.ts';", 'shares no code with the service'],
  ['service/app.ts', "import { walkCentre } from '../tools/walk/walk.ts';", 'imports src/tools/walk/walk.ts'],
  ['cli/call.ts', "const walk = await import('../tools/walk/walk.ts');", 'tools are run by their path'],
  [
    'schedules/schema/schema.ts',
    "import type { Spans } from '../build/buildLine.ts';",
    'yaml, schema, build and reload see only those before them',
  ],
  ['carrier/twilio/form.ts', "import type { Instant } from '../../hours/timetable.ts';", 'it knows no store, no page and no table'],
  ['carrier/address.ts', "import { refuse } from './twilio/refuse.ts';", 'imports src/carrier/twilio/refuse.ts'],
  ['cli/doctor/ask.ts', "import { run } from '../running.ts';", 'knows no command'],
])('in %s, %s is a breach', (file, text, sentence) => {
  expect(breachesIn({ [file]: `// ${file}\n${text}\n` }).join('\n')).toContain(sentence);
});

test.each([
  ['hours/zone.ts', "// import express from 'express';"],
  ['hours/zone.ts', "/* const fs = require('node:fs'); */"],
  ['speech/words.ts', "import type { Turn } from '../call/turn.ts';"],
  ['call/converse.ts', "import { topic } from './places/topic.ts';"],
  ['call/places/topic.ts', "import type { State } from '../state.ts';"],
  ['service/app.ts', "void import('../rehearsal/browser/browserPhone.ts');"],
  ['speech/timing/readDurations.ts', "const file = new URL('./durations.json', import.meta.url);"],
])('in %s, %s is none', (file, text) => {
  expect(breachesIn({ [file]: `${text}\n` })).toEqual([]);
});

test('circles of files and of rooms are found, of types and of import() too', () => {
  const texts = {
    'hours/one.ts': "import type { Two } from './two.ts';",
    'hours/two.ts': "export * from './three.ts';",
    'hours/three.ts': "const one = await import('./one.ts');",
    'hours/four.ts': "import { one } from './one.ts';",
    'routing/five.ts': "import { four } from '../hours/four.ts';",
    'schedules/six.ts': "import type { Five } from '../routing/five.ts';",
    'hours/seven.ts': "import type { Six } from '../schedules/six.ts';",
  };
  expect(fileCirclesIn(texts)).toEqual([['hours/one.ts', 'hours/three.ts', 'hours/two.ts']]);
  expect(roomCirclesIn(texts)).toEqual([['hours', 'routing', 'schedules']]);
});

test('a room that is not in the table, a loose file, a deep one, and a name that is used twice are refused in sentences', () => {
  expect(unknownRooms(['hours/zone.ts', 'payments/pay.ts', 'call/places/more/deep.ts'])).toEqual([
    expect.stringContaining('src/payments is a room that the table does not know'),
    expect.stringContaining('src/call/places/more is a room'),
  ]);
  expect(
    misplaced(['main.ts', 'app.ts', 'carrier/twilio/account/claim.ts', 'call/places/more/deep.ts', 'staff/zone.ts', 'hours/zone.ts']),
  ).toEqual([
    expect.stringContaining('src/app.ts lies in no room'),
    expect.stringContaining('src/call/places/more/deep.ts lies too deep'),
    expect.stringContaining('src/staff/zone.ts and src/hours/zone.ts are both called “zone”'),
  ]);
  expect(misplaced(['staff/utils.ts', 'tools/walk/command.ts', 'tools/load/command.ts'])).toEqual([
    expect.stringContaining('src/staff/utils.ts'),
  ]);
});
