// The ways of callers who know what they want, through the real conversation.

import { expect, test } from 'vitest';
import { morning, night } from '../../../src/tools/effort/effort.ts';
import { topicsOf, wayOf } from '../../../src/tools/effort/paths.ts';
import { centreNowOf } from '../../support/tools/effort/measured.ts';

const hokkaido = centreNowOf('hokkaido', morning);
const keysOf = (centreNow: typeof hokkaido, language: string, topic: string, dedicated = false) =>
  wayOf(centreNow, { language, topic, dedicated })
    .legs.map(({ key }) => key)
    .join(' ');

test('a Nepali caller who lost a card presses star, then one', () => {
  expect(keysOf(hokkaido, 'ne', 'lost-card')).toBe('* 1');
  expect(wayOf(hokkaido, { language: 'ne', topic: 'lost-card', dedicated: false })).toMatchObject({ ends: 'rings', promised: true });
});

test('on a number of their language they press one key less', () => {
  expect(keysOf(hokkaido, 'ne', 'lost-card', true)).toBe('1');
});

test('a read-out is three keys away, a person two', () => {
  expect(keysOf(hokkaido, 'tl', 'information')).toBe('0 9 9');
  expect(wayOf(hokkaido, { language: 'tl', topic: 'information', dedicated: false }).ends).toBe('read-out');
  expect(keysOf(hokkaido, 'tl', 'person')).toBe('0 0');
});

test('a key is found behind the choice that it belongs to, in the language of the menu', () => {
  const [menu, topics] = wayOf(hokkaido, { language: 'ja', topic: 'system', dedicated: false }).legs;
  expect(menu?.speech[menu.index - 1]).toMatchObject({ language: 'ja', key: 'language.name' });
  expect(topics?.speech[topics.index - 1]).toMatchObject({ language: 'ja', key: 'topic.system' });
});

test('at night the desk that stops a card answers a Thai caller, who is told that Thai is not promised', () => {
  const way = wayOf(centreNowOf('hokkaido', night), { language: 'th', topic: 'lost-card', dedicated: false });
  expect(way).toMatchObject({ ends: 'rings', promised: false });
  expect(way.last).toContainEqual(expect.objectContaining({ key: 'transfer.mayNotSpeak' }));
});

test('a desk that is closed does not ring', () => {
  expect(wayOf(centreNowOf('tokamachi', night), { language: 'ja', topic: 'pension', dedicated: false })).toMatchObject({
    ends: 'closed',
    last: [],
  });
});

test('every topic of a centre is called, the person and the information too', () => {
  expect(topicsOf(hokkaido)).toEqual(['lost-card', 'card', 'system', 'information', 'person']);
});
