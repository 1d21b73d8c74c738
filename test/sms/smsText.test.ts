// What texts say, in every language, of every centre and topic of the frozen schedules, in every hour of a year-end and an ordinary week: one
// message, in the letters of its alphabet, and true by the tables themselves.

import { describe, expect, test } from 'vitest';
import { openingsBetween } from '../../src/hours/openings.ts';
import type { Instant, Language } from '../../src/hours/timetable.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import type { Centre, Line } from '../../src/schedules/directory.ts';
import { fitsOneSms, isGsm7 } from '../../src/sms/encoding.ts';
import { type SmsAnswer, smsAnswer } from '../../src/sms/smsAnswer.ts';
import { leastTrueMs, smsText, smsValidSeconds } from '../../src/sms/smsText.ts';
import { keepReaders } from '../../src/website/reader.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const hour = 3_600_000;
const directory = frozenDirectory();
const readerOf = keepReaders((language) => language);
const fortnight = (from: string, days: number) => Array.from({ length: days * 24 }, (_, index) => Date.parse(from) + index * hour);
const hours = [...fortnight('2026-12-28T00:30:00+09:00', 8), ...fortnight('2026-11-23T00:00:00+09:00', 7)];
const languages = [...new Set([...directory.centres.values()].flatMap((centre) => centre.languages))];
const inUsualAlphabet = ['en', 'es', 'pt', 'id', 'tl'];

/** Letters that a language is written in, beside the signs of the usual alphabet. */
const scripts: Readonly<Record<string, RegExp>> = {
  ja: /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}\p{N}\p{P}\p{Zs}ー]+$/u,
  zh: /^[\p{sc=Han}\p{sc=Latin}\p{N}\p{P}\p{Zs}]+$/u,
  ko: /^[\p{sc=Hangul}\p{sc=Latin}\p{N}\p{P}\p{Zs}]+$/u,
  th: /^[\p{sc=Thai}\p{sc=Latin}\p{N}\p{P}\p{Zs}]+$/u,
  vi: /^[\p{sc=Latin}\p{N}\p{P}\p{Zs}]+$/u,
  ne: /^[\p{sc=Deva}\p{sc=Latin}\p{N}\p{P}\p{Zs}]+$/u,
};

type Said = { readonly centre: Centre; readonly lines: readonly Line[]; readonly now: Instant; readonly answer: SmsAnswer };

const answersIn = (language: Language): readonly Said[] =>
  [...directory.centres.values()].flatMap((centre) =>
    hours.flatMap((now) => {
      const centreNow = centreAt(centre, directory.guidance, now);
      return [...centre.topics, { id: 'person', lines: centre.person }].flatMap(({ id, lines }) => {
        const answer = smsAnswer(centre, centreNow, id, language, leastTrueMs);
        const found = lines.flatMap((line) => centre.lines.get(line) ?? []);
        return answer === undefined ? [] : [{ centre, lines: found, now, answer }];
      });
    }),
  );

const openAt = ({ timetable }: Line, language: Language, at: Instant) => openingsBetween(timetable, language, at, at + 1)[0];

/** What of an answer the tables do not say. */
function lies({ lines, now, answer: { number, opens, until, trueUntil } }: Said, language: Language): readonly string[] {
  const open = lines.filter((line) => openAt(line, language, now) !== undefined);
  const named = lines.filter(({ printed }) => printed === number);
  const firsts = (promised: boolean) =>
    lines.flatMap(({ timetable }) =>
      openingsBetween(timetable, language, now, (opens ?? now) + 1).flatMap((each) => (each.promised || !promised ? [each.from] : [])),
    );
  const first = Math.min(...(firsts(true).length > 0 ? firsts(true) : firsts(false)));
  const faults = {
    'no line has the number': named.length === 0,
    'it is open': opens !== undefined && open.length > 0,
    'it opens at another time': opens !== undefined && first !== opens,
    'the number opens at another time': opens !== undefined && !named.some((line) => openAt(line, language, opens)?.from === opens),
    'it is closed': until !== undefined && !named.some((line) => openAt(line, language, now) !== undefined),
    'it is open in this way for longer, or not so long':
      until !== undefined &&
      !named.some(
        (line) =>
          openAt(line, language, until - 1) !== undefined &&
          openAt(line, language, until - 1)?.promised !== openAt(line, language, until)?.promised,
      ),
    'what it says ends after it': Math.max(opens ?? 0, until ?? 0) > (trueUntil ?? Number.POSITIVE_INFINITY),
  };
  return Object.entries(faults).flatMap(([what, isSo]) => (isSo ? [`${what}: ${number}, at ${new Date(now).toISOString()}`] : []));
}

