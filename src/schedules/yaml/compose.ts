// A text as a document of the package `yaml`: its parseDocument step by step (lexer, parser, composer), so that a bound can stop a file
// that would keep the service busy.

import { Composer, type Document, Lexer, Parser } from 'yaml';
import { brokenStructure } from './brokenStructure.ts';
import { watchTokens } from './watchTokens.ts';
import { deepest, type Fault, limitFault } from './yamlLimits.ts';

/** There is a document exactly if there are no faults; it has the comments and the places of everything. */
export type Composed = { readonly document?: Document.Parsed; readonly faults: readonly Fault[] };

// YAML 1.2's core schema, whatever a directive says: `yes` and `2026-11-21` are text. The library compares each key with all before it;
// plainData.ts finds a key that is written twice in one pass.
const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Reads a text. Never throws: what is wrong is in `faults`, in the order of the text. */
export function compose(text: string): Composed {
  const parser = new Parser();
  const composer = new Composer(options);
  const documents: Document.Parsed[] = [];
  const watch = watchTokens(text);
  let isRead = true;
  for (const token of new Lexer().lex(text)) {
    const end = watch.look(token, parser.offset) ?? (parser.stack.length > deepest + 2 ? limitFault('deep', parser.offset) : undefined);
    // A document that is left in the middle is not composed: what would be said of it is not worth reading.
    if (end !== undefined) return { faults: [...watch.faults.map(({ fault }) => fault), end] };
    for (const parsed of parser.next(token)) {
      // Something that belongs to no document, or a second one, of which there may be as many as there are letters.
      isRead &&= parsed.type !== 'error' && !(parsed.type === 'document' && documents.length > 0);
      documents.push(...composer.next(parsed));
    }
    if (!isRead) break;
  }
  for (const parsed of parser.end()) documents.push(...composer.next(parsed));
  documents.push(...composer.end(true, text.length));
  const [document, another] = documents;
  const errors = documents.flatMap((each) => each.errors);
  const faults = brokenStructure(text, errors, { ...watch.end(isRead ? text.length : undefined), another: another?.range[0] });
  return document === undefined || faults.length > 0 ? { faults } : { document, faults };
}
