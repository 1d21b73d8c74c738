// Words that are unknown where they stand: misspelt, or written in the wrong place.

import type { z } from 'zod';
import { type Message, message } from '../../messages/message.ts';
import { nearNthName } from '../nearNthName.ts';
import { nearWord } from '../nearWord.ts';
import { readNthName } from '../nthNames.ts';
import { halfWidth } from '../plainSigns.ts';
import type { Path, YamlFile } from '../yaml/document.ts';
import { areNamesFree, groupsIn, type KnownGroup, keysAt } from './knownKeys.ts';
import { parseSpans } from './spans.ts';

/** The sentence about a word that is not known in its group, and the word that is probably meant. */
export function unknownKey(schema: z.ZodType, group: Path, key: string): { readonly said: Message; readonly near?: string } {
  const known = keysAt(schema, group);
  if (known.includes('hours') && /\d/.test(key) && !('key' in parseSpans(key))) return { said: message('unknown-key.hours', { key }) };
  const word = halfWidth(key);
  // `weekday` is a word elsewhere; beside `weekdays` it lacks its last letter.
  const place = known.includes(`${word}s`) ? undefined : placeOf(schema, group, readNthName(word) === undefined ? word : 'daily');
  if (place !== undefined) return { said: message('unknown-key.elsewhere', { key, place }) };
  // Where the rules of a week stand, those for certain weekdays of a month may stand too.
  const near = (known.includes('daily') ? nearNthName(key) : undefined) ?? nearWord(key, known);
  return near === undefined ? { said: message('unknown-key', { key, known }) } : { said: message('unknown-key.near', { key, near }), near };
}

/** Where a word belongs that is known elsewhere in the file: above its place, or else in the only group that knows it. */
function placeOf(schema: z.ZodType, group: Path, key: string): Message | undefined {
  const above = group.map((_, depth) => group.slice(0, depth)).findLast((path) => keysAt(schema, path).includes(key));
  if (above !== undefined) {
    const name = above.findLast((step) => typeof step === 'string');
    return placeSaid({ name: name === undefined ? undefined : String(name), isEntry: false });
  }
  const all = groupsIn(schema).filter(({ keys }) => keys.includes(key));
  // A group inside another one that knows the word, such as a season in a group of hours, is no second place.
  const knowing = all.filter(({ within }) => !all.some(({ name }) => name !== undefined && within.includes(name)));
  const [only] = knowing;
  return only !== undefined && knowing.every(({ name, isEntry }) => name === only.name && isEntry === only.isEntry)
    ? placeSaid(only)
    : undefined;
}

function placeSaid({ name, isEntry }: Pick<KnownGroup, 'name' | 'isEntry'>): Message {
  if (name === undefined) return isEntry ? message('place.entry-of-file') : message('place.file');
  return isEntry ? message('place.entry', { group: name }) : message('place.group', { group: name });
}

/** A field that stands among names of staff, because it is indented too far. */
type Misplaced = { readonly at: Path; readonly said: Message };

/** Each field that is written as if it were one of the names below another field: `closures` below `lines`. */
export function misplacedIn(yaml: YamlFile, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): readonly Misplaced[] {
  const found = new Map<string, Misplaced>();
  for (const { path } of issues) {
    const depth = path.findIndex((step, index) => index > 0 && isFieldAmongNames(schema, path.slice(0, index), String(step)));
    if (depth < 0) continue;
    const at = path.slice(0, depth + 1);
    const [group, key] = at.slice(-2).map(String);
    const spaces = yaml.whereOf(at.slice(0, -1)).column - 1;
    found.set(at.join('\n'), { at, said: saysNested(key ?? '', group ?? '', spaces) });
  }
  return [...found.values()];
}

function saysNested(key: string, group: string, spaces: number): Message {
  return spaces === 0 ? message('wrong-place.margin', { key, group }) : message('wrong-place.nested', { key, group, count: spaces });
}

function isFieldAmongNames(schema: z.ZodType, group: Path, key: string): boolean {
  return areNamesFree(schema, group) && keysAt(schema, group.slice(0, -1)).includes(key);
}
