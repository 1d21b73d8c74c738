// The names that a file of the schedules may use, each with what staff call it, for the editor: lines, languages, topics, lists of days.

import { languageName } from '../../messages/dateWords.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import { readYaml } from '../../schedules/yaml/document.ts';
import { centreIn, type Visit } from '../route.ts';
import { nameFor } from '../staffWords.ts';
import type { HoursPageParts } from './hoursParts.ts';

type Named = readonly (readonly [name: string, called: string])[];
/** By the kinds that the schema says as `x-names`. */
type KnownNames = Readonly<Record<'lines' | 'languages' | 'topics' | 'guidance' | 'days' | 'announcements', Named>>;

/** The names that there are: shared lines and lists of the folder, and what the prompts have words for. */
export function knownNames(files: SourceFiles, visit: Visit, { topicName }: HoursPageParts, words: Vocabulary): KnownNames {
  const { language, directory } = visit;
  const centre = centreIn(visit);
  const bare = (names: readonly string[] = []): Named => names.map((name) => [name, '']);
  return {
    lines: Object.keys(files)
      .flatMap((file) => /^lines\/(.+)\.ya?ml$/.exec(file)?.[1] ?? [])
      .map((id) => [id, nameFor(directory.lines.get(id)?.name, language, '')]),
    languages: words.languages.map((tag) => [tag, languageName(language, tag)]),
    topics: words.topics.map((id) => [id, topicName(centre, id, language)]),
    guidance: bare(words.guidance),
    days: ['days.yaml', 'days.yml'].flatMap((file) => listsIn(files[file])),
    announcements: bare(words.announcements),
  };
}

/** The lists of days, each with its reason. */
function listsIn(text: string | undefined): Named {
  const data: unknown = text === undefined ? undefined : readYaml('days.yaml', text).data;
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).map(([name, list]: [string, unknown]) => {
    const reason = typeof list === 'object' && list !== null && 'reason' in list ? list.reason : '';
    return [name, typeof reason === 'string' ? reason : ''];
  });
}
