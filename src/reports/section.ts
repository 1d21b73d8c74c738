// A report as it is read: headings, sentences and tables. Printed as text, as Markdown, or its tables as CSV.

import { leftIn, rightIn, widest } from '../staff/columns.ts';

export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns hold words; the others hold figures. One if absent. */
  readonly words?: number;
};

export type Section = { readonly heading?: string; readonly sentences?: readonly string[]; readonly table?: Table };

/** For a terminal. */
export function sectionsText(sections: readonly Section[]): string {
  return sections
    .map(({ heading, sentences = [], table }) =>
      [...(heading === undefined ? [] : [`── ${heading}`]), ...sentences, ...(table === undefined ? [] : tableText(table))].join('\n'),
    )
    .join('\n\n');
}

/** For a document. */
export function sectionsMarkdown(sections: readonly Section[]): string {
  return sections
    .map(({ heading, sentences = [], table }) =>
      [
        ...(heading === undefined ? [] : [`## ${marked(heading)}`]),
        ...(sentences.length === 0 ? [] : [sentences.map(marked).join('\n\n')]),
        ...(table === undefined ? [] : [tableMarkdown(table)]),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/** For a spreadsheet: RFC 4180, with the mark by which Excel knows UTF-8. */
export function tableCsv({ head, rows }: Table): string {
  const lines = [head, ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function tableText({ head, rows, words = 1 }: Table): readonly string[] {
  const widths = head.map((_, column) => widest([head, ...rows].map((row) => row[column] ?? '')));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column < words ? leftIn : rightIn)(widths[column] ?? 0, cell))
      .join('  ')
      .trimEnd(),
  );
}

function tableMarkdown({ head, rows, words = 1 }: Table): string {
  const rule = head.map((_, column) => (column < words ? '---' : '---:'));
  return [head.map(marked), rule, ...rows.map((row) => row.map(marked))].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Signs that Markdown would take for its own. */
function marked(text: string): string {
  return text.replace(/[\\|*_`<[\]]/g, '\\$&');
}

function csvCell(text: string): string {
  // A spreadsheet would compute a text that begins like a formula.
  const safe = /^[=@\t\r]|^[+-](?!\d+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
