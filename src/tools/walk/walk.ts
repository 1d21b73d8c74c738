// The proof that no caller gets stuck: every place, everything heard, every availability of the tables, every language of a centre.

import { converse } from '../../call/converse.ts';
import type { PromptKey } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import { isPersonal, mostTurns, mostTurnsInAll } from '../../call/state.ts';
import type { Instant, Language } from '../../hours/timetable.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { distinctDesks, type Grain } from './desks.ts';
import { type Edge, isGone, isIdle, isMiss, type Node } from './edge.ts';
import { audible, type Converse, explore } from './explore.ts';
import { falsePromises } from './falsePromises.ts';
import { falseWaits } from './falseWaits.ts';
import { addressFaults, createPrinter, keysOffered, type Printer } from './print.ts';
import { callersAt } from './walkedCaller.ts';
import { asked } from './walkedClock.ts';
import { type Fault, type Way, wayFaults, wayOf } from './ways.ts';

export type Walk = {
  readonly centre: string;
  readonly desks: number;
  readonly boundaries: number;
  readonly states: number;
  readonly edges: number;
  readonly faults: readonly Fault[];
  /** Every key of the catalogues that is heard somewhere. */
  readonly spoken: ReadonlySet<PromptKey>;
  /** Which place leads to which, by what: `topic 1 transfer`. */
  readonly arrows: ReadonlySet<string>;
};

/** The language that is walked, how many are done, and the states of this one. */
export type WalkProgress = {
  readonly language: Language;
  readonly languagesDone: number;
  readonly statesDone: number;
  readonly statesKnown: number;
};

type Plan = {
  readonly directory: Directory;
  readonly catalogues: Catalogues;
  readonly from: Instant;
  readonly days: number;
  readonly grain: Grain;
  /** Only these of the centre's languages. */
  readonly languages?: readonly Language[];
  /** Another conversation than the real one: with a planted fault, to see that it is found. */
  readonly speak?: Converse;
  /** What else is false of a step: what contradicts a notice. Nothing if absent. */
  readonly otherFaults?: (edge: Edge) => readonly string[];
  /** Called after each state. */
  readonly onProgress?: (progress: WalkProgress) => void;
};

/** Walks one centre through all its languages, or through those of the plan. */
export function walkCentre(centre: Centre, plan: Plan): Walk {
  const {
    directory,
    catalogues,
    from,
    days,
    grain,
    languages = centre.languages,
    speak = converse,
    onProgress,
    otherFaults = () => [],
  } = plan;
  const { desks, boundaries } = distinctDesks(directory, centre, from, days, grain);
  const printer = createPrinter(catalogues);
  const walked = languages.map((language, languagesDone) =>
    walkLanguage(centre, language, desks, printer, speak, grain, otherFaults, (statesDone, statesKnown) =>
      onProgress?.({ language, languagesDone, statesDone, statesKnown }),
    ),
  );
  return {
    centre: centre.id,
    desks: desks.length,
    boundaries,
    states: walked.reduce((sum, { states }) => sum + states, 0),
    edges: walked.reduce((sum, { edges }) => sum + edges, 0),
    faults: shortest(walked.flatMap(({ faults }) => faults)),
    spoken: printer.spoken,
    arrows: new Set(walked.flatMap(({ arrows }) => [...arrows])),
  };
}

type WalkedLanguage = Pick<Walk, 'states' | 'edges' | 'faults' | 'arrows'>;

