// The rooms of src/ and what each may see: the table of src/README.md, as rules.

import type { Import } from './imports.ts';

export type Room = {
  /** Other rooms. Only types may be seen of one that is marked with `type:`. A room always sees itself. */
  readonly rooms: readonly string[];
  /** Packages and modules of Node; `node:` stands for all of these. */
  readonly libraries: readonly string[];
  /** Why it may see no more. */
  readonly why: string;
};

const product = [
  'messages',
  'encoding',
  'files',
  'hours',
  'schedules',
  'schedules/yaml',
  'schedules/schema',
  'schedules/build',
  'schedules/edit',
  'schedules/reload',
  'routing',
  'call',
  'speech',
  'speech/timing',
  'journal',
  'journal/outbox',
  'callbacks',
  'sms',
  'store',
  'staff',
  'reports',
  'website',
  'console',
  'console/notices',
  'console/now',
  'console/hearing',
  'console/people',
  'console/ask',
  'console/calls',
  'console/figures',
  'console/editor',
  'console/facts',
  'console/proof',
  'console/words',
  'console/hours',
  'console/callbacks',
  'console/guide',
  'carrier',
  'carrier/twilio',
  'carrier/twilio/account',
  'carrier/signalwire',
  'carrier/somleng',
  'rehearsal/phone',
  'rehearsal/terminal',
  'rehearsal/browser',
  'service',
] as const;

const tool: Room = {
  rooms: ['', ...product, 'service/journal', 'cli', 'tools/bench', 'tools/walk', 'tools/effort', 'tools/load', 'tools/fuzz'],
  libraries: [
    'commander',
    'twilio',
    'express',
    'fast-xml-parser',
    'fast-check',
    'libphonenumber-js',
    'autocannon',
    'opening_hours',
    'pino',
    'kysely',
    'yaml',
    'node:',
  ],
  why: 'a tool measures and proves the product with its own libraries',
};

const schedulesWhy = 'yaml, schema, build and reload see only those before them, and the schedules never see the web';
const carrierWhy = 'a carrier turns webhooks into steps of a call, and turns into documents; it knows no store, no page and no table';
const consoleWhy = 'a page of the console knows who may use it and what it shows, and no web server; only consoleRouter.ts does';
const phoneWhy = 'the telephone plays the carrier from outside, so it shares no code with the service';

