// From the texts of the schedules folder to a checked directory: every problem at once, or a directory that holds.

import type { Directory, Fact, Line, Validity } from '../directory.ts';
import type { Problem } from '../problem.ts';
import { centreSchema, guidanceSchema, lineSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';
import { buildCentre } from './buildCentre.ts';
import { buildLine } from './buildLine.ts';
import { centresTogether, type ReadCentre } from './crossCentreChecks.ts';
import { daysFile, readDays } from './days.ts';
import { factsIn } from './facts.ts';

/** File names below the schedules folder, with what they contain. */
export type SourceFiles = Readonly<Record<string, string>>;

/** What the catalogues have words for. A file may name nothing else. */
export type Vocabulary = {
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly guidance: readonly string[];
};

export type Loaded = { readonly directory?: Directory; readonly problems: readonly Problem[] };

const guidanceFile = 'guidance.yaml';
const readable = /^(lines|centres)\/([a-z0-9-]+)\.ya?ml$/;

/** Checks all files together. There is a directory exactly if none of the problems is more than a warning. */
export function loadDirectory(files: SourceFiles, vocabulary: Vocabulary): Loaded {
  const problems: Problem[] = [...unreadFiles(files)];
  const facts: Fact[] = [];
  const lines = new Map<string, Line>();
  const broken = new Set<string>();
  const daysYaml = readYaml(daysFile, files[daysFile] ?? '{}');
  const guidanceYaml = readYaml(guidanceFile, files[guidanceFile] ?? '{}');
  const days = readDays(daysYaml, problems);
  for (const [id, yaml] of yamlIn(files, 'lines')) {
    const written = checkShape(yaml, lineSchema, problems);
    const around = { yaml, path: [], closures: [], days, vocabulary, problems };
    facts.push(...factsIn(yaml));
    if (written === undefined) broken.add(id);
    else lines.set(id, buildLine(id, written, { ...around, zone: written.zone ?? 'Asia/Tokyo' }));
  }
  const guidance = readGuidance(guidanceYaml, vocabulary, problems);
  const read: ReadCentre[] = [];
  for (const [id, yaml] of yamlIn(files, 'centres')) {
    const written = checkShape(yaml, centreSchema, problems);
    facts.push(...factsIn(yaml));
    if (written === undefined) read.push({ numbersAt: [] });
    else {
      const centre = buildCentre(id, written, { yaml, shared: lines, broken, guidance, days, vocabulary, problems });
      read.push({ centre, numbersAt: centre.numbers.map(({ number }) => yaml.whereOf(['numbers', number])) });
    }
  }
  problems.push(...centresTogether(read));
  if (problems.some(({ severity }) => severity === 'problem')) return { problems };
  const centres = new Map(read.flatMap(({ centre }) => (centre === undefined ? [] : [[centre.id, centre]])));
  facts.push(...factsIn(guidanceYaml), ...factsIn(daysYaml));
  return { directory: { centres, lines, guidance: guidance ?? new Map(), warnings: problems, facts }, problems };
}

/** Each file is read when it is its turn, so that no more than one is kept with all its places. */
function* yamlIn(files: SourceFiles, folder: string): Generator<readonly [string, YamlFile]> {
  const found = new Set<string>();
  for (const name of Object.keys(files).sort()) {
    const [, where, id] = readable.exec(name) ?? [];
    if (where !== folder || id === undefined || found.has(id)) continue;
    found.add(id);
    yield [id, readYaml(name, files[name] ?? '')];
  }
}

function readGuidance(yaml: YamlFile, vocabulary: Vocabulary, problems: Problem[]): ReadonlyMap<string, Validity> | undefined {
  const written = checkShape(yaml, guidanceSchema, problems);
  if (written === undefined) return undefined;
  for (const [id, { from, until }] of Object.entries(written)) {
    if (!vocabulary.guidance.includes(id)) {
      problems.push(
        yaml.problemAt([id], `no catalogue has words for the read-out “${id}”. Write one of: ${vocabulary.guidance.join(', ')}.`),
      );
    }
    if (from !== undefined && until !== undefined && until < from) {
      problems.push(
        yaml.problemAt(
          [id, 'until'],
          'it ends before it begins, so it would never be read out. Write an “until” that is not before the “from”.',
        ),
      );
    }
  }
  return new Map(
    Object.entries(written).map(([id, { from, until }]) => [
      id,
      { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
    ]),
  );
}

/** Files that look as if they were meant, but are not read: no fact is lost silently. */
function unreadFiles(files: SourceFiles): readonly Problem[] {
  const names = Object.keys(files).filter((name) => /\.ya?ml$/.test(name) && name !== guidanceFile && name !== daysFile);
  return names.flatMap((name) => {
    const say = (message: string) => [readYaml(name, '').problemAt([], message)];
    if (name === 'guidance.yml' || name === 'days.yml') return say(`this file is not read. Call it “${name.replace('.yml', '.yaml')}”.`);
    if (!readable.test(name))
      return say('this file is not read. Put it into “lines” or “centres”, with a name of small letters, digits and hyphens.');
    const twin = name.replace(/\.yml$/, '.yaml');
    return twin !== name && twin in files ? say(`there is “${twin}” too, and only one of the two can hold. Remove one.`) : [];
  });
}
