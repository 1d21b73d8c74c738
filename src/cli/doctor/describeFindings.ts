// The findings as text: area by area, and whether calls may come.

import { message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { hangingLines, leftIn } from '../../staff/columns.ts';
import { andWords } from '../../staff/said.ts';
import { areas, type Finding } from './finding.ts';

const markWidth = 7;

/** The findings, and a last line with the verdict. Lines are broken at `width` columns; not at all if absent. */
export function describeFindings(findings: readonly Finding[], width?: number, reader: StaffLanguage = 'en'): string {
  const lineOf = ({ is, what }: Finding) =>
    hangingLines(`  ${leftIn(markWidth, sayKey(reader, `doctor.is-${is}`))}  `, say(reader, what), width);
  const parts = areas.map((area) => {
    const own = findings.filter((finding) => finding.area === area);
    return own.length === 0 ? [] : [sayKey(reader, `doctor.${area}`), ...own.map(lineOf), ''];
  });
  const count = (is: Finding['is']) => findings.filter((finding) => finding.is === is).length;
  const counts = sayKey(reader, 'doctor.counts', { problems: count('problem'), warnings: count('warning') });
  return [...parts.flat(), verdictOn(findings, reader) + (reader === 'ja' ? '' : ' ') + counts].join('\n');
}

function verdictOn(findings: readonly Finding[], reader: StaffLanguage): string {
  if (findings.some(({ is }) => is === 'problem')) return sayKey(reader, 'doctor.not-ready');
  const unseen = findings
    .filter(({ is }) => is === 'unseen')
    .map(({ area }) => sayKey(reader, 'doctor.the-area', { area: message(`doctor.${area}`) }));
  return unseen.length === 0 ? sayKey(reader, 'doctor.ready') : sayKey(reader, 'doctor.unseen', { areas: andWords(reader, unseen) });
}
