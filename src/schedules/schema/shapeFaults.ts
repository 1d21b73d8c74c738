// Sentences about values of the wrong form, for which the schema itself has none.

import type { z } from 'zod';
import { type Message, message } from '../../messages/message.ts';
import { nearWord } from '../nearWord.ts';
import type { Path, YamlFile } from '../yaml/document.ts';

/** A field that must be there. */
export function missing(name: string): Message {
  return message('missing', { name });
}

/** Why a field is empty although something is written behind it: “#” begins a comment. Undefined where there is none. */
export function emptyByComment(yaml: YamlFile, path: Path): Message | undefined {
  const [, key = '', rest] = /^(['"]?[^'"#:\s]+['"]?):\s+(#.*)$/.exec(yaml.restOfLine(path).trimEnd()) ?? [];
  if (rest === undefined) return undefined;
  // With a space behind it the sign was put before a value; without one it is often the first letter of a text.
  const value = key === 'number' ? rest.slice(1).trim() : /^#\s+(.+)$/.exec(rest)?.[1];
  return value === undefined
    ? message('begins-comment', { name: key, rest: rest.replaceAll("'", "''") })
    : message('begins-comment.remove', { name: key, value });
}

const forms = {
  array: 'wrong-form.array',
  object: 'wrong-form.group',
  record: 'wrong-form.group',
  string: 'wrong-form.text',
  number: 'wrong-form.number',
  boolean: 'wrong-form.flag',
} as const;

/** What the library has no words of ours for. `last` is the name of the value; undefined for the whole file. */
export function libraryFault(last: PropertyKey | undefined, issue: z.core.$ZodIssue): Message {
  if (last === undefined) return message('wrong-form.file');
  const name = String(last);
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const near = typeof issue.input === 'string' ? nearWord(issue.input, known) : undefined;
    if (near === undefined) return message('unknown-choice', { name, known });
    return message('unknown-choice.near', { written: String(issue.input), near, known });
  }
  const form = issue.code === 'invalid_type' ? forms[issue.expected as keyof typeof forms] : undefined;
  return form === undefined ? message('wrong-form', { name }) : message(form, { name });
}
