// The audit as a file: CSV for a spreadsheet, JSON for a program.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { AuditEntry } from '../../store/audit.ts';
import { deedSaid } from './auditWords.ts';

// Without it Excel reads a file as Shift_JIS.
const byteOrderMark = '\uFEFF';

/** One row an entry, the newest first, with the names of the columns in the reader's language. */
export function auditCsv(entries: readonly AuditEntry[], language: StaffLanguage): string {
  const names = (['at', 'who', 'code', 'deed', 'centre', 'before', 'after'] as const).map((name) =>
    sayKey(language, `audit.column.${name}`),
  );
  const rows = entries.map(({ at, who, what, centre, before, after }) => [at, who, what, deedSaid(language, what), centre, before, after]);
  return byteOrderMark + [names, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** All that is kept of the entries. `before` and `after` are objects. */
export function auditJson(entries: readonly AuditEntry[]): string {
  const facts = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));
  const shown = entries.map(({ id, at, who, what, centre, before, after }) => ({
    id,
    at,
    who,
    what,
    centre,
    before: facts(before),
    after: facts(after),
  }));
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

/** A cell. One that a spreadsheet would calculate, in Japan also after a wide sign, begins with an apostrophe. https://owasp.org/www-community/attacks/CSV_Injection */
function cell(text = ''): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