function walkLanguage(
  centre: Centre,
  language: Language,
  desks: readonly CentreNow[],
  printer: Printer,
  speak: Converse,
  grain: Grain,
  otherFaults: NonNullable<Plan['otherFaults']>,
  onState: (done: number, known: number) => void,
): WalkedLanguage {
  const ways: Way[] = [];
  const faults: Fault[] = [];
  const arrows = new Set<string>();
  const reached = new Set<Node>();
  const keysTried = new Map<CentreNow, Set<string>>();
  const isNew: IsNew = ({ centreNow, to }, keys) => {
    const tried = keysTried.get(centreNow) ?? new Set();
    keysTried.set(centreNow, tried);
    const before = tried.size;
    return tried.add(`${to?.address} ${keys.join('')}`).size > before;
  };
  const visit = (edge: Edge): void => {
    ways.push(wayOf(edge));
    if (!isGone(edge)) arrows.add(arrowOf(edge));
    if (edge.to !== undefined && !reached.has(edge.to)) {
      reached.add(edge.to);
      for (const what of addressFaults(edge.turn)) faults.push({ property: 'every address is read back', what, step: edge });
    }
    for (const [property, what] of faultsOf(centre, edge, printer, speak, isNew)) faults.push({ property, what, step: edge });
    for (const what of otherFaults(edge)) faults.push({ property: 'what a notice says is so', what, step: edge });
  };
  const nodes = explore(doorOf(centre, language), language, desks, { speak, grain, visit, onState });
  faults.push(...wayFaults(nodes, ways), ...endlessCalls(nodes, desks, speak, printer));
  return { states: nodes.length, edges: ways.length, faults, arrows };
}

/**
 * After the most turns that a caller may have, the call ends with words, in every state; but not while a desk rings or the caller waits for it:
 * then only after the most turns of all.
 */
function endlessCalls(nodes: readonly Node[], desks: readonly CentreNow[], speak: Converse, printer: Printer): readonly Fault[] {
  const [centreNow] = desks;
  if (centreNow === undefined) return [];
  return nodes.flatMap((node) =>
    audible(node.state).flatMap((heard, index) => {
      const step = { node, heard, centreNow };
      const idle = isIdle(step);
      if (isGone(step) || (index > 0 && !idle)) return [];
      const state = asked(node.state, heard, centreNow.now);
      const own = speak({ ...state, turn: mostTurns }, heard, centreNow);
      const all = speak({ ...state, turn: mostTurnsInAll, idleTurns: mostTurnsInAll - 1 }, heard, centreNow);
      const faults = [
        ...printer.faults(own),
        ...(idle || own.does.act === 'hang-up' ? [] : [`after ${mostTurns} turns the call goes on`]),
        ...(all.does.act === 'hang-up' ? [] : [`after ${mostTurnsInAll} turns the call goes on`]),
      ];
      const cut = idle && own.does.act === 'hang-up' ? ['a caller who waits for a desk is hung up after so many turns'] : [];
      return [
        ...faults.map((what) => ({ property: 'no call is endless', what, step })),
        ...cut.map((what) => ({ property: 'a caller who may wait is not hung up', what, step })),
      ];
    }),
  );
}

/** The first state of a call: of a number of this language, or of the common one. */
function doorOf(centre: Centre, language: string): State {
  const dedicated = centre.numbers.some((number) => number.language === language);
  return { place: 'door', centre: centre.id, turn: 0, ...(dedicated && { language }) };
}

type IsNew = (edge: Edge, keys: readonly string[]) => boolean;

function faultsOf(centre: Centre, edge: Edge, printer: Printer, speak: Converse, isNew: IsNew): readonly (readonly [string, string])[] {
  return [
    ...printer.faults(edge.turn).map((what) => ['every turn can be spoken', what] as const),
    ...printer.whisperFaults(edge.turn, edge.centreNow).map((what) => ['every whisper can be spoken', what] as const),
    ...leaks(edge).map((what) => ['no caller hears a whisper', what] as const),
    ...falsePromises(centre, edge).map((what) => ['no promise that the tables do not make', what] as const),
    ...falseWaits(centre, edge).map((what) => ['a wait is as long as it is said', what] as const),
    ...stopped(edge).map((what) => ['a call that a desk does not take goes on', what] as const),
    ...unconfirmed(edge).map((what) => ['a number is said to its caller only, and kept once it is confirmed', what] as const),
    ...uncounted(edge).map((what) => ['no call is endless', what] as const),
    ...goneAndRung(edge).map((what) => ['nothing rings for a caller who is gone', what] as const),
    ...keyFaults(edge, speak, isNew).map((what) => ['a spoken way on from everywhere', what] as const),
  ];
}

function leaks({ turn: { does } }: Edge): readonly string[] {
  return does.speech.flatMap((item) => ('key' in item && item.key.startsWith('whisper.') ? [`the caller hears ${item.key}`] : []));
}

