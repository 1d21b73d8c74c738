// The report of a load, and whether it passed.

import type { InjectedFaults } from './faults.ts';
import { type Growth, growthOf } from './memory.ts';
import type { Loaded } from './runLoad.ts';
import type { Counts } from './stats.ts';

export type Report = Loaded & { readonly growth?: Growth; readonly faults?: InjectedFaults & { readonly signal: string } };

const mostReasons = 5;

/** The load with what follows from it. With faults there is no growth: a restarted process has new memory. */
export function reportOf(loaded: Loaded, faults?: Report['faults']): Report {
  const growth = faults === undefined ? growthOf(loaded.memory, loaded.seconds / 60) : undefined;
  return { ...loaded, ...(growth !== undefined && { growth }), ...(faults !== undefined && { faults }) };
}

/** Whether no turn failed, no call began again, no memory grew and every instance ended when it was asked to. */
export function wentWell({ failedTurns, beganAgain, finished, growth, faults }: Report): boolean {
  return finished > 0 && failedTurns === 0 && beganAgain === 0 && growth?.grows !== true && (faults?.stubborn ?? 0) === 0;
}

/** The line that shows the progress. */
export function lineOf(seconds: number, counts: Counts, memory: number | undefined): string {
  const { inProgress, finished, turns, failedTurns, latency } = counts;
  const used = memory === undefined ? '' : `, ${Math.round(memory)} MB`;
  return `${Math.round(seconds)} s: ${whole(inProgress)} in progress, ${whole(finished)} finished, ${whole(turns)} turns, ${whole(failedTurns)} failed, p99 ${milliseconds(latency.p99)}${used}`;
}

/** The whole report, in lines. */
export function linesOf(report: Report): readonly string[] {
  const {
    finished,
    mostInProgress,
    turns,
    turnsASecond,
    failedTurns,
    reasons,
    beganAgain,
    hopped,
    whispers,
    accepted,
    latency,
    growth,
    faults,
  } = report;
  const shown = reasons.slice(0, mostReasons).map(({ what, times }) => `                    ${whole(times)} × ${what}`);
  const more = reasons.length > mostReasons ? [`                    and ${reasons.length - mostReasons} other reasons`] : [];
  return [
    `calls finished      ${whole(finished)}`,
    `calls in progress   ${whole(mostInProgress)} at most`,
    `turns               ${whole(turns)}, ${whole(turnsASecond)} a second`,
    `failed turns        ${whole(failedTurns)}`,
    ...shown,
    ...more,
    `began again         ${whole(beganAgain)}`,
    `latency             p50 ${milliseconds(latency.p50)}, p95 ${milliseconds(latency.p95)}, p99 ${milliseconds(latency.p99)}, longest ${milliseconds(latency.max)}`,
    ...(whispers > 0 ? [`whispers            ${whole(whispers)} heard by desks, which took ${whole(accepted)} of the calls`] : []),
    ...(hopped > 0 ? [`hopped              ${whole(hopped)} calls were answered by two instances or more`] : []),
    ...(faults === undefined ? [] : [`faults              ${faults.times} × ${faults.signal}${stubbornOf(faults)}`]),
    ...(faults === undefined ? [`memory              ${growth === undefined ? 'not known' : growthIn(growth)}`] : []),
  ];
}

function stubbornOf({ stubborn }: InjectedFaults): string {
  return stubborn === 0 ? '' : `, of which ${stubborn} did not end when asked to`;
}

function growthIn({ secondThird, lastThird, peak, grows }: Growth): string {
  const verdict = grows === undefined ? 'too short to tell whether it grows' : grows ? 'it grows' : 'it does not grow';
  return `${secondThird.toFixed(1)} MB in the second third of the time, ${lastThird.toFixed(1)} MB in the last, ${peak.toFixed(1)} MB at most: ${verdict}`;
}

function whole(count: number): string {
  return Math.round(count).toLocaleString('en');
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
