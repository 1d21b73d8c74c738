// The facts that a centre stands on, as its files have them now: its own, those of the lines that it uses, and those that all centres share.

import { factsIn } from '../../schedules/build/facts.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Centre, Directory, Fact } from '../../schedules/directory.ts';
import { readYaml } from '../../schedules/yaml/document.ts';

/** The names of the files, below the schedules folder. */
export function filesOf(centre: Centre, directory: Pick<Directory, 'facts'>): readonly string[] {
  const own = [centre.where, ...[...centre.lines.values()].map(({ where }) => where)].flatMap((where) => where?.file ?? []);
  const shared = directory.facts.map(({ where }) => where.file).filter((file) => !file.includes('/'));
  return [...new Set([...own, ...shared])];
}

/**
 * The facts, those first that were checked longest ago. They are read from the files, since the tables follow an edit some seconds later; of a
 * file that is missing or faulty, they are those of the tables. `pause` is awaited after each file.
 */
export async function factsOf(
  centre: Centre,
  directory: Pick<Directory, 'facts'>,
  files: SourceFiles,
  pause: () => Promise<void>,
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const file of filesOf(centre, directory)) {
    const text = files[file];
    const yaml = text === undefined ? undefined : readYaml(file, text);
    const isGood = yaml !== undefined && yaml.faults.length === 0;
    facts.push(...(isGood ? factsIn(yaml) : directory.facts.filter(({ where }) => where.file === file)));
    await pause();
  }
  return facts.sort(
    (one, other) =>
      (one.checked < other.checked ? -1 : one.checked > other.checked ? 1 : 0) || Number(one.confirmed) - Number(other.confirmed),
  );
}