export const borders: Readonly<Record<string, Room>> = {
  '': { rooms: ['service'], libraries: ['node:module'], why: 'main.ts starts the service and does nothing else' },

  messages: {
    rooms: [],
    libraries: ['i18next'],
    why: 'messages are the words for staff and operators, and know nothing of what they are about',
  },

  encoding: {
    rooms: ['messages'],
    libraries: [],
    why: 'the encoding of a file is found in its bytes, whoever reads the file',
  },

  files: {
    rooms: [],
    libraries: ['node:crypto', 'node:fs/promises', 'node:path', 'node:timers/promises'],
    why: 'how a file is written whole, by one writer at a time, does not depend on what it has',
  },

  hours: { rooms: [], libraries: ['luxon', '@holiday-jp/holiday_jp'], why: 'hours are pure: no files, no clock, no web' },

  schedules: { rooms: ['messages', 'hours'], libraries: [], why: schedulesWhy },
  'schedules/yaml': { rooms: ['messages', 'encoding', 'hours', 'schedules'], libraries: ['yaml'], why: schedulesWhy },
  'schedules/schema': {
    rooms: ['messages', 'hours', 'schedules', 'schedules/yaml'],
    libraries: ['zod', 'libphonenumber-js'],
    why: schedulesWhy,
  },
  'schedules/build': {
    rooms: ['messages', 'hours', 'schedules', 'schedules/yaml', 'schedules/schema'],
    libraries: ['libphonenumber-js', 'type:zod'],
    why: schedulesWhy,
  },
  'schedules/edit': {
    rooms: ['messages', 'hours', 'schedules', 'schedules/yaml', 'type:schedules/build'],
    libraries: ['node:util'],
    why: 'an edit turns a text into a text: no files, no clock',
  },
  'schedules/reload': {
    rooms: ['messages', 'encoding', 'files', 'hours', 'schedules', 'schedules/yaml', 'schedules/schema', 'schedules/build'],
    libraries: ['node:fs/promises', 'node:path', 'node:worker_threads', 'node:crypto'],
    why: schedulesWhy,
  },

  routing: { rooms: ['hours', 'type:schedules'], libraries: [], why: 'routing decides on plain data: no files, no clock' },

  call: {
    rooms: ['routing'],
    libraries: [],
    why: 'the conversation is pure: no words, no clock, no vendor; and only converse.ts enters places',
  },
  'call/places': {
    rooms: ['call', 'routing'],
    libraries: [],
    why: 'a place returns where to go and enters no other place; it sees no words, no clock, no vendor',
  },

  speech: {
    rooms: ['messages', 'encoding', 'files', 'type:call'],
    libraries: ['i18next', 'lru-cache', 'node:fs/promises', 'node:path', 'node:crypto', 'node:module', 'node:url', 'node:worker_threads'],
    why: 'speech makes words of what was decided, and decides nothing',
  },
  'speech/timing': {
    rooms: ['type:call', 'speech'],
    libraries: ['@patdx/kuromoji', 'pinyin-pro', 'node:crypto', 'node:fs/promises', 'node:module', 'node:path', 'node:url'],
    why: 'the times of words are measured with the voice that speaks them, and with nothing else',
  },

  journal: {
    rooms: ['type:call'],
    libraries: ['type:pino', 'node:fs', 'node:fs/promises', 'node:path', 'node:crypto'],
    why: 'the journal keeps events and does not know who makes them',
  },

  'journal/outbox': {
    rooms: ['journal'],
    libraries: ['node:fs', 'node:path', 'node:os', 'node:crypto'],
    why: 'the outbox writes events to the disk before the answer leaves, and does not know who takes them away',
  },
  callbacks: {
    rooms: ['hours', 'routing', 'type:schedules'],
    libraries: ['node:crypto'],
    why: 'when a call that we owe may be placed is decided on plain data: no clock, no store, no carrier',
  },
  sms: {
    rooms: ['hours', 'routing', 'type:schedules', 'type:website'],
    libraries: [],
    why: 'what a text says is decided on plain data: no clock, no store, no carrier',
  },

  store: {
    rooms: ['messages', 'callbacks', 'type:journal', 'type:hours', 'type:schedules'],
    libraries: ['kysely', 'pg', 'node:crypto', 'node:sqlite', 'node:worker_threads', 'node:path', 'node:os', 'node:url'],
    why: 'the store is the database and nothing else: the service hands it what to keep',
  },

  staff: {
    rooms: ['messages', 'hours', 'schedules', 'routing'],
    libraries: ['string-width', 'wrap-ansi'],
    why: 'what changes, why, and what to check is decided on plain data: no files, no clock',
  },
  reports: {
    rooms: ['messages', 'hours', 'routing', 'staff', 'type:schedules', 'type:journal', 'type:store'],
    libraries: [],
    why: 'a report is made of rows that it is given: no database, no files, no clock',
  },
  website: {
    rooms: ['messages', 'hours', 'schedules', 'routing', 'staff'],
    libraries: ['express', 'ical-generator', 'lru-cache', 'qrcode', 'node:crypto'],
    why: 'the public pages read the tables that a call reads: no call, no words of the voice, no carrier, no store',
  },

  console: {
    rooms: ['messages', 'hours', 'schedules', 'staff', 'website', 'type:store', 'console/hearing', 'console/editor'],
    libraries: ['express', 'express-rate-limit', 'node:crypto', 'node:net', 'type:node:http'],
    why: consoleWhy,
  },
  'console/notices': {
    rooms: [
      'messages',
      'hours',
      'type:call',
      'schedules',
      'schedules/build',
      'routing',
      'staff',
      'website',
      'type:store',
      'console',
      'console/hearing',
    ],
    libraries: ['node:crypto'],
    why: consoleWhy,
  },
  'console/now': {
    rooms: [
      'messages',
      'hours',
      'schedules',
      'schedules/reload',
      'routing',
      'staff',
      'website',
      'type:store',
      'console',
      'console/notices',
    ],
    libraries: [],
    why: consoleWhy,
  },

  'console/hearing': {
    rooms: ['messages', 'hours', 'type:schedules', 'type:journal', 'routing', 'call', 'speech', 'speech/timing'],
    libraries: [],
    why: 'what a caller hears is found by running the call on plain data: no carrier, no store, no clock',
  },
  'console/people': {
    rooms: ['messages', 'hours', 'schedules', 'website', 'console', 'type:store'],
    libraries: ['lru-cache', 'openid-client', 'node:crypto'],
    why: 'who may come in is decided on what the store says, which the service hands in: no web server, no database',
  },

  'console/editor': {
    rooms: ['schedules/schema'],
    libraries: [
      '@codemirror',
      '@lezer/highlight',
      'node:crypto',
      'node:fs/promises',
      'node:module',
      'node:path',
      'node:timers/promises',
      'node:util',
      'node:zlib',
    ],
    why: 'the editor runs in a browser: it gets the schemas and the names, and knows no page; editorFiles.ts reads its modules for the web server',
  },
  'console/hours': {
    rooms: [
      'messages',
      'hours',
      'schedules',
      'schedules/yaml',
      'schedules/schema',
      'schedules/build',
      'schedules/edit',
      'staff',
      'website',
      'console',
      'console/hearing',
    ],
    libraries: ['node:crypto'],
    why: 'these pages make texts of texts and ask what they would do; the service reads and writes the folder',
  },
  'console/ask': {
    rooms: ['messages', 'hours', 'type:schedules', 'routing', 'staff', 'website', 'console', 'console/hearing'],
    libraries: [],
    why: 'these pages ask the tables and the call; they change nothing, and see no store',
  },
  'console/calls': {
    rooms: [
      'messages',
      'hours',
      'type:schedules',
      'routing',
      'staff',
      'journal',
      'type:store',
      'reports',
      'website',
      'console',
      'console/ask',
      'console/hearing',
    ],
    libraries: [],
    why: 'these pages read what the store has of calls, through a port; they change nothing',
  },
  'console/figures': {
    rooms: ['messages', 'hours', 'type:schedules', 'type:store', 'reports', 'website', 'console'],
    libraries: ['echarts', 'node:worker_threads'],
    why: 'figures are read through a port and drawn in a thread; these pages change nothing',
  },
  'console/callbacks': {
    rooms: ['messages', 'hours', 'callbacks', 'type:schedules', 'schedules/schema', 'type:store', 'website', 'console'],
    libraries: [],
    why: 'callbacks are read and changed through a port of the store; what calls and counts them is handed in',
  },
  'console/facts': {
    rooms: ['messages', 'hours', 'schedules', 'schedules/build', 'schedules/yaml', 'website', 'console', 'console/hours'],
    libraries: ['node:crypto'],
    why: 'sources are read and written through the port of the pages about hours: these pages know no disk',
  },
  'console/guide': {
    rooms: ['messages', 'website', 'console'],
    libraries: [],
    why: 'the guide says what other pages do by their messages and their addresses: it knows nothing of what they work with',
  },
  'console/proof': {
    rooms: ['messages', 'hours', 'type:schedules', 'type:store', 'routing', 'call', 'speech', 'website', 'console', 'console/hearing'],
    libraries: ['node:crypto'],
    why: 'test calls are found by running the call on plain data, and results of tools are texts that are handed in',
  },
  'console/words': {
    rooms: [
      'messages',
      'hours',
      'type:call',
      'type:schedules',
      'speech',
      'speech/timing',
      'website',
      'console',
      'console/hearing',
      'console/people',
      'type:store',
    ],
    libraries: ['node:crypto'],
    why: 'words are read and changed by way of speech, and of a store and a folder that the service hands in',
  },

  carrier: {
    rooms: ['hours', 'call', 'routing', 'speech', 'journal', 'type:schedules'],
    libraries: ['express', 'lru-cache', 'node:crypto', 'node:querystring'],
    why: carrierWhy,
  },
  'carrier/twilio': {
    rooms: ['carrier', 'call', 'speech', 'journal'],
    libraries: ['express', 'twilio', 'lru-cache', 'node:crypto', 'node:querystring'],
    why: carrierWhy,
  },
  'carrier/signalwire': {
    rooms: ['messages', 'carrier', 'carrier/twilio', 'carrier/twilio/account'],
    libraries: [],
    why: 'a carrier that speaks as Twilio does says only what it does in its own way',
  },
  'carrier/somleng': {
    rooms: ['messages', 'carrier', 'carrier/twilio', 'carrier/twilio/account'],
    libraries: [],
    why: 'a carrier that speaks as Twilio does says only what it does in its own way',
  },
  'carrier/twilio/account': {
    rooms: ['messages', 'carrier', 'carrier/twilio', 'call', 'speech'],
    libraries: ['twilio', 'node:crypto'],
    why: carrierWhy,
  },

  'rehearsal/phone': { rooms: [], libraries: ['fast-xml-parser', 'node:crypto'], why: phoneWhy },
  'rehearsal/terminal': {
    rooms: ['rehearsal/phone'],
    libraries: ['node:child_process', 'node:events', 'node:fs', 'node:fs/promises', 'node:net', 'node:os', 'node:path', 'node:readline'],
    why: phoneWhy,
  },
  'rehearsal/browser': {
    rooms: [
      'rehearsal/phone',
      'rehearsal/terminal',
      'carrier',
      'type:call',
      'hours',
      'routing',
      'type:schedules',
      'speech',
      'speech/timing',
    ],
    libraries: ['express', 'node:crypto', 'node:module', 'type:pino'],
    why: 'the telephone in the browser shows a rehearsal, and is no part of a live service',
  },

  service: {
    rooms: [
      ...product,
      'service/alerts',
      'service/callbacks',
      'service/console',
      'service/editing',
      'service/limits',
      'service/metrics',
      'service/journal',
      'service/notices',
      'service/sms',
      'service/traces',
      'service/words',
    ],
    libraries: ['express', 'helmet', 'pino', 'pino-pretty', 'sonic-boom', 'prom-client', 'node:'],
    why: 'the service joins the rooms of the product, and no tool and no command',
  },
  'service/alerts': {
    rooms: ['messages', 'hours', 'schedules', 'schedules/reload'],
    libraries: ['node:crypto', 'node:fs/promises', 'node:os', 'node:path'],
    why: 'alerts tell of what keeps files from serving; they know no call and no page',
  },
  'service/callbacks': {
    rooms: ['messages', 'hours', 'callbacks', 'type:call', 'carrier', 'journal', 'type:schedules', 'schedules/schema', 'store'],
    libraries: ['type:pino', 'node:crypto'],
    why: 'here the callbacks of the store, the tables and the carrier meet; the service starts it',
  },
  'service/sms': {
    rooms: [
      'messages',
      'hours',
      'routing',
      'sms',
      'callbacks',
      'type:call',
      'carrier',
      'journal',
      'type:schedules',
      'schedules/schema',
      'store',
      'website',
    ],
    libraries: ['type:pino', 'node:crypto'],
    why: 'here texts, the tables, the store and the carrier meet; the service starts it',
  },
  'service/console': {
    rooms: [...product.filter((room) => room !== 'service'), 'service/callbacks', 'service/notices', 'service/words'],
    libraries: ['express', 'type:pino', 'node:'],
    why: 'here the pages of the console and the store meet; the service starts it',
  },
  'service/editing': {
    rooms: ['messages', 'encoding', 'files', 'hours', 'schedules', 'schedules/build', 'schedules/reload', 'console', 'console/hours'],
    libraries: [
      'type:pino',
      'lru-cache',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:timers/promises',
      'node:path',
      'node:util',
      'node:worker_threads',
    ],
    why: 'here the schedules folder is written; it knows no call and no page',
  },
  'service/limits': {
    rooms: [...product.filter((room) => room !== 'service')],
    libraries: ['express', 'express-rate-limit', 'lru-cache', 'node:'],
    why: 'limits are used by the service, and start nothing of it',
  },
  'service/metrics': {
    rooms: [...product.filter((room) => room !== 'service'), 'type:service/callbacks', 'type:service/sms'],
    libraries: ['express', 'prom-client', 'node:'],
    why: 'metrics are used by the service, and start nothing of it',
  },

  'service/traces': {
    rooms: ['messages', 'carrier'],
    libraries: [
      '@opentelemetry/api',
      '@opentelemetry/exporter-trace-otlp-http',
      '@opentelemetry/resources',
      '@opentelemetry/sdk-trace',
      'node:crypto',
    ],
    why: 'a trace says how a step was answered: it knows no state, no caller and no words',
  },
  'service/journal': {
    rooms: [...product.filter((room) => room !== 'service')],
    libraries: ['type:pino', 'node:'],
    why: 'here the outbox and the store meet; the service starts it',
  },
  'service/words': {
    rooms: ['messages', 'schedules/reload', 'speech'],
    libraries: ['type:pino', 'node:path', 'node:fs/promises'],
    why: 'the prompts folder is followed for calls and pages, which ask for the words alone',
  },
  'service/notices': {
    rooms: ['messages', 'files', 'hours', 'schedules', 'schedules/build', 'schedules/reload', 'store', 'website'],
    libraries: ['type:pino', 'node:crypto', 'node:path', 'node:fs/promises'],
    why: 'here the notices of the store and the tables meet, and give way to calls as pages do; calls and pages ask for the tables alone',
  },

  cli: {
    rooms: ['', ...product, 'service/callbacks', 'service/notices', 'cli/doctor'],
    libraries: ['commander', 'libphonenumber-js', '@sparticuz/chromium', 'node:'],
    why: 'a command uses the rooms of the product; tools are run by their path, since an installation may have none',
  },
  'cli/doctor': {
    rooms: [...product],
    libraries: ['twilio', 'libphonenumber-js', 'node:'],
    why: 'a check of the doctor looks at the product, and knows no command',
  },

  'tools/bench': tool,
  'tools/effort': tool,
  'tools/fuzz': tool,
  'tools/licences': tool,
  'tools/load': tool,
  'tools/schema': tool,
  'tools/walk': tool,
};

