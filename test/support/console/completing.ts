// The completion of the editor as a person meets it: a text with the cursor as `|`, and what stands there after a choice.

import { type Completion, completeAt, type Known } from '../../../src/console/editor/completeFile.js';
import { schemaFiles, schemaNameOf } from '../../../src/schedules/schema/jsonSchema.ts';

const schemas = new Map(Object.entries(schemaFiles()).map(([name, text]) => [name, JSON.parse(text) as Known['schema']]));

/** What the editor knows of a file. */
export function knownOf(file: string, language = 'en'): Known {
  return {
    schema: schemas.get(schemaNameOf(file)) ?? {},
    names: {
      lines: [
        ['card', 'My Number Card'],
        ['system', 'My Number system'],
      ],
      languages: ['ja', 'en', 'zh', 'ko', 'vi', 'ne', 'pt', 'es', 'id', 'tl', 'th'].map((tag) => [tag, tag.toUpperCase()]),
      topics: [['lost-card', 'Lost card']],
      guidance: [['change', '']],
      days: [['obon', 'Obon']],
      announcements: [['typhoon', '']],
    },
    language,
  };
}

export type Asked = {
  readonly found: Completion | undefined;
  readonly labels: readonly string[];
  /** The text after a choice, with the cursor as `|`. */
  readonly choose: (label: string) => string;
};

/** Asks at the `|` of a text. */
export function ask(marked: string, file = 'centres/town.yaml', language = 'en'): Asked {
  const cursor = marked.indexOf('|');
  const text = marked.slice(0, cursor) + marked.slice(cursor + 1);
  const found = completeAt(text, cursor, knownOf(file, language));
  return {
    found,
    labels: found?.options.map(({ label }) => label) ?? [],
    choose: (label) => {
      const option = found?.options.find((each) => each.label === label);
      if (found === undefined || option === undefined) throw new Error(`“${label}” is not offered at ${JSON.stringify(marked)}.`);
      const after = text.slice(0, found.from) + option.insert + text.slice(found.until);
      const caret = found.from + option.caret;
      return `${after.slice(0, caret)}|${after.slice(caret)}`;
    },
  };
}
