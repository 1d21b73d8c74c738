// `npm run walk`: proves for every centre that no caller gets stuck, or shows the shortest call in which one does.
// Exit status: 0 proved, 1 faults or problems found, 2 wrong usage.

import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { createProgress, timeLeft } from '../../cli/progress.ts';
import { centresAsked, readGoodDirectory, run } from '../../cli/running.ts';
import type { WalkResult } from '../../console/proof/proofResults.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, instantOf, usualZone } from '../../hours/zone.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { readDurations } from '../../speech/timing/readDurations.ts';
import { longestAnnouncement, longestReadOut, readOutsOf, readyAnnouncementsOf } from '../../speech/timing/readOuts.ts';
import { openStopwatch } from '../../speech/timing/stopwatch.ts';
import { callOf } from './callOf.ts';
import { deadPrompts } from './dead.ts';
import { pictureOf } from './picture.ts';
import { type Walk, walkCentre } from './walk.ts';
import { walkNoticeWeek } from './walkNoticeWeek.ts';

type Options = {
  readonly from?: string;
  readonly days: string;
  readonly centre?: string;
  readonly coarse?: true;
  readonly picture?: string;
  readonly out?: string;
};

const mostFaultsShown = 10;

const proved = `
Proved for each of them:
- no turn is mute, and each prints to a document under 16 kB with every Say under the carrier's limit
- every place has a spoken way on, and every key that is read out is in the menu
- silence and wrong keys, in any order, lead to a person, or to spoken alternatives and a goodbye, within 12 turns
- a lost card reaches its line within 2 keys from every menu after the language
- no promise is made that the tables do not make: a line that rings is open, an offer is staffed, “opens at” is the first opening
- a caller has at most 60 turns, and then the call ends with words; telephones that ring in vain and half minutes of a wait are not the caller's turns
- no line and no telephone of a line rings twice in one round, only numbers of the directory ring, and a call that a desk declines goes on
- where callers may wait, they wait as long as the desk allows, hear the minutes of the clock, and a word every ten seconds; no caller hears a whisper
- every address is shorter than 300 characters and is read back as the same state
- every read-out ends within 45 seconds, and every ready announcement within 8, measured as npm run effort does
- no prompt is missing, and none is never heard
- the same in a week with notices of the console: what they close, open and announce is so from their beginning until their end`;

const program = new Command('walk')
  .description('Walks every place of the call, with everything heard, every availability of the tables and every language')
  .option('--from <when>', 'the first instant, such as 2026-11-21 (default: now)')
  .option('--days <count>', 'how many days of the tables are read', '800')
  .option('--centre <id>', 'only this centre')
  .option('--coarse', 'availabilities that differ only in the next opening count once')
  .option('--picture <file>', 'write the places and keys of the call as an SVG')
  .option('--out <file>', 'write the result for the console, as data/walk.json of the service')
  .exitOverride()
  .action(walk);

await run(program);

