// Circles: files, or rooms, that import each other.

/** Groups that are reached from each of their members, by Tarjan's algorithm; each is sorted. */
export function circlesIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    let low = index;
    path.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (path.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    lowest.set(node, low);
    if (low === index) {
      const group = path.splice(path.indexOf(node));
      if (group.length > 1 || arrows.get(node)?.has(node)) circles.push(group.sort());
    }
    return low;
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return circles.sort();
}

/** The arrows of pairs, each from the first to the second. */
export function arrowsOf(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const [from, to] of pairs) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  return arrows;
}
