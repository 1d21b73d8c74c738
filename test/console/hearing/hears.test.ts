import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Hears, hears } from '../../../src/console/hearing/hears.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { catalogues, withoutRobot, withRobot } from '../../support/console/hearing.ts';
import { pressing, wordsIn } from '../../support/console/storyCalls.ts';
import { callTo, eventsOf } from '../../support/phone/caller.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../../support/schedules/frozen.ts';
import { startService } from '../../support/service.ts';

const typhoon = join(import.meta.dirname, '../../stories/typhoon');
const withTyphoon = { 'notices.yaml': readFileSync(join(typhoon, 'notices.yaml'), 'utf8') };

type Asked = Partial<Pick<Hears, 'language' | 'topic' | 'onOwnNumber' | 'audio'>> & {
  readonly centre?: string;
  readonly at: string;
  readonly directory?: Directory;
};

function heard({ centre = 'hokkaido', language = 'vi', topic = 'card', at, directory = frozenDirectory(), ...rest }: Asked) {
  const found = directory.centres.get(centre);
  if (found === undefined) throw new Error(`There is no centre ${centre}.`);
  return hears({ directory, centre: found, language, topic, at: instantOf(at, 'Asia/Tokyo') ?? 0, catalogues, audio: withRobot, ...rest });
}

describe('a real call over signed HTTP has the same words', async () => {
  const service = await startService({ at: '2026-11-24T10:00', schedules: { ...frozenFiles, ...withTyphoon } });
  afterAll(() => service.close());
  const { directory } = loadWith(withTyphoon);

  test.each([
    { at: '2026-12-30T19:00', centre: 'hokkaido', to: '+815000000001', language: 'th', topic: 'card' },
    { at: '2026-11-24T10:00', centre: 'hokkaido', to: '+815000000001', language: 'vi', topic: 'person' },
    { at: '2026-11-24T10:00', centre: 'hokkaido', to: '+815000000003', language: 'vi', topic: 'system', onOwnNumber: true },
    { at: '2026-11-24T00:30', centre: 'hokkaido', to: '+815000000001', language: 'ne', topic: 'lost-card' },
    { at: '2026-11-29T13:00', centre: 'tokamachi', to: '+815000000002', language: 'tl', topic: 'pension' },
    { at: '2026-12-01T12:00', centre: 'tokamachi', to: '+815000000002', language: 'ne', topic: 'insurance-desk' },
    { at: '2026-12-01T12:00', centre: 'tokamachi', to: '+815000000002', language: 'ja', topic: 'information' },
    { at: '2026-11-27T09:00', centre: 'tokamachi', to: '+815000000002', language: 'en', topic: 'pension' },
    { at: '2026-11-26T10:00', centre: 'hokkaido', to: '+815000000001', language: 'vi', topic: 'card' },
  ])('$language, $topic in $centre at $at', async ({ to, ...asked }) => {
    service.setAt(asked.at);
    const hearing = heard({ ...asked, ...(directory !== undefined && { directory }) });
    const pressed = (hearing?.steps ?? []).flatMap(({ pressed: key }) => key ?? []);
    const events = await eventsOf(callTo(service, { to, glosses: ['ne'] }), pressing(pressed));
    expect(hearing?.steps.flatMap(({ lines }) => lines.map(({ words }) => words))).toEqual(wordsIn(events));
    const rings = events.some(({ is }) => is === 'rings');
    expect(hearing?.steps.at(-1)?.does.act).toBe(rings ? 'ring' : 'listen');
  });
});

