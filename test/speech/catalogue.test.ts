// Catalogues that staff edited: every fault is said, with its file and its key, all at once.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';

const english = {
  catalogue: { language: 'en', name: 'English', reviewed: false, voice: { twilio: 'Polly.Joanna-Neural' }, locale: 'en-US' },
  greeting: '{{centre}}.',
  menu: { person: 'To talk to a person,', again: 'To hear this again,' },
  clock: { half: 'half past {{hour}} {{period}}', noon: 'noon' },
};
const thai = {
  catalogue: { language: 'th', name: 'ภาษาไทย', reviewed: false, voice: { twilio: 'Google.th-TH-Standard-A' }, locale: 'th-TH' },
  greeting: '{{centre}} ค่ะ.',
  menu: { person: 'คุยกับเจ้าหน้าที่,', again: 'ฟังอีกครั้ง,' },
  clock: { half: '{{hour}}ครึ่ง', noon: 'เที่ยงวัน' },
};

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Loads a folder of these files; text stands as it is, anything else is written as JSON. */
async function load(files: Readonly<Record<string, unknown>>, carrier?: string): Promise<Catalogues> {
  const folder = await mkdtemp(join(tmpdir(), 'catalogues-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return loadCatalogues(folder, carrier);
}

async function faultsOf(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const fault = await load(files).then(
    () => new Error('nothing was wrong'),
    (thrown: Error) => thrown,
  );
  return fault.message.split('\n');
}

test('two catalogues that hold are loaded, with their headings and the keys of the reference', async () => {
  const catalogues = await load({ 'en.json': english, 'th.json': thai, 'README.md': 'How to change the words', 'recordings.json': '{' });
  expect([...catalogues.headings.keys()]).toEqual(['en', 'th']);
  expect(catalogues.headings.get('th')).toEqual(thai.catalogue);
  expect(catalogues.keys).toEqual(['greeting', 'menu.person', 'menu.again', 'clock.half', 'clock.noon']);
});

test('a placeholder is filled, and what stands in it is never read as a placeholder or as code', async () => {
  const { prompt } = await load({ 'en.json': english });
  expect(prompt('en', 'greeting', { centre: 'Hokkaido & <Sapporo>' })).toBe('Hokkaido & <Sapporo>.');
  expect(prompt('en', 'greeting', { centre: '{{hour}} $t(menu.person)' })).toBe('{{hour}} $t(menu.person).');
});

test('a language without a catalogue is never given another language’s words', async () => {
  expect((await load({ 'en.json': english })).prompt('th', 'menu.person')).not.toContain('talk');
});

test('an empty placeholder leaves no gap before a mark or between words', async () => {
  const { prompt } = await load({ 'en.json': { ...english, clock: { half: ' half  past {{hour}} {{period}}, ', noon: 'noon' } } });
  expect(prompt('en', 'clock.half', { hour: 'nine', period: '' })).toBe('half past nine,');
});

test('a missing and a superfluous key are named with the file, and with the words that are wanted', async () => {
  const { again: _, ...menu } = thai.menu;
  expect(await faultsOf({ 'en.json': english, 'th.json': { ...thai, menu: { ...menu, agian: 'ฟังอีกครั้ง,' } } })).toEqual([
    'The catalogues are invalid:',
    'th.json: “menu.again” is missing. Add it, with the words for “To hear this again,”.',
    'th.json: “menu.agian” is not a key of en.json. Remove it, or correct its spelling.',
  ]);
});

test.each([
  { words: 'ค่ะ.', why: 'without the placeholder' },
  { words: '{{center}} ค่ะ.', why: 'with another placeholder' },
  { words: '{{centre}} {{centre}} ค่ะ.', why: 'with the placeholder twice' },
  { words: '{{centre}} {{hour}} ค่ะ.', why: 'with a placeholder more' },
  { words: '{{centre}} {{period}} ค่ะ.', why: 'with a part of the day that nobody fills' },
])('a prompt $why is refused', async ({ words }) => {
  expect(await faultsOf({ 'en.json': english, 'th.json': { ...thai, greeting: words } })).toEqual([
    'The catalogues are invalid:',
    'th.json: “greeting” must have the placeholders {{centre}}, each once.',
  ]);
});

test('a prompt without placeholders may have none', async () => {
  const faults = await faultsOf({ 'en.json': english, 'th.json': { ...thai, clock: { ...thai.clock, noon: 'เที่ยง {{hour}}' } } });
  expect(faults[1]).toBe('th.json: “clock.noon” must have the placeholders (none), each once.');
});

test.each([
  { heading: undefined, says: '“catalogue” is missing. Copy it from another catalogue and change its language and voice.' },
  { heading: { ...thai.catalogue, language: 'lo' }, says: 'catalogue.language must be “th”.' },
  {
    heading: { ...thai.catalogue, reviewed: 'yes' },
    says: 'catalogue.reviewed is false, or says who approved the words and when: {"by": "Name", "on": "2026-12-01"}.',
  },
  { heading: { ...thai.catalogue, locale: undefined }, says: 'catalogue.locale is missing. Write the carrier’s tag, like “th-TH”.' },
  {
    heading: { ...thai.catalogue, voice: undefined },
    says: 'write catalogue.voice with a voice of the carrier twilio, like { "twilio": "Polly.Joanna-Neural" }, or catalogue.robot.',
  },
  {
    heading: { ...thai.catalogue, voice: { other: 'th-1' } },
    says: 'write catalogue.voice with a voice of the carrier twilio, like { "twilio": "Polly.Joanna-Neural" }, or catalogue.robot.',
  },
  {
    heading: { ...thai.catalogue, voice: 'Google.th-TH-Standard-A' },
    says: 'catalogue.voice must say whose voice it is. Write { "twilio": "Google.th-TH-Standard-A" } instead of "Google.th-TH-Standard-A".',
  },
  ...[{ twilio: 7 }, ['Google.th-TH-Standard-A', 7], null, 7].map((voice) => ({
    heading: { ...thai.catalogue, voice },
    says: 'catalogue.voice must name a voice for each carrier, like { "twilio": "Polly.Joanna-Neural" }.',
  })),
])('a heading that does not hold: $says', async ({ heading, says }) => {
  expect(await faultsOf({ 'en.json': english, 'th.json': { ...thai, catalogue: heading } })).toEqual([
    'The catalogues are invalid:',
    `th.json: ${says}`,
  ]);
});

test('a language with a robot voice needs no voice of the carrier', async () => {
  const { voice: _, ...heading } = thai.catalogue;
  const { headings } = await load({ 'en.json': english, 'th.json': { ...thai, catalogue: { ...heading, robot: 'th' } } });
  expect(headings.get('th')?.robot).toBe('th');
});

test('each carrier speaks in its own voice, and a language for which it has none needs a robot', async () => {
  const two = { ...thai, catalogue: { ...thai.catalogue, voice: { twilio: 'a', other: 'b' }, robot: 'th' } };
  const voiceOf = async (carrier?: string) => {
    const named = { ...english, catalogue: { ...english.catalogue, voice: { twilio: 'c', other: 'd', third: 'e' } } };
    const catalogues = await load({ 'en.json': named, 'th.json': two }, carrier);
    return ['en', 'th', 'xx'].map(catalogues.voiceOf);
  };
  expect(await voiceOf()).toEqual(['c', 'a', undefined]);
  expect(await voiceOf('other')).toEqual(['d', 'b', undefined]);
  expect(await voiceOf('third')).toEqual(['e', undefined, undefined]);
});

test('words with nothing to fill in are the same, however often they are asked for, and a key that is none is never theirs', async () => {
  const { prompt } = await load({ 'en.json': english, 'th.json': thai });
  for (const _ of [1, 2]) {
    expect(prompt('en', 'menu.person')).toBe('To talk to a person,');
    expect(prompt('th', 'menu.person')).toBe('คุยกับเจ้าหน้าที่,');
    expect(prompt('en', 'greeting', { centre: 'Sapporo' })).toBe('Sapporo.');
    expect(prompt('xx', 'menu.person')).not.toContain('talk');
  }
});

test('a played language may have no words between a phrase and its key: each may be a recording', async () => {
  const choosing = (choice: string, voice?: string) => {
    const { voice: _, ...heading } = english.catalogue;
    return { catalogue: { ...heading, robot: 'en', ...(voice !== undefined && { voice: { twilio: voice } }) }, menu: { choice } };
  };
  expect((await load({ 'en.json': choosing('{{what}} {{key}}') })).keys).toEqual(['menu.choice']);
  expect((await load({ 'en.json': choosing('{{what}} press {{key}}', 'Polly.Joanna-Neural') })).keys).toEqual(['menu.choice']);
  expect((await faultsOf({ 'en.json': choosing('{{what}} press {{key}}') })).slice(1)).toEqual([
    'en.json: “menu.choice” must be “{{what}} {{key}}” in a language that is played. Write its verb into the keys.',
  ]);
});

test('a language may have times in words of its own, and others none', async () => {
  const { irregularTime, keys } = await load({
    'en.json': english,
    'th.json': { ...thai, irregularTimes: { '6:30': 'หกโมงครึ่งตอนเช้า' } },
  });
  expect(irregularTime('th', { hour: 6, minute: 30 })).toBe('หกโมงครึ่งตอนเช้า');
  expect(irregularTime('th', { hour: 18, minute: 30 })).toBeUndefined();
  expect(irregularTime('en', { hour: 6, minute: 30 })).toBeUndefined();
  expect(keys.filter((key) => key.includes('irregular'))).toEqual([]);
});

test('a time that is none, and one without words, are faults', async () => {
  expect(
    await faultsOf({ 'en.json': english, 'th.json': { ...thai, irregularTimes: { '06:30': 'x', '24:00': 'x', '7:30': ' ' } } }),
  ).toEqual([
    'The catalogues are invalid:',
    'th.json: irregularTimes has “06:30”. Write the time as “9:30” or “13:30”.',
    'th.json: irregularTimes has “24:00”. Write the time as “9:30” or “13:30”.',
    'th.json: irregularTimes, 7:30: write the words in quotes.',
  ]);
  expect(await faultsOf({ 'en.json': english, 'th.json': { ...thai, irregularTimes: [] } })).toEqual([
    'The catalogues are invalid:',
    'th.json: irregularTimes must be a group of times, like {"13:30": "…"}.',
  ]);
});

test('the faults of all files are said at once', async () => {
  const faults = await faultsOf({
    'en.json': { ...english, catalogue: { ...english.catalogue, language: 'xx' } },
    'ja.json': { ...english, catalogue: undefined, greeting: 'です。' },
    'th.json': { ...thai, menu: { person: 'คุย' }, extra: 'x' },
  });
  expect(faults.map((fault) => fault.split(/[:.]/)[0])).toEqual(['The catalogues are invalid', 'en', 'ja', 'ja', 'th', 'th']);
});

test('every prompt is text: a number or a list where words belong is a fault of that key', async () => {
  for (const person of [7, null, ['คุย'], true]) {
    const faults = await faultsOf({ 'en.json': english, 'th.json': { ...thai, menu: { ...thai.menu, person } } });
    expect(faults.join('\n')).toContain('th.json: “menu.person');
  }
});

test('a file that is no JSON is named, with what to look for', async () => {
  const [first] = await faultsOf({ 'en.json': english, 'th.json': '{ "catalogue": {},\n "greeting": "x" "menu": {} }' });
  expect(first).toMatch(/^th\.json is not readable as JSON: .+ Look for a missing comma or quote there\.$/);
});

test('a folder without the reference catalogue is refused by name', async () => {
  expect((await faultsOf({ 'th.json': thai }))[0]).toMatch(/has no en\.json, the catalogue that says which keys there are\.$/);
});
