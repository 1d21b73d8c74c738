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
import type { BuildContext, CentreContext } from './context.ts';
import type { ReadCentre } from './crossCentreChecks.ts';
import { daysFile, readDays, type SharedDays } from './days.ts';
import { factsIn } from './facts.ts';
import { type ForgettingPlaces, forgettingPlaces } from './filePlaces.ts';
import { dialledNumbers } from './lineNumber.ts';
import type { Dialled } from './loops.ts';
import { guidanceFile, readGuidance } from './readGuidance.ts';
import { noticesFile, readNotices } from './readNotices.ts';
import { type Remember, readAnew } from './rememberRead.ts';
import { filesIn, type SourceFiles } from './sourceFiles.ts';
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

/** Reads folders with the same names that they may use, and with what was read before. */
export type Reader = {
  readonly folder: (files: SourceFiles) => ReadFolder;
  readonly shared: (files: SourceFiles) => ReadShared;
};

export function readerOf(vocabulary: Vocabulary, remember: Remember = readAnew): Reader {
  return {
    folder: (files) => readFolder(files, vocabulary, remember),
    shared: (files) => readShared(files, vocabulary, remember),
  };
}

/** Reads all files. A centre is held against the lines, days and read-outs as they are in the same folder. */
export function readFolder(files: SourceFiles, vocabulary: Vocabulary, remember: Remember = readAnew): ReadFolder {
  const shared = readShared(files, vocabulary, remember);
  const { notices, guidance, days } = shared;
  const lines = linesIn(shared.lines);
  const { closings, announcements } = remember('centres of notices', '', [notices.made], () => ({
    closings: once((zone) => closingsIn(notices.made ?? noNotices, zone)),
    announcements: once((zone) => announcementsIn(notices.made ?? noNotices, zone)),
  }));
  const context = { ...lines, guidance: guidance.made, days: days.made, vocabulary, closings, announcements, remember };
  const parts = [vocabulary, guidance.made, days.made, closings, namesOf(lines)];
  const centres = new Map<string, ReadCentreFile>();
  for (const { id, file, text } of filesIn(files, 'centres')) {
    const written = remember(`text of ${file}`, text, [], () => writtenCentre(file, text));
    const named = written.named.map((line) => lines.shared.get(line));
    centres.set(
      id,
      remember(file, text, [...parts, ...named], () => centreOf(id, written, context)),
    );
  }
  return { unread: unreadFiles(files), ...shared, closings, centres };
}

/** What a centre’s file says by itself. */
type WrittenCentre = Pick<ReadCentreFile, 'numbersAt' | 'dialled' | 'named' | 'facts' | 'problems'> & {
  readonly written: CentreFile | undefined;
  readonly yaml: ForgettingPlaces;
};

function writtenCentre(file: string, text: string): WrittenCentre {
  const yaml = readYaml(file, text);
  const list = problemList();
  const written = checkShape(yaml, centreSchema, list);
  return {
    written,
    yaml: forgettingPlaces(yaml, text),
    problems: list.all(),
    facts: factsIn(yaml),
    numbersAt: written === undefined ? [] : placesOfNumbers(written, yaml),
    dialled:
      written === undefined ? [] : Object.entries(written.lines).flatMap(([line, own]) => dialledBy(line, own, yaml, ['lines', line])),
    named: written === undefined ? [] : linesNamed(written),
  };
}

function centreOf(
  id: string,
  { written, yaml, problems, ...rest }: WrittenCentre,
  context: Omit<CentreContext, 'yaml' | 'problems'>,
): ReadCentreFile {
  const list = problemList();
  for (const problem of problems) list.add(problem);
  const centre = written === undefined ? undefined : buildCentre(id, written, { ...context, yaml, problems: list });
  yaml.forget();
  const made = centre !== undefined && { made: centre, centre };
  return { file: yaml.file, ...made, ...rest, problems: list.all(), isGood: !list.hasProblems() };
}

/** Reads the lines, the days that they share, the read-outs and the notices. */
function readShared(files: SourceFiles, vocabulary: Vocabulary, remember: Remember): ReadShared {
  const one = <Made>(file: string, parts: readonly unknown[], make: (yaml: YamlFile, problems: ProblemList) => Made | undefined) => {
    const text = files[file] ?? '{}';
    return remember(file, text, [vocabulary, ...parts], () => readOne(readYaml(file, text), make));
  };
  const days = one(daysFile, [], (yaml, problems) => readDays(yaml, problems));
  const guidance = one(guidanceFile, [], (yaml, problems) => readGuidance(yaml, vocabulary, problems));
  const lines = new Map<string, ReadLine>();
  for (const { id, file, text } of filesIn(files, 'lines'))
    lines.set(
      id,
      remember(file, text, [vocabulary, days.made], () => readLine(id, readYaml(file, text), { days: days.made, vocabulary })),
    );
  const known = linesIn(lines);
  const text = files[noticesFile] ?? '{}';
  const notices = remember(noticesFile, text, [vocabulary, days.made, namesOf(known)], (): ReadNotices => {
    const yaml = readYaml(noticesFile, text);
    return { ...readOne(yaml, (_yaml, problems) => readNotices({ yaml, days: days.made, vocabulary, problems, ...known })), yaml };
  });
  return { days, guidance, lines, notices };
}

function readLine(id: string, yaml: YamlFile, given: Pick<BuildContext, 'days' | 'vocabulary'>): ReadLine {
  const problems = problemList();
  const written = checkShape(yaml, lineSchema, problems);
  const context: BuildContext = { yaml, ...given, problems };
  const line = written === undefined ? undefined : buildLine(id, written, { ...context, path: [], zone: written.zone ?? 'Asia/Tokyo' });
  return { ...fileOf(yaml, line, problems), dialled: written === undefined ? [] : dialledBy(id, written, yaml) };
}

type KnownLines = { readonly shared: ReadonlyMap<string, Line>; readonly broken: ReadonlySet<string> };

/** The lines by their names, and the names of those whose files have mistakes of their own. */
function linesIn(lines: ReadShared['lines']): KnownLines {
  return {
    shared: new Map([...lines].flatMap(([id, { made }]) => (made === undefined ? [] : [[id, made] as const]))),
    broken: new Set([...lines].flatMap(([id, { made }]) => (made === undefined ? id : []))),
  };
}

/** Which names there are, as one text. */
function namesOf({ shared, broken }: KnownLines): string {
  return [...shared.keys(), '', ...broken].join('\n');
}

function readOne<Made>(yaml: YamlFile, make: (yaml: YamlFile, problems: ProblemList) => Made | undefined): ReadFile<Made> {
  const problems = problemList();
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
