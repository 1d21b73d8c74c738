// From the texts of the schedules folder to a checked directory: every problem at once, or a directory that holds.

import { buildCentre } from './centre.ts';
import type { Centre, Directory, Line, Validity } from './directory.ts';
import { readYaml, type YamlFile } from './document.ts';
import { buildLine } from './line.ts';
import type { Problem } from './problem.ts';
import { centreSchema, guidanceSchema, lineSchema } from './schema.ts';
import { checkShape } from './shape.ts';

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

/** Checks all files together. There is a directory exactly if none of the problems is more than a warning. */
export function loadDirectory(files: SourceFiles, vocabulary: Vocabulary): Loaded {
  const problems: Problem[] = [];
  const lines = new Map<string, Line>();
  const centres = new Map<string, Centre>();

  for (const [id, yaml] of yamlIn(files, 'lines')) {
    const written = checkShape(yaml, lineSchema, problems);
    if (written === undefined) continue;
    lines.set(id, buildLine(id, written, { yaml, path: [], zone: written.zone ?? 'Asia/Tokyo', closures: [], vocabulary, problems }));
  }
  const guidance = readGuidance(files, vocabulary, problems);
  for (const [id, yaml] of yamlIn(files, 'centres')) {
    const written = checkShape(yaml, centreSchema, problems);
    if (written === undefined) continue;
    centres.set(id, buildCentre(id, written, { yaml, shared: lines, guidance, vocabulary, problems }));
  }
  checkTogether(files, centres, problems);
  if (problems.some(({ severity }) => severity === 'problem')) return { problems };
  return { directory: { centres, lines, guidance, warnings: problems }, problems };
}

function* yamlIn(files: SourceFiles, folder: string): Generator<[string, YamlFile]> {
  for (const [name, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const match = /^(lines|centres)\/([a-z0-9-]+)\.ya?ml$/.exec(name);
    if (match?.[1] === folder && match[2] !== undefined) yield [match[2], readYaml(name, content)];
  }
}

function readGuidance(files: SourceFiles, vocabulary: Vocabulary, problems: Problem[]): ReadonlyMap<string, Validity> {
  const yaml = readYaml(guidanceFile, files[guidanceFile] ?? '{}');
  const written = checkShape(yaml, guidanceSchema, problems) ?? {};
  for (const id of Object.keys(written)) {
    if (!vocabulary.guidance.includes(id)) {
      problems.push(
        yaml.problemAt([id], `no catalogue has words for the read-out “${id}”. Write one of: ${vocabulary.guidance.join(', ')}.`),
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

/** What only shows when all centres are seen together. */
function checkTogether(files: SourceFiles, centres: ReadonlyMap<string, Centre>, problems: Problem[]): void {
  for (const name of Object.keys(files)) {
    if (name !== guidanceFile && !/^(lines|centres)\/[a-z0-9-]+\.ya?ml$/.test(name) && /\.ya?ml$/.test(name)) {
      problems.push(
        readYaml(name, '').problemAt(
          [],
          'this file is not read. Put it into “lines” or “centres”, with a name of small letters, digits and hyphens.',
        ),
      );
    }
  }
  const nowhere = (message: string) => problems.push({ severity: 'problem', file: 'centres', line: 1, column: 1, message });
  const hadCentreFiles = Object.keys(files).some((name) => name.startsWith('centres/'));
  if (!hadCentreFiles) nowhere('there is no centre. Write one file for each centre into “centres”.');
  const defaults = [...centres.values()].filter(({ isDefault }) => isDefault);
  if (defaults.length !== 1 && centres.size > 0) {
    nowhere(
      defaults.length === 0
        ? 'no centre is marked “default: true”. Mark the one that answers numbers that no centre claims.'
        : `more than one centre is marked “default: true”: ${defaults.map(({ id }) => id).join(', ')}. Mark only one.`,
    );
  }
  const claimed = new Map<string, string>();
  for (const centre of centres.values()) {
    for (const { number } of centre.numbers) {
      const other = claimed.get(number);
      if (other !== undefined && other !== centre.id)
        nowhere(`the number ${number} is answered by both “${other}” and “${centre.id}”. Leave it in one of the two files.`);
      claimed.set(number, centre.id);
    }
  }
}
