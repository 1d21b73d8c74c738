// The page of the tests of a centre: test calls, seconds, and the walk.

import type { Messages } from './messageForm.ts';

export const proofMessages = {
  'proof.sheet': { en: 'Test calls', ja: 'テスト通話' },
  'proof.sheet-lead': {
    en: 'No program can test that a desk answers. Make each call, check what you hear and which telephone rings, and sign it. A call whose number, keys or desk changes has to be signed anew.',
    ja: '窓口の電話が本当に鳴るかどうかは、かけてみないと分かりません。一つずつかけて、聞こえたことと鳴った電話を確かめ、結果を残してください。番号・キー・窓口が変わった通話は、もう一度試すことになります。',
  },
  'proof.sheet-count': {
    en: 'Of {{count}} calls, {{right}} are signed as right and {{wrong}} as wrong.',
    ja: '全部で{{count}}件。正しいと確かめたのは{{right}}件、ちがっていたのは{{wrong}}件です。',
  },
  'proof.dial': { en: 'Dial {{number}}, then {{keys}}', ja: '{{number}}にかけ、{{keys}}を押す' },
  'proof.dial-directly': { en: 'Dial the desk directly: {{number}}', ja: '窓口に直接かける：{{number}}' },
  'proof.rings': { en: 'must ring: {{desk}}', ja: '鳴るはずの窓口：{{desk}}' },
  'proof.when': { en: 'From {{at}} on, while it is open', ja: '{{at}}から、開いている間に' },
  'proof.not-signed': { en: 'not tried yet', ja: 'まだ' },
  'proof.right': { en: 'It was right', ja: '正しかった' },
  'proof.wrong': { en: 'It was wrong', ja: 'ちがった' },
  'proof.signed-by': { en: '{{who}}, {{at}}', ja: '{{who}}、{{at}}' },
  'proof.sign': { en: 'Sign this call', ja: '結果を書く' },
  'proof.note': { en: 'What you noticed (may stay empty; no caller’s number)', ja: '気づいたこと（空でもよい。かけた人の番号は書かない）' },
  'proof.stale': {
    en: 'Nothing was signed: this call is not on the sheet any more, or the form was not whole. Look at the list below, and try again.',
    ja: 'まだ記録していません。この通話が一覧からなくなったか、入力が足りません。下の一覧を見て、もう一度試してください。',
  },
  'proof.effort': { en: 'Seconds until a desk rings', ja: '窓口の電話が鳴るまでの秒数' },
  'proof.effort-lead': {
    en: 'How long a caller listens and how many keys they press, from the answer of the call. Measured with the robot’s voice; recordings may be faster or slower.',
    ja: '電話がつながってから、窓口の電話が鳴るまでの秒数と、押すキーの数です。合成音声で測ったので、録音では少し変わります。',
  },
  'proof.effort-at': {
    en: 'Measured on {{day}}, with the words and hours of that day. To measure anew: npm run effort -- --out data/effort.json (where the project is developed).',
    ja: '{{day}}に、その日のことばと時間で測りました。測り直すには、開発用の環境で npm run effort -- --out data/effort.json を実行します。',
  },
  'proof.effort-none': {
    en: 'The seconds of this centre were never measured. Where the project is developed, run: npm run effort -- --out data/effort.json',
    ja: 'このセンターの秒数は、まだ測っていません。開発用の環境で npm run effort -- --out data/effort.json を実行してください。',
  },
  'proof.path-menu': { en: 'A caller who presses each key as soon as it is named', ja: '選ぶキーが聞こえたら、すぐ押す人' },
  'proof.path-dedicated': { en: 'The same on a number of their language', ja: '自分の言語の専用番号にかけた人' },
  'proof.path-first-timer': { en: 'A caller who listens to each menu to its end', ja: 'メニューを最後まで聞く人' },
  'proof.seconds': { en: '{{seconds}} s · {{keys}} keys', ja: '{{seconds}}秒・{{keys}}回' },
  'proof.walk': { en: 'The walk through every call', ja: 'すべての通話をたどる検査' },
  'proof.walk-lead': {
    en: 'A program takes every way through a call, with everything a caller can press, in every language and at every change of the hours: no caller gets stuck, and nothing is promised that is not so.',
    ja: '通話のすべての道を、押せるキー、言語、時間の変わり目をすべて試してたどる検査です。行き止まりがないこと、事実とちがう案内をしないことを確かめます。',
  },
  'proof.walk-none': {
    en: 'No result is kept. Where the project is developed, run: npm run walk -- --out data/walk.json',
    ja: '検査の結果がありません。開発用の環境で npm run walk -- --out data/walk.json を実行してください。',
  },
  'proof.walk-other': {
    en: 'This centre was not among them.',
    ja: 'このセンターは、この検査に入っていません。',
  },
  'proof.walk-good': { en: 'No fault was found on {{day}}.', ja: '{{day}}の検査では、まちがいは見つかりませんでした。' },
  'proof.walk-faults': {
    en: {
      one: 'A fault was found on {{day}}. Tell the person who maintains the system.',
      other: '{{count}} faults were found on {{day}}. Tell the person who maintains the system.',
    },
    ja: '{{day}}の検査で、まちがいが{{count}}件見つかりました。システムの担当者に伝えてください。',
  },
  'proof.walk-days': { en: '{{days}} days of the tables from {{from}} on.', ja: '{{from}}から{{days}}日分の予定を調べました。' },
  'proof.walk-alt': {
    en: 'The places of a call as boxes: which keys lead from one to the other. The test calls above name the keys of each desk.',
    ja: '通話の場面を箱で表し、どのキーでどこへ進むかを示した図。各窓口へのキーは、上のテスト通話にあります。',
  },
  'proof.with-notices': { en: '{{centre}}, a week with notices', ja: '{{centre}}（休止・お知らせのある週）' },
  'proof.column-centre': { en: 'Centre', ja: 'センター' },
  'proof.column-languages': { en: 'Languages', ja: '言語' },
  'proof.column-availabilities': { en: 'Availabilities', ja: '窓口の開きかた' },
  'proof.column-states': { en: 'States', ja: '場面' },
  'proof.column-edges': { en: 'Steps', ja: '進みかた' },
  'proof.column-faults': { en: 'Faults', ja: 'まちがい' },
} as const satisfies Messages;