async function walk(options: Options): Promise<void> {
  const good = await readGoodDirectory();
  if (good === undefined) return;
  const { directory, catalogues } = good;
  const from =
    options.from === undefined
      ? Date.now()
      : (instantOf(options.from, usualZone) ?? program.error(`--from ${options.from} is not a time. Write a day like 2026-11-21.`));
  const days = /^[1-9]\d{0,4}$/.test(options.days)
    ? Number(options.days)
    : program.error(`--days ${options.days} is not a number of days. Write one like 800.`);
  const centres = centresAsked(program, directory, options.centre);
  const languages = centres.reduce((sum, centre) => sum + centre.languages.length, 0);
  const walkedCentres = centres.map((centre) => `${centre.id} (${centre.languages.length} languages)`).join(' and ');
  const today = civilDate(from, usualZone);
  console.log(`Walking ${walkedCentres}: every place of the call, with every availability of ${days} days from ${today}.`);
  const progress = createProgress();
  const allBegan = performance.now();
  let languagesBefore = 0;
  const walks: Walk[] = [];
  const noticed: Walk[] = [];
  for (const centre of centres) {
    const began = performance.now();
    progress.show(`${centre.id}: reading the tables`);
    const walked = walkCentre(centre, {
      directory,
      catalogues,
      from,
      days,
      grain: options.coarse ? 'coarse' : 'fine',
      onProgress: ({ language, languagesDone, statesDone, statesKnown }) => {
        const done = languagesBefore + languagesDone;
        const left = timeLeft((done + statesDone / statesKnown) / languages, performance.now() - allBegan);
        progress.show(`${centre.id}, ${language} (${done + 1} of ${languages}): ${statesDone} of ${statesKnown} states  ${left}`);
      },
    });
    languagesBefore += centre.languages.length;
    progress.clear();
    walks.push(walked);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `${walked.centre}: ${centre.languages.length} languages, ${walked.desks} availabilities at ${walked.boundaries} changes in ${days} days, ${walked.states} states, ${walked.edges} edges, ${walked.faults.length} faults, in ${seconds} s`,
    );
    showFaults(walked, directory);
    noticed.push(walkNotices(centre.id, { directory, catalogues, from }));
  }
  const dead = options.centre === undefined ? deadPrompts(catalogues.keys, walks, directory, from) : [];
  if (dead.length > 0) console.log(`\nFAULT  every prompt is heard somewhere: no caller ever hears ${dead.join(', ')}`);
  const long = await tooLongTexts(catalogues);
  if (long.length > 0)
    console.log(
      `\nFAULT  every read-out ends within ${longestReadOut} seconds, and every ready announcement within ${longestAnnouncement}: ${long.join(', ')}`,
    );
  if (options.picture !== undefined) await writeFile(options.picture, pictureOf(walks));
  if (options.out !== undefined) {
    const counted = (each: Walk) => countsOf(each, directory);
    const result: WalkResult = {
      form: 1,
      at: civilDate(Date.now(), usualZone),
      from: today,
      days,
      centres: walks.map(counted),
      notices: noticed.map(counted),
      others: [...dead, ...long],
      picture: pictureOf(walks),
    };
    await writeFile(options.out, `${JSON.stringify(result)}\n`);
  }
  if (dead.length > 0 || long.length > 0 || [...walks, ...noticed].some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  else console.log(proved);
}

type Noticed = { readonly directory: Directory; readonly catalogues: Catalogues; readonly from: Instant };

/** Walks a week with a notice of every kind. */
function walkNotices(id: string, { directory, catalogues, from }: Noticed): Walk {
  const began = performance.now();
  const walked = walkNoticeWeek(id, { directory, catalogues, from });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${id}: a week with notices of the console, ${walked.desks} availabilities, ${walked.states} states, ${walked.edges} edges, ${walked.faults.length} faults, in ${seconds} s`,
  );
  showFaults(walked, directory);
  return walked;
}

function countsOf({ centre, desks, states, edges, faults }: Walk, { centres }: Directory): WalkResult['centres'][number] {
  const languages = centres.get(centre)?.languages.length ?? 0;
  return { centre, languages, availabilities: desks, states, edges, faults: faults.length };
}

function showFaults({ faults }: Walk, directory: Directory): void {
  for (const { property, what, step } of faults.slice(0, mostFaultsShown))
    console.log(`\nFAULT  ${property}: ${what}\nThe shortest call that shows it:\n${callOf(directory, step)}`);
}

/** The read-outs and ready announcements that are too long in a language, with their seconds. */
async function tooLongTexts(catalogues: Catalogues): Promise<readonly string[]> {
  const stopwatch = openStopwatch(await readDurations());
  const readOuts = await readOutsOf(catalogues, stopwatch);
  const announcements = await readyAnnouncementsOf(catalogues, stopwatch);
  await stopwatch.stop();
  const tooLong = [
    ...readOuts.filter(({ seconds }) => seconds > longestReadOut),
    ...announcements.filter(({ seconds }) => seconds > longestAnnouncement),
  ];
  return tooLong.map(({ id, language, seconds }) => `${id} in ${language} (${seconds.toFixed(1)} s)`);
}
