// The name of a topic as staff know it: what callers hear before its key, without the words that join it to the key.

import type { PromptKey } from '../../call/speech.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { personTopic } from '../../routing/lines.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';

type Prompts = Pick<Catalogues, 'prompt' | 'keys'>;

/** 「マイナンバーカードのこと」, “My Number Card”. A topic that is in no file any more keeps its name in the files. */
export function topicNamed({ prompt, keys }: Prompts, { topics }: Pick<Centre, 'topics'>, id: string, reader: StaffLanguage): string {
  const own = topics.find((topic) => topic.id === id)?.name;
  const written = own?.[reader] ?? own?.ja ?? own?.en;
  if (written !== undefined) return bare(written, reader);
  const key = (id === personTopic ? 'menu.person' : `topic.${id}`) as PromptKey;
  return keys.includes(key) ? bare(prompt(reader, key), reader) : id;
}

function bare(words: string, reader: StaffLanguage): string {
  const withoutMarks = words.trim().replace(/\p{P}+$/u, '');
  return reader === 'ja' ? withoutMarks.replace(/は$/, '') : withoutMarks;
}

/** The title of a read-out, in the same way. */
export function readOutNamed({ prompt, keys }: Prompts, id: string, reader: StaffLanguage): string {
  const key = `guidance.${id}.title` as PromptKey;
  return keys.includes(key) ? bare(prompt(reader, key), reader) : id;
}
