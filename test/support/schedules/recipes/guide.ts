// The guide for staff, as a test reads it: its recipes, and what a copy of the schedules says once a recipe was followed to the letter.

import { readFileSync } from 'node:fs';
import type { SourceFiles } from '../../../../src/schedules/build/loadDirectory.ts';

/** One block of a recipe: the file that is named above it, and what is to be written there. */
export type Step = { readonly file: string; readonly kind: 'yaml' | 'diff' | 'json'; readonly lines: readonly string[] };

/** The recipes of schedules/README.md by their names, in its order. */
export const recipes: ReadonlyMap<string, readonly Step[]> = new Map(
  readFileSync('schedules/README.md', 'utf8')
    .split(/^#{2,3} /m)
    .flatMap((section) => {
      const name = /^<!-- recipe: ([a-z-]+) -->$/m.exec(section)?.[1];
      return name === undefined ? [] : [[name, stepsOf(section)] as const];
    }),
);

function stepsOf(section: string): readonly Step[] {
  return [...section.matchAll(/^`([^`\n]+)`\n\n```(yaml|diff|json)\n(.*?)\n```$/gms)].map(([, file = '', kind, text = '']) => ({
    file,
    kind: kind as Step['kind'],
    lines: text.split('\n'),
  }));
}

/** The steps of a recipe. Throws where the guide has none of that name. */
export function stepsFor(name: string): readonly Step[] {
  const steps = recipes.get(name);
  if (steps === undefined || steps.length === 0) throw new Error(`The guide has no recipe ${name}.`);
  return steps;
}

/** The schedules after a recipe, by the three rules of the guide. Steps for the catalogues are left out. */
export function follow(name: string, files: SourceFiles): SourceFiles {
  const changed: Record<string, string> = { ...files };
  for (const step of stepsFor(name)) {
    if (!step.file.startsWith('prompts/')) changed[step.file] = afterStep(step, changed[step.file]);
  }
  return changed;
}

/** The text of a file after one step. Throws where the guide's rules do not say what to do. */
export function afterStep({ file, kind, lines }: Step, text: string | undefined): string {
  if (kind === 'diff') return changed(file, text ?? '', lines);
  if (text === undefined) return `${lines.join('\n')}\n`;
  const present = text.split('\n');
  // The lines of the example that could be there already: up to its first item.
  const heads = lines.slice(
    0,
    Math.max(
      1,
      lines.findIndex((line) => /^ *- /.test(line)),
    ),
  );
  for (let count = heads.length; count > 0; count -= 1) {
    const begins = present.flatMap((_, index) =>
      heads.slice(0, count).every((head, more) => present[index + more] === head) ? [index] : [],
    );
    const [begin] = begins;
    if (begins.length > 1) throw new Error(`“${heads[0]}” stands ${begins.length} times in ${file}: nobody knows below which.`);
    if (begin !== undefined) return present.toSpliced(begin + count, 0, ...lines.slice(count)).join('\n');
  }
  if (heads[0]?.startsWith(' ')) throw new Error(`“${heads[0]}” is not in ${file}, and what is indented cannot stand at its end.`);
  return `${text}${lines.join('\n')}\n`;
}

function changed(file: string, text: string, lines: readonly string[]): string {
  const side = (sign: string) => lines.flatMap((line) => (line.startsWith(sign) ? [line.slice(1)] : [])).join('\n');
  const pieces = `\n${text}`.split(`\n${side('-')}\n`);
  if (pieces.length !== 2) throw new Error(`“${side('-')}” stands ${pieces.length - 1} times in ${file}.`);
  return pieces.join(`\n${side('+')}\n`).slice(1);
}
