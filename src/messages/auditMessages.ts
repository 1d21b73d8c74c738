// What was done in the console, each code as a sentence, and the words of the page that lists it.

import type { Messages } from './messageForm.ts';

export const auditMessages = {
  'audit.what.sign-in': { en: 'Signed in', ja: 'ログインしました' },
  'audit.what.sign-in-failed': { en: 'A sign-in failed: wrong password', ja: 'ログインできませんでした（パスワードちがい）' },
  'audit.what.sign-in-locked': {
    en: 'Too many failed sign-ins: this name has to wait',
    ja: 'ログインの失敗が続いたので、この名前を止めました',
  },
  'audit.what.sign-in-unknown': { en: 'A sign-in failed: no such name', ja: 'ログインできませんでした（名前がない）' },
  'audit.what.sign-out': { en: 'Signed out', ja: 'ログアウトしました' },
  'audit.what.sign-out-everywhere': { en: 'Signed out on all devices', ja: 'すべての端末でログアウトしました' },
  'audit.what.session-ended': { en: 'Signed out on another device', ja: 'ほかの端末でログアウトしました' },
  'audit.what.password-changed': { en: 'Changed their own password', ja: '自分のパスワードを変えました' },
  'audit.what.invited': { en: 'Invited a person', ja: '職員を招待しました' },
  'audit.what.invited-again': { en: 'Made a link for a new password', ja: '新しいパスワードを決めるリンクを作りました' },
  'audit.what.invitation-withdrawn': { en: 'Withdrew an invitation', ja: '招待を取り消しました' },
  'audit.what.invitation-accepted': { en: 'Accepted an invitation', ja: '招待を受けて、使い始めました' },
  'audit.what.role-changed': { en: 'Changed a person’s role', ja: '職員の役割を変えました' },
  'audit.what.let-out': { en: 'Let a person out', ja: '職員が使えないようにしました' },
  'audit.what.let-in': { en: 'Let a person in again', ja: '職員がまた使えるようにしました' },
  'audit.what.roles-removed': { en: 'The operator took roles away', ja: 'システム担当者が役割を外しました' },
  'audit.what.notice-made': { en: 'Made a notice', ja: '休止・お知らせを出しました' },
  'audit.what.notice-changed': { en: 'Changed the end of a notice', ja: '休止・お知らせの終わりを変えました' },
  'audit.what.notice-ended': { en: 'Ended a notice early', ja: '休止・お知らせを早く終えました' },
  'audit.what.notice-confirmed': { en: 'Confirmed a notice of another person', ja: 'ほかの職員の休止・お知らせを確認しました' },
} as const satisfies Messages;
