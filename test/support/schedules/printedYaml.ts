// YAML that is printed from data, in many styles, with the place of everything noted while it is printed: what a reading must find again.

import fc from 'fast-check';

type Path = readonly (string | number)[];
type Place = { readonly line: number; readonly column: number };

/** A text, what it says, and where each part of it was printed: a name, or an item, and the value. */
export type Printed = {
  readonly text: string;
  readonly data: unknown;
  readonly places: readonly { readonly path: Path; readonly key: Place; readonly value: Place }[];
};

const letters = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cs}\uFEFF]/u.test(text));
const word = fc.oneof(
  letters,
  fc.constantFrom('05', '1.0', 'no', '~', '- a', 'a: b', '# c', '2026-11-21', '', '窓口', "it's", 'say "hi"', '[a', '__proto__'),
);
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer(),
    fc.constantFrom(null, true, false, 1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      word.filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}));

/** A file with names at the top, as all of the schedules have. */
export const printed: fc.Arbitrary<Printed> = fc
  .tuple(
    fc.dictionary(fc.constantFrom('name', 'lines', 'hours', 'topics'), anything, { minKeys: 1, noNullPrototype: true }),
    fc.array(fc.nat(99), { minLength: 60, maxLength: 60 }),
  )
  .map(([data, dice]) => print(data, dice));

function print(data: object, dice: readonly number[]): Printed {
  const places: { path: Path; key: Place; value: Place }[] = [];
  let text = '';
  let rolled = 0;
  const roll = (sides: number) => (dice[rolled++ % dice.length] ?? 0) % sides;
  const here = (): Place => ({ line: text.split('\n').length, column: text.length - text.lastIndexOf('\n') });
  const write = (more: string) => {
    text += more;
  };
  const quoted = (word: string): string => {
    if (/^[a-z]+$/.test(word) && !/^(true|false|null)$/.test(word) && roll(2) === 0) return word;
    return roll(2) === 0 ? JSON.stringify(word) : `'${word.replaceAll("'", "''")}'`;
  };
  const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const lineEnd = (indent: number) => {
    write(roll(4) === 0 ? ' # a: [comment\n' : '\n');
    if (roll(5) === 0) write('\n');
    if (roll(6) === 0) write(`${' '.repeat(indent)}# - "a line of its own\n`);
  };
  const entry = (path: Path, key: Place, writeValue: () => Place) => {
    const at = places.push({ path, key, value: key }) - 1;
    places[at] = { path, key, value: writeValue() };
  };

  /** In brackets, or a word. */
  const flow = (value: unknown, path: Path): Place => {
    const place = here();
    if (typeof value === 'string') write(quoted(value));
    else if (value === null || typeof value !== 'object') write(String(value));
    else if (Array.isArray(value)) {
      write('[');
      for (const [index, item] of value.entries()) {
        if (index > 0) write(roll(2) === 0 ? ', ' : ' , ');
        const begin = here();
        entry([...path, index], begin, () => flow(item, [...path, index]));
      }
      write(']');
    } else {
      write('{');
      for (const [index, [name, item]] of Object.entries(value).entries()) {
        write(index > 0 ? ', ' : roll(2) === 0 ? ' ' : '');
        const begin = here();
        write(`${JSON.stringify(name)}: `);
        entry([...path, name], begin, () => flow(item, [...path, name]));
      }
      write('}');
    }
    return place;
  };

  /** On lines of their own, the first of which is begun already. */
  const block = (group: object, path: Path, indent: number): Place => {
    const place = here();
    for (const [index, [name, value]] of Object.entries(group).entries()) {
      if (index > 0) write(' '.repeat(indent));
      const isList = Array.isArray(group);
      const step = isList ? index : name;
      const mark = here();
      write(isList ? '- ' : `${quoted(name)}:`);
      const begin = isList ? here() : mark;
      if (isGroup(value) && roll(3) > 0) {
        const deeper = indent + 2;
        if (!isList) {
          lineEnd(deeper);
          write(' '.repeat(deeper));
        }
        entry([...path, step], begin, () => block(value, [...path, step], deeper));
      } else {
        if (!isList) write(' ');
        entry([...path, step], begin, () => flow(value, [...path, step]));
        lineEnd(indent);
      }
    }
    return place;
  };

  if (roll(3) === 0) write('# a comment: {\n\n---\n');
  entry([], here(), () => block(data, [], 0));
  return { text, data, places };
}
