// The sheet that a reviewer prints: every prompt of one language beside Japanese and English, space for remarks, and a signature.

import { html } from '../website/html.ts';

/** A prompt, with its placeholders by their names. `seconds` is absent where it was never measured alone. */
export type PromptRow = {
  readonly key: string;
  readonly words: string;
  readonly ja: string;
  readonly en: string;
  readonly seconds?: number;
};

type Sheet = { readonly language: string; readonly name: string; readonly rows: readonly PromptRow[] };

/** The sheet as an HTML page without scripts. */
export function reviewSheet({ language, name, rows }: Sheet): string {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${name}: words to review</title>
    <style>
      @page { size: A4 landscape; margin: 12mm }
      body { font: 10pt sans-serif }
      table { border-collapse: collapse; width: 100% }
      th, td { border: 1px solid; padding: 2mm; text-align: start; vertical-align: top }
      tr { break-inside: avoid }
      thead { display: table-header-group }
      .remarks { width: 25% }
    </style>
  </head>
  <body>
    <h1>${name}</h1>
    <p lang="ja">なおしたいところを右の欄に書いてください。{{…}} には、名前や時間がはいります。</p>
    <p>Please write in the last column what should change. A name or a time stands for {{…}}.</p>
    <table>
      <thead><tr><th>key</th><th>${name}</th><th>日本語</th><th>English</th><th>s</th><th class="remarks">意見 Remarks</th></tr></thead>
      <tbody>${rows.map(
        ({ key, words, ja, en, seconds }) => html`
        <tr><td>${key}</td><td lang="${language}">${words}</td><td lang="ja">${ja}</td><td>${en}</td><td>${seconds?.toFixed(1)}</td><td></td></tr>`,
      )}
      </tbody>
    </table>
    <p>名前 Name: ______________________ 日付 Date: ______________ 署名 Signature: ______________________</p>
  </body>
</html>
`.text;
}
