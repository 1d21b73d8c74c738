// An editor with the schemas of schedules/schema: what it underlines in a file.

import { Ajv } from 'ajv';
import { modeline, schemaFiles } from '../../../src/schedules/schema/jsonSchema.ts';
import { namesWord } from '../../../src/schedules/schema/namedFields.ts';
import { readYaml } from '../../../src/schedules/yaml/document.ts';

/** The schemas as they are written into the folder, by name. */
export const schemas = schemaFiles();

const ajv = new Ajv({ allErrors: true });
// What the editors' YAML server shows in the place of a pattern, and which names an editor offers.
ajv.addVocabulary(['patternErrorMessage', namesWord]);
const validators = Object.fromEntries(Object.entries(schemas).map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

/** What an editor underlines: `/hours/0/weekdays must match pattern …`. The schema is the one that the file's first line would name. */
export function underlined(file: string, text: string): readonly string[] {
  const validate = validators[modeline(file).split('/').at(-1) ?? ''];
  if (validate === undefined) throw new Error(`There is no schema for ${file}.`);
  validate(readYaml(file, text).data);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, params.additionalProperty ?? ''].join(' ').trim(),
  );
}
