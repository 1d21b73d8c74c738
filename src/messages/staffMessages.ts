// Sentences of `npm run staff`, which lets people into the console.

import type { Messages } from './messageForm.ts';

export const staffMessages = {
  'staff-help': { en: 'Who may use the pages for staff', ja: '職員の画面を使える人' },
  'staff-help.add': {
    en: 'invite a person: prints a link with which they choose a password. It can be used once, within three days',
    ja: '職員を招待する。本人がパスワードを決めるリンクが出る。3日以内に1回だけ使える',
  },
  'staff-help.invite': {
    en: 'a link for another password, for a person who has lost theirs',
    ja: 'パスワードを忘れた人のために、新しく決めるリンクを出す',
  },
  'staff-help.list': { en: 'who may come in, and who is invited', ja: '使える人と、招待中の人の一覧' },
  'staff-help.remove': {
    en: 'take all roles away, end all sessions and invitations',
    ja: '役割をすべて外し、ログインと招待を終わらせる',
  },
  'staff-help.name': { en: 'the name of the person, in quotation marks if it has a space', ja: '職員の名前。空白があるときは引用符で囲む' },
  'staff-help.centre': { en: 'the centre (default: all centres)', ja: 'センター（書かないとき: すべてのセンター）' },
  'staff-help.only-centre': { en: 'only those of this centre', ja: 'このセンターの人だけ' },
  'staff-help.remove-centre': { en: 'only the role in this centre', ja: 'このセンターの役割だけ' },
  'staff-help.role': {
    en: 'viewer sees, editor closes desks and announces, admin also invites people',
    ja: 'viewer は見るだけ、editor は休止とお知らせも、admin は職員の招待も',
  },
  'staff-help.email': {
    en: 'the address by which an office account (OpenID) is known',
    ja: '職場のアカウント（OpenID）のメールアドレス',
  },
  'staff-help.json-add': { en: 'as JSON: {name, link, until, …}', ja: 'JSON で出す: {name, link, until, …}' },
  'staff-help.json-list': { en: 'as JSON: {people, invitations}', ja: 'JSON で出す: {people, invitations}' },
  'staff-help.json-remove': {
    en: 'as JSON: {name, roles, invitations, sessions}',
    ja: 'JSON で出す: {name, roles, invitations, sessions}',
  },
  'staff-not-role': {
    en: '{{written, quote}} is not a role. Write one of {{known, list}}.',
    ja: '{{written, quote}}という役割はありません。{{known, list}} のどれかを書いてください。',
  },
  'staff-not-email': {
    en: '{{written, quote}} is not an e-mail address. Write one like name@example.jp.',
    ja: '{{written, quote}}はメールアドレスの形ではありません。「name@example.jp」のように書いてください。',
  },
  'staff-name-missing': { en: 'The name is empty. Write the name of the person.', ja: '名前が空です。職員の名前を書いてください。' },
  'staff-name-long': { en: 'The name is too long. Write at most 60 letters.', ja: '名前が長すぎます。60文字までにしてください。' },
  'staff-link': {
    en: 'Hand this link over to {{name}} only. It can be used once, until {{until, moment}}.',
    ja: '次のリンクを、{{name}}さん本人だけに渡してください。{{until, moment}}まで、1回だけ使えます。',
  },
  'staff-no-address': {
    en: 'PUBLIC_URL is not set here, so the link begins with {{address}}. If the service has another address, run the command with its environment.',
    ja: 'ここでは PUBLIC_URL が設定されていないので、リンクは {{address}} で始まっています。サービスのアドレスがちがうときは、同じ環境変数で実行してください。',
  },
  'staff-known': {
    en: 'There is an account called {{name, quote}} already: with its password the person gets the new role. Another person of that name needs another one.',
    ja: '{{name, quote}}のアカウントはもうあります。本人がいまのパスワードでログインすると、新しい役割が付きます。同じ名前の別の人なら、名前を変えて招待してください。',
  },
  'staff-nobody': {
    en: 'There is nobody called {{name, quote}}. “npm run staff -- list” shows the names.',
    ja: '{{name, quote}}という人はいません。「npm run staff -- list」で名前を見られます。',
  },
  'staff-empty': {
    en: 'Nobody has been invited yet. “npm run staff -- add NAME” invites the first administrator.',
    ja: 'まだ誰も招待していません。「npm run staff -- add 名前」で最初の管理者を招待できます。',
  },
  'staff-invited': { en: '{{name}}: invited until {{until, moment}}', ja: '{{name}}: 招待中（{{until, moment}}まで）' },
  'staff-removed': {
    en: '{{name}} may not come in any more. All sessions and invitations have ended.',
    ja: '{{name}}さんは使えなくなりました。ログインと招待は、すべて終わりました。',
  },
  'staff-store-away': {
    en: 'The database cannot be used ({{reason}}). Check MADOGUCHI_DATA or DATABASE_URL, and try again.',
    ja: 'データベースを使えません（{{reason}}）。MADOGUCHI_DATA か DATABASE_URL を確かめて、もう一度試してください。',
  },
} as const satisfies Messages;
