// A prompt's words in the text of a catalogue, and other words in their place. Nothing else of the file changes: neither its order nor its form.

/** The text with other words for a prompt. Throws where the text, which must be JSON, has no such prompt. */
export function withWords(text: string, key: string, words: string): string {
  const { from, until } = placeOf(text, key);
  return text.slice(0, from) + JSON.stringify(words) + text.slice(until);
}

/** The words of a prompt in the text. */
export function wordsIn(text: string, key: string): string {
  const { from, until } = placeOf(text, key);
  return JSON.parse(text.slice(from, until)) as string;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

function placeOf(text: string, key: string): { readonly from: number; readonly until: number } {
  const names: string[] = [];
  let last = '';
  let name: string | undefined;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') {
      names.push(name ?? '');
      name = undefined;
    } else if (token === '}' || token === ']') names.pop();
    else if (token === ':') name = JSON.parse(last) as string;
    else if (name !== undefined) {
      // The outermost group has no name.
      if (token.startsWith('"') && [...names.slice(1), name].join('.') === key) return { from: index, until: index + token.length };
      name = undefined;
    } else last = token;
  }
  throw new Error(`The catalogue has no words for “${key}”.`);
}
