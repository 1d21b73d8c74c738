// Staff wrote no names in a caller's language: the caller hears what a person would say, in their own language, and never an id.

import { expect, test } from 'vitest';
import type { Language } from '../../src/call/speech.ts';
import type { Turn } from '../../src/call/turn.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { scriptOf } from '../../src/speech/script.ts';
import { call, centreNow, tuesdayEvening, tuesdayMorning } from '../support/call/caller.ts';

const catalogues = await loadCatalogues('prompts');
const namedOnlyIn = { xx: 'no-name' };

/** The centre with a topic of its own, whose line has a name in the language if it is given. */
function withoutNames(at: string, nameOfLine: Record<Language, string> = namedOnlyIn) {
  const centre = centreNow('hokkaido', at);
  const [lost] = centre.topics;
  if (lost === undefined) throw new Error('there are no topics');
  const lines = Object.fromEntries(
    Object.entries(centre.lines).map(([id, line]) => [id, { ...line, name: id === 'counsellors' ? nameOfLine : namedOnlyIn }]),
  );
  return { ...centre, name: namedOnlyIn, lines, topics: [lost, { id: 'housing', key: '2', lines: ['counsellors'], name: namedOnlyIn }] };
}

const spoken = ({ does }: Turn) =>
  scriptOf(catalogues, does.speech)
    .flatMap((piece) => (piece.is === 'play' ? [piece.text] : piece.parts.map((part) => (typeof part === 'object' ? part.written : part))))
    .filter((part) => typeof part === 'string')
    .join(' ');

test.each([
  { language: 'ja', thanks: 'お電話ありがとうございます。', other: 'そのほかのことは、にばん。', connecting: '担当の窓口につなぎます。' },
  { language: 'en', thanks: 'Thank you for calling.', other: 'Other questions, two.', connecting: 'Connecting you to the right desk.' },
  { language: 'zh', thanks: '感谢您的来电。', other: '其他问题，请按二。', connecting: '正在转接相关窗口。' },
  { language: 'ko', thanks: '전화해 주셔서 감사합니다.', other: '그 밖의 문의는, 이번.', connecting: '담당 창구에 연결합니다.' },
  { language: 'es', thanks: 'Gracias por llamar.', other: 'Otras consultas, dos.', connecting: 'Le paso con la oficina correspondiente.' },
  {
    language: 'pt',
    thanks: 'Agradecemos a sua ligação.',
    other: 'Outros assuntos, dois.',
    connecting: 'Ligando para o setor responsável.',
  },
  {
    language: 'vi',
    thanks: 'Cảm ơn quý vị đã gọi.',
    other: 'Các vấn đề khác, bấm hai.',
    connecting: 'Đang nối máy đến bộ phận phụ trách.',
  },
  { language: 'th', thanks: 'ขอบคุณที่โทรมาค่ะ.', other: 'เรื่องอื่น, กด สอง.', connecting: 'กำลังโอนสายไปยังฝ่ายที่เกี่ยวข้องค่ะ.' },
  {
    language: 'id',
    thanks: 'Terima kasih sudah menghubungi kami.',
    other: 'Pertanyaan lain, dua.',
    connecting: 'Kami sambungkan ke bagian terkait.',
  },
  {
    language: 'tl',
    thanks: 'Salamat po sa pagtawag.',
    other: 'Para sa ibang tanong, dalawa.',
    connecting: 'Ikokonekta ko po kayo sa tamang opisina.',
  },
  { language: 'ne', thanks: 'फोन गर्नुभएकोमा धन्यवाद।', other: 'अरू कुराका लागि, दुई।', connecting: 'सम्बन्धित शाखामा फोन जोड्दै छु।' },
])(
  'a caller who speaks $language is greeted, offered and connected in words of that language',
  ({ language, thanks, other, connecting }) => {
    const [arrival, transfer] = call(withoutNames(tuesdayMorning), '2', language).map(spoken);
    expect(arrival?.startsWith(thanks)).toBe(true);
    expect(arrival).toContain(other);
    expect(transfer).toContain(connecting);
  },
);

test.each([
  { language: 'ja', name: '住まいの窓口', words: '住まいの窓口は、にばん。' },
  { language: 'en', name: 'the housing desk', words: 'For the housing desk, two.' },
  { language: 'zh', name: '住房窗口', words: '住房窗口，请按二。' },
  { language: 'ko', name: '주거 창구', words: '주거 창구 연결은, 이번.' },
  { language: 'es', name: 'la ventanilla de vivienda', words: 'Para la ventanilla de vivienda, dos.' },
  { language: 'pt', name: 'o setor de moradia', words: 'Para o setor de moradia, dois.' },
  { language: 'vi', name: 'bộ phận nhà ở', words: 'Gọi bộ phận nhà ở, bấm hai.' },
  { language: 'th', name: 'ฝ่ายที่อยู่อาศัย', words: 'ติดต่อฝ่ายที่อยู่อาศัย, กด สอง.' },
  { language: 'id', name: 'bagian perumahan', words: 'Untuk menghubungi bagian perumahan, dua.' },
  { language: 'tl', name: 'housing desk', words: 'Para sa housing desk, dalawa.' },
  { language: 'ne', name: 'आवास शाखा', words: 'आवास शाखासँग कुरा गर्न, दुई।' },
])('a topic without a name in $language is called after its line', ({ language, name, words }) => {
  expect(spoken(call(withoutNames(tuesdayMorning, { [language]: name }), '', language)[0] as Turn)).toContain(words);
});

test.each([...catalogues.headings.keys()])(
  'no id and no word of another language is ever heard in %s, by day and in the evening',
  (language) => {
    for (const at of [tuesdayMorning, tuesdayEvening])
      for (const keys of ['1 busy', '2 busy busy', '0 no-answer', '2 1', '2 3', '9', '# silence silence']) {
        for (const turn of call(withoutNames(at), keys, language)) {
          expect(spoken(turn)).not.toMatch(/no-name|housing|counsellors|suspension|hokkaido|undefined/i);
          for (const item of turn.does.speech) if (!('pauseMs' in item)) expect([language, 'en', 'ja']).toContain(item.language);
        }
      }
  },
);

test('the words are composed (NFC), so that a voice reads each letter as one', () => {
  for (const language of catalogues.headings.keys())
    for (const key of ['greetingWithoutName', 'line.any', 'menu.desk', 'menu.other'] as const) {
      const words = catalogues.prompt(language, key, { line: '' });
      expect(words).toBe(words.normalize('NFC'));
    }
});
