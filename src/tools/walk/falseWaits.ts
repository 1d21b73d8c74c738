// What a caller is told who waits for a busy desk, held against the tables and the clock, and not against the conversation's own reckoning.

import { openingsBetween } from '../../hours/openings.ts';
import type { Centre, Line } from '../../schedules/directory.ts';
import type { Edge } from './edge.ts';
import { waitedAt } from './walkedClock.ts';

// A line in which nothing is heard for longer is taken for a lost one.
const mostSilentSeconds = 10;
// The last try of a wait, which may be longer than the minutes that were promised.
const graceSeconds = 30;

/** A sentence for each thing that is wrong with a wait in this step. */
export function falseWaits(centre: Centre, edge: Edge): readonly string[] {
  return [...falseWords(centre, edge), ...silent(edge), ...cutShort(centre, edge), ...tooLong(centre, edge)];
}

/** A caller waits only where the desk allows it, and hears the minutes of the clock. */
function falseWords(centre: Centre, { turn: { does }, centreNow }: Edge): readonly string[] {
  if (does.act !== 'listen' || does.next.place !== 'waiting') return [];
  const { line, halfMinutes } = does.next;
  const waited = waitedAt(does.next, centreNow.now) ?? Number.NaN;
  const said = does.speech.flatMap((item) => ('key' in item && /^wait\.(begins|waited)/.test(item.key) ? [item.key] : []));
  const right = halfMinutes === 0 ? 'wait.begins' : `wait.waited.${Math.floor(waited / 60)}`;
  return [
    ...(waited >= 0 && waited < secondsOf(centre.lines.get(line)) ? [] : [`after ${waited} s the caller still waits for ${line}`]),
    ...(said.length > 0 && said.every((key) => key === right) ? [] : [`after ${waited} s of waiting the caller hears ${said.join(', ')}`]),
  ];
}

/** Something is heard every ten seconds. */
function silent({ turn: { does } }: Edge): readonly string[] {
  if (does.act !== 'listen' || does.next.place !== 'waiting') return [];
  const silences = [does.seconds, ...does.speech.flatMap((item) => ('pauseMs' in item ? [item.pauseMs / 1000] : []))];
  const longest = Math.max(...silences);
  return longest > mostSilentSeconds ? [`a caller who waits hears nothing for ${longest} s`] : [];
}

/** As long as the minutes last, a desk that is busy and open rings again. */
function cutShort(centre: Centre, { state, heard, turn: { does }, centreNow }: Edge): readonly string[] {
  const line = lineOf(centre, state);
  const waited = waitedAt(state, centreNow.now);
  if (line === undefined || waited === undefined || waited >= secondsOf(line) || !isOpen(line, state, centreNow.now)) return [];
  const goesOn =
    'next' in does && does.next.place !== 'closed' && lineOf(centre, does.next) === line && waitedAt(does.next, 0) === waitedAt(state, 0);
  const isBusy = heard.kind === 'transferred' && (heard.outcome === 'busy' || heard.outcome === 'declined');
  const isToGoOn = isBusy || (state.place === 'waiting' && heard.kind === 'noInput');
  return isToGoOn && !goesOn ? [`after ${waited} s the caller waits no more for ${line.id}, which allows ${secondsOf(line)} s`] : [];
}

/** Once the minutes and the last try are over, the desk does not ring again. */
function tooLong(centre: Centre, { state, turn: { does }, centreNow }: Edge): readonly string[] {
  const waited = waitedAt(state, centreNow.now);
  const line = lineOf(centre, state);
  if (state.place !== 'transfer' || line === undefined || waited === undefined || waited < secondsOf(line) + graceSeconds) return [];
  return does.act === 'ring' && does.line === line.id ? [`after ${waited} s of a wait ${line.id} rings again`] : [];
}

/** The line for which a caller waits. */
function lineOf(centre: Centre, state: Edge['state']): Line | undefined {
  if (state.place === 'waiting') return centre.lines.get(state.line);
  return state.place === 'transfer' && state.halfMinutes !== undefined ? centre.lines.get(state.attemptedLines.at(-1) ?? '') : undefined;
}

function secondsOf(line: Line | undefined): number {
  return 60 * (line?.ringing?.waitMinutes ?? 0);
}

function isOpen(line: Line, state: Edge['state'], now: number): boolean {
  const language = 'deskLanguage' in state ? state.deskLanguage : undefined;
  return language !== undefined && openingsBetween(line.timetable, language, now, now + 1).length > 0;
}
