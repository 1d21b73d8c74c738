// Holds a file against its schema, and says each fault at its line and column.

import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { YamlFile } from '../yaml/document.ts';

/** What the file says, in the schema's form; undefined where it does not hold, with every fault added to `problems`. */
export function checkShape<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema, problems: Problem[]): z.output<Schema> | undefined {
  if (yaml.faults.length > 0) {
    problems.push(...yaml.faults);
    return undefined;
  }
  const result = schema.safeParse(yaml.data, { reportInput: true });
  const said = result.success ? [] : result.error.issues.flatMap((issue) => describeIssue(yaml, issue));
  const isSaid = ({ line, column }: Problem) => said.some((problem) => problem.line === line && problem.column === column);
  problems.push(...said, ...yaml.misread.filter((problem) => !isSaid(problem)));
  return result.data;
}

function describeIssue(yaml: YamlFile, issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      yaml.problemAt([...issue.path, key], `“${key}” is not a word that this file knows here. Check its spelling, or remove it.`),
    );
  }
  if (issue.code === 'invalid_key') {
    return [yaml.problemAt(issue.path, issue.issues[0]?.message ?? issue.message)];
  }
  const name = issue.path.length === 0 ? 'this file' : `“${String(issue.path.at(-1))}”`;
  if (issue.input === undefined && issue.path.length > 0) {
    return [yaml.problemAt(issue.path.slice(0, -1), `${name} is missing. Add a line “${String(issue.path.at(-1))}: …”.`)];
  }
  return [yaml.problemAt(issue.path, isOurs(issue.message) ? issue.message : inWords(name, issue))];
}

/** The schema's own sentences end with a full stop; the library's do not. */
function isOurs(message: string): boolean {
  return message.endsWith('.') && !message.startsWith('Invalid');
}

const forms: Readonly<Record<string, string>> = {
  array: 'must be a list. Write its items in brackets, like “[first, second]”, or each on a line of its own that begins with “- ”',
  object: 'must be a group of lines. Write each like “name: value”, with the same indentation',
  record: 'must be a group of lines. Write each like “name: value”, with the same indentation',
  string: 'must be text. If it is a number or a date, put it in quotes',
  number: 'must be a number',
  boolean: 'must be true or false',
};

function inWords(name: string, issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${name} ${forms[issue.expected] ?? 'is not of the right form. Compare it with another file'}.`;
    case 'invalid_value':
      return `${name} is none of the words that are known here. Write one of: ${issue.values.map(String).join(', ')}.`;
    default:
      return `${name} is not of the right form. Compare it with the same line of another file, and write it like there.`;
  }
}
