import { expect, test } from 'vitest';
import { announcementHeard } from '../../../src/console/hearing/announcementHeard.ts';
import { catalogues, withoutRobot, withRobot } from '../../support/console/hearing.ts';

const languages = ['ja', 'vi', 'ne'];
const robot = { catalogues, audio: withRobot };

test('each language says where its words come from: staff, the ready announcement, or a general sentence', () => {
  const words = { ja: '研修のため、十七時で終わります。', vi: 'Hôm nay chúng tôi đóng cửa lúc năm giờ.' };
  const own = announcementHeard(robot, { id: 'hokkaido', languages }, { words });
  expect(own.map(({ from }) => from)).toEqual(['own', 'own', 'general']);
  expect(own[1]?.lines).toMatchObject([{ words: words.vi, meaning: { ja: words.ja, en: words.vi }, by: 'carrier', isMeasured: false }]);
  expect(own[2]?.lines[0]?.meaning.en).toBe(catalogues.prompt('en', 'announcement.general'));
  const ready = announcementHeard(robot, { id: 'hokkaido', languages }, { words, ready: 'typhoon' });
  expect(ready.map(({ from }) => from)).toEqual(['own', 'own', 'ready']);
  expect(ready[2]?.lines[0]).toMatchObject({
    words: catalogues.prompt('ne', 'announcements.typhoon' as never),
    by: 'robot',
    isMeasured: true,
  });
});

test('where no voice for the language is installed, the announcement is heard in English', () => {
  const [, , nepali] = announcementHeard(
    { catalogues, audio: withoutRobot },
    { id: 'hokkaido', languages },
    { words: { ne: 'आज बन्द छ।' } },
  );
  expect(nepali).toMatchObject({ isInEnglish: true, from: 'own' });
  expect(nepali?.lines.map(({ language, words }) => [language, words])).toEqual([['en', catalogues.prompt('en', 'announcement.general')]]);
});

test('a long text of the staff in a played language comes in pieces, and the first has its whole meaning', () => {
  const words = { ne: 'आज कार्यालय बन्द छ। '.repeat(12).trim(), ja: '今日は休みです。' };
  const [heard] = announcementHeard(
    { ...robot, audioPathOf: ({ text }) => `/speech/${text.length}` },
    { id: 'hokkaido', languages: ['ne'] },
    { words },
  );
  expect(heard?.lines.length).toBeGreaterThan(1);
  expect(heard?.lines.map(({ meaning }) => meaning.ja)).toEqual([words.ja, ...Array((heard?.lines.length ?? 1) - 1).fill('…')]);
  expect(heard?.lines.map(({ words: piece }) => piece).join('')).toBe(words.ne);
  expect(heard?.lines.every(({ audio, words: piece }) => audio === `/speech/${piece.length}`)).toBe(true);
});

test('nothing, or only spaces, is silence', () => {
  expect(announcementHeard(robot, { id: 'hokkaido', languages: ['ja'] }, { words: { ja: '  ' } })).toMatchObject([
    { lines: [], seconds: 0 },
  ]);
});
