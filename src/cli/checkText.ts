// The findings of `hours check` as a clerk reads them: what is new first, then the problems, then each kind of warning once.

import { styleText } from 'node:util';
import { type Message, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { countProblems, describeProblemIn, type Problem } from '../schedules/problem.ts';
import { hangingLines } from '../staff/columns.ts';
import { groupsOf, isInformation } from '../staff/warningKinds.ts';
import { reader, told } from './staffReader.ts';

export type Findings = {
  readonly problems: readonly Problem[];
  /** Absent where the files have problems: then nothing else is looked for. */
  readonly warnings?: readonly Problem[];
  /** What an earlier version did not have; absent where there is none to compare with, or nothing was changed. */
  readonly news?: { readonly since: 'commit' | 'copy'; readonly files: readonly string[]; readonly found: readonly Problem[] };
};

type Style = Parameters<typeof styleText>[0];

/** The text. `all`: each warning and not one of each kind. Colours only on a terminal that shows them. */
export function checkText({ problems, warnings = [], news }: Findings, isAll: boolean): string {
  const isNew = (each: Problem) => news?.found.includes(each) === true;
  const [facts, asked] = [warnings.filter(isInformation), warnings.filter((each) => !isInformation(each))];
  const old = { problems: problems.filter((each) => !isNew(each)), warnings: asked.filter((each) => !isNew(each)) };
  const hasNews = news !== undefined && news.found.length > 0;
  return [
    ...(news === undefined ? [] : newsText(news)),
    ...section('red', told(hasNews ? 'check.other-problems' : 'check.problems'), old.problems.map(findingText)),
    ...section('yellow', told(hasNews ? 'check.other-warnings' : 'check.warnings'), listed(old.warnings, isAll)),
    ...section('dim', told('check.information'), listed(facts, isAll)),
    ...(!isAll && groupsOf([...old.warnings, ...facts]).some(({ others }) => others.length > 0)
      ? [told('check.see-all', { command: 'npm run hours -- check --all' }), '']
      : []),
    problems.length > 0 ? told('check.unused') : told('check.ok'),
    countsText(problems, asked, facts),
  ].join('\n');
}

/** The facts that no desk has confirmed, each with its place. */
export function factsText(warnings: readonly Problem[]): string {
  const facts = warnings.filter(({ code }) => code === 'not-confirmed');
  return [...facts.map(findingText), told('check.facts', { count: facts.length })].join('\n');
}

function newsText({ since, files, found }: NonNullable<Findings['news']>): readonly string[] {
  const changed = told('check.changed-files', { files });
  const said = found.length === 0 ? [told('check.nothing-new')] : found.map(findingText);
  return section(
    found.some(({ severity }) => severity === 'problem') ? 'red' : 'cyan',
    told(since === 'commit' ? 'check.new' : 'check.new-since-copy'),
    [changed, ...said],
  );
}

function section(style: Style, title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [styleText(['bold', style].flat() as Style, title, { stream: process.stdout }), ...lines.map(indented), ''];
}

/** Each warning, or the first of each kind with how many more there are. */
function listed(warnings: readonly Problem[], isAll: boolean): readonly string[] {
  if (isAll) return warnings.map(findingText);
  return groupsOf(warnings).flatMap(({ first, others }) => [
    findingText(first),
    ...(others.length === 0 ? [] : [`  ${told('check.same-kind', { count: countProblems(others) })}`]),
  ]);
}

function findingText(problem: Problem): string {
  return describeProblemIn(reader())({ ...problem, severity: 'problem' });
}

function indented(line: string): string {
  return hangingLines('  ', line, process.stdout.columns);
}

function countsText(problems: readonly Problem[], warnings: readonly Problem[], facts: readonly Problem[]): string {
  const wrong = message('count.problems', { count: countProblems(problems) });
  const asked: Message = problems.length > 0 ? message('count.not-looked') : message('count.warnings', { count: countProblems(warnings) });
  const counted =
    facts.length === 0
      ? message('check.count', { problems: wrong, warnings: asked })
      : message('check.count-information', {
          problems: wrong,
          warnings: asked,
          information: message('count.information', { count: countProblems(facts) }),
        });
  return say(reader(), counted);
}
