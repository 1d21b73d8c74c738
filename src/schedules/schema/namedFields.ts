// Fields whose text is a name that stands elsewhere: that of a line, a language, a list of days. An editor offers the names that there are.

/** Where names come from: the other files of the folder, and the prompts. */
export const nameKinds = ['lines', 'languages', 'topics', 'guidance', 'days', 'announcements'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The word of the schema for it. JSON Schema has none, and its readers skip words that they do not know. */
export const namesWord = 'x-names';

const byField: Readonly<Record<string, NameKind>> = {
  'languages[]': 'languages',
  'needed[]': 'languages',
  'desk-language': 'languages',
  language: 'languages',
  'lines[]': 'lines',
  'person[]': 'lines',
  id: 'topics',
  'guidance.*': 'guidance',
  days: 'days',
  ready: 'announcements',
};

/** The names that a text may be, by the way to its field: `topics.*.lines[]`; undefined where it is no such name. */
export function nameKindOf(way: string): NameKind | undefined {
  const [, last = ''] = /([^.]+(?:\.\*)?)$/.exec(way) ?? [];
  return Object.hasOwn(byField, last) ? byField[last] : undefined;
}
