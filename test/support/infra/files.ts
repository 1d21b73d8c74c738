// What infra/ consists of, read as the engines that run it read it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

export type Plain = { readonly [name: string]: unknown };

/** The text of a file, by its path from the project's folder. */
export function textOf(path: string): string {
  return readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
}

/** A line that is prepared for a second token, without the mark that makes it a comment. */
export function withSecondToken(text: string): string {
  return text.replace(/^( *)# (?=[- {]*(?:name: )?(?:TWILIO_AUTH_TOKEN_SECONDARY|twilio_auth_token_secondary| {2}file:))/gm, '$1');
}

/** The documents of a YAML file, changed before they are read. Throws where it is none, or where a key stands twice. */
export function documentsOf(path: string, change = (text: string) => text): readonly Plain[] {
  return parseAllDocuments(change(textOf(path)), { merge: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${path}: ${document.errors.join('; ')}`);
    return document.toJS() as Plain;
  });
}

/** What stands at a path inside plain data: `at(deployment, 'spec', 'template')`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, name) => (found as Record<string | number, unknown> | undefined)?.[name], value);
}
