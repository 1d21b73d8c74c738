// Holds a file against its schema, and says each fault at its line and column.

import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { ProblemList } from '../problemList.ts';
import type { Path, YamlFile } from '../yaml/document.ts';
import { decoded } from './coded.ts';
import { emptyByComment, libraryFault, missing } from './shapeFaults.ts';
import { misplacedIn, unknownKey } from './wrongPlace.ts';

/** What the file says, in the schema's form; undefined where it is invalid, with every fault added to `problems`. */
export function checkShape<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema, problems: ProblemList): z.output<Schema> | undefined {
  if (yaml.faults.length > 0) {
    for (const fault of yaml.faults) problems.add(fault);
    return undefined;
  }
  const result = schema.safeParse(yaml.data, { reportInput: true });
  const places = new Set<string>();
  for (const problem of result.success ? [] : problemsOf(yaml, schema, result.error.issues.flatMap(meantForm))) {
    places.add(placeOf(problem));
    problems.add(problem);
  }
  for (const mistaken of yaml.mistaken) if (!places.has(placeOf(mistaken))) problems.add(mistaken);
  return result.data;
}

function placeOf({ line, column }: Problem): string {
  return `${line}:${column}`;
}

/** Where there are several forms, the issues of the one that was meant: the text, or the group of lines. */
function meantForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || decoded(issue.message) !== undefined) return [issue];
  const meant = issue.errors.find((form) => !form.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return (meant ?? issue.errors[0] ?? []).flatMap((inner) => meantForm({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A mistake may have several issues: a misspelt word is unknown, and the right one is missing. Each mistake is said once. */
function problemsOf(yaml: YamlFile, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  const misplaced = misplacedIn(yaml, schema, issues);
  const others = issues.filter(({ path }) => !misplaced.some(({ at }) => at.every((step, index) => path[index] === step)));
  const unknown = others.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ at: issue.path, key, ...unknownKey(schema, issue.path, key) })) : [],
  );
  const isMeant = (path: Path) => unknown.some(({ at, near }) => near === path.at(-1) && samePath(at, path.slice(0, -1)));
  return [
    ...misplaced.map(({ at, said }) => yaml.problemAt(at, said)),
    ...unknown.map(({ at, key, said }) => yaml.problemAt([...at, key], said)),
    ...others
      .filter((issue) => issue.code !== 'unrecognized_keys' && !(isMissing(issue) && isMeant(issue.path)))
      .filter((issue) => !isOfLength(issue) || !others.some(({ code, path }) => code === 'invalid_type' && samePath(path, issue.path)))
      .map((issue) => problemOf(yaml, issue)),
  ];
}

function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

function isMissing({ input, path, code }: z.core.$ZodIssue): boolean {
  return input === undefined && path.length > 0 && code !== 'invalid_key';
}

/** The library measures a text in the place of a list, too. */
function isOfLength({ code }: z.core.$ZodIssue): boolean {
  return code === 'too_big' || code === 'too_small';
}

function problemOf(yaml: YamlFile, issue: z.core.$ZodIssue): Problem {
  if (issue.code === 'invalid_key') return say(yaml, issue.path, issue.issues[0] ?? issue);
  if (isMissing(issue)) return yaml.problemAt(issue.path.slice(0, -1), missing(String(issue.path.at(-1))));
  const comment = issue.input === null ? emptyByComment(yaml, issue.path) : undefined;
  return comment === undefined ? say(yaml, issue.path, issue) : yaml.problemAt(issue.path, comment);
}

function say(yaml: YamlFile, path: Path, issue: z.core.$ZodIssue): Problem {
  return yaml.problemAt(path, decoded(issue.message) ?? libraryFault(path.at(-1), issue));
}
