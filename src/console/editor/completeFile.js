// What may be written at a place of a file of the schedules: the names of fields, and values that its schema or the folder know. Pure.

import { formOf, namesOf, partsAt, saidOf, valuesOf } from './schemaParts.js';
import { placeIn } from './yamlPlace.js';

/**
 * What is known of the file: its schema, the names that there are, and the language of the reader.
 * @typedef {{ schema: import('./schemaParts.js').Part, names: import('./schemaParts.js').Names, language: string }} Known
 * `insert` comes in the place of what is between `from` and `until` of the completion; the cursor is then so many signs into it as `caret` says.
 * `called`: what staff call it, or else the first sentence of what the schema says. `says`: all that it says.
 * @typedef {{ label: string, insert: string, caret: number, isName: boolean, called: string, says: string }} Option
 * @typedef {{ from: number, until: number, options: readonly Option[] }} Completion
 * @typedef {import('./yamlText.js').Place} Place
 * @typedef {import('./yamlText.js').Ask} Ask
 * @typedef {import('./schemaParts.js').Word} Word
 * @typedef {import('./schemaParts.js').Part} Part
 */

/**
 * What may be written at the cursor, in the order of the schema; undefined where nothing is known. What the group or the list has already is not
 * offered again.
 * @param {string} text
 * @param {number} cursor
 * @param {Known} known
 * @returns {Completion | undefined}
 */
export function completeAt(text, cursor, { schema, names, language }) {
  const { place, root } = placeIn(text, cursor);
  if (place === undefined) return undefined;
  // The lines of the file itself are not in the folder yet while they are typed.
  const own = [...(root.below.get('lines')?.names ?? [])].map((name) => /** @type {const} */ ([name, '']));
  const all = { ...names, lines: unique([...(names.lines ?? []), ...own]) };
  const options = place.asks.flatMap((ask) => optionsOf(ask, place, { schema, names: all, language }));
  const once = new Map(options.toReversed().map((option) => [option.label, option]));
  return once.size === 0 ? undefined : { from: place.from, until: place.until, options: [...once.values()].toReversed() };
}

/**
 * @param {Ask} ask
 * @param {Place} place
 * @param {Known} known
 * @returns {readonly Option[]}
 */
function optionsOf({ how, path, taken }, place, known) {
  const parts = partsAt(known.schema, path);
  const isFree = (/** @type {Word} */ { text }) => !taken.some((names) => names.has(text));
  const fields = (/** @type {readonly Part[]} */ all) => all.flatMap((part) => namesOf(part, known.names)).filter(isFree);
  const values = (/** @type {readonly Part[]} */ all) => all.flatMap((part) => valuesOf(part, known.names)).filter(isFree);
  const items = parts.flatMap((part) => (part.items === undefined ? [] : partsAt(part.items, [])));
  const valueOptions = (/** @type {readonly Part[]} */ all, /** @type {string} */ before, /** @type {string} */ after) =>
    values(all).map((word) => valueOption(word, place, known, before, after));
  switch (how) {
    case 'value':
      return [...valueOptions(parts, '', ''), ...valueOptions(items, '[', ']')];
    case 'item':
      return [...fields(items).map((word) => fieldOption(word, place, known, '- ')), ...valueOptions(items, '- ', '')];
    default:
      return [
        ...fields(parts).map((word) => fieldOption(word, place, known, '')),
        ...(place.hasColon || place.inFlow
          ? []
          : [
              ...valueOptions(parts, '', ''),
              ...fields(items).map((word) => fieldOption(word, place, known, '- ')),
              ...valueOptions(items, '- ', ''),
            ]),
      ];
  }
}

/**
 * @param {Word} word
 * @param {Place} place
 * @param {Known} known
 * @param {string} before
 * @returns {Option}
 */
function fieldOption({ text, describes, called }, place, { language }, before) {
  const says = saidOf(describes, language);
  const name = before + (/^[\d-]/.test(text) ? `'${text}'` : text);
  const inside = '\n'.padEnd(place.column + before.length + 3);
  const brackets = /** @type {const} */ ({ text: ['', ''], texts: ['[', ']'], groups: ['[', ']'], group: ['{', '}'] });
  const form = formOf(describes);
  const [open, close] = brackets[form];
  const isBelow = !place.inFlow && (form === 'group' || form === 'groups');
  const begun = isBelow ? `${name}:${inside}${form === 'groups' ? '- ' : ''}` : `${name}: ${open}`;
  const insert = place.hasColon ? name : begun + (isBelow ? '' : close);
  return {
    label: before + text,
    insert,
    caret: place.hasColon ? name.length : begun.length,
    isName: true,
    called: called || firstSentence(says),
    says,
  };
}

/**
 * @param {Word} word
 * @param {Place} place
 * @param {Known} known
 * @param {string} before
 * @param {string} after
 * @returns {Option}
 */
function valueOption({ text, describes, called = '' }, { inFlow }, { language }, before, after) {
  const isPlain = !(inFlow || after !== '') || !/[,[\]{}]/.test(text);
  const written = before + (isPlain ? text : `'${text}'`);
  return {
    label: before + text + after,
    insert: written + after,
    caret: written.length,
    isName: false,
    called,
    says: saidOf(describes, language),
  };
}

/** @param {string} says */
function firstSentence(says) {
  return /^.*?(?:。|[.;](?= )|$)/s.exec(says)?.[0].replace(/[.;。]$/, '') ?? '';
}

/** @param {readonly (readonly [string, string])[]} names */
function unique(names) {
  return [...new Map(names.toReversed()).entries()].toReversed();
}
