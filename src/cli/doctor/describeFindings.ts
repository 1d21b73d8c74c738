// The findings as text: area by area, and whether calls may come.

import { hangingLines } from '../../staff/columns.ts';
import { areas, type Finding } from './finding.ts';

const marks = { fine: 'ok     ', warning: 'warning', unseen: 'UNSEEN ', problem: 'PROBLEM' } as const;

/** The findings, and a last line with the verdict. Lines are broken at `width` columns; not at all if absent. */
export function describeFindings(findings: readonly Finding[], width?: number): string {
  const lineOf = ({ is, what }: Finding) => hangingLines(`  ${marks[is]}  `, what, width);
  const parts = areas.map((area) => {
    const own = findings.filter((finding) => finding.area === area);
    return own.length === 0 ? [] : [area, ...own.map(lineOf), ''];
  });
  const count = (is: Finding['is']) => findings.filter((finding) => finding.is === is).length;
  return [...parts.flat(), `${verdictOn(findings)} ${count('problem')} problems, ${count('warning')} warnings.`].join('\n');
}

function verdictOn(findings: readonly Finding[]): string {
  if (findings.some(({ is }) => is === 'problem')) return 'Not ready for calls.';
  const unseen = findings.flatMap(({ is, area }) => (is === 'unseen' ? [`the ${area}`] : []));
  return unseen.length === 0 ? 'Ready for calls.' : `No problem was found, but ${unseen.join(' and ')} could not be checked.`;
}
