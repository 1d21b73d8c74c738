// Telephone numbers and addresses, read so that somebody with a pen can write them down.

import { beforeAll, expect, test } from 'vitest';
import type { Language, Value } from '../../src/call/speech.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { wordsOf } from '../../src/speech/words.ts';

let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});

const read = (language: Language, number: Value) => wordsOf(catalogues, { language, key: 'numbers.number', values: { number } });
const phone = (language: Language, groups: string) => read(language, { is: 'phone', groups: groups.split('-') });
const spelled = (language: Language, address: string) => read(language, { is: 'spelled', address });

// 0, 1, 2, 7 and 8 are in the first number; the second has the other digits.
test.each([
  { language: 'ja', words: 'ゼロ、いち、にー、ゼロ。ゼロ、いち、なな、はち。にー、なな。', others: 'さん、よん、ごー。ろく、きゅう。' },
  { language: 'en', words: 'zero, one, two, zero. zero, one, seven, eight. two, seven.', others: 'three, four, five. six, nine.' },
  { language: 'zh', words: '零，幺，二，零。零，幺，七，八。二，七。', others: '三，四，五。六，九。' },
  { language: 'ko', words: '공, 일, 이, 공. 공, 일, 칠, 팔. 이, 칠.', others: '삼, 사, 오. 육, 구.' },
  { language: 'es', words: 'cero, uno, dos, cero. cero, uno, siete, ocho. dos, siete.', others: 'tres, cuatro, cinco. seis, nueve.' },
  { language: 'pt', words: 'zero, um, dois, zero. zero, um, sete, oito. dois, sete.', others: 'três, quatro, cinco. meia, nove.' },
  { language: 'vi', words: 'không, một, hai, không. không, một, bảy, tám. hai, bảy.', others: 'ba, bốn, năm. sáu, chín.' },
  { language: 'th', words: 'ศูนย์, หนึ่ง, สอง, ศูนย์. ศูนย์, หนึ่ง, เจ็ด, แปด. สอง, เจ็ด.', others: 'สาม, สี่, ห้า. หก, เก้า.' },
  { language: 'id', words: 'nol, satu, dua, nol. nol, satu, tujuh, delapan. dua, tujuh.', others: 'tiga, empat, lima. enam, sembilan.' },
  { language: 'tl', words: 'zero, one, two, zero. zero, one, seven, eight. two, seven.', others: 'three, four, five. six, nine.' },
  { language: 'ne', words: 'शून्य, एक, दुई, शून्य। शून्य, एक, सात, आठ। दुई, सात नम्बर।', others: 'तीन, चार, पाँच। छ, नौ नम्बर।' },
])('a number is read in $language digit by digit, with a stop at each group', ({ language, words, others }) => {
  expect(phone(language, '0120-0178-27')).toBe(words);
  expect(phone(language, '345-69')).toBe(others);
});

test('a number that ends in six does not end in “is” in Nepali', () => {
  // छ is both: “… दुई, छ।” is heard as “there are two.”
  expect(phone('ne', '0120-0178-26')).toMatch(/दुई, छ नम्बर।$/);
});

test.each([
  { address: 'https://www.hiecc.or.jp/soudan/', words: 'hiecc. H, I, E, C, C. dot, O, R, dot, J, P, slash, soudan. S, O, U, D, A, N.' },
  { address: 'www.hiecc.or.jp/soudan', words: 'hiecc. H, I, E, C, C. dot, O, R, dot, J, P, slash, soudan. S, O, U, D, A, N.' },
  { address: 'Support-2@hiecc.or.jp', words: 'support. S, U, P, P, O, R, T. hyphen, two, at, hiecc. H, I, E, C, C. dot, O, R, dot, J, P.' },
  { address: 'http://x.jp/a_b', words: 'X, dot, J, P, slash, A, _, B.' },
])('$address is spelled as people spell it, a longer part after it was said as a word', ({ address, words }) => {
  expect(spelled('en', address)).toBe(words);
});

test.each([
  { language: 'ja', words: 'エックス、ドット、ジェー、ピー、スラッシュ、いち、ハイフン、ゼロ、アットマーク。' },
  { language: 'ne', words: 'एक्स, डट, जे, पी, स्ल्यास, एक, ड्यास, शून्य, एट।' },
  { language: 'pt', words: 'x, ponto, j, p, barra, um, hífen, zero, arroba.' },
])('the letters and marks of an address have names in $language', ({ language, words }) => {
  expect(spelled(language, 'x.jp/1-0@')).toBe(words);
});

test.each([
  { language: 'en', words: 'You may need to speak Japanese, English, or Korean.' },
  { language: 'pt', words: 'Talvez você precise falar japonês, inglês ou coreano.' },
  { language: 'zh', words: '您可能需要说日语、英语或韩语。' },
])('the languages that a caller may need are joined as in $language', ({ language, words }) => {
  const languages: Value = { is: 'languages', languages: ['ja', 'en', 'ko'] };
  expect(wordsOf(catalogues, { language, key: 'transfer.mayNotSpeak', values: { languages } })).toContain(words);
});

test('a name that staff did not write in a language is “the right desk” in that language, never another language’s name', () => {
  const line: Value = { is: 'name', names: { ja: 'マイナンバーカードの窓口' } };
  expect(wordsOf(catalogues, { language: 'en', key: 'transfer.connecting', values: { line } })).toBe('Connecting you to the right desk.');
  expect(wordsOf(catalogues, { language: 'ja', key: 'transfer.connecting', values: { line } })).toContain('マイナンバーカードの窓口');
});

test.each([
  { language: 'ja', two: 'つながったら、にばんを押してください。', more: 'つながったら、ごばん、こめじるしを押してください。' },
  { language: 'en', two: 'When it answers, press two.', more: 'When it answers, press five, star.' },
  { language: 'ko', two: '연결되면 이번 버튼을 눌러 주세요.', more: '연결되면 오번, 별표 버튼을 눌러 주세요.' },
  { language: 'zh', two: '接通后，请按二。', more: '接通后，请按五，星号键。' },
  { language: 'vi', two: 'Khi đầu dây bên kia trả lời, xin bấm hai.', more: 'Khi đầu dây bên kia trả lời, xin bấm năm, phím sao.' },
  { language: 'th', two: 'เมื่อปลายสายรับ กรุณากด สองค่ะ.', more: 'เมื่อปลายสายรับ กรุณากด ห้า, ดอกจันค่ะ.' },
  { language: 'ne', two: 'फोन उठेपछि दुई थिच्नुहोस्।', more: 'फोन उठेपछि पाँच, स्टार थिच्नुहोस्।' },
])('a key of a line’s own menu stands inside its sentence in $language', ({ language, two, more }) => {
  const press = (keys: string) => wordsOf(catalogues, { language, key: 'transfer.press', values: { keys: { is: 'keys', keys } } });
  expect([press('2'), press('5*')]).toEqual([two, more]);
});
