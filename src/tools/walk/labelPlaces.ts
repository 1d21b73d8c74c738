// Where the labels of arrows are placed: beside their own arrow, and on no other arrow, box or label.

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Segment = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
/** An arrow along its segments. */
export type Labelled = { readonly path: readonly Segment[]; readonly label: string };

// Of sans-serif letters at 11 px; wider than most, so that a label never touches what is beside it.
const letterWidth = 6.4;
const lineHeight = 14;
const gap = 3;
// So near to another arrow or label a label seems to belong to it.
const near = 6;

// The middle of an arrow first.
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** A place for each label, in the order of the arrows. It is inside the sheet; if no place is free, it is where the fewest things are. */
export function placesOfLabels(arrows: readonly Labelled[], boxes: readonly Rect[], sheet: Rect): readonly Rect[] {
  const placed = new Map<Labelled, Rect>();
  const segments = arrows.flatMap(({ path }) => path);
  // Wide labels have the fewest places, so they are placed first.
  for (const arrow of arrows.toSorted((a, b) => b.label.length - a.label.length)) {
    const taken = [...boxes, ...placed.values()];
    const rated = candidatesOf(arrow)
      .filter((rect) => isInside(rect, sheet))
      .map((rect) => ({ rect, overlaps: overlapsOf(rect, taken, segments) + nearTo(rect, arrow, arrows, [...placed.values()]) / 100 }));
    const best = rated.reduce((one, other) => (other.overlaps < one.overlaps ? other : one), rated[0] ?? { rect: sheet, overlaps: 0 });
    placed.set(arrow, best.rect);
  }
  return arrows.flatMap((arrow) => placed.get(arrow) ?? []);
}

/** How many boxes, labels and arrows a rectangle touches. */
export function overlapsOf(rect: Rect, rects: readonly Rect[], segments: readonly Segment[]): number {
  return rects.filter((other) => areOverlapping(rect, other)).length + segments.filter((segment) => isCrossed(rect, segment)).length;
}

/** How many other arrows and labels are near a rectangle. */
function nearTo({ x, y, width, height }: Rect, own: Labelled, arrows: readonly Labelled[], labels: readonly Rect[]): number {
  const others = arrows.flatMap((arrow) => (arrow === own ? [] : arrow.path));
  return overlapsOf({ x: x - near, y: y - near, width: width + 2 * near, height: height + 2 * near }, labels, others);
}

/** Places on both sides of the longest segment of an arrow. */
function candidatesOf({ path, label }: Labelled): readonly Rect[] {
  const [longest = { x1: 0, y1: 0, x2: 1, y2: 0 }] = path.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const { x1, y1, x2, y2 } = longest;
  const length = lengthOf(longest);
  const [normalX, normalY] = [-(y2 - y1) / length, (x2 - x1) / length];
  const width = label.length * letterWidth;
  // So far from the arrow that the whole rectangle is on one side of it.
  const distance = (Math.abs(normalX) * width + Math.abs(normalY) * lineHeight) / 2 + gap;
  return shares.flatMap((share) =>
    [-1, 1].map((side) => ({
      x: x1 + (x2 - x1) * share + side * normalX * distance - width / 2,
      y: y1 + (y2 - y1) * share + side * normalY * distance - lineHeight / 2,
      width,
      height: lineHeight,
    })),
  );
}

function lengthOf({ x1, y1, x2, y2 }: Segment): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function isInside(rect: Rect, sheet: Rect): boolean {
  return (
    rect.x >= sheet.x && rect.y >= sheet.y && rect.x + rect.width <= sheet.x + sheet.width && rect.y + rect.height <= sheet.y + sheet.height
  );
}

function areOverlapping(one: Rect, other: Rect): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** Whether a line runs through a rectangle: it is clipped at each side in turn (Liang and Barsky). */
function isCrossed({ x, y, width, height }: Rect, { x1, y1, x2, y2 }: Segment): boolean {
  let [from, until] = [0, 1];
  for (const [towards, room] of [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ] as const) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) from = Math.max(from, room / towards);
    if (towards > 0) until = Math.min(until, room / towards);
  }
  return from <= until;
}
