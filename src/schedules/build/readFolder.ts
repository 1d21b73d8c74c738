// Reads every file of the schedules folder, each with its own problems. What the files contradict each other in is found later.

import type { Fact, Line, Validity } from '../directory.ts';
import type { Problem } from '../problem.ts';
import { type ProblemList, problemList } from '../problemList.ts';
import { type CentreFile, centreSchema, lineSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';
import { buildCentre } from './buildCentre.ts';
import { buildLine } from './buildLine.ts';
import { linesNamed } from './centreLines.ts';
import type { ReadCentre } from './crossCentreChecks.ts';
import { daysFile, readDays, type SharedDays } from './days.ts';
import { factsIn } from './facts.ts';
import type { Dialled } from './loops.ts';
import { guidanceFile, readGuidance } from './readGuidance.ts';
import { type SourceFiles, unreadFiles, yamlIn } from './sourceFiles.ts';

/** What one file says, and what is wrong with it. Its name is known also where it cannot be read. */
export type ReadFile<Made> = {
  readonly file: string;
  /** Absent where the file is not in its form. */
  readonly made?: Made;
  readonly problems: readonly Problem[];
  /** Whether it has no problem but warnings. */
  readonly isGood: boolean;
  readonly facts: readonly Fact[];
};

export type ReadLine = ReadFile<Line> & { readonly dialled: readonly Dialled[] };

/** A file of the folder “centres”, with the names of all lines that it uses. */
export type ReadCentreFile = ReadFile<ReadCentre['centre']> &
  ReadCentre & { readonly dialled: readonly Dialled[]; readonly named: readonly string[] };

export type ReadFolder = {
  readonly unread: readonly Problem[];
  readonly days: ReadFile<ReadonlyMap<string, SharedDays>>;
  readonly guidance: ReadFile<ReadonlyMap<string, Validity>>;
  readonly lines: ReadonlyMap<string, ReadLine>;
  readonly centres: ReadonlyMap<string, ReadCentreFile>;
};

/** The files that any centre may use. */
export type ReadShared = Omit<ReadFolder, 'unread' | 'centres'>;

/** Reads all files. A centre is held against the lines, days and read-outs as they are in the same folder. */
export function readFolder(files: SourceFiles, vocabulary: Vocabulary): ReadFolder {
  const shared = readShared(files, vocabulary);
  const lines = new Map([...shared.lines].flatMap(([id, { made }]) => (made === undefined ? [] : [[id, made] as const])));
  const broken = new Set([...shared.lines].flatMap(([id, { made }]) => (made === undefined ? id : [])));
  const context = { shared: lines, broken, guidance: shared.guidance.made, days: shared.days.made, vocabulary };
  const centres = new Map<string, ReadCentreFile>();
  for (const [id, yaml] of yamlIn(files, 'centres')) {
    const list = problemList();
    const written = checkShape(yaml, centreSchema, list);
    const centre = written === undefined ? undefined : buildCentre(id, written, { ...context, yaml, problems: list });
    centres.set(id, {
      ...fileOf(yaml, centre, list),
      ...(centre !== undefined && { centre }),
      numbersAt: centre?.numbers.map(({ number }) => yaml.whereOf(['numbers', number])) ?? [],
      dialled: written === undefined ? [] : dialledBy(written, yaml),
      named: written === undefined ? [] : linesNamed(written),
    });
  }
  return { unread: unreadFiles(files), ...shared, centres };
}

/** Reads the lines, the days that they share and the read-outs. */
export function readShared(files: SourceFiles, vocabulary: Vocabulary): ReadShared {
  const days = readOne(daysFile, files, (yaml, problems) => readDays(yaml, problems));
  const guidance = readOne(guidanceFile, files, (yaml, problems) => readGuidance(yaml, vocabulary, problems));
  const lines = new Map<string, ReadLine>();
  for (const [id, yaml] of yamlIn(files, 'lines')) {
    const problems = problemList();
    const written = checkShape(yaml, lineSchema, problems);
    const context = { yaml, days: days.made, vocabulary, problems, path: [], closures: [] };
    const line = written === undefined ? undefined : buildLine(id, written, { ...context, zone: written.zone ?? 'Asia/Tokyo' });
    const dialled = written === undefined ? [] : [{ line: id, written: written.number, at: yaml.whereOf(['number']) }];
    lines.set(id, { ...fileOf(yaml, line, problems), dialled });
  }
  return { days, guidance, lines };
}

function readOne<Made>(
  file: string,
  files: SourceFiles,
  make: (yaml: YamlFile, problems: ProblemList) => Made | undefined,
): ReadFile<Made> {
  const problems = problemList();
  const yaml = readYaml(file, files[file] ?? '{}');
  return fileOf(yaml, make(yaml, problems), problems);
}

function fileOf<Made>(yaml: YamlFile, made: Made | undefined, problems: ProblemList): ReadFile<Made> {
  return {
    file: yaml.file,
    ...(made !== undefined && { made }),
    problems: problems.all(),
    isGood: !problems.hasProblems(),
    facts: factsIn(yaml),
  };
}

/** What the centre's own lines dial. */
function dialledBy({ lines }: CentreFile, yaml: YamlFile): readonly Dialled[] {
  return Object.entries(lines).map(([line, { number }]) => ({ line, written: number, at: yaml.whereOf(['lines', line, 'number']) }));
}
