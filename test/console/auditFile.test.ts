// The audit as a file that is opened in a spreadsheet.

import { expect, test } from 'vitest';
import { auditCsv } from '../../src/console/people/auditFile.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  'a name that begins like %j is not calculated, in Japan neither',
  (who) => {
    const csv = auditCsv([{ id: 1, at: '2026-12-01T14:05:00+09:00', who, what: 'signed-in' }] as never, 'en');
    expect(csv).toContain(`'${who}`);
  },
);
