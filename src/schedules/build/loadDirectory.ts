// From the texts of the schedules folder to a checked directory: every problem at once, or a directory that can serve.

import type { Directory, Fact, Line } from '../directory.ts';
import { type Closing, noNotices } from '../notice.ts';
import type { Problem } from '../problem.ts';
import { problemList } from '../problemList.ts';
import { type CentreFile, centreSchema, type LineFile, lineSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Path, readYaml, type YamlFile } from '../yaml/document.ts';
import { announcementsIn, closeLines, closingsIn } from './applyNotices.ts';
import { buildCentre } from './buildCentre.ts';
import { buildLine } from './buildLine.ts';
import { answeredNumbers } from './centreNumbers.ts';
import type { BuildContext } from './context.ts';
import { alwaysOpen } from './coverage.ts';
import { centresTogether, type ReadCentre } from './crossCentreChecks.ts';
import { daysFile, readDays } from './days.ts';
import { factsIn } from './facts.ts';
import { dialledNumbers } from './lineNumber.ts';
import { type Dialled, loopProblems } from './loops.ts';
import { guidanceFile, readGuidance } from './readGuidance.ts';
import { keptOpenProblems, noticesFile, readNotices } from './readNotices.ts';
import { type SourceFiles, yamlIn } from './sourceFiles.ts';
import { unreadFiles } from './unreadFiles.ts';

export type { SourceFiles };

/** A limited number of problems and warnings: where the list was cut, its last entry says how many more there are. */
export type Loaded = { readonly directory?: Directory; readonly problems: readonly Problem[] };

/** Checks all files together. There is a directory exactly if none of the problems is more than a warning. */
export function loadDirectory(files: SourceFiles, vocabulary: Vocabulary): Loaded {
  const problems = problemList();
  for (const problem of unreadFiles(files)) problems.add(problem);
  const facts: Fact[] = [];
  const lines = new Map<string, Line>();
  const dialled: Dialled[] = [];
  const broken = new Set<string>();
  const daysYaml = readYaml(daysFile, files[daysFile] ?? '{}');
  const noticesYaml = readYaml(noticesFile, files[noticesFile] ?? '{}');
  const guidanceYaml = readYaml(guidanceFile, files[guidanceFile] ?? '{}');
  const days = readDays(daysYaml, problems);
  for (const [id, yaml] of yamlIn(files, 'lines')) {
    const written = checkShape(yaml, lineSchema, problems);
    const context: BuildContext = { yaml, days, vocabulary, problems };
    facts.push(...factsIn(yaml));
    if (written === undefined) broken.add(id);
    else {
      lines.set(id, buildLine(id, written, { ...context, path: [], zone: written.zone ?? 'Asia/Tokyo' }));
      dialled.push(...dialledBy(id, written, yaml));
    }
  }
  const guidance = readGuidance(guidanceYaml, vocabulary, problems);
  const notices = readNotices({ yaml: noticesYaml, days, vocabulary, problems, shared: lines, broken }) ?? noNotices;
  const closings = once((zone) => closingsIn(notices, zone));
  const announcements = once((zone) => announcementsIn(notices, zone));
  const read: ReadCentre[] = [];
  for (const [id, yaml] of yamlIn(files, 'centres')) {
    const written = checkShape(yaml, centreSchema, problems);
    facts.push(...factsIn(yaml));
    if (written === undefined) read.push({ numbersAt: [] });
    else {
      const shared = { shared: lines, broken, guidance, days, closings, announcements };
      const centre = buildCentre(id, written, { yaml, ...shared, vocabulary, problems });
      read.push({ centre, numbersAt: placesOfNumbers(written, yaml) });
      for (const [line, own] of Object.entries(written.lines)) dialled.push(...dialledBy(line, own, yaml, ['lines', line]));
    }
  }
  for (const problem of [...centresTogether(read), ...loopProblems(read, dialled), ...keptOpenProblems(noticesYaml, notices, read)])
    problems.add(problem);
  const all = problems.all();
  if (problems.hasProblems()) return { problems: all };
  const centres = new Map(read.flatMap(({ centre }) => (centre === undefined ? [] : [[centre.id, centre]])));
  facts.push(...factsIn(guidanceYaml), ...factsIn(daysYaml), ...factsIn(noticesYaml));
  return {
    directory: { centres, lines: sharedLines(lines, centres, closings), guidance: guidance ?? new Map(), warnings: all, facts },
    problems: all,
  };
}

/** The shared lines as all centres use them. One that stops lost cards in any of them is not closed for all. */
function sharedLines(
  lines: ReadonlyMap<string, Line>,
  centres: Directory['centres'],
  closings: (zone: string) => readonly Closing[],
): ReadonlyMap<string, Line> {
  const kept = new Set([...centres.values()].flatMap((centre) => [...alwaysOpen(centre)]));
  const closed = ([id, line]: readonly [string, Line]) =>
    closeLines({ lines: new Map([[id, line]]), own: new Set(), kept }, closings(line.timetable.zone));
  return new Map([...lines].flatMap((line) => [...closed(line)]));
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
