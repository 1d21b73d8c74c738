// The sheet that a reviewer prints: every prompt of one language beside Japanese and English, where it is heard, space for remarks, and a
// signature.

import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import type { PromptRow } from '../speech/promptRow.ts';
import { html } from '../website/html.ts';

type Sheet = { readonly language: string; readonly name: string; readonly rows: readonly PromptRow[] };

/** The sheet as an HTML page without scripts. Prompts that are heard at the same places stand together, in the order of a call. */
export function reviewSheet({ language, name, rows }: Sheet): string {
  const groups = Map.groupBy(rows, ({ heardAt }) => heardAt.join(' '));
  return html`<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <title>${name}: words to review</title>
    <style>
      @page { size: A4 landscape; margin: 12mm }
      body { font: 10pt/1.4 system-ui, sans-serif; color: #111; background: #fff; margin: 2em auto; max-width: 273mm }
      h1 { font-size: 18pt; margin: 0 0 4mm }
      h2 { font-size: 12pt; margin: 8mm 0 2mm; break-after: avoid }
      h2 small { font-weight: normal; color: #444 }
      table { border-collapse: collapse; width: 100%; table-layout: fixed }
      th, td { border: 1px solid #999; padding: 1.5mm 2mm; text-align: start; vertical-align: top; overflow-wrap: anywhere }
      th { background: #eee; font-weight: 600 }
      tr { break-inside: avoid }
      thead { display: table-header-group }
      .words { width: 28%; font-size: 11.5pt }
      .heard { color: #444; font-size: 10pt }
      .seconds { width: 11mm; text-align: end }
      .fine { width: 14mm; text-align: center }
      .remarks { width: 22% }
      code { font-size: 7.5pt; color: #555 }
    </style>
  </head>
  <body>
    <h1>${name}</h1>
    <p>電話で流れることばの確認です。聞いて自然で、まちがいがなければ「よい」に✓を、なおしたいところは右の欄に書いてください。{{…}} には、名前や時間がはいります。</p>
    <p lang="en">These words are heard on the telephone. Tick “fine” where they sound natural and are right; write in the last column what should change. A name or a time stands for {{…}}.</p>
    ${[...groups.values()].map(
      (group) => html`
    <h2>${places(group, 'ja')} <small lang="en">${places(group, 'en')}</small></h2>
    <table>
      <thead><tr><th class="words">${name}</th><th>日本語</th><th>English</th><th class="seconds">秒 s</th><th class="fine">よい<br>fine</th><th class="remarks">意見 Remarks</th></tr></thead>
      <tbody>${group.map((row) => promptLine(row, language))}
      </tbody>
    </table>`,
    )}
    <p style="margin-top: 12mm">名前 Name: ______________________ 日付 Date: ______________ 署名 Signature: ______________________</p>
  </body>
</html>
`.text;
}

function places([first]: readonly PromptRow[], language: 'ja' | 'en'): string {
  return (first?.heardAt ?? []).map((place) => say(language, message(`heard.${place}`))).join(language === 'ja' ? '、' : ', ');
}

function promptLine({ key, words, example, ja, en, seconds, approval }: PromptRow, language: string) {
  return html`
        <tr><td class="words"><span lang="${language}">${words}</span>${example !== undefined && html`<div class="heard" lang="${language}">→ ${example}</div>`}<div><code>${key}</code></div></td><td lang="ja">${ja}</td><td lang="en">${en}</td><td class="seconds">${seconds?.toFixed(1)}</td><td class="fine">${approval !== undefined && html`✓<br><code>${approval.by}<br>${approval.on}</code>`}</td><td></td></tr>`;
}
