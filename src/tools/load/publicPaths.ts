// Addresses as a stranger asks for them who wants to keep the service busy: every page of hours, every calendar, and instants at random.

import type { Directory } from '../../schedules/directory.ts';
import type { Random } from './random.ts';

/** So many addresses: a third of each kind, in a random order. */
export function publicPaths({ centres }: Directory, count: number, { next }: Random): readonly string[] {
  const all = [...centres.values()];
  const pages = all.flatMap(({ id, languages }) =>
    languages.flatMap((language) => [`/hours.html?centre=${id}&language=${language}`, `/h/${id}/${language}`]),
  );
  const calendars = all.flatMap(({ id, languages, lines }) =>
    [...lines.keys()].flatMap((line) => languages.map((language) => `/hours/${id}/${line}/${language}.ics`)),
  );
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '/';
  const kinds = [() => one(pages), () => one(calendars), () => `/open.json?at=${instant(next)}`];
  const paths = Array.from({ length: count }, (_none, index) => ({ path: kinds[index % kinds.length]?.() ?? '/', place: next() }));
  return paths.sort((a, b) => a.place - b.place).map(({ path }) => path);
}

function instant(next: Random['next']): string {
  const from = Date.parse('2000-01-01T00:00:00Z');
  return new Date(from + Math.floor(next() * 3_000_000_000) * 1000).toISOString().slice(0, 19).concat('Z');
}