/** Only this file of a room sees that other room, so that the two are no circle. */
const entrances: Readonly<Record<string, string>> = { 'call/converse.ts': 'call/places' };

/** The folder of a file in src/; '' for src/ itself. */
export function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

/** Whether an import is the one by which a room enters its own sub-room. */
export function isEntrance({ file, target }: Import): boolean {
  return entrances[file] !== undefined && entrances[file] === roomOf(target);
}

/** What is wrong with an import, as a sentence; undefined if it is allowed. */
export function breachOf(each: Import): string | undefined {
  const { file, target, isTypeOnly } = each;
  const room = roomOf(file);
  const border = borders[room];
  // unknownRooms says it.
  if (border === undefined) return undefined;
  const isOurs = each.isOurs && !target.startsWith('../');
  const other = isOurs ? roomOf(target) : target;
  if (isOurs && (other === room || isEntrance(each))) return undefined;
  // The version, the types of the catalogues, and a room's own data.
  if (target === '../package.json' || (target.startsWith('../prompts/') && isTypeOnly)) return undefined;
  if (target.endsWith('.json') && target.startsWith(`${room}/`)) return undefined;
  const allowed = isOurs ? border.rooms : border.libraries;
  const isAllowed = allowed.some((name) => {
    const [whole = '', typesOf] = name.startsWith('type:') ? [name.slice('type:'.length), true] : [name];
    const isMeant = other === whole || (!isOurs && other.startsWith(whole.endsWith(':') ? whole : `${whole}/`));
    return isMeant && (typesOf === undefined || isTypeOnly);
  });
  if (isAllowed) return undefined;
  const only = allowed.includes(`type:${other}`) ? ' (it may see its types: write “import type”)' : '';
  return `src/${file} imports ${isOurs ? `src/${target}` : target}, which ${nameOf(room)} may not see${only}: ${border.why}.`;
}

