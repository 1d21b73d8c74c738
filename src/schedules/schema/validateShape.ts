// Holds a file against its schema, and says each fault at its line and column.

import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { ProblemList } from '../problemList.ts';
import { listed, quote } from '../sentences.ts';
import type { YamlFile } from '../yaml/document.ts';
import { decoded } from './coded.ts';

/** What the file says, in the schema's form; undefined where it is invalid, with every fault added to `problems`. */
export function checkShape<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema, problems: ProblemList): z.output<Schema> | undefined {
  if (yaml.faults.length > 0) {
    for (const fault of yaml.faults) problems.add(fault);
    return undefined;
  }
  const result = schema.safeParse(yaml.data, { reportInput: true });
  const places = new Set<string>();
  for (const issue of result.success ? [] : result.error.issues) {
    for (const problem of describeIssue(yaml, issue)) {
      places.add(placeOf(problem));
      problems.add(problem);
    }
  }
  for (const mistaken of yaml.mistaken) if (!places.has(placeOf(mistaken))) problems.add(mistaken);
  return result.data;
}

function placeOf({ line, column }: Problem): string {
  return `${line}:${column}`;
}

function describeIssue(yaml: YamlFile, issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      yaml.problemAt(
        [...issue.path, key],
        'unknown-key',
        `${quote(key)} is not a word that this file knows here. Check its spelling, or remove it.`,
      ),
    );
  }
  if (issue.code === 'invalid_union' && decoded(issue.message) === undefined) {
    // Of the forms that could stand here, the one that was meant: the text, or the group of lines.
    const meant = issue.errors.find((form) => !form.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
    return (meant ?? issue.errors[0] ?? []).flatMap((inner) => describeIssue(yaml, { ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.code === 'invalid_key') return [say(yaml, issue.path, issue.issues[0] ?? issue)];
  const last = issue.path.at(-1);
  if (issue.input === undefined && last !== undefined) {
    const name = quote(String(last));
    return [yaml.problemAt(issue.path.slice(0, -1), 'missing', `${name} is missing. Add a line “${String(last)}: …”.`)];
  }
  return [say(yaml, issue.path, issue)];
}

function say(yaml: YamlFile, path: z.core.$ZodIssue['path'], issue: z.core.$ZodIssue): Problem {
  const ours = decoded(issue.message);
  if (ours !== undefined) return yaml.problemAt(path, ours.code, ours.sentence);
  const last = path.at(-1);
  const { code, sentence } = inWords(last === undefined ? 'this file' : quote(String(last)), issue);
  return yaml.problemAt(path, code, sentence);
}

const forms: Readonly<Record<string, string>> = {
  array: 'must be a list. Write its items in brackets, like “[first, second]”, or each on a line of its own that begins with “- ”',
  object: 'must be a group of lines. Write each like “name: value”, with the same indentation',
  record: 'must be a group of lines. Write each like “name: value”, with the same indentation',
  string: 'must be text. If it is a number or a date, put it in quotes',
  number: 'must be a number',
  boolean: 'must be true or false',
};

/** What the library has no words of ours for. */
function inWords(name: string, issue: z.core.$ZodIssue): { readonly code: ProblemCode; readonly sentence: string } {
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'wrong-form',
        sentence: `${name} ${forms[issue.expected] ?? 'is not of the right form. Compare it with another file'}.`,
      };
    case 'invalid_value':
      return {
        code: 'unknown-choice',
        sentence: `${name} is none of the words that are known here. Write one of: ${listed(issue.values.map(String))}.`,
      };
    default:
      return {
        code: 'wrong-form',
        sentence: `${name} is not of the right form. Compare it with the same line of another file, and write it like there.`,
      };
  }
}
