// The findings as a person reads them: area by area, and whether calls may come.

import { areas, type Finding } from './finding.ts';

const marks = { fine: 'ok     ', warning: 'warning', unseen: 'UNSEEN ', problem: 'PROBLEM' } as const;

/** One line a finding, and a line at the end that claims no more than was looked at. */
export function describeFindings(findings: readonly Finding[]): string {
  const parts = areas.map((area) => {
    const own = findings.filter((finding) => finding.area === area);
    return own.length === 0 ? [] : [area, ...own.map(({ is, what }) => `  ${marks[is]}  ${what}`), ''];
  });
  const count = (is: Finding['is']) => findings.filter((finding) => finding.is === is).length;
  return [...parts.flat(), `${verdictOn(findings)} ${count('problem')} problems, ${count('warning')} warnings.`].join('\n');
}

function verdictOn(findings: readonly Finding[]): string {
  if (findings.some(({ is }) => is === 'problem')) return 'Not ready for calls.';
  const unseen = findings.flatMap(({ is, area }) => (is === 'unseen' ? [`the ${area}`] : []));
  return unseen.length === 0 ? 'Ready for calls.' : `Nothing is against calls so far, but nobody looked at ${unseen.join(' and ')}.`;
}