/** A number is kept or let go by one key of the place where it was confirmed, and said in no turn that others may hear. */
function unconfirmed({ state, heard, turn: { does, effect } }: Edge): readonly string[] {
  const isAsked = effect !== undefined && effect.effect !== 'carry';
  const isConfirmed = state.place === 'asking' && heard.kind === 'key' && heard.key === '1';
  const isSaid = does.speech.some((item) => 'key' in item && Object.values(item.values ?? {}).some(({ is }) => is === 'own-number'));
  const isCallers = does.act === 'listen' && isPersonal(does.next);
  return [
    ...(isAsked && !isConfirmed ? [`${effect.effect} without the key that confirms it`] : []),
    ...(isSaid && !isCallers ? ['a caller’s number is said in a turn that may be kept for others'] : []),
  ];
}

/** A caller who is gone gets the end of the call. */
function goneAndRung(edge: Edge): readonly string[] {
  const { does } = edge.turn;
  return isGone(edge) && does.act !== 'hang-up' ? [`the caller is gone, and the call goes on: it ${does.act}s`] : [];
}

/** Whatever a desk does, its caller is told what is possible: only who is gone hears nothing more. */
function stopped(edge: Edge): readonly string[] {
  const { heard, turn } = edge;
  if (heard.kind !== 'transferred' || isGone(edge) || turn.does.act !== 'hang-up') return [];
  return [`after “${heard.outcome}” the call is hung up`];
}

/** Each turn that continues the call is counted, and as the caller's own if the caller did something, so that the call ends after the most turns. */
function uncounted(edge: Edge): readonly string[] {
  const { state, turn } = edge;
  if (turn.does.act === 'hang-up') return [];
  const { next } = turn.does;
  const idle = (state.idleTurns ?? 0) + (isIdle(edge) ? 1 : 0);
  return [
    ...(next.turn === state.turn + 1 ? [] : [`turn ${state.turn} is followed by turn ${next.turn}`]),
    ...((next.idleTurns ?? 0) === idle ? [] : [`${next.idleTurns ?? 0} turns are counted as idle that were ${idle}`]),
  ];
}

/** A turn that listens reads out keys, and each of them is in its menu. */
function keyFaults(edge: Edge, speak: Converse, isNew: IsNew): readonly string[] {
  const {
    turn: { does },
    centreNow,
  } = edge;
  if (does.act !== 'listen') return [];
  const offered = keysOffered(does.speech);
  if (offered.length === 0) return ['the turn listens, but reads out no key'];
  const node = { address: '', state: does.next };
  if (!isNew(edge, offered)) return [];
  return offered.flatMap((key) => {
    const heard = { kind: 'key', key } as Edge['heard'];
    const [caller] = callersAt(does.next, heard, centreNow);
    const turn = speak(does.next, heard, centreNow, caller);
    return isMiss({ node, state: does.next, heard, centreNow, turn }) ? [`the key ${key} is read out, but it is not in the menu`] : [];
  });
}

function arrowOf(edge: Edge): string {
  const { node, heard, turn } = edge;
  const by =
    heard.kind === 'transferred'
      ? heard.outcome
      : isMiss(edge) || turn.does.act === 'hang-up'
        ? 'lost'
        : heard.kind === 'key'
          ? heard.key
          : heard.kind;
  const to = 'next' in turn.does ? turn.does.next.place : 'goodbye';
  return `${node.state.place} ${by} ${to}`;
}

/** Each fault once, with its shortest call. */
function shortest(faults: readonly Fault[]): readonly Fault[] {
  const first = new Map<string, Fault>();
  for (const fault of faults) {
    const known = first.get(fault.property + fault.what);
    if (known === undefined || stepsTo(fault) < stepsTo(known)) first.set(fault.property + fault.what, fault);
  }
  return [...first.values()].sort((a, b) => stepsTo(a) - stepsTo(b));
}

/** The number of steps in the call of a fault. */
export function stepsTo({ step }: Fault): number {
  let steps = 1;
  for (let { node } = step; node.cameBy !== undefined; node = node.cameBy.node) steps += 1;
  return steps;
}
