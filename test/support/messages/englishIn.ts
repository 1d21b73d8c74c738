// Finds English that was left in a Japanese text: three Latin words in a row that are neither a command, a key, a code nor a name.

/** What a Japanese sentence may say in Latin letters. */
const allowed: readonly RegExp[] = [
  // Placeholders, addresses, files and what stands in them.
  /\{\{.*?\}\}/g,
  /https?:\/\/[^\s）」]+/g,
  /[\w./@*<>-]+\.(?:yaml|json|md|ts|svg|html|wav|xml)(?::\d+)*/g,
  // Options with the names of their values, and lines of a shell.
  /--?[\w-]+(?: <[^>]+>)?(?:[ =](?:"[^"]*"|[\w:+./,-]+))?/g,
  /<[\w|<> -]+>/g,
  /npm (?:run \w+(?: --(?: \w+)*)?|start|ci)|npx madoguchi(?: \w+)*|madoguchi(?: \w+)*/g,
  // The keys that lead to a place in a file, JSON shapes (one inside another), and variables of the environment.
  /\{[^{}]*\}/g,
  /\{[^{}]*\}/g,
  /「[a-z]+(?:[ -][a-z]+)* \d+」/g,
  /\b[A-Z]+(?:_[A-Z]+)+\b/g,
  // Tags of languages beside each other.
  /\b(?:ja|en|zh|ko|es|pt|vi|th|id|tl|ne)\b/g,
];

const words = /[A-Za-z][a-z’']*(?:,? +[A-Za-z][a-z’']*){2,}/g;

/** Each run of English, with the line that it is in. */
export function englishIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const own = allowed.reduce((left, each) => left.replace(each, '・'), line);
    return [...own.matchAll(words)].map(([found]) => `${found} | ${line}`);
  });
}
