// Reads every file of the schedules folder, each with its own problems. What the files contradict each other in is found later.

import type { Fact, Line, Validity } from '../directory.ts';
import { type Closing, type Notices, noNotices } from '../notice.ts';
import type { Problem } from '../problem.ts';
import { type ProblemList, problemList } from '../problemList.ts';
import { type CentreFile, centreSchema, type LineFile, lineSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Path, readYaml, type YamlFile } from '../yaml/document.ts';
import { announcementsIn, closingsIn } from './applyNotices.ts';
import { buildCentre } from './buildCentre.ts';
import { buildLine } from './buildLine.ts';
import { linesNamed } from './centreLines.ts';
import { answeredNumbers } from './centreNumbers.ts';
import type { BuildContext } from './context.ts';
import type { ReadCentre } from './crossCentreChecks.ts';
import { daysFile, readDays, type SharedDays } from './days.ts';
import { factsIn } from './facts.ts';
import { dialledNumbers } from './lineNumber.ts';
import type { Dialled } from './loops.ts';
import { guidanceFile, readGuidance } from './readGuidance.ts';
import { noticesFile, readNotices } from './readNotices.ts';
import { type SourceFiles, yamlIn } from './sourceFiles.ts';
import { unreadFiles } from './unreadFiles.ts';

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

/** The notices for all centres, and the places in their file. */
export type ReadNotices = ReadFile<Notices> & { readonly yaml: YamlFile };

/** A file of the folder “centres”, with the names of all lines that it uses. */
export type ReadCentreFile = ReadFile<ReadCentre['centre']> &
  ReadCentre & { readonly dialled: readonly Dialled[]; readonly named: readonly string[] };

export type ReadFolder = {
  readonly unread: readonly Problem[];
  readonly days: ReadFile<ReadonlyMap<string, SharedDays>>;
  readonly guidance: ReadFile<ReadonlyMap<string, Validity>>;
  readonly lines: ReadonlyMap<string, ReadLine>;
  readonly notices: ReadNotices;
  /** What the notices close, on the clock of a zone. */
  readonly closings: (zone: string) => readonly Closing[];
  readonly centres: ReadonlyMap<string, ReadCentreFile>;
};

/** The files that any centre may use. */
export type ReadShared = Omit<ReadFolder, 'unread' | 'centres' | 'closings'>;

/** Reads all files. A centre is held against the lines, days and read-outs as they are in the same folder. */
export function readFolder(files: SourceFiles, vocabulary: Vocabulary): ReadFolder {
  const shared = readShared(files, vocabulary);
  const notices = shared.notices.made ?? noNotices;
  const closings = once((zone) => closingsIn(notices, zone));
  const announcements = once((zone) => announcementsIn(notices, zone));
  const context = {
    ...linesIn(shared.lines),
    guidance: shared.guidance.made,
    days: shared.days.made,
    vocabulary,
    closings,
    announcements,
  };
  const centres = new Map<string, ReadCentreFile>();
  for (const [id, yaml] of yamlIn(files, 'centres')) {
    const list = problemList();
    const written = checkShape(yaml, centreSchema, list);
    const centre = written === undefined ? undefined : buildCentre(id, written, { ...context, yaml, problems: list });
    centres.set(id, {
      ...fileOf(yaml, centre, list),
      ...(centre !== undefined && { centre }),
      numbersAt: written === undefined ? [] : placesOfNumbers(written, yaml),
      dialled:
        written === undefined ? [] : Object.entries(written.lines).flatMap(([line, own]) => dialledBy(line, own, yaml, ['lines', line])),
      named: written === undefined ? [] : linesNamed(written),
    });
  }
  return { unread: unreadFiles(files), ...shared, closings, centres };
}

/** Reads the lines, the days that they share, the read-outs and the notices. */
export function readShared(files: SourceFiles, vocabulary: Vocabulary): ReadShared {
  const days = readOne(daysFile, files, (yaml, problems) => readDays(yaml, problems));
  const guidance = readOne(guidanceFile, files, (yaml, problems) => readGuidance(yaml, vocabulary, problems));
  const lines = new Map<string, ReadLine>();
  for (const [id, yaml] of yamlIn(files, 'lines')) {
    const problems = problemList();
    const written = checkShape(yaml, lineSchema, problems);
    const context: BuildContext = { yaml, days: days.made, vocabulary, problems };
    const line = written === undefined ? undefined : buildLine(id, written, { ...context, path: [], zone: written.zone ?? 'Asia/Tokyo' });
    const dialled = written === undefined ? [] : dialledBy(id, written, yaml);
    lines.set(id, { ...fileOf(yaml, line, problems), dialled });
  }
  const yaml = readYaml(noticesFile, files[noticesFile] ?? '{}');
  const problems = problemList();
  const made = readNotices({ yaml, days: days.made, vocabulary, problems, ...linesIn(lines) });
  return { days, guidance, lines, notices: { ...fileOf(yaml, made, problems), yaml } };
}

/** The lines by their names, and the names of those whose files have mistakes of their own. */
function linesIn(lines: ReadShared['lines']): { readonly shared: ReadonlyMap<string, Line>; readonly broken: ReadonlySet<string> } {
  return {
    shared: new Map([...lines].flatMap(([id, { made }]) => (made === undefined ? [] : [[id, made] as const]))),
    broken: new Set([...lines].flatMap(([id, { made }]) => (made === undefined ? id : []))),
  };
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

/** Centres in one zone share what is made for it. */
function once<Made>(make: (zone: string) => Made): (zone: string) => Made {
  const made = new Map<string, Made>();
  return (zone) => {
    const known = made.get(zone) ?? make(zone);
    made.set(zone, known);
    return known;
  };
}

/** In the order of the centre’s numbers. */
function placesOfNumbers({ numbers }: CentreFile, yaml: YamlFile): ReadCentre['numbersAt'] {
  return answeredNumbers(numbers).map(({ written }) => yaml.whereOf(['numbers', written]));
}

/** What a line dials, at its place in the file. */
function dialledBy(line: string, file: LineFile, yaml: YamlFile, path: Path = []): readonly Dialled[] {
  return dialledNumbers(file).map(({ number, at }) => ({ line, number, at: yaml.whereOf([...path, ...at]) }));
}
