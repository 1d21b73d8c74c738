// Calls that were made over signed HTTP are told again from their journal. Each story of test/stories is such a call.

import { afterAll, describe, expect, test } from 'vitest';
import { announcementHeard } from '../../../src/console/hearing/announcementHeard.ts';
import { replay } from '../../../src/console/hearing/replay.ts';
import type { JournalEvent } from '../../../src/journal/events.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import type { Played } from '../../../src/speech/script.ts';
import { catalogues, withRobot } from '../../support/console/hearing.ts';
import { storyCalls, storyFiles } from '../../support/console/storyCalls.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';

const now = loadWith().directory;
const { called, pressed, close } = await storyCalls();
afterAll(close);

function replayed(events: readonly JournalEvent[], directory: Directory | undefined = now) {
  const centre = directory?.centres.get(events[0]?.centre ?? '');
  if (directory === undefined || centre === undefined) throw new Error('no centre');
  return replay({ directory, centre, catalogues, audio: withRobot }, events);
}

describe('with the tables of then, every word of a call is found again', () => {
  // A wrong key is echoed, and which one it was is not kept.
  test.each(storyFiles.filter((file) => file !== 'wrong-keys.story'))('%s', async (file) => {
    const { heard, events } = await called(file);
    const turns = replayed(events);
    expect(turns.filter(({ lines }) => lines === undefined)).toEqual([]);
    const words = turns.flatMap(({ lines = [], events: [{ left }], events: all }) =>
      // What is answered to a caller who has hung up is not heard.
      all.some(({ what }) => what.type === 'hung-up') && left === 'end' ? [] : lines.map((line) => line.words),
    );
    expect(words).toEqual(heard);
  });
});

test('the name of a wrong key is not claimed, and everything else is', async () => {
  const { heard, events } = await called('wrong-keys.story');
  const words = replayed(events).flatMap(({ lines = [] }) => lines.map((line) => line.words));
  expect(words.length).toBeGreaterThan(10);
  const echoed = heard.filter((each) => !words.includes(each));
  expect(echoed.length).toBeGreaterThan(0);
  // “シャープ。そのボタンは、ここでは使えません。”
  for (const each of echoed)
    expect(
      words.some((word) => each.endsWith(word)),
      each,
    ).toBe(true);
});

test('a call, and a ready announcement, are heard in the voice that its centre has recorded', async () => {
  const { events } = await called('thai-evening.story');
  const centre = now?.centres.get(events[0]?.centre ?? '');
  if (now === undefined || centre === undefined) throw new Error('no centre');
  const hasOwn = ({ key }: { readonly key: string }, id: string) => id === centre.id && key === 'language.name';
  const audioPathOf = ({ of: [item] }: Played) => `/speech/${'centre' in item ? item.centre : 'all'}`;
  const voices = { catalogues, audio: { ...withRobot, hasOwn }, audioPathOf };
  const [first] = replay({ ...voices, directory: now, centre }, events);
  expect(first?.lines?.filter(({ language }) => language === 'ne').map(({ audio }) => audio)).toEqual([
    `/speech/${centre.id}`,
    '/speech/all',
  ]);
  const typhoon = { ...voices, audio: { ...withRobot, hasOwn: ({ key }: { readonly key: string }) => key === 'announcements.typhoon' } };
  const [heard] = announcementHeard(typhoon, { id: 'tokamachi', languages: ['ne'] }, { words: {}, ready: 'typhoon' });
  expect(heard?.lines.map(({ audio }) => audio)).toEqual(['/speech/tokamachi']);
});

test('where the tables were edited since, the words are claimed as far as the tables lead there, and no further', async () => {
  const { events } = await called('thai-evening.story');
  const before = frozenFiles['lines/card.yaml'] ?? '';
  const edited = loadWith({ 'lines/card.yaml': before.replaceAll('9:00-18:00', '9:00-20:00') }).directory;
  expect(before).toContain('9:00-18:00');
  const turns = replayed(events, edited);
  expect(turns.map(({ events: [{ what }], lines }) => [what.type, lines !== undefined]).slice(0, 3)).toEqual([
    ['arrived', true],
    ['language-chosen', true],
    ['topic-chosen', false],
  ]);
  expect(turns.slice(2).every(({ lines }) => lines === undefined)).toBe(true);
});

test('of keys after which nothing is kept, the one that led to the same place is found', async () => {
  const events = await pressed('1#*', '2026-11-24T10:00');
  expect(events.map(({ what, left }) => [what.type, left])).toEqual([
    ['arrived', 'language'],
    ['language-chosen', 'topic'],
    ['prompted', 'topic'],
    ['prompted', 'language'],
  ]);
  const [languages, topics, again, others] = replayed(events).map(({ lines = [] }) => lines.map(({ words }) => words));
  expect(again).toEqual(topics);
  expect(others).toEqual(languages?.slice(1));
});

test('words that told when a desk opens are not claimed where the tables no longer know it', async () => {
  const { events } = await called('thai-evening.story');
  const card = frozenFiles['lines/card.yaml'] ?? '';
  const ended = card.replace(/( +)daily: 9:00-18:00/, '$1until: 2026-12-30\n$&');
  expect(ended).not.toBe(card);
  const turns = replayed(events, loadWith({ 'lines/card.yaml': ended }).directory);
  expect(turns[2]?.events.map(({ what }) => what.type)).toEqual(['topic-chosen', 'closed']);
  expect(turns.map(({ lines }) => lines !== undefined).slice(0, 3)).toEqual([true, true, false]);
});

test('a language that the centre no longer offers, and a turn that is missing, make the rest unknown and break nothing', async () => {
  const { events } = await called('thai-evening.story');
  const centre = now?.centres.get('hokkaido');
  if (now === undefined || centre === undefined) throw new Error('no centre');
  const without = { ...centre, languages: centre.languages.filter((language) => language !== 'th') };
  const gone = replay({ directory: now, centre: without, catalogues, audio: withRobot }, events);
  expect(gone.map(({ lines }) => lines !== undefined).slice(0, 3)).toEqual([true, false, false]);
  const missing = replayed(events.filter(({ turn }) => turn !== 0));
  expect(missing.every(({ lines }) => lines === undefined)).toBe(true);
  const [first] = events;
  expect(first && replayed([{ ...first, at: 'no time', what: { type: 'prompted' } }])[0]?.lines).toBeUndefined();
});

test('the story of a call that was only ended is empty', async () => {
  const { events } = await called('silence-by-night.story');
  const ended = events.filter(({ what }) => what.type === 'ended');
  expect(ended.length).toBe(1);
  expect(replayed(ended)).toEqual([]);
});
