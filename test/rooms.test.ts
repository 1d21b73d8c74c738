// The borders of the rooms: a file that sees what its room may not see fails here, in words.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

type Room = { readonly rooms: readonly string[]; readonly libraries: readonly string[]; readonly why: string };

/** What each room under src/ may import. Rooms of which only types are seen are marked with `type:`. */
const borders: Readonly<Record<string, Room>> = {
  hours: { rooms: [], libraries: ['luxon', '@holiday-jp/holiday_jp'], why: 'hours are pure: no files, no clock, no web' },
  directory: {
    rooms: ['hours'],
    libraries: ['node:fs/promises', 'node:path', 'node:worker_threads', 'js-yaml', 'zod', 'libphonenumber-js/max'],
    why: 'the directory knows files and hours, never the web',
  },
  routing: { rooms: ['hours', 'directory'], libraries: [], why: 'routing decides on plain data: no files, no clock' },
  staff: {
    rooms: ['hours', 'directory', 'routing'],
    libraries: [],
    why: 'what changes, why, and what to look at is decided on plain data: no files, no clock',
  },
  call: { rooms: ['routing'], libraries: [], why: 'the conversation is pure: no words, no clock, no vendor' },
  speech: {
    rooms: ['type:call', 'type:routing'],
    libraries: ['i18next', 'lru-cache', 'node:fs/promises', 'node:path', 'node:crypto', 'node:module', 'node:worker_threads'],
    why: 'speech makes words of what was decided and decides nothing',
  },
  twilio: {
    rooms: ['call', 'speech'],
    libraries: ['express', 'lru-cache', 'twilio'],
    why: 'the vendor’s room knows no hours, no directory and no journal',
  },
  journal: { rooms: ['type:call'], libraries: ['type:pino'], why: 'the journal keeps notes and knows nobody who makes them' },
  console: {
    rooms: ['hours', 'directory', 'routing'],
    libraries: ['express', 'ical-generator', 'lru-cache', 'node:crypto'],
    why: 'the public pages read the tables that a call reads, and no more: no call, no words of the voice, no carrier',
  },
  phone: {
    rooms: [],
    libraries: ['node:crypto', 'node:readline', 'node:readline/promises', 'fast-xml-parser', 'express'],
    why: 'the phone plays the carrier: it shares no code with the service',
  },
  telemetry: {
    rooms: ['hours', 'type:directory', 'type:call', 'type:journal'],
    libraries: ['type:prom-client', 'prom-client/lib', 'express', 'node:net'],
    why: 'what is measured knows the calls’ outcomes, never a form of the carrier',
  },
  limits: {
    rooms: ['type:hours'],
    libraries: ['type:express', 'express-rate-limit', 'node:crypto', 'node:http'],
    why: 'limits count and know nothing of what a call is about',
  },
  load: {
    rooms: ['phone'],
    libraries: [
      'node:child_process',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:net',
      'node:os',
      'node:path',
      'node:perf_hooks',
      'node:stream/consumers',
      'node:timers/promises',
    ],
    why: 'a load is many telephones and some processes: it knows the service only over HTTP',
  },
  walk: {
    rooms: ['hours', 'directory', 'routing', 'call', 'speech', 'twilio'],
    libraries: [],
    why: 'the proof holds the call against the tables and changes neither',
  },
  bench: {
    rooms: ['hours', 'directory', 'routing', 'call', 'reading.ts', 'freePort.ts'],
    libraries: [
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:http',
      'node:net',
      'node:os',
      'node:path',
      'node:querystring',
      'node:readline',
      'node:url',
      'node:v8',
      'node:vm',
      'autocannon',
      'express',
      'fast-xml-parser',
      'opening_hours',
      'twilio',
    ],
    why: 'the bench starts the service as everybody does and measures it from outside; beside it only the tables are asked',
  },
  effort: {
    rooms: ['hours', 'directory', 'routing', 'call', 'speech'],
    libraries: ['node:crypto', 'node:module', 'node:path'],
    why: 'the stopwatch listens to what is said and knows no vendor',
  },
  carrier: {
    rooms: ['directory', 'call', 'speech'],
    libraries: ['twilio', 'node:crypto'],
    why: 'the carrier’s room sets up what lies at the carrier and answers no call',
  },
  readiness: {
    rooms: ['hours', 'directory', 'routing', 'call', 'speech', 'carrier'],
    libraries: ['twilio', 'libphonenumber-js/max'],
    why: 'readiness looks at everything and changes nothing',
  },
};

type Import = { readonly file: string; readonly room: string; readonly target: string; readonly typeOnly: boolean };

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join('src', file), 'utf8');
  const room = file.split('/')[0] ?? '';
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{},\s$]+?\sfrom\s+)?'([^']+)'/gm)].map(([, type, target = '']) => ({
    file,
    room,
    target: target.startsWith('.') ? posix.normalize(posix.join(dirname(file), target)) : target,
    typeOnly: type !== undefined,
  }));
}

function breach({ file, room, target, typeOnly }: Import): string | undefined {
  const border = borders[room];
  if (border === undefined || target.startsWith(`${room}/`)) return undefined;
  const isOurs = target.endsWith('.ts');
  const isPrompt = target.startsWith('../prompts/') && typeOnly;
  const name = isOurs ? (target.split('/')[0] ?? '') : target;
  const allowed = isOurs ? border.rooms : border.libraries;
  const holds = allowed.some((each) => each === name || name.startsWith(`${each}/`) || (typeOnly && each === `type:${name}`));
  return holds || isPrompt ? undefined : `src/${file} imports ${target}, which the room “${room}” may not see: ${border.why}.`;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

test('no room sees what it may not see', () => {
  expect(files.flatMap(importsOf).flatMap((each) => breach(each) ?? [])).toEqual([]);
});

test('a breach is found and said in a sentence', () => {
  expect(breach({ file: 'hours/zone.ts', room: 'hours', target: 'express', typeOnly: false })).toContain('may not see');
  expect(breach({ file: 'speech/words.ts', room: 'speech', target: 'call/converse.ts', typeOnly: false })).toContain('may not see');
});

test('nothing but the bench needs what is installed for development only', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly devDependencies: object };
  const found = files.flatMap(importsOf).filter(({ target }) => Object.hasOwn(devDependencies, target) || target === 'opening_hours');
  expect(found.filter(({ room, typeOnly }) => room !== 'bench' && !typeOnly)).toEqual([]);
  expect(found.map(({ target }) => target)).toContain('autocannon');
});

test('only start.ts reads the clock and the environment', () => {
  const guilty = files.filter((file) => file !== 'start.ts' && !file.startsWith('commands/') && !file.startsWith('phone/'));
  const readers = guilty.filter((file) => /Date\.now\(\)|new Date\(\)|process\.env/.test(readFileSync(join('src', file), 'utf8')));
  expect(readers).toEqual([]);
});
