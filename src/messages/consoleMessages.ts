// The words that all pages of the console share.

import type { Messages } from './messageForm.ts';

export const consoleMessages = {
  'console.title': { en: 'Madoguchi for staff', ja: '窓口 職員の画面' },
  'console.this-language': { en: 'English', ja: '日本語' },
  'console.skip': { en: 'Go to the contents', ja: '本文へ' },
  'console.pages': { en: 'Pages', ja: 'ページ' },
  'console.sign-out': { en: 'Sign out', ja: 'ログアウト' },
  'console.now': { en: 'Now', ja: 'いま' },
  'console.notices': { en: 'Close and announce', ja: '休止・お知らせ' },
  'console.ask': { en: 'What callers hear', ja: '聞こえかた' },
  'console.calls': { en: 'Calls', ja: '電話の記録' },
  'console.figures': { en: 'Figures', ja: '集計' },
  'console.facts': { en: 'Sources', ja: '出どころの確認' },
  'console.proof': { en: 'Tests', ja: '試験の記録' },
  'console.audit': { en: 'Changes', ja: '変更の記録' },
  'console.people': { en: 'Staff', ja: '職員' },
  'console.centres': { en: 'Other centres', ja: 'ほかのセンター' },
  'console.back': { en: 'Back', ja: '戻る' },
  'console.missing': { en: 'There is no such page', ja: 'このページはありません' },
  'console.missing-advice': {
    en: 'The address may be mistyped, or what it showed is over. Go on from “Now”.',
    ja: 'アドレスのまちがいか、すでに終わった内容です。「いま」のページから進んでください。',
  },
  'console.refused': { en: 'You may not open this page', ja: 'このページは開けません' },
  'console.refused-advice': {
    en: 'Your account may not do this in this centre. Ask an administrator of the centre to allow it.',
    ja: 'あなたのアカウントには、このセンターでこの操作をする許可がありません。センターの管理者に頼んでください。',
  },
  'console.stale-form': { en: 'This page was open too long', ja: 'このページは古くなっています' },
  'console.stale-form-advice': {
    en: 'Nothing was changed. Go back, load the page again, and send it once more.',
    ja: 'まだ何も変わっていません。前のページに戻り、読みこみ直してから、もう一度送ってください。',
  },
  'console.not-lost': { en: 'What you typed is not lost', ja: '入力した内容は残っています' },
  'console.not-lost-advice': {
    en: 'It was not sent yet, because the page came from an earlier sign-in. Send it now with this button.',
    ja: '前のログインのときのページだったので、まだ送っていません。このボタンで、いま送れます。',
  },
  'console.send-again': { en: 'Send it now', ja: 'いま送る' },
  'console.do-not-send': { en: 'Do not send it', ja: '送らない' },
  'console.too-long': { en: 'This is too much for one form', ja: '入力が長すぎます' },
  'console.too-long-advice': {
    en: 'Nothing was changed. Go back, shorten what you typed, and send it again.',
    ja: 'まだ何も変わっていません。前のページに戻り、短くしてから、もう一度送ってください。',
  },
  'console.account': { en: 'Your account', ja: '自分の設定' },
  'console.only-shown': {
    en: 'The console cannot reach its database. This page is as it is now, and nothing can be changed until the database is back. Calls go on.',
    ja: 'データベースにつながりません。このページはいまの内容ですが、つながるまで変更はできません。電話の受付は、そのまま続いています。',
  },
  'console.away': { en: 'The console cannot reach its database', ja: 'データベースにつながりません' },
  'console.away-advice': {
    en: 'Calls go on as they are, and nothing was changed. Try again in a minute; if it stays so, call the person who runs the system.',
    ja: '電話の受付は、そのまま続いています。まだ何も変わっていません。1分ほどしてからもう一度試し、直らなければシステムの担当者に連絡してください。',
  },
} as const satisfies Messages;