test('each line has its meaning in both languages of staff, its key, its seconds and who speaks', () => {
  const steps = heard({ language: 'ne', topic: 'lost-card', at: '2026-11-24T00:30' })?.steps ?? [];
  expect(steps.map(({ place, pressed, does }) => [place, pressed, does.act])).toEqual([
    ['language', undefined, 'listen'],
    ['topic', '*', 'listen'],
    ['transfer', '1', 'ring'],
  ]);
  const [greeting] = steps[0]?.lines ?? [];
  expect(greeting).toMatchObject({ language: 'ja', locale: 'ja-JP', by: 'carrier', isMeasured: true });
  expect(steps[1]?.lines.slice(0, 2)).toMatchObject([
    { words: 'कार्ड हराए वा चोरी भए,', meaning: { en: 'Lost or stolen card,' }, by: 'robot' },
    { meaning: { en: 'one.', ja: 'いちばん。' }, key: '1' },
  ]);
  for (const line of steps.flatMap(({ lines }) => lines)) {
    expect(line.words).not.toBe('');
    expect(line.meaning.ja, line.words).not.toBe('');
    expect(line.meaning.en, line.words).not.toBe('');
    expect(line.seconds).toBeGreaterThan(0.2);
    expect(line.seconds).toBeLessThan(60);
  }
});

test('a caller who presses each key when it has been named waits less than one who hears each menu to its end', () => {
  const hearing = heard({ language: 'vi', topic: 'card', at: '2026-11-24T10:00' });
  const whole = (hearing?.steps ?? []).reduce((total, { seconds }) => total + seconds, 0);
  expect(hearing?.seconds).toBeGreaterThan(10);
  expect(hearing?.seconds).toBeLessThan(whole - 5);
  expect(hearing?.steps.at(-1)?.untilKey).toBeUndefined();
  // The greeting, the languages down to Vietnamese, and the pauses before them.
  const [languages] = hearing?.steps ?? [];
  const heardBefore = languages?.lines.slice(0, 8) ?? [];
  expect(heardBefore.at(-1)).toMatchObject({ language: 'vi', key: '7' });
  expect(heardBefore.map(({ pauseSeconds }) => pauseSeconds)).toEqual([0, 0.3, ...Array(6).fill(0.4)]);
  const [words, pauses] = [heardBefore.map(({ seconds }) => seconds), heardBefore.map(({ pauseSeconds }) => pauseSeconds)];
  expect(languages?.untilKey).toBeCloseTo([...words, ...pauses].reduce((sum, each) => sum + each, 0));
});

test('a desk that rings is named with its number, and whether the language is promised there', () => {
  expect(heard({ language: 'vi', topic: 'card', at: '2026-11-24T10:00' })?.steps.at(-1)?.does).toMatchObject({
    act: 'ring',
    line: 'card',
    number: '0120-0178-27',
    promised: true,
  });
  expect(heard({ centre: 'tokamachi', topic: 'pension', at: '2026-11-24T10:00' })?.steps.at(-1)?.does).toMatchObject({ promised: false });
});

test('where no voice for the language is installed, callers hear English, and that is said', () => {
  const at = '2026-11-24T10:00';
  expect(heard({ language: 'ne', at, audio: withRobot })?.isInEnglish).toBe(false);
  const hearing = heard({ language: 'ne', at, audio: withoutRobot });
  expect(hearing?.isInEnglish).toBe(true);
  expect(hearing?.steps.slice(1).flatMap(({ lines }) => lines.map(({ language }) => language))).toEqual(expect.not.arrayContaining(['ne']));
  expect(heard({ language: 'vi', at, audio: withoutRobot })?.isInEnglish).toBe(false);
});

test('with more languages than a page has keys, the call goes on to the next page', () => {
  const centre = frozenDirectory().centres.get('hokkaido');
  if (centre === undefined) throw new Error('no centre');
  const many = [...centre.languages.filter((language) => language !== 'vi'), ...Array(12).fill('ja'), 'vi'];
  const hearing = hears({
    directory: frozenDirectory(),
    centre: { ...centre, languages: many },
    language: 'vi',
    topic: 'card',
    at: instantOf('2026-11-24T10:00', 'Asia/Tokyo') ?? 0,
    catalogues,
    audio: withRobot,
  });
  expect(hearing?.steps.map(({ pressed }) => pressed)).toEqual([undefined, '#', '#', '1', '2']);
});

test('a language or a topic that the centre does not have is not heard', () => {
  expect(heard({ language: 'fr', at: '2026-11-24T10:00' })).toBeUndefined();
  expect(heard({ topic: 'taxes', at: '2026-11-24T10:00' })).toBeUndefined();
});
