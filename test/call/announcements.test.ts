// What callers hear before the menu: staff's own words, ready announcements, and several at once.

import { expect, test } from 'vitest';
import type { AnnouncedNow, CentreNow } from '../../src/routing/centreNow.ts';
import { centreNow, described, last, tuesdayMorning } from '../support/call/caller.ts';

const morning = centreNow('hokkaido', tuesdayMorning);
const announcing = (...announcements: readonly AnnouncedNow[]): CentreNow => ({ ...morning, announcements });
const own = { th: 'พายุเข้า' };

test('a ready announcement is a prompt in the caller’s language, and own words are stronger, language by language', () => {
  const typhoon = announcing({ ready: 'typhoon', words: own });
  expect(described(last(typhoon, '8'))).toMatch(/^topic: th “พายุเข้า”, th topic\.lost-card, /);
  expect(described(last(typhoon, '7'))).toMatch(/^topic: vi announcements\.typhoon, vi topic\.lost-card, /);
  expect(described(last(typhoon, '7 #'))).toMatch(/^topic: vi topic\.lost-card, /);
});

test('all centres’ announcement and the centre’s own are both spoken, in that order', () => {
  const both = announcing({ ready: 'typhoon', words: {} }, { ready: 'moved-office', words: own });
  expect(described(last(both, '8'))).toMatch(/^topic: th announcements\.typhoon, th “พายุเข้า”, th topic\.lost-card, /);
  expect(described(last(both, '2'))).toMatch(/^topic: en announcements\.typhoon, en announcements\.moved-office, en topic\.lost-card, /);
});

test('two announcements without words in a language are one general sentence', () => {
  const both = announcing({ words: own }, { words: own });
  expect(described(last(both, '7'))).toMatch(/^topic: vi announcement\.general, vi topic\.lost-card, /);
  expect(described(last(both, '8'))).toMatch(/^topic: th “พายุเข้า”, th “พายุเข้า”, /);
});
