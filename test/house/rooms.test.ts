// The borders of the rooms: a file that sees what its room may not see fails here, in words.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

type Room = { readonly rooms: readonly string[]; readonly libraries: readonly string[]; readonly why: string };

/** What each room under src/ may import. Rooms of which only types are seen are marked with `type:`. */
const borders: Readonly<Record<string, Room>> = {
  hours: { rooms: [], libraries: ['luxon', '@holiday-jp/holiday_jp'], why: 'hours are pure: no files, no clock, no web' },
  schedules: {
    rooms: ['hours'],
    libraries: ['node:fs/promises', 'node:path', 'node:worker_threads', 'js-yaml', 'zod', 'libphonenumber-js/max'],
    why: 'the schedules know files and hours, never the web',
  },
  routing: { rooms: ['hours', 'schedules'], libraries: [], why: 'routing decides on plain data: no files, no clock' },
  staff: {
    rooms: ['hours', 'schedules', 'routing'],
    libraries: [],
    why: 'what changes, why, and what to look at is decided on plain data: no files, no clock',
  },
  call: { rooms: ['routing'], libraries: [], why: 'the conversation is pure: no words, no clock, no vendor' },
  speech: {
    rooms: ['type:call', 'type:routing'],
    libraries: ['i18next', 'lru-cache', 'node:fs/promises', 'node:path', 'node:crypto', 'node:module', 'node:url', 'node:worker_threads'],
    why: 'speech makes words of what was decided and decides nothing',
  },
  carrier: {
    rooms: ['call', 'routing', 'speech', 'journal', 'schedules', 'hours'],
    libraries: ['express', 'lru-cache', 'twilio', 'node:crypto', 'node:querystring'],
    why: 'a carrier turns webhooks into steps of a call and turns into documents; it knows no store and no page',
  },
  journal: { rooms: ['type:call'], libraries: ['type:pino'], why: 'the journal keeps events and knows nothing of who makes them' },
  website: {
    rooms: ['hours', 'schedules', 'routing'],
    libraries: ['express', 'ical-generator', 'lru-cache', 'node:crypto'],
    why: 'the public pages read the tables that a call reads, and no more: no call, no words of the voice, no carrier',
  },
  rehearsal: {
    rooms: ['schedules', 'hours', 'speech', 'carrier', 'call'],
    libraries: [
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:net',
      'node:os',
      'node:path',
      'node:readline',
      'node:readline/promises',
      'node:timers/promises',
      'node:url',
      'fast-xml-parser',
      'express',
      'type:pino',
    ],
    why: 'the telephones of the rehearsal play the carrier from outside',
  },
  service: {
    rooms: ['call', 'carrier', 'schedules', 'hours', 'journal', 'rehearsal', 'routing', 'speech', 'website'],
    libraries: ['express', 'express-rate-limit', 'helmet', 'pino', 'prom-client', 'node:'],
    why: 'the service joins the product’s rooms, and never a tool or a command',
  },
  cli: {
    rooms: ['hours', 'schedules', 'routing', 'call', 'speech', 'carrier', 'rehearsal', 'staff', 'service'],
    libraries: ['commander', 'twilio', 'libphonenumber-js/max', 'node:'],
    why: 'a command uses the product’s rooms, and never a tool',
  },
  tools: {
    rooms: ['hours', 'schedules', 'routing', 'call', 'speech', 'carrier', 'rehearsal', 'staff', 'service', 'cli'],
    libraries: ['commander', 'twilio', 'express', 'fast-xml-parser', 'autocannon', 'opening_hours', 'node:'],
    why: 'tools measure and prove; no other room imports them',
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
  const isPrompt = target === '../package.json' || (target.startsWith('../prompts/') && typeOnly);
  const name = isOurs ? (target.split('/')[0] ?? '') : target;
  const allowed = isOurs ? border.rooms : border.libraries;
  const holds = allowed.some(
    (each) => each === name || name.startsWith(each.endsWith(':') ? each : `${each}/`) || (typeOnly && each === `type:${name}`),
  );
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
  expect(found.filter(({ room, typeOnly }) => room !== 'tools' && !typeOnly)).toEqual([]);
  expect(found.map(({ target }) => target)).toContain('autocannon');
});

test('only start.ts reads the clock and the environment', () => {
  const guilty = files.filter(
    (file) => file !== 'service/start.ts' && !file.startsWith('cli/') && !file.startsWith('tools/') && !file.startsWith('rehearsal/'),
  );
  const readers = guilty.filter((file) => /Date\.now\(\)|new Date\(\)|process\.env/.test(readFileSync(join('src', file), 'utf8')));
  expect(readers).toEqual([]);
});
