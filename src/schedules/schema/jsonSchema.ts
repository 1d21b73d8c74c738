// The form of the files for editors: JSON Schema, made from the schema that the loader uses, so that an editor completes a field,
// explains it and underlines a mistake while it is written. The loader stays the judge: it sees more than a schema can say.

import { z } from 'zod';
import { ordinals, weekdayNames } from '../../hours/timetable.ts';
import { languagePattern } from '../names.ts';
import { nthInJapanese, nthPattern, readNthName } from '../nthNames.ts';
import { forms } from './fieldForms.ts';
import { centreNotes, daysNotes, guidanceNotes, lineNotes, type Notes, noticesNotes, nthNote } from './fieldNotes.ts';
import { nameKindOf, namesWord } from './namedFields.ts';
import { noticesSchema } from './noticesSchema.ts';
import { centreSchema, daysSchema, guidanceSchema, lineSchema } from './schema.ts';

type Json = { [key: string]: unknown };

/** What a file says in its first line, before anything else, so that an editor finds its schema. */
export function modeline(file: string): string {
  return `# yaml-language-server: $schema=${file.includes('/') ? '..' : '.'}/schema/${schemaNameOf(file)}`;
}

/** The name of the schema of a file: `line.json` for `lines/card.yaml`. */
export function schemaNameOf(file: string): string {
  const name = /^(line|centre)s\//.exec(file)?.[1];
  return `${name ?? file.replace(/\.ya?ml$/, '')}.json`;
}

/** Makes the text of each schema by its name in the folder `schema`: `line.json` … Each takes some ten milliseconds at first. */
export const schemaTexts: Readonly<Record<string, () => string>> = {
  'line.json': () => print('窓口 A line', withRules(lineSchema, lineNotes, '')),
  'centre.json': () => {
    const linesOfCentre = Object.fromEntries(Object.entries(lineNotes).map(([way, note]) => [`lines.*.${way}`, note]));
    return print('センター A centre', withRules(centreSchema, { ...centreNotes, ...linesOfCentre }, 'lines.*.'));
  },
  'guidance.json': () => print('電話で聞ける説明 What callers can have read out', generate(guidanceSchema, guidanceNotes)),
  'notices.json': () => print('全部のセンターの休みとお知らせ Closures and announcements of all centres', notices()),
  'days.json': () => print('いくつかの窓口で使う日 Days that several lines share', generate(daysSchema, daysNotes)),
};

/** The texts of all schemas by their names. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(schemaTexts).map(([name, text]) => [name, text()]));
}

/** Ways to the parts of a schema: `hours[].weekdays`, and `*` for a name that staff choose. */
export function partsOf(schema: Json, way = ''): readonly { readonly way: string; readonly part: Json }[] {
  const under = (step: string) => (way === '' || step === '[]' ? way + step : `${way}.${step}`);
  const below = [
    ...Object.entries((schema.properties as Json | undefined) ?? {}).map(([name, part]) => [under(name), part] as const),
    ...(isPart(schema.additionalProperties) ? [[under('*'), schema.additionalProperties] as const] : []),
    ...Object.values((schema.patternProperties as Json | undefined) ?? {}).map((part) => [under(nthNote), part] as const),
    ...(isPart(schema.items) ? [[under('[]'), schema.items] as const] : []),
    ...((schema.anyOf as readonly unknown[] | undefined) ?? []).map((part) => [way, part] as const),
  ];
  return [{ way, part: schema }, ...below.flatMap(([next, part]) => partsOf(part as Json, next))];
}

function isPart(part: unknown): part is Json {
  return typeof part === 'object' && part !== null;
}

function generate(schema: z.ZodType, notes: Notes): Json {
  // Draft 7 is what the editors' YAML server reads best. What zod checks in code has no form there; `forms` says it as patterns.
  const generated = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Json;
  const explained = new Set<string>();
  for (const { way, part } of partsOf(generated)) {
    const [japanese, english, form] = notes[way] ?? [];
    if (form !== undefined && part.type === 'string') {
      const { says, ...pattern } = forms[form];
      // patternErrorMessage is what the editors' YAML server shows in the place of the pattern.
      Object.assign(part, { ...pattern, patternErrorMessage: says });
    }
    const names = nameKindOf(way);
    if (names !== undefined && part.type === 'string') part[namesWord] = names;
    if (japanese === undefined || explained.has(way)) continue;
    explained.add(way);
    part.description = `${japanese}\n\n${english}`;
  }
  return generated;
}

/** The rules between the fields of a line: what an exception is for, and that nothing is left open by leaving it out. */
function withRules(schema: z.ZodType, notes: Notes, prefix: string): Json {
  const generated = generate(schema, notes);
  for (const { way, part } of partsOf(generated)) {
    if (way === `${prefix}exceptions[]`) {
      part.oneOf = [['date', 'reason'], ['from', 'until', 'reason'], ['yearly', 'reason'], ['days']].map((required) => ({ required }));
    }
    if (way === `${prefix}hours[]` || way === `${prefix}hours[].seasons[]`) allowNthDays(part, notes[`${way}.${nthNote}`]);
    if (way === `${prefix}hours[]`) {
      part.anyOf = [['daily'], ['holidays', 'new-year'], ['weekday-holidays', 'new-year']].map((required) => ({ required }));
      part.if = { properties: { languages: { const: 'any' } } };
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema.
      part.then = { required: ['needed'] };
      part.else = { properties: { interpreter: false } };
    }
    if (way === 'announcement') part.anyOf = saysSomething;
    if (way.endsWith('numbers')) part.propertyNames = { pattern: forms.phone.pattern };
    if (way.endsWith('name') || way.endsWith('words')) part.propertyNames = byLanguage;
  }
  return generated;
}

/** A notice that announces has words or a name; one that has neither is a mistake. */
function notices(): Json {
  const generated = generate(noticesSchema, noticesNotes);
  for (const { way, part } of partsOf(generated)) {
    if (way === 'announcements[]' && part.type === 'object') part.anyOf = saysSomething;
    if (way.endsWith('words')) part.propertyNames = byLanguage;
  }
  return generated;
}

const byLanguage = { pattern: languagePattern.source, [namesWord]: 'languages' };

// Every ordinal with every weekday, in English and in Japanese words.
const nthNames = ordinals
  .flatMap((ordinal) => weekdayNames.map((weekday) => `${ordinal}-${weekday}`))
  .flatMap((name) => [name, ...[readNthName(name)].flatMap((days) => (days === undefined ? [] : [nthInJapanese(days)]))]);

const saysSomething = [['ready'], ['words']].map((required) => ({ required }));

/** Any nth weekday, beside the names that are fixed. */
function allowNthDays(part: Json, note: Notes[string] | undefined): void {
  const [japanese, english] = note ?? [];
  const { says, ...form } = forms.hours;
  const hours = { type: 'string', ...form, patternErrorMessage: says, description: `${japanese}\n\n${english}` };
  part.patternProperties = { [nthPattern]: hours };
  part.propertyNames = { examples: nthNames };
  part.additionalProperties = false;
}

function print(title: string, { $schema, ...schema }: Json): string {
  const comment = 'Made from src/schedules/schema/schema.ts by “npm run schema”. Do not edit it here.';
  return `${JSON.stringify({ $schema, $comment: comment, title, ...schema }, undefined, 2)}\n`;
}
