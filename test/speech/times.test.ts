// When it opens, as a person says it, in eleven languages. Today is Tuesday, 24 November 2026.

import { beforeAll, expect, test } from 'vitest';
import type { Moment } from '../../src/routing/moment.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { wordsOf } from '../../src/speech/words.ts';

let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});

const today = { daysAhead: 0, weekday: 2, month: 11, day: 24 };
const moments = {
  'today 9:30': { ...today, hour: 9, minute: 30 },
  'tomorrow 9:00': { daysAhead: 1, weekday: 3, month: 11, day: 25, hour: 9, minute: 0 },
  'Friday 8:30': { daysAhead: 3, weekday: 5, month: 11, day: 27, hour: 8, minute: 30 },
  '4 January 9:30': { daysAhead: 41, weekday: 1, month: 1, day: 4, hour: 9, minute: 30 },
  'today noon': { ...today, hour: 12, minute: 0 },
  'tomorrow midnight': { daysAhead: 1, weekday: 3, month: 11, day: 25, hour: 0, minute: 0 },
  'today 17:15': { ...today, hour: 17, minute: 15 },
} as const satisfies Readonly<Record<string, Moment>>;

const expected: Readonly<Record<string, Readonly<Record<keyof typeof moments, string>>>> = {
  ja: {
    'today 9:30': 'きょう、午前九時半に、あきます。',
    'tomorrow 9:00': 'あした、水曜日、午前九時に、あきます。',
    'Friday 8:30': '金曜日、午前八時半に、あきます。',
    '4 January 9:30': '一月よっか、月曜日、午前九時半に、あきます。',
    'today noon': 'きょう、昼の十二時に、あきます。',
    'tomorrow midnight': 'あした、水曜日、午前零時に、あきます。',
    'today 17:15': 'きょう、午後五時十五分に、あきます。',
  },
  en: {
    'today 9:30': 'It opens today, at half past nine in the morning.',
    'tomorrow 9:00': 'It opens tomorrow, Wednesday, at nine in the morning.',
    'Friday 8:30': 'It opens on Friday, at half past eight in the morning.',
    '4 January 9:30': 'It opens on Monday, January fourth, at half past nine in the morning.',
    'today noon': 'It opens today, at noon.',
    'tomorrow midnight': 'It opens tomorrow, Wednesday, at midnight, as the day begins.',
    'today 17:15': 'It opens today, at five fifteen in the afternoon.',
  },
  zh: {
    'today 9:30': '今天上午九点半开始服务。',
    'tomorrow 9:00': '明天，星期三，上午九点开始服务。',
    'Friday 8:30': '星期五，上午八点半开始服务。',
    '4 January 9:30': '一月四号，星期一，上午九点半开始服务。',
    'today noon': '今天中午十二点开始服务。',
    'tomorrow midnight': '明天，星期三，凌晨零点开始服务。',
    'today 17:15': '今天下午五点十五分开始服务。',
  },
  ko: {
    'today 9:30': '오늘 오전 아홉 시 반에 엽니다.',
    'tomorrow 9:00': '내일, 수요일, 오전 아홉 시에 엽니다.',
    'Friday 8:30': '금요일, 오전 여덟 시 반에 엽니다.',
    '4 January 9:30': '일월 사일, 월요일, 오전 아홉 시 반에 엽니다.',
    'today noon': '오늘 낮 열두 시에 엽니다.',
    'tomorrow midnight': '내일, 수요일, 새벽 영 시에 엽니다.',
    'today 17:15': '오늘 오후 다섯 시 십오 분에 엽니다.',
  },
  es: {
    'today 9:30': 'Abre hoy, a las nueve y media de la mañana.',
    'tomorrow 9:00': 'Abre mañana, miércoles, a las nueve de la mañana.',
    'Friday 8:30': 'Abre el viernes, a las ocho y media de la mañana.',
    '4 January 9:30': 'Abre el lunes cuatro de enero, a las nueve y media de la mañana.',
    'today noon': 'Abre hoy, a las doce del mediodía.',
    'tomorrow midnight': 'Abre mañana, miércoles, a las cero horas.',
    'today 17:15': 'Abre hoy, a las cinco y quince de la tarde.',
  },
  pt: {
    'today 9:30': 'Abre hoje, às nove e meia da manhã.',
    'tomorrow 9:00': 'Abre amanhã, quarta-feira, às nove da manhã.',
    'Friday 8:30': 'Abre sexta-feira, às oito e meia da manhã.',
    '4 January 9:30': 'Abre segunda-feira, dia quatro de janeiro, às nove e meia da manhã.',
    'today noon': 'Abre hoje, ao meio-dia.',
    'tomorrow midnight': 'Abre amanhã, quarta-feira, à zero hora.',
    'today 17:15': 'Abre hoje, às cinco e quinze da tarde.',
  },
  vi: {
    'today 9:30': 'Sẽ làm việc lại hôm nay, lúc chín giờ rưỡi sáng.',
    'tomorrow 9:00': 'Sẽ làm việc lại ngày mai, thứ Tư, lúc chín giờ sáng.',
    'Friday 8:30': 'Sẽ làm việc lại vào thứ Sáu, lúc tám giờ rưỡi sáng.',
    '4 January 9:30': 'Sẽ làm việc lại vào thứ Hai, ngày mùng bốn tháng Một, lúc chín giờ rưỡi sáng.',
    'today noon': 'Sẽ làm việc lại hôm nay, lúc mười hai giờ trưa.',
    'tomorrow midnight': 'Sẽ làm việc lại ngày mai, thứ Tư, lúc không giờ, khi ngày mới bắt đầu.',
    'today 17:15': 'Sẽ làm việc lại hôm nay, lúc năm giờ mười lăm phút chiều.',
  },
  th: {
    'today 9:30': 'จะเปิดทำการวันนี้ เวลาเก้าโมงครึ่งค่ะ.',
    'tomorrow 9:00': 'จะเปิดทำการพรุ่งนี้ วันพุธ เวลาเก้าโมงเช้าค่ะ.',
    'Friday 8:30': 'จะเปิดทำการวันศุกร์ เวลาแปดโมงครึ่งค่ะ.',
    '4 January 9:30': 'จะเปิดทำการวันจันทร์ที่สี่ มกราคม เวลาเก้าโมงครึ่งค่ะ.',
    'today noon': 'จะเปิดทำการวันนี้ เวลาเที่ยงวันค่ะ.',
    'tomorrow midnight': 'จะเปิดทำการพรุ่งนี้ วันพุธ เวลาศูนย์นาฬิกาค่ะ.',
    'today 17:15': 'จะเปิดทำการวันนี้ เวลาห้าโมงเย็นสิบห้านาทีค่ะ.',
  },
  id: {
    'today 9:30': 'Akan buka hari ini, pukul sembilan lewat tiga puluh pagi.',
    'tomorrow 9:00': 'Akan buka besok, hari Rabu, pukul sembilan pagi.',
    'Friday 8:30': 'Akan buka hari Jumat, pukul delapan lewat tiga puluh pagi.',
    '4 January 9:30': 'Akan buka hari Senin, tanggal empat Januari, pukul sembilan lewat tiga puluh pagi.',
    'today noon': 'Akan buka hari ini, pukul dua belas siang.',
    'tomorrow midnight': 'Akan buka besok, hari Rabu, pukul dua belas malam, pada awal hari itu.',
    'today 17:15': 'Akan buka hari ini, pukul lima lewat lima belas sore.',
  },
  tl: {
    'today 9:30': 'Magbubukas po ngayong araw, alas nuwebe y medya ng umaga.',
    'tomorrow 9:00': 'Magbubukas po sa Miyerkules, bukas, alas nuwebe ng umaga.',
    'Friday 8:30': 'Magbubukas po sa Biyernes, alas otso y medya ng umaga.',
    '4 January 9:30': 'Magbubukas po sa Lunes, a-kuwatro ng Enero, alas nuwebe y medya ng umaga.',
    'today noon': 'Magbubukas po ngayong araw, alas dose ng tanghali.',
    'tomorrow midnight': 'Magbubukas po sa Miyerkules, bukas, alas dose ng hatinggabi, sa simula ng araw na iyon.',
    'today 17:15': 'Magbubukas po ngayong araw, alas singko kinse ng hapon.',
  },
  ne: {
    'today 9:30': 'आज, बिहान साढे नौ बजे खुल्छ।',
    'tomorrow 9:00': 'भोलि, बुधबार, बिहान नौ बजे खुल्छ।',
    'Friday 8:30': 'शुक्रबार, बिहान साढे आठ बजे खुल्छ।',
    '4 January 9:30': 'जनवरी चार तारिख, सोमबार, बिहान साढे नौ बजे खुल्छ।',
    'today noon': 'आज, दिउँसो बाह्र बजे खुल्छ।',
    'tomorrow midnight': 'भोलि, बुधबार, दिन सुरु हुने बेला, राति बाह्र बजे खुल्छ।',
    'today 17:15': 'आज, बेलुका पाँच बजेर पन्ध्र मिनेट खुल्छ।',
  },
};

