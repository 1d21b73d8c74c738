// What the audit's page says of an entry: in words, and of a change only what differs.

import { expect, test } from 'vitest';
import { factsSaid } from '../../src/console/people/auditWords.ts';

const notice = {
  id: 'a0d0f96a-cbbe-4fdb-b888-6782270d759f',
  centre: 'hokkaido',
  kind: 'closure',
  from: '2026-11-24T05:05:13.611Z',
  until: '2026-11-24T08:00:00.000Z',
  lines: 'own',
  words: {},
  reason: '研修',
  drill: true,
  madeBy: '佐藤',
  madeAt: '2026-11-24T05:05:13.611Z',
};

test('a notice is told in the words and on the clock of an office, without ids', () => {
  const said = factsSaid('ja', JSON.stringify(notice));
  expect(said).toEqual([
    '種類: 休止',
    '始まり: 2026年11月24日（火）14:05',
    '終わり: 2026年11月24日（火）17:00',
    '窓口: このセンターの窓口すべて',
    '理由: 研修',
    '訓練: はい',
  ]);
});

test('of a change only what differs is told, and which notice it was', () => {
  const after = { ...notice, until: '2026-11-24T09:00:00.000Z' };
  const [before, later] = [JSON.stringify(notice), JSON.stringify(after)];
  expect(factsSaid('ja', before, later)).toEqual(['終わり: 2026年11月24日（火）17:00', '理由: 研修']);
  expect(factsSaid('ja', later, before)).toEqual(['終わり: 2026年11月24日（火）18:00', '理由: 研修']);
});

test.each([
  ['{"name":"田中","role":"viewer"}', '{"name":"田中","role":"editor"}', ['名前: 田中', '役割: 見るだけ']],
  ['{"lines":["counsellors","closure"]}', undefined, ['窓口: ["counsellors","closure"]']],
  ['{"ready":"something-new","reason":"own"}', undefined, ['お知らせ: something-new', '理由: own']],
  ['{"__proto__":"x","constructor":"y"}', undefined, ['__proto__: x', 'constructor: y']],
  ['"text"', undefined, ['text']],
  ['null', 'null', ['null']],
  ['{"name":"2026-11-24"}', 'null', ['名前: 2026-11-24']],
])('%s', (facts, other, said) => expect(factsSaid('ja', facts, other)).toEqual(said));
