// A value beside the place where it stands, and the way from a path inside the data to that place.

export type Path = readonly PropertyKey[];

export type Placed = {
  /** Where it begins: characters from the beginning of the text. */
  readonly offset: number;
  readonly data: unknown;
  /** How many values it is: itself, and all that stand in it. */
  readonly size: number;
  /** A map's entries; the place of each is its key's. */
  readonly entries?: ReadonlyMap<string, Entry> | undefined;
  readonly items?: readonly Placed[];
};

export type Entry = { readonly offset: number; readonly value: Placed };

/** The nearest existing place: a map's entry begins at its key, a list's at the item. */
export function offsetAt(root: Placed | undefined, path: Path): number {
  let value = root;
  let offset = root?.offset ?? 0;
  for (const step of path) {
    const entry = value?.entries?.get(String(step));
    const item = value?.items?.[Number(step)];
    if (entry === undefined && item === undefined) break;
    value = entry?.value ?? item;
    offset = entry?.offset ?? item?.offset ?? offset;
  }
  return offset;
}
