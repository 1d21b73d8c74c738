// The words of the pages where staff sign in and administrators let people in.

import type { Messages } from './messageForm.ts';

export const peopleMessages = {
  'people.sign-in': { en: 'Sign in', ja: 'ログイン' },
  'people.name': { en: 'Your name', ja: '名前' },
  'people.name-hint': { en: 'As it stands on your invitation.', ja: '招待されたときの名前です。' },
  'people.password': { en: 'Password', ja: 'パスワード' },
  'people.wrong': {
    en: 'The name or the password is wrong. Look whether capital letters are on, and try again.',
    ja: '名前かパスワードがちがいます。大文字の入力（Caps Lock）になっていないか見て、もう一度入れてください。',
  },
  'people.lost-password': {
    en: 'Forgotten? An administrator of your centre can make you a link for a new password.',
    ja: '忘れたときは、センターの管理者に頼むと、新しいパスワードを決めるリンクを作ってもらえます。',
  },
  'people.wait': {
    en: {
      one: 'There were too many wrong attempts. Try again in one minute.',
      other: 'There were too many wrong attempts. Try again in {{count}} minutes.',
    },
    ja: 'まちがいが続いたので、しばらく止めています。{{count}}分たってから、もう一度試してください。',
  },
  'people.busy': {
    en: 'Many people are signing in at this moment. Wait a few seconds and try again.',
    ja: 'いま、ログインが混み合っています。数秒待って、もう一度試してください。',
  },
  'people.no-role': {
    en: 'Your account may not be used at present. Ask an administrator of your centre to let you in.',
    ja: 'このアカウントは、いま使えません。センターの管理者に、使えるようにしてもらってください。',
  },
  'people.needs-https': {
    en: 'Staff cannot sign in at an address that begins with http://, because others in the network could read the password. The person who runs the system must set PUBLIC_URL to an address with https://.',
    ja: '「http://」で始まるアドレスでは、パスワードをほかの人に読まれるおそれがあるので、ログインできません。システムの担当者に、PUBLIC_URL を「https://」のアドレスにしてもらってください。',
  },
  'people.demo': { en: 'Go in as the staff of the rehearsal', ja: '練習用の職員として入る' },
  'people.demo-hint': {
    en: 'This is a rehearsal on this computer. No real call is changed.',
    ja: 'このコンピューターでの練習です。本当の電話には影響しません。',
  },
  'people.typed-is-kept': {
    en: 'Your session was over. What you typed is kept: sign in, and send it with one button.',
    ja: '時間がたったので、ログインが終わっていました。入力した内容は残っています。ログインすると、そのまま送れます。',
  },
  'people.signed-out': { en: 'You are signed out.', ja: 'ログアウトしました。' },
  'people.centres': { en: 'Your centres', ja: 'センターを選ぶ' },
  'people.no-centre': {
    en: 'None of your centres is in the schedules at present. Ask the person who runs the system.',
    ja: 'あなたが担当するセンターが、いまの予定のファイルにありません。システムの担当者に聞いてください。',
  },
} as const satisfies Messages;
