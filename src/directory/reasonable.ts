// What YAML allows and no person means: a key twice, a whole group as a key (which the reader would turn into text again and again, in
// time that doubles with each level), nesting without end. It is found before anything else looks at the document, in time that grows
// with its length only.

import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

export type Unreasonable = { readonly offset: number; readonly message: string };

// The deepest of our files has seven levels.
const deepest = 30;
// The largest of our files has some 5,000 characters; a centre with a line for each town of a prefecture would have 200,000.
const longest = 1_000_000;
// Each name is looked for among the others, and each alias in the whole file, so that many of them take the square of the time.
const mostNames = 3000;
const mostAliases = 100;

/** Why a text is not even parsed. */
export function tooLong(text: string): readonly Unreasonable[] {
  if (text.length <= longest) return [];
  return [{ offset: 0, message: `this file is longer than ${longest} characters. Write several centres as several files.` }];
}

/** Every place at which a document is not what a person means. Walks without recursion, since the depth is in question. */
export function unreasonable({ contents }: Document.Parsed): readonly Unreasonable[] {
  const found: Unreasonable[] = [];
  const open: { readonly node: Node; readonly depth: number }[] = isNode(contents) ? [{ node: contents, depth: 0 }] : [];
  let aliases = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (isAlias(node)) aliases += 1;
    if (aliases > mostAliases) {
      found.push({ offset: offsetOf(node), message: `there are more than ${mostAliases} aliases (“*…”). Write the values themselves.` });
      break;
    }
    if (depth > deepest) {
      found.push({ offset: offsetOf(node), message: 'this is nested too deeply. Look for a bracket or a hyphen too many.' });
      break;
    }
    if (isMap(node)) found.push(...strangeKeys(node));
    const children: readonly unknown[] = isMap(node) ? node.items.map(({ value }) => value) : isSeq(node) ? node.items : [];
    for (const child of children) if (isNode(child)) open.push({ node: child, depth: depth + 1 });
  }
  return found;
}

/** `1` and `"1"` are the same key to whoever reads the file. */
function strangeKeys({ items }: YAMLMap): readonly Unreasonable[] {
  if (items.length > mostNames)
    return [{ offset: offsetOf(items[mostNames]?.key), message: `there are more than ${mostNames} names here. Write several files.` }];
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const offset = offsetOf(key);
    if (isScalar(key) && !(key.value instanceof Uint8Array)) {
      const name = String(key.value);
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [{ offset, message: 'this key is written twice in the same place. Give each key once: change one of the two, or join them.' }];
    }
    if (key === null || isAlias(key)) return [];
    return [{ offset, message: 'a name here is a whole group, not a word. Look for a question mark or a bracket too many.' }];
  });
}

function offsetOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}
