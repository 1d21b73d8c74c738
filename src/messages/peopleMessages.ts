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
  'people.openid': { en: 'Sign in with the office account', ja: '職場のアカウントでログイン' },
  'people.openid-begin': { en: 'Use the office account instead', ja: '代わりに、職場のアカウントを使う' },
  'people.openid-away': {
    en: 'The sign-in of the office does not answer at present. Try again in a minute, or sign in with your password.',
    ja: '職場のログインが、いま応答しません。1分ほどしてからもう一度試すか、パスワードでログインしてください。',
  },
  'people.openid-failed': {
    en: 'Signing in with the office account did not work, or took too long. Try it once more.',
    ja: '職場のアカウントでログインできなかったか、時間がかかりすぎました。もう一度試してください。',
  },
  'people.openid-unknown': {
    en: 'Your office account is not known here. Ask an administrator of your centre to invite you; then open the link of the invitation.',
    ja: 'あなたの職場のアカウントは、ここに登録されていません。センターの管理者に招待してもらい、そのリンクを開いてください。',
  },
  'people.signed-out': { en: 'You are signed out.', ja: 'ログアウトしました。' },
  'people.centres': { en: 'Your centres', ja: 'センターを選ぶ' },
  'people.no-centre': {
    en: 'None of your centres is in the schedules at present. Ask the person who runs the system.',
    ja: 'あなたが担当するセンターが、いまの予定のファイルにありません。システムの担当者に聞いてください。',
  },

  'people.role.viewer': { en: 'Viewer', ja: '見るだけ' },
  'people.role.editor': { en: 'Editor', ja: '休止・お知らせ' },
  'people.role.admin': { en: 'Administrator', ja: '管理者' },
  'people.role-hint.viewer': { en: 'sees everything, changes nothing', ja: '画面を見るだけで、何も変えられません' },
  'people.role-hint.editor': { en: 'closes desks and makes announcements', ja: '窓口を休む、お知らせを出すことができます' },
  'people.role-hint.admin': { en: 'also invites people and decides what they may do', ja: '職員を招待し、役割を決めることもできます' },
  'people.role': { en: 'Role', ja: '役割' },
  'people.all-centres': { en: 'All centres', ja: 'すべてのセンター' },
  'people.staff': { en: 'Staff', ja: '職員' },
  'people.staff-of': { en: 'Staff of {{centre}}', ja: '{{centre}}の職員' },
  'people.state-in': { en: 'may come in', ja: '使えます' },
  'people.state-out': { en: 'let out', ja: '使えません' },
  'people.change': { en: 'Change', ja: '変える' },
  'people.change-role-of': { en: 'Change the role of {{name}}', ja: '{{name}}さんの役割を変える' },
  'people.let-out': { en: 'Let out', ja: '使えないようにする' },
  'people.let-in': { en: 'Let in again', ja: 'また使えるようにする' },
  'people.new-password': { en: 'Link for a new password', ja: '新しいパスワードのリンク' },
  'people.acts': { en: 'What you can do', ja: 'できること' },
  'people.everywhere': { en: 'Staff of all centres', ja: 'すべてのセンターの担当者' },
  'people.everywhere-hint': {
    en: 'They may come into this centre, too. Only one of their administrators can change that.',
    ja: 'このセンターの画面も使えます。変えられるのは、すべてのセンターの管理者だけです。',
  },
  'people.nobody': { en: 'Nobody has been invited yet.', ja: 'まだ誰も招待していません。' },
  'people.invite': { en: 'Invite a person', ja: '職員を招待する' },
  'people.invite-hint': {
    en: 'You get a link to hand over. With it the person chooses a password. It can be used once, within three days.',
    ja: '本人に渡すリンクができます。本人がそれを開き、パスワードを決めます。使えるのは3日以内に1回だけです。',
  },
  'people.name-of-person': { en: 'Name of the person', ja: '職員の名前' },
  'people.email': {
    en: 'E-mail (only for signing in with the office account)',
    ja: 'メールアドレス（職場のアカウントでログインするときだけ）',
  },
  'people.make-link': { en: 'Make the link', ja: 'リンクを作る' },
  'people.link-title': { en: 'Hand over this link', ja: 'このリンクを本人に渡してください' },
  'people.link-hint': {
    en: 'For {{name}}. It is shown only now: copy it, and hand it over to this person alone. It can be used once, until {{until, moment}}.',
    ja: '{{name}}さんのためのリンクです。表示されるのは、いまだけです。写して、本人だけに渡してください。{{until, moment}}まで、1回だけ使えます。',
  },
  'people.link-known': {
    en: 'There is already an account with this name. If it is the same person, they sign in with the password they have, and get the role. If it is another person of the same name, withdraw this and invite them by another name, like “{{name}} (counter)”.',
    ja: 'この名前のアカウントは、もうあります。同じ人なら、いまのパスワードでログインすると役割が付きます。同じ名前の別の人なら、この招待を取り消し、「{{name}}（窓口）」のように名前を変えて招待してください。',
  },
  'people.link-reset': {
    en: 'The old password works until the link is used. Then all of the person’s sessions end.',
    ja: 'リンクが使われるまでは、前のパスワードが使えます。使われると、ほかの端末のログインはすべて終わります。',
  },
  'people.invited': { en: 'Invited, not come in yet', ja: '招待中（まだ使い始めていません）' },
  'people.invited-by': { en: 'Invited by', ja: '招待した人' },
  'people.operator': { en: 'the operator', ja: 'システム担当者' },
  'people.until': { en: 'Until', ja: '期限' },
  'people.withdraw': { en: 'Withdraw', ja: '取り消す' },
  'people.withdraw-of': { en: 'Withdraw the invitation of {{name}}', ja: '{{name}}さんの招待を取り消す' },
  'people.done': { en: 'Done: this is how it is now.', ja: '変えました。いまの状態は、下のとおりです。' },
  'people.last-admin': {
    en: 'This was not changed: nobody would be left who is an administrator. Make another person administrator first.',
    ja: '変えていません。管理者が一人もいなくなってしまいます。先に、ほかの職員を管理者にしてください。',
  },
  'people.gone': {
    en: 'This was not changed: somebody else has changed it in the meantime. The list shows how it is now.',
    ja: '変えていません。その間に、ほかの人が変えたようです。いまの状態は、下のとおりです。',
  },
  'people.wider': {
    en: 'This person also has a role outside of this centre, so only an administrator of all centres can make such a link.',
    ja: 'この人はこのセンターのほかでも役割があるので、リンクを作れるのは、すべてのセンターの管理者だけです。',
  },
  'people.name-missing': { en: 'Write the name of the person.', ja: '職員の名前を入れてください。' },
  'people.name-long': { en: 'This name is too long. Write at most 60 letters.', ja: '名前が長すぎます。60文字までにしてください。' },
  'people.role-missing': { en: 'Choose a role.', ja: '役割を選んでください。' },
  'people.email-wrong': {
    en: 'This is not an e-mail address. Write one like name@example.jp, or leave the field empty.',
    ja: 'メールアドレスの形ではありません。「name@example.jp」のように入れるか、空のままにしてください。',
  },

  'people.welcome': { en: 'Welcome, {{name}}', ja: '{{name}}さん、ようこそ' },
  'people.welcome-hint': {
    en: 'Choose a password for these pages. You will sign in as “{{name}}”.',
    ja: 'この画面のパスワードを決めてください。次からは「{{name}}」という名前でログインします。',
  },
  'people.new-password-of': { en: 'A new password for {{name}}', ja: '{{name}}さんの新しいパスワード' },
  'people.choose-password': { en: 'New password', ja: '新しいパスワード' },
  'people.password-again': { en: 'The same password once more', ja: '同じパスワードをもう一度' },
  'people.password-hint': {
    en: 'At least 12 letters. Some words in a row are easy to keep in mind, for example: {{example}}',
    ja: '12文字以上で決めてください。言葉をいくつか並べると覚えやすくなります。例：{{example}}',
  },
  'people.password-short': {
    en: 'This password is too short. Write at least 12 letters, for example some words in a row.',
    ja: 'パスワードが短すぎます。言葉をいくつか並べるなどして、12文字以上にしてください。',
  },
  'people.password-long': {
    en: 'This password is too long. Write at most 200 letters.',
    ja: 'パスワードが長すぎます。200文字までにしてください。',
  },
  'people.password-name': {
    en: 'This password contains little but your name, so it can be guessed. Add other words.',
    ja: 'パスワードがほとんど名前なので、人に当てられてしまいます。ほかの言葉を加えてください。',
  },
  'people.password-common': {
    en: 'This password is one of those that are tried first. Choose other words.',
    ja: 'よく使われるパスワードなので、すぐに当てられてしまいます。ほかの言葉にしてください。',
  },
  'people.password-differs': {
    en: 'The two passwords differ. Write the same one in both fields.',
    ja: '二つのパスワードがちがいます。両方の欄に同じものを入れてください。',
  },
  'people.begin': { en: 'Begin', ja: '使い始める' },
  'people.accept': { en: 'Accept the invitation', ja: '招待を受ける' },
  'people.accept-hint': {
    en: 'There is an account with your name. Sign in with its password; then you get the role “{{role}}” in {{centre}}.',
    ja: 'あなたの名前のアカウントは、もうあります。そのパスワードでログインすると、{{centre}}での役割「{{role}}」が付きます。',
  },
  'people.accept-role': { en: 'You get the role “{{role}}” in {{centre}}.', ja: '{{centre}}での役割「{{role}}」が付きます。' },
  'people.accept-other': {
    en: 'This invitation is for {{name}}, and you are signed in as {{you}}. Sign out first.',
    ja: 'この招待は{{name}}さんのものです。いまは{{you}}さんとしてログインしています。先にログアウトしてください。',
  },
  'people.invitation-over': { en: 'This link cannot be used', ja: 'このリンクは使えません' },
  'people.invitation-over-advice': {
    en: 'It was used already, has ended or was replaced by another one. Ask the person who gave it to you for a new one.',
    ja: 'もう使われたか、期限が過ぎたか、新しいリンクに替わっています。渡してくれた人に、新しいリンクを頼んでください。',
  },

  'people.account': { en: 'Your account', ja: '自分の設定' },
  'people.your-roles': { en: 'What you may do', ja: 'あなたの役割' },
  'people.change-password': { en: 'Change your password', ja: 'パスワードを変える' },
  'people.current-password': { en: 'Your password now', ja: 'いまのパスワード' },
  'people.current-wrong': { en: 'This is not your password. Try again.', ja: 'いまのパスワードがちがいます。もう一度入れてください。' },
  'people.password-changed': {
    en: 'Your password is changed. You were signed out on your other devices.',
    ja: 'パスワードを変えました。ほかの端末のログインは終わりました。',
  },
  'people.sessions': { en: 'Where you are signed in', ja: 'ログインしている端末' },
  'people.device': { en: 'Device', ja: '端末' },
  'people.unknown-device': { en: 'unknown', ja: '不明' },
  'people.this-device': { en: 'this one', ja: 'この端末' },
  'people.since': { en: 'Since', ja: 'ログイン' },
  'people.last-used': { en: 'Last used', ja: '最後に使ったとき' },
  'people.end-session': { en: 'Sign out there', ja: 'ログアウトさせる' },
  'people.end-session-of': {
    en: 'Sign out on {{device}}, last used {{at, moment}}',
    ja: '{{device}}（{{at, moment}}に使用）をログアウトさせる',
  },
  'people.sign-out-everywhere': { en: 'Sign out everywhere', ja: 'すべての端末でログアウト' },
  'people.sign-out-everywhere-hint': {
    en: 'For a lost telephone, or when somebody may know your password. Then change the password, too.',
    ja: '電話機をなくしたときや、パスワードを人に知られたかもしれないときに使います。そのあと、パスワードも変えてください。',
  },
} as const satisfies Messages;
