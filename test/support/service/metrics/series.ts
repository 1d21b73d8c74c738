// What `/metrics` says, as numbers by name.

import request from 'supertest';

/** `madoguchi_turns_total{place="topic",language="en"}` and its number, for every series of ours. */
export async function seriesOf(url: string): Promise<ReadonlyMap<string, number>> {
  const { status, text } = await request(url).get('/metrics');
  if (status !== 200) throw new Error(`/metrics answers with ${status}.`);
  const lines = text.split('\n').filter((line) => line.startsWith('madoguchi_'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

/** How much each series has grown while something happened; only those that have. */
export async function growthBy(url: string, what: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const before = await seriesOf(url);
  await what();
  const grown = [...(await seriesOf(url))].map(
    ([name, value]) => [name.slice('madoguchi_'.length), value - (before.get(name) ?? 0)] as const,
  );
  return Object.fromEntries(
    grown.filter(([name, more]) => more !== 0 && !name.startsWith('turn_seconds_bucket') && name !== 'turn_seconds_sum'),
  );
}