const rows = Object.entries(expected).flatMap(([language, said]) =>
  Object.entries(said).map(([when, words]) => ({ language, when: when as keyof typeof moments, words })),
);

test.each(rows)('$language says “$when” as a person does', ({ language, when, words }) => {
  expect(wordsOf(catalogues, { language, key: 'closed.opens', values: { when: { is: 'when', moment: moments[when] } } })).toBe(words);
});

const clock = (language: string, hour: number, minute: number) =>
  wordsOf(catalogues, { language, key: 'choice.lineIn', values: { until: { is: 'clock', time: { hour, minute } } } });

test.each([
  { language: 'ne', hour: 1, minute: 30, words: 'राति डेढ बजे' },
  { language: 'ne', hour: 2, minute: 30, words: 'राति अढाई बजे' },
  { language: 'ne', hour: 13, minute: 30, words: 'दिउँसो डेढ बजे' },
  { language: 'ne', hour: 14, minute: 30, words: 'दिउँसो अढाई बजे' },
  { language: 'ne', hour: 15, minute: 30, words: 'दिउँसो साढे तीन बजे' },
  { language: 'th', hour: 6, minute: 30, words: 'หกโมงครึ่งตอนเช้า' },
  { language: 'th', hour: 18, minute: 30, words: 'หกโมงครึ่งตอนเย็น' },
  { language: 'th', hour: 7, minute: 30, words: 'เจ็ดโมงครึ่ง' },
])('$hour:$minute has words of its own in $language, where a person has them: $words', ({ language, hour, minute, words }) => {
  expect(clock(language, hour, minute)).toContain(words);
});

