// Holds a file against its schema, and says each fault at its line and column.

import type { z } from 'zod';
import type { YamlFile } from './document.ts';
import type { Problem } from './problem.ts';

/** What the file says, in the schema's form; undefined where it does not hold, with every fault added to `problems`. */
export function checkShape<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema, problems: Problem[]): z.output<Schema> | undefined {
  if (yaml.faults.length > 0) {
    problems.push(...yaml.faults);
    return undefined;
  }
  const result = schema.safeParse(yaml.data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...describeIssue(yaml, issue));
  return undefined;
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
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const name = String(issue.path.at(-1) ?? 'this file');
    return [yaml.problemAt(issue.path.slice(0, -1), `“${name}” is missing. Add a line “${name}: …”.`)];
  }
  return [yaml.problemAt(issue.path, issue.message)];
}
