// Rows in portions of one statement each.

// SQLite takes 32,766 values in a statement, PostgreSQL 65,535, and a row has at most forty.
const mostRows = 500;

/** The rows in their order, in portions that a statement takes. */
export function inChunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, index) => rows.slice(index * mostRows, (index + 1) * mostRows));
}
