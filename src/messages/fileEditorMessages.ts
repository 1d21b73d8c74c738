// The words of the editor of a file: its buttons, what it says of itself, and the phrases of CodeMirror that it shows or reads aloud.

import type { Messages } from './messageForm.ts';

export const fileEditorMessages = {
  'file-editor.tools': { en: 'Tools of the editor', ja: 'エディターの道具' },
  'file-editor.suggest': { en: 'What can stand here?', ja: 'ここに書けることば' },
  'file-editor.undo': { en: 'Undo', ja: '元に戻す' },
  'file-editor.redo': { en: 'Redo', ja: 'やり直す' },
  'file-editor.search': { en: 'Search', ja: '検索' },
  'file-editor.next': { en: 'Next mistake', ja: '次のまちがい' },
  'file-editor.how': {
    en: 'Ctrl+Space: what can stand here. Tab: indent; to leave the editor, press Esc, then Tab. Ctrl+F: search. F8: next mistake.',
    ja: 'Ctrl+Space: ここに書けることば。Tab: 字下げ。エディターから出るには Esc、つづけて Tab。Ctrl+F: 検索。F8: 次のまちがい。',
  },
  'file-editor.away': {
    en: 'The service cannot be reached, so nothing was sent. What you typed is still here. Try again in a moment.',
    ja: 'システムにつながらないため、まだ送られていません。書いた内容はこのページに残っています。少し待って、もう一度押してください。',
  },

  'file-editor.completions': { en: 'What can stand here', ja: 'ここに書けることば' },
  'file-editor.diagnostics': { en: 'Mistakes', ja: 'まちがい' },
  'file-editor.no-diagnostics': { en: 'No mistakes', ja: 'まちがいはありません' },
  'file-editor.close': { en: 'Close', ja: '閉じる' },
  'file-editor.control': { en: 'Control character', ja: '見えない文字' },
  'file-editor.deleted': { en: 'Selection deleted', ja: '選んだところを消しました' },
  'file-editor.find': { en: 'Find', ja: '探すことば' },
  'file-editor.replace': { en: 'Replace', ja: '置きかえることば' },
  'file-editor.next-match': { en: 'Next', ja: '次へ' },
  'file-editor.previous-match': { en: 'Previous', ja: '前へ' },
  'file-editor.all': { en: 'All', ja: 'すべて選ぶ' },
  'file-editor.case': { en: 'Match case', ja: '大文字と小文字を区別' },
  'file-editor.regexp': { en: 'Regular expression', ja: '正規表現' },
  'file-editor.word': { en: 'Whole words', ja: '単語で探す' },
  'file-editor.replace-one': { en: 'Replace', ja: '置きかえる' },
  'file-editor.replace-all': { en: 'Replace all', ja: 'すべて置きかえる' },
  'file-editor.match': { en: 'Current match', ja: '今のところ' },
  'file-editor.on-line': { en: 'on line', ja: '行' },
  'file-editor.replaced': { en: 'Replaced match on line $', ja: '$行目を置きかえました' },
  'file-editor.replaced-all': { en: 'Replaced $ matches', ja: '$か所を置きかえました' },
  'file-editor.go-to': { en: 'Go to line', ja: '行の番号' },
  'file-editor.go': { en: 'Go', ja: '行く' },
} as const satisfies Messages;