test('the midnight at which a desk closes is the end of its day, and is not called the beginning of one', () => {
  expect(clock('en', 0, 0)).toContain('open until midnight,');
  expect(clock('es', 0, 0)).toContain('hasta las doce de la noche,');
});

test('every language of the catalogues has its rows', () => {
  expect(Object.keys(expected).sort()).toEqual([...catalogues.headings.keys()].sort());
});

test.each([
  { daysAhead: 2, form: 'on Thursday' },
  { daysAhead: 6, form: 'on Monday' },
  { daysAhead: 7, form: 'on Tuesday, December first' },
])('a day $daysAhead days ahead is “$form”: beyond six days a weekday alone would mean the wrong week', ({ daysAhead, form }) => {
  const date = new Date(Date.UTC(2026, 10, 24 + daysAhead));
  const moment = { daysAhead, weekday: date.getUTCDay(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: 9, minute: 0 };
  const words = wordsOf(catalogues, { language: 'en', key: 'closed.opens', values: { when: { is: 'when', moment } } });
  expect(words).toBe(`It opens ${form}, at nine in the morning.`);
});

test('every minute of the day can be said in every language, and no two minutes sound the same', () => {
  for (const language of catalogues.headings.keys()) {
    const said = new Set<string>();
    for (let minutes = 0; minutes < 1440; minutes += 1) {
      const time = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
      said.add(wordsOf(catalogues, { language, key: 'numbers.number', values: { number: { is: 'clock', time } } }));
    }
    expect({ language, different: said.size }).toEqual({ language, different: 1440 });
    expect([...said].filter((words) => /[{}]|\d|\b(hour|minute|period|clock)\./.test(words))).toEqual([]);
  }
});
