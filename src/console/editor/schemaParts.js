// What the JSON schema of a file says of a place: which names and which values may stand there, and what they mean. Pure.

/**
 * A part of a JSON schema, as far as it is used here.
 * @typedef {{
 *   type?: string, description?: string, properties?: Record<string, Part>, patternProperties?: Record<string, Part>,
 *   additionalProperties?: boolean | Part, propertyNames?: { examples?: readonly string[], 'x-names'?: string }, items?: Part,
 *   anyOf?: readonly Part[], enum?: readonly unknown[], const?: unknown, default?: unknown, examples?: readonly unknown[], 'x-names'?: string,
 * }} Part
 * The names that there are, each with what it is called, by the kind that `x-names` of the schema says.
 * @typedef {Readonly<Record<string, readonly (readonly [name: string, called: string])[]>>} Names
 * `describes`: the part of the schema that says what it means. `called`: what staff call it.
 * @typedef {{ text: string, describes?: Part | undefined, called?: string }} Word
 */

/**
 * The parts that are valid at a path: more than one where there is a choice.
 * @param {Part} schema
 * @param {readonly string[]} path
 * @returns {readonly Part[]}
 */
export function partsAt(schema, path) {
  return path.reduce((parts, step) => parts.flatMap((part) => choices(below(part, step))), choices(schema));
}

/**
 * The names that a group may have. A name that staff choose themselves is not among them.
 * @param {Part} part
 * @param {Names} names
 * @returns {readonly Word[]}
 */
export function namesOf(part, names) {
  const { properties = {}, propertyNames = {} } = part;
  const fixed = Object.entries(properties).flatMap(([text, describes]) => (isPart(describes) ? [{ text, describes }] : []));
  const patterned = (propertyNames.examples ?? []).map((text) => ({ text, describes: below(part, text) }));
  const known = (names[propertyNames['x-names'] ?? ''] ?? []).map(([text, called]) => ({ text, called, describes: below(part, text) }));
  return [...fixed, ...patterned, ...known];
}

/**
 * The values that a text, a number or a choice may have, as far as the schema names them.
 * @param {Part} part
 * @param {Names} names
 * @returns {readonly Word[]}
 */
export function valuesOf(part, names) {
  const known = (names[part['x-names'] ?? ''] ?? []).map(([text, called]) => ({ text, called, describes: part }));
  const written = [
    ...(part.type === 'boolean' ? [true, false] : []),
    ...(part.enum ?? []),
    ...('const' in part ? [part.const] : []),
    ...(part.examples ?? []),
    ...(typeof part.default === 'string' || typeof part.default === 'number' ? [part.default] : []),
  ];
  return [...new Set(written.map(String))].map((text) => /** @type {Word} */ ({ text, describes: part })).concat(known);
}

/**
 * What a value looks like: `text` where a single word may stand there.
 * @param {Part | undefined} part
 * @returns {'text' | 'texts' | 'groups' | 'group'}
 */
export function formOf(part) {
  const all = choices(part);
  const items = all.flatMap((each) => choices(each.items));
  if (items.some((each) => isText(each))) return 'texts';
  if (all.some((each) => isText(each))) return 'text';
  return items.length > 0 ? 'groups' : all.some((each) => each.type === 'object') ? 'group' : 'text';
}

/**
 * What the schema says of a part in the language of the reader: it has Japanese, a blank line, English.
 * @param {Part | undefined} part
 * @param {string} language
 * @returns {string}
 */
export function saidOf(part, language) {
  const described = part?.description ?? part?.anyOf?.find((each) => each.description !== undefined)?.description ?? '';
  const [japanese = '', english = japanese] = described.split('\n\n');
  return language === 'ja' ? japanese : english;
}

/** @param {Part} part */
function isText({ type, ...part }) {
  return ['string', 'number', 'integer', 'boolean'].includes(type ?? '') || 'const' in part || 'enum' in part;
}

/**
 * A part without its choices, and the choices.
 * @param {Part | undefined} part
 * @returns {readonly Part[]}
 */
function choices(part) {
  if (part === undefined) return [];
  // What a choice does not say of itself, the whole says.
  return [part, ...(part.anyOf ?? []).flatMap((each) => choices(each))];
}

/**
 * @param {Part} part
 * @param {string} step
 * @returns {Part | undefined}
 */
function below(part, step) {
  if (step === '[]') return part.items;
  if (part.properties !== undefined && Object.hasOwn(part.properties, step)) return part.properties[step];
  const [, patterned] = Object.entries(part.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern, 'u').test(step)) ?? [];
  return patterned ?? (isPart(part.additionalProperties) ? part.additionalProperties : undefined);
}

/**
 * @param {unknown} part
 * @returns {part is Part}
 */
function isPart(part) {
  return typeof part === 'object' && part !== null;
}