describe.each(languages)('%s', (language) => {
  const all = answersIn(language);
  const reader = readerOf(language);
  const texts = new Map<string, string>();
  for (const missed of [false, true])
    for (const { centre, answer } of all) {
      const key = JSON.stringify([centre.id, answer, missed]);
      const link = `https://hotline.example.jp/h/${centre.id}/${language}`;
      if (!texts.has(key)) texts.set(key, smsText({ centre, answer, link, ...(missed && { missed }) }, reader));
    }

  test('each text is one message, in its own letters, with the number', () => {
    expect(texts.size).toBeGreaterThan(20);
    for (const [key, text] of texts) {
      const [, answer] = JSON.parse(key) as [string, SmsAnswer];
      expect(fitsOneSms(text), text).toBe(true);
      expect(text).toContain(answer.number);
      expect(text.length).toBeLessThanOrEqual(inUsualAlphabet.includes(language) ? 160 : 70);
      if (inUsualAlphabet.includes(language)) expect(isGsm7(text), text).toBe(true);
      else expect(text).toMatch(scripts[language] ?? /never/);
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).not.toMatch(/\{|undefined|Invalid/);
    }
  });

  test('each text says when it is open as the pages do', () => {
    for (const [key, text] of texts) {
      const [id, { opens, until }, missed] = JSON.parse(key) as [string, SmsAnswer, boolean];
      const { zone } = directory.centres.get(id) as Centre;
      const at = opens ?? until;
      if (at !== undefined && !missed) expect(text).toContain(reader.clock(at, zone, until !== undefined).replace(/[\u00a0\u202f]/g, ' '));
    }
  });

  test('each answer is what the tables say, and the carrier may not deliver it once it is over', () => {
    expect(all.flatMap((said) => lies(said, language))).toEqual([]);
    for (const { now, answer } of all) {
      const seconds = smsValidSeconds(answer, now);
      expect(seconds).toBeGreaterThanOrEqual(60);
      expect(seconds).toBeLessThanOrEqual(14_400);
      if (answer.trueUntil !== undefined) expect(now + seconds * 1000).toBeLessThan(answer.trueUntil);
    }
  });
});

const now = Date.parse('2026-11-24T19:00:00+09:00');
const hokkaido = directory.centres.get('hokkaido') as Centre;
const link = 'https://hotline.example.jp/h/hokkaido/es';

test.each([
  ['the link goes first', 'ja', {}, '北海道外国人相談センター 0120-0178-27 11月25日(水) 9:00にあきます。'],
  ['a short name is taken where there is one', 'vi', { vi: 'Hokkaido' }, 'Hokkaido: 0120-0178-27. Mở: Thứ 4, 25/11 9:00.'],
  [
    'a name loses one word after the other',
    'th',
    { th: 'ศูนย์ช่วยเหลือชาวต่างชาติประจำเมืองฮอกไกโดและเขตเหนือ' },
    'ศูนย์ช่วยเหลือชาวต่างชาติประจำเมือง 0120-0178-27 เปิด พุธ 25 พ.ย. 9:00',
  ],
  [
    'letters lose marks that the alphabet does not have',
    'es',
    { es: 'Atención pública “Ñandú”' },
    `Atencion publica "Ñandu": 0120-0178-27. Abre: mié, 25 nov 09:00. ${link}`,
  ],
] as const)('%s', (_, language, name, expected) => {
  const answer = { number: '0120-0178-27', opens: Date.parse('2026-11-25T09:00:00+09:00') };
  expect(smsText({ centre: { ...hokkaido, sms: { from: 'H', name } }, answer, link }, readerOf(language))).toBe(expected);
});

test.each([
  ['pictures', 'es', '🏠 Atención 👩🏽‍💻', `Atencion: 0120-0178-27. Abre: mié, 25 nov 09:00. ${link}`],
  [
    'another script, whose letters keep their marks',
    'en',
    'ながおか 서울 Tōkyō',
    'ながおか 서울 Tōkyō: 0120-0178-27. Opens Wed, Nov 25 09:00.',
  ],
  ['signs of direction, and half a sign', 'ja', '\u202e\u200fみどり\ud83d市\u2066', `みどり市 0120-0178-27 11月25日(水) 9:00にあきます。`],
  ['signs of two halves', 'ja', '𠮷🏳️‍🌈'.repeat(20), `${'𠮷🏳️‍🌈'.repeat(4)}𠮷 0120-0178-27 11月25日(水) 9:00にあきます。`],
  ['one word of 400 letters', 'th', 'x'.repeat(400), '0120-0178-27 เปิด พุธ 25 พ.ย. 9:00'],
  ['forms of our own', 'en', '{number} $& {when}', `{number} $& {when}: 0120-0178-27. Opens Wed, Nov 25 09:00. ${link}`],
])('a name with %s', (_, language, name, expected) => {
  const answer = { number: '0120-0178-27', opens: Date.parse('2026-11-25T09:00:00+09:00') };
  const text = smsText({ centre: { ...hokkaido, sms: { from: 'H', name: { [language]: name } } }, answer, link }, readerOf(language));
  expect(text).toBe(expected);
  expect(fitsOneSms(text) && text.isWellFormed()).toBe(true);
});

test('a number that stands in for another is told as long as it does, and a change that is near is not written', () => {
  const line = hokkaido.lines.get('card') as Line;
  const until = now + 20 * 60_000;
  const temporary = { number: '+81112223333', printed: '011-222-3333', spoken: ['011', '222', '3333'], until, reason: 'a test' };
  const centre = { ...hokkaido, lines: new Map([...hokkaido.lines, ['card', { ...line, temporary }]]) };
  const at = (instant: number) => smsAnswer(centre, centreAt(centre, new Map(), instant), 'card', 'en', leastTrueMs);
  // English is spoken until eight.
  expect(at(now)).toMatchObject({ number: '011-222-3333', until: Date.parse('2026-11-24T20:00:00+09:00'), trueUntil: until });
  expect(at(until - 60_000)?.number).toBe(line.printed);
  expect(at(Date.parse('2026-11-24T19:58:00+09:00'))).toEqual({ number: line.printed });
});
