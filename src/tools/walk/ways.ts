// What only the whole walk shows: silence and wrong keys soon come to an end, and a lost card is never far.

import type { CentreNow } from '../../routing/centreNow.ts';
import { lostCardTopic } from '../../routing/lines.ts';
import { type Edge, isIdle, isMiss, type Node, type Step } from './edge.ts';

export type Fault = { readonly property: string; readonly what: string; readonly step: Step };

// Published guidance is a person after two failed tries. This is the limit for the worst mixture of silence, wrong keys and places.
const mostTurnsToAPerson = 12;
const mostKeysToALostCard = 2;

const menus: readonly string[] = ['topic', 'guidance', 'read-out', 'closed', 'afterwards', 'asking'];

/** What is kept of an edge. A walk has a million of them; their words are checked when they are passed. */
export type Way = Step & {
  readonly to: Node | undefined;
  readonly isMiss: boolean;
  readonly stopsCard: boolean;
  /** Where the call is after a step in which the caller had nothing to do. */
  readonly idleTo?: Node;
};

/** The part of an edge that the checks of the whole walk need. */
export function wayOf(edge: Edge): Way {
  const { does } = edge.turn;
  const rings = does.act === 'ring';
  return {
    node: edge.node,
    heard: edge.heard,
    centreNow: edge.centreNow,
    // A ring leads to a person, so the way ends there.
    to: rings ? undefined : edge.to,
    isMiss: isMiss(edge),
    stopsCard: rings && does.next.place === 'transfer' && does.next.topic === lostCardTopic,
    ...(edge.to !== undefined && isIdle(edge) && { idleTo: edge.to }),
  };
}

/** Faults of the ways through the walk. */
export function wayFaults(nodes: readonly Node[], ways: readonly Way[]): readonly Fault[] {
  const from = Map.groupBy(ways, ({ node }) => node);
  return [...endless(nodes, from), ...idleLoops(nodes, from), ...farFromALostCard(nodes, from)];
}

/** Silence and wrong keys lead to a person, or to spoken alternatives and a goodbye, within twelve turns. */
function endless(nodes: readonly Node[], from: ReadonlyMap<Node, readonly Way[]>): readonly Fault[] {
  const longest = new Map<Node, number>();
  const turnsFrom = (node: Node): number => {
    const known = longest.get(node);
    if (known !== undefined) return known;
    // A way that returns to its own node has no end.
    longest.set(node, Number.POSITIVE_INFINITY);
    const turns = (from.get(node) ?? []).reduce(
      (most, way) => (way.isMiss && way.to !== undefined ? Math.max(most, 1 + turnsFrom(way.to)) : most),
      0,
    );
    longest.set(node, turns);
    return turns;
  };
  const worst = nodes.find((node) => turnsFrom(node) + 1 > mostTurnsToAPerson);
  const step = worst === undefined ? undefined : from.get(worst)?.find((way) => way.isMiss);
  if (step === undefined) return [];
  return [{ property: 'an end within twelve turns', what: `silence and wrong keys go on for more than ${mostTurnsToAPerson} turns`, step }];
}

/** Steps in which the caller has nothing to do are not counted as the caller's, so they must come to an end by themselves. */
function idleLoops(nodes: readonly Node[], from: ReadonlyMap<Node, readonly Way[]>): readonly Fault[] {
  const ended = new Set<Node>();
  const under = new Set<Node>();
  const loopAt = (node: Node): Step | undefined => {
    if (ended.has(node)) return undefined;
    under.add(node);
    for (const way of from.get(node) ?? []) {
      const { idleTo } = way;
      const loop = idleTo === undefined ? undefined : under.has(idleTo) ? way : loopAt(idleTo);
      if (loop !== undefined) return loop;
    }
    under.delete(node);
    ended.add(node);
    return undefined;
  };
  for (const node of nodes) {
    const step = loopAt(node);
    if (step !== undefined) return [{ property: 'no call is endless', what: 'telephones ring in vain for ever', step }];
  }
  return [];
}

/** From every menu after the language a lost card reaches its line within two keys. */
function farFromALostCard(nodes: readonly Node[], from: ReadonlyMap<Node, readonly Way[]>): readonly Fault[] {
  const isNear = (node: Node, centreNow: CentreNow, keys: number): boolean =>
    (from.get(node) ?? []).some(
      (way) =>
        way.centreNow === centreNow &&
        way.heard.kind === 'key' &&
        (way.stopsCard || (keys > 1 && way.to !== undefined && isNear(way.to, centreNow, keys - 1))),
    );
  return nodes
    .filter((node) => menus.includes(node.state.place))
    .flatMap((node) => [...Map.groupBy(from.get(node) ?? [], ({ centreNow }) => centreNow)])
    .flatMap(([centreNow, [step]]) =>
      step === undefined || isNear(step.node, centreNow, mostKeysToALostCard)
        ? []
        : [{ property: 'a lost card within two keys', what: `from ${step.node.state.place} it takes more than two keys`, step }],
    );
}
