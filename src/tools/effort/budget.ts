// The budget: how long each way may take, as a person accepted it. The tests fail if words make one more than a second slower.

import type { Path, Row } from './rows.ts';

/** Seconds to the tenth by centre, language, topic and way. A topic at another hour has its own entry: `lost-card 23:00`. */
export type Budget = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Readonly<Partial<Record<Path, number>>>>>>>>>;

/** A way may become slower by this many seconds before a person must accept it. */
const tolerance = 1;

/** A sentence for each way that is too slow, is not in the budget, or is in the budget although no call takes it. */
export function breaches(budget: Budget, rows: readonly Row[], usualHour: string): readonly string[] {
  const slower = rows.flatMap((row) => {
    const allowed = budget[row.centre]?.[row.language]?.[topicAt(row, usualHour)]?.[row.path];
    const where = `${row.centre}, ${row.language}, ${topicAt(row, usualHour)}, ${row.path}`;
    if (allowed === undefined) return [`${where}: ${row.seconds.toFixed(1)} s is not in the budget. ${accept}`];
    if (row.seconds <= allowed + tolerance) return [];
    return [`${where}: from ${allowed.toFixed(1)} s to ${row.seconds.toFixed(1)} s. Shorten the words, or if they are worth it: ${accept}`];
  });
  const known = new Set(rows.map((row) => [row.centre, row.language, topicAt(row, usualHour)].join(', ')));
  const gone = Object.entries(budget).flatMap(([centre, languages]) =>
    Object.entries(languages).flatMap(([language, topics]) => Object.keys(topics).map((topic) => [centre, language, topic].join(', '))),
  );
  return [...slower, ...gone.filter((where) => !known.has(where)).map((where) => `${where}: no call goes this way any more. ${accept}`)];
}

const accept = 'Run “npm run effort -- --write-budget”, look at the difference, and say in the commit why it may take so long.';

/** The rows as a budget file: one line for each topic, so that a difference can be read. */
export function writeBudget(rows: readonly Row[], usualHour: string): string {
  const line = (ways: readonly Row[]) => `{ ${ways.map(({ path, seconds }) => `"${path}": ${Math.round(seconds * 10) / 10}`).join(', ')} }`;
  const block = (indent: string, some: readonly Row[], nameOf: (row: Row) => string, inner: (these: readonly Row[]) => string): string => {
    const named = Object.entries(Object.groupBy(some, nameOf)).map(([name, these = []]) => `${indent}  "${name}": ${inner(these)}`);
    return `{\n${named.join(',\n')}\n${indent}}`;
  };
  const topics = (some: readonly Row[]) => block('    ', some, (row) => topicAt(row, usualHour), line);
  const languages = (some: readonly Row[]) => block('  ', some, ({ language }) => language, topics);
  return `${block('', rows, ({ centre }) => centre, languages)}\n`;
}

function topicAt({ topic, at }: Row, usualHour: string): string {
  return at === usualHour ? topic : `${topic} ${at.slice(-5)}`;
}
