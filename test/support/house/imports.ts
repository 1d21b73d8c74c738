// What the files of src/ load, read from their text: imports and re-exports, of types too, and everything else that loads a file or a module.

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The texts of files, by their paths in src/. */
export type Sources = Readonly<Record<string, string>>;

export type Import = {
  readonly file: string;
  /** A path in src/, a path outside of it (`../package.json`), or the name of a module. */
  readonly target: string;
  /** Whether the target is a file of the project. */
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
};

/** Every script of the project. */
export function readSources(): Sources {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.[cm]?[jt]s$/.test(file));
  return Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join('src', file), 'utf8')]));
}

// `import x from 'y'`, `import 'y'`, `export * from 'y'`. The name ends the statement, so it cannot run into the next one.
const statement = /^\s*(?:import|export)\b(?<type>\s+type\b(?!\s+from\b))?(?:[^'";]*?\bfrom)?\s*(?<quote>['"])(?<name>[^'"\n]+)\k<quote>/gm;
// A call that loads what its first word names.
const call =
  /(?<by>\bimport|\brequire|\brequire\.resolve|\.resolve|\bgetBuiltinModule|\bnew URL)\s*\(\s*(?<quote>['"`])(?<name>[^'"`\n]+)\k<quote>/g;
// The same with a name that is not in the text.
const hidden = /(?<by>\bimport|\brequire|\bgetBuiltinModule)\s*\(\s*(?!['"`])(?<word>[^\s)]*)/g;

/** Everything that a file loads. `import(name)`, whose name is no text, is the module `name`. */
export function importsOf(file: string, text: string): readonly Import[] {
  const code = withoutComments(text);
  const found = [
    ...[...code.matchAll(statement)].map(({ groups }) => ({ name: groups?.name ?? '', isTypeOnly: groups?.type !== undefined })),
    ...[...code.matchAll(call)].flatMap(({ groups }) => {
      const { by = '', name = '' } = groups ?? {};
      // An address is a file of ours only where it is a script: a worker, or a program.
      const loads = by === 'new URL' ? /^\.{1,2}\/.*\.[cm]?[jt]s$/.test(name) : by !== '.resolve' || /^[\w@.]/.test(name);
      return loads && isModule(name) ? [{ name, isTypeOnly: false }] : [];
    }),
    ...[...code.matchAll(hidden)].map(({ groups }) => ({ name: groups?.word ?? '', isTypeOnly: false })),
  ];
  const seen = new Map(found.map((each) => [`${each.name} ${each.isTypeOnly}`, each]));
  return [...seen.values()].map(({ name, isTypeOnly }) => ({
    file,
    target: name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), name)) : name,
    isOurs: name.startsWith('.'),
    isTypeOnly,
  }));
}

function isModule(name: string): boolean {
  return /^(?:\.{1,2}\/|node:|@?[a-z])/.test(name) && !name.includes(' ');
}

/** The text with its comments removed. What looks like a comment inside a string stays. */
function withoutComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/.*|\/\*[\s\S]*?\*\//g, (piece) =>
    piece.startsWith('//') || piece.startsWith('/*') ? '' : piece,
  );
}
