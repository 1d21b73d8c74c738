// What a report proposes beyond its figures: another order of the language menu, and whom other hours would have reached.

import { resolve } from 'node:path';
import { converse } from '../call/converse.ts';
import { instantOf } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { type Figures, summed } from '../reports/callFigures.ts';
import { type MenuOrder, menuOrderOf } from '../reports/menuOrder.ts';
import { figuresForm, type Span } from '../reports/readFigures.ts';
import { compareHours, type WhatIf } from '../reports/whatIf.ts';
import { centreAt } from '../routing/centreNow.ts';
import { loadDirectory } from '../schedules/build/loadDirectory.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { describeProblemIn } from '../schedules/problem.ts';
import { readSchedules, Unreadable } from '../schedules/reload/readFiles.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { openEar } from '../speech/timing/ear.ts';
import { languageMenu } from '../speech/timing/menuSeconds.ts';
import { readDurations } from '../speech/timing/readDurations.ts';
import { openStopwatch } from '../speech/timing/stopwatch.ts';
import { vocabularyOf } from '../speech/vocabularyOf.ts';
import type { ReportRows } from '../store/reportRows.ts';
import { type Asked, complain, refuse } from './callsAsked.ts';
import { sentenceOf } from './running.ts';

// Any instant: the names of the languages are the same at every hour.
const anyTime = '2026-11-24T10:00';

/** What the order of a centre's languages costs its callers. Undefined where none chose one, or the words were never measured. */
export async function menuOrderAsked(
  { directory, catalogues }: { readonly directory: Directory; readonly catalogues: Catalogues },
  centre: Centre,
  { spoken }: Figures,
): Promise<MenuOrder | undefined> {
  const centreNow = centreAt(centre, directory.guidance, instantOf(anyTime, centre.zone) ?? 0);
  const { speech } = converse({ place: 'door', centre: centre.id, turn: 0 }, { kind: 'arrival' }, centreNow).does;
  const stopwatch = openStopwatch(await readDurations());
  try {
    const { names } = await languageMenu(speech, openEar(catalogues, stopwatch));
    let before = names[0]?.begins ?? 0;
    const menu = names.map(({ language, key }) => {
      const seconds = key - before;
      before = key;
      return { language, seconds };
    });
    return menuOrderOf(menu, chosenInMenu(centre, spoken));
  } catch {
    // A text that was not measured yet, where the voice that would measure it is not installed.
    return undefined;
  } finally {
    await stopwatch.stop();
  }
}

/** The languages of callers on the numbers that have no language of their own. */
function chosenInMenu({ numbers }: Centre, spoken: Figures['spoken']): Readonly<Record<string, number>> {
  const dedicated = new Set(numbers.filter(({ language }) => language !== undefined).map(({ number }) => number));
  return summed(Object.entries(spoken).flatMap(([number, languages]) => (dedicated.has(number) ? [] : [languages])));
}

/** The centre as a folder describes it. Undefined where the folder has problems, which were then printed. No folder at all is wrong usage. */
export async function changedCentre(by: Asked, catalogues: Catalogues, id: string, folder: string): Promise<Centre | undefined> {
  const { reader } = by;
  try {
    const { directory, problems } = loadDirectory(await readSchedules(resolve(folder)), vocabularyOf(catalogues));
    const centre = directory?.centres.get(id);
    if (centre === undefined)
      complain(
        problems.length > 0
          ? problems.map(describeProblemIn(reader)).join('\n')
          : say(reader, message('calls-no-centre.folder', { folder, centre: id })),
      );
    return centre;
  } catch (fault) {
    if (fault instanceof Unreadable && fault.file === '.') refuse(by, message('calls-what-if-unreadable', { folder }));
    if (!(fault instanceof StaffFault)) throw fault;
    complain(sentenceOf(fault));
    return undefined;
  }
}

/** Whom the hours of a changed centre would have reached. */
export async function whatIfAsked(
  rows: ReportRows,
  { centre, from, until }: Span,
  { present, changed, folder }: { readonly present: Centre; readonly changed: Centre; readonly folder: string },
): Promise<WhatIf> {
  const counter = compareHours(present, changed);
  for await (const { day } of rows.days({ centre, from, until, form: figuresForm }))
    for await (const wishes of rows.wishesOfDay(centre, day)) counter.add(wishes);
  return { folder, ...counter.found() };
}
