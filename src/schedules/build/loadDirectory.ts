// From the texts of the schedules folder to a checked directory: every problem at once, or a directory that can serve.

import type { Centre, Directory, Fact, Line } from '../directory.ts';
import type { Problem } from '../problem.ts';
import { problemList } from '../problemList.ts';
import { type CentreFile, centreSchema, lineSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';
import { buildCentre } from './buildCentre.ts';
import { buildLine } from './buildLine.ts';
import type { BuildContext } from './context.ts';
import { centresTogether, type ReadCentre } from './crossCentreChecks.ts';
import { daysFile, readDays } from './days.ts';
import { factsIn } from './facts.ts';
import { type Dialled, loopProblems } from './loops.ts';
import { guidanceFile, readGuidance } from './readGuidance.ts';
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
  const guidanceYaml = readYaml(guidanceFile, files[guidanceFile] ?? '{}');
  const days = readDays(daysYaml, problems);
  for (const [id, yaml] of yamlIn(files, 'lines')) {
    const written = checkShape(yaml, lineSchema, problems);
    const context: BuildContext = { yaml, days, vocabulary, problems };
    facts.push(...factsIn(yaml));
    if (written === undefined) broken.add(id);
    else {
      lines.set(id, buildLine(id, written, { ...context, path: [], closures: [], zone: written.zone ?? 'Asia/Tokyo' }));
      dialled.push({ line: id, written: written.number, at: yaml.whereOf(['number']) });
    }
  }
  const guidance = readGuidance(guidanceYaml, vocabulary, problems);
  const read: ReadCentre[] = [];
  for (const [id, yaml] of yamlIn(files, 'centres')) {
    const written = checkShape(yaml, centreSchema, problems);
    facts.push(...factsIn(yaml));
    if (written === undefined) read.push({ numbersAt: [] });
    else {
      const centre = buildCentre(id, written, { yaml, shared: lines, broken, guidance, days, vocabulary, problems });
      read.push({ centre, numbersAt: placesOfNumbers(centre, yaml) });
      dialled.push(...dialledBy(written, yaml));
    }
  }
  for (const problem of [...centresTogether(read), ...loopProblems(read, dialled)]) problems.add(problem);
  const all = problems.all();
  if (problems.hasProblems()) return { problems: all };
  const centres = new Map(read.flatMap(({ centre }) => (centre === undefined ? [] : [[centre.id, centre]])));
  facts.push(...factsIn(guidanceYaml), ...factsIn(daysYaml));
  return { directory: { centres, lines, guidance: guidance ?? new Map(), warnings: all, facts }, problems: all };
}

function placesOfNumbers({ numbers }: Centre, yaml: YamlFile): ReadCentre['numbersAt'] {
  return numbers.map(({ number }) => yaml.whereOf(['numbers', number]));
}

/** What the centre's own lines dial. */
function dialledBy({ lines }: CentreFile, yaml: YamlFile): readonly Dialled[] {
  return Object.entries(lines).map(([line, { number }]) => ({ line, written: number, at: yaml.whereOf(['lines', line, 'number']) }));
}
