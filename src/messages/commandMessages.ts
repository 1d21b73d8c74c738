// What the commands beside `hours` say: call, words, fallback, start; and the texts of their help.

import type { Messages } from './messageForm.ts';

export const commandMessages = {
  'notices.from-store': {
    en: {
      one: 'With {{count}} notice of the console, read from the database. (--no-notices leaves it out.)',
      other: 'With {{count}} notices of the console, read from the database. (--no-notices leaves them out.)',
    },
    ja: '管理画面のお知らせ{{count}}件を含みます（データベースから読みました）。除くときは --no-notices を付けてください。',
  },
  'notices.from-kept': {
    en: {
      one: 'With {{count}} notice of the console as it was known at {{askedAt}}: the database cannot be reached. (--no-notices leaves it out.)',
      other:
        'With {{count}} notices of the console as they were known at {{askedAt}}: the database cannot be reached. (--no-notices leaves them out.)',
    },
    ja: '管理画面のお知らせ{{count}}件を含みます。データベースにつながらないため、{{askedAt}}に確かめたものです。除くときは --no-notices を付けてください。',
  },
  'help.connect': {
    en: 'Sets at the carrier where calls to one of its numbers go',
    ja: '電話会社の番号にかかった電話が、どこにつながるかを設定する',
  },
  'help.connect-number': {
    en: 'a number of the account that a centre claims, such as +815012345678',
    ja: 'センターが受ける、アカウントの番号。例: +815012345678',
  },
  'help.connect-fallback': {
    en: 'a file at the carrier that answers when this service cannot (infra/fallback), or “own” for /voice/fallback (default: the file that is set, else own)',
    ja: 'このサービスが止まったときに応答する、電話会社に置いたファイル（infra/fallback）。/voice/fallback なら own（書かないとき: いまの設定、なければ own）',
  },
  'help.yes': { en: 'change it without asking', ja: '聞かずに変える' },
  'help.dry-run': { en: 'show what would change, and change nothing', ja: '変わるところを見るだけで、変えない' },
  'help.json-connect': {
    en: 'as JSON: {number, sid, changes: [{field, before, after}], keptFallback, changed}',
    ja: 'JSON で出す: {number, sid, changes: [{field, before, after}], keptFallback, changed}',
  },
  'help.api': { en: 'another address than the carrier’s', ja: '電話会社ではないアドレス' },
  'help.doctor': {
    en: 'Checks the environment, the schedules, the voices, the lines, the public address and the carrier’s account',
    ja: '設定、予定のファイル、声、窓口の番号、公開のアドレス、電話会社のアカウントを調べる',
  },
  'help.sheet': {
    en: 'print the test calls for a person to make and sign, as Markdown, and check nothing',
    ja: '人がかけて署名する、テスト通話の表を出す（Markdown）。ほかは調べない',
  },
  'help.all-sheet': {
    en: 'with --sheet: also the questions that no desk of these schedules raises',
    ja: '--sheet に、いまの予定の窓口には関係のない質問ものせる',
  },
  'help.at-sheet': {
    en: 'the instant of the test calls, such as 2026-11-24T10:00 (default: now)',
    ja: 'テスト通話の日時。例: 2026-11-24T10:00（書かないとき: いま）',
  },
  'help.json-doctor': { en: 'as JSON: [{area, is, code, what}, …]', ja: 'JSON で出す: [{area, is, code, what}, …]' },
  'help.start': {
    en: 'Starts the service. Its settings are variables of the environment, such as PORT, PUBLIC_URL and TWILIO_AUTH_TOKEN',
    ja: 'サービスを動かす。設定は PORT、PUBLIC_URL、TWILIO_AUTH_TOKEN などの環境変数',
  },
  'help.fallback': {
    en: 'write static documents for the carrier to host: a few words in every language, and the 24-hour line',
    ja: '電話会社に置く予備の応答を書き出す（各言語の短いことばと、24時間の窓口）',
  },
  'help.fallback-out': { en: 'the folder to write to', ja: '書き出すフォルダー' },
  'help.fallback-base': {
    en: 'begin the addresses in the documents with this, if the host does not understand relative ones',
    ja: '相対アドレスが使えないとき、アドレスのはじめに付けるもの',
  },
  'help.fallback-check': {
    en: 'write nothing: list the files that are not up to date, and end with 1 if there are any',
    ja: '書き出さずに、古くなったファイルを出す（あれば 1 で終わる）',
  },
  'help.json-fallback': { en: 'as JSON: {folder, files, changed, removed}', ja: 'JSON で出す: {folder, files, changed, removed}' },
  'fallback.no-voice': {
    en: 'There is no voice here for {{languages, list}}, so nothing was written. Install the optional package @echogarden/espeak-ng-emscripten, or record the prompts (only those without a number in them can be).',
    ja: '{{languages, list}} の声がここにないので、何も書き出していません。@echogarden/espeak-ng-emscripten を入れるか、ことばを録音してください（番号が入らないものだけ録音できます）。',
  },
  'fallback.current': { en: '{{folder}} is up to date.', ja: '{{folder}} は最新です。' },
  'fallback.outdated': {
    en: '{{folder}} is not up to date. Run: npx madoguchi hours fallback',
    ja: '{{folder}} が古くなっています。「npx madoguchi hours fallback」を実行してください。',
  },
  'fallback.written': {
    en: 'Written to {{folder}}. Upload it again, as its README.md says:',
    ja: '{{folder}} に書き出しました。README.md のとおりに、もう一度、電話会社に置いてください。',
  },
  'fallback.removed': { en: '{{name}} (no longer needed)', ja: '{{name}}（もういりません）' },

  'help.words': {
    en: 'The words that callers hear, for translators and reviewers',
    ja: '電話で流れることば。翻訳する人と確認する人のため',
  },
  'help.words-missing': {
    en: 'name the words that are missing or do not fit, in every catalogue',
    ja: 'たりないことば、合わないことばを、すべての言語で出す',
  },
  'help.words-approve': { en: 'write down that a native speaker has approved words', ja: '母語話者が承認したことを書きとめる' },
  'help.words-by': { en: 'the name of the native speaker', ja: '母語話者の名前' },
  'help.words-on': { en: 'the day of the approval; today if it is left out', ja: '承認した日。書かなければ今日' },
  'help.words-all': { en: 'every prompt of the language', ja: 'その言語のことばを全部' },
  'help.words-key': { en: 'one prompt; may be given several times', ja: 'ことばを1つ。何回でも書けます' },
  'help.words-list': {
    en: 'each prompt beside Japanese and English, with its seconds',
    ja: 'ことばを、日本語・英語と並べて、秒数といっしょに出す',
  },
  'help.words-review': {
    en: 'write a sheet to print for a reviewer (HTML), with space for remarks and a signature',
    ja: '確認する人のための、印刷する表を書き出す（HTML）',
  },
  'help.words-recordings': {
    en: 'every recording: of which centre, by whom, and whether callers hear it',
    ja: '録音の一覧。どのセンターの、だれの録音か、電話で流れるかどうか',
  },
  'help.json-recordings': {
    en: 'as JSON: {recordings: [{language, key, centre, seconds, by, on, verdict, file}, …]}',
    ja: 'JSON で出す: {recordings: [{language, key, centre, seconds, by, on, verdict, file}, …]}',
  },
  'help.words-say': {
    en: 'read a text by the robot voice, as it is pronounced, into a WAV file',
    ja: '文を合成の声で読み、WAV ファイルに書く',
  },
  'help.language-words': { en: 'the language, like ne', ja: '言語。例: ne' },
  'help.json-words': {
    en: 'as JSON: {language, approved, prompts: [{key, words, ja, en, seconds, …}, …]}',
    ja: 'JSON で出す: {language, approved, prompts: [{key, words, ja, en, seconds, …}, …]}',
  },
  'help.out-review': { en: 'the file to write, like review-ne.html', ja: '書き出すファイル。例: review-ne.html' },
  'help.out-say': { en: 'the file to write, like said.wav', ja: '書き出すファイル。例: said.wav' },

  'help.call': { en: 'Places a call and shows what a caller hears.', ja: 'ためしに電話をかけて、聞こえることを見せる' },
  'help.call-centre': {
    en: 'the centre to call: a file of schedules/centres (the default centre if absent)',
    ja: 'かけるセンター（schedules/centres のファイルの名前。書かないとき: ふだんのセンター）',
  },
  'help.call-to': { en: 'the number to dial, instead of the first one of a centre', ja: 'かける番号（センターの最初の番号のかわり）' },
  'help.call-from': { en: 'the caller’s number', ja: 'かける人の番号' },
  'help.call-at': {
    en: 'where the clock of the service begins, in Tokyo: 2026-12-30T19:00',
    ja: 'サービスの時計のはじまり（日本時間）。例: 2026-12-30T19:00',
  },
  'help.call-keys': {
    en: 'what to press, one item each time the call listens: "8 2 /silence"; then silence (type it yourself if absent)',
    ja: '順に押す番号。例: "8 2 /silence"（書かないとき: 自分で打つ）',
  },
  'help.call-dial': {
    en: 'how the lines that ring end; the last one is repeated: {{outcomes}}',
    ja: '鳴らした窓口がどうなるか。さいごのものをくりかえす: {{outcomes}}',
  },
  'help.call-gloss': { en: 'each sentence in this language as well: en, ja, …', ja: 'それぞれの文を、この言語でも出す: en、ja など' },
  'help.call-url': { en: 'call a service that runs: http://localhost:3000', ja: '動いているサービスにかける。例: http://localhost:3000' },
  'help.call-story': { en: 'print the call as a story for test/stories', ja: '電話のようすを test/stories の形で出す' },
  'help.call-input': {
    en: 'When the call listens:  8 or *#0   the keys, one after the other\n                        /silence   nothing, until the call goes on (an empty line does the same)\nWhen a line rings:      /answer /busy /no-answer /failed   how it ends (an empty line answers)\n                        /accept    a person answers and takes the call by the key of the desk’s question, as /answer does\n                        /decline   a person answers and does not take the call\n                        /machine   an answering machine answers, and waits\nAt any time:            /hangup /help',
    ja: '聞いているとき:   8 や *#0    番号を順に押す\n                  /silence    何も押さない（何も打たずに Enter でも同じ）\n窓口が鳴るとき:   /answer /busy /no-answer /failed    出る、話し中、出ない、つながらない（Enter で出る）\n                  /accept     人が出て、番号を押して受ける（/answer と同じ）\n                  /decline    人が出て、受けない\n                  /machine    留守番電話が出る\nいつでも:         /hangup /help    切る、説明を見る',
  },
  'help.exit-call': {
    en: 'Exit status: 0 fine, 1 the call failed, 2 wrong usage.',
    ja: '終了の番号: 0 は正常、1 は電話の失敗、2 は使いかたのまちがい。',
  },
  'call.own-clock': {
    en: '--at and --story need a service of this call’s own, whose clock they set. Leave out --url, or leave these out.',
    ja: '--at と --story は、--url といっしょには使えません。どちらかを消してください。',
  },
  'call.gloss': {
    en: '--gloss {{written}} is not a language. Write a short tag like en or ja.',
    ja: '--gloss {{written}} は言語ではありません。en や ja のような短いしるしを書いてください。',
  },
  'call.at': {
    en: '--at {{written}} is not a time. Write one like 2026-12-30T19:00.',
    ja: '--at {{written}} は日時として読めません。「2026-12-30T19:00」のように書いてください。',
  },
  'call.keys': {
    en: '--keys: {{written, quote}} is neither a row of keys nor one of /silence, /hangup, /answer, /busy, /no-answer, /failed.',
    ja: '--keys の{{written, quote}}は、押す番号でも、/silence、/hangup、/answer、/busy、/no-answer、/failed のどれでもありません。「8 2 /silence」のように、空白で区切って書いてください。',
  },
  'call.dial': {
    en: '--dial {{written}} is not how a line can end. Write some of: {{known, list}}.',
    ja: '--dial {{written}} という終わりかたはありません。次から選んで書いてください: {{known, list}}。',
  },
  'call.no-default': {
    en: 'No centre is the default one. Write --centre with one of: {{known, list}}.',
    ja: 'ふだんのセンターが決まっていません。--centre と次のどれかを書いてください: {{known, list}}。',
  },
  'call.no-number': {
    en: 'The centre {{centre}} answers no number. Write one with --to.',
    ja: 'センター {{centre}} が受ける番号がありません。「--to +815012345678」のように番号を書いてください。',
  },
  'call.begins': { en: 'A call to {{to}}, {{at}}', ja: '{{to}} への電話（{{at}}）' },
  'call.answered-at': { en: 'A call to {{to}}, answered at {{url}}', ja: '{{to}} への電話（{{url}} が受けます）' },
  'call.no-gloss': {
    en: 'Nothing was said in “{{gloss}}”: there is no such catalogue, or the service is not a rehearsal.',
    ja: '「{{gloss}}」では何も出ませんでした。その言語のことばがないか、試験運転ではありません。',
  },
} as const satisfies Messages;