/** Folders that the table does not know, each as a sentence. */
export function unknownRooms(files: readonly string[]): readonly string[] {
  const rooms = [...new Set(files.map(roomOf))].filter((room) => borders[room] === undefined);
  return rooms.map(
    (room) => `src/${room} is a room that the table does not know. Say in test/support/house/borders.ts what it may see, and why no more.`,
  );
}

/** Files that are not where a reader looks for them, each as a sentence. */
export function misplaced(files: readonly string[]): readonly string[] {
  const loose = files.filter((file) => roomOf(file) === '' && file !== 'main.ts');
  const deep = files.filter((file) => roomOf(file).split('/').length > (file.startsWith('carrier/') ? 3 : 2));
  const utils = files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.|$)/i.test(file));
  // Every tool has a command.ts, which its npm script runs.
  const names = Map.groupBy(
    files.filter((file) => !/^tools\/\w+\/command\.ts$/.test(file)),
    (file) =>
      file
        .slice(file.lastIndexOf('/') + 1)
        .replace(/\.[^.]+$/, '')
        .toLowerCase(),
  );
  return [
    ...loose.map((file) => `src/${file} lies in no room. Only main.ts does; move it to the room whose work it does.`),
    ...deep.map((file) => `src/${file} lies too deep. A room has one level of rooms below it, a carrier two.`),
    ...utils.map((file) => `src/${file} does not say what it is for. Name it after its one idea.`),
    ...[...names].flatMap(([name, same]) =>
      same.length < 2
        ? []
        : [`${same.map((file) => `src/${file}`).join(' and ')} are both called “${name}”. Give each a name that says which one it is.`],
    ),
  ];
}

function nameOf(room: string): string {
  return room === '' ? 'main.ts' : `the room “${room}”`;
}
