// What is judged: the files as they are, and as they shall be.

import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Visit } from '../route.ts';
import type { HoursPageParts } from './hoursParts.ts';
import type { FileChanges, JudgeOrder } from './hoursPort.ts';

/** The files with changes. */
export function filesWith(files: SourceFiles, changes: FileChanges): SourceFiles {
  const all = { ...files, ...changes };
  return Object.fromEntries(Object.entries(all).flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])));
}

/** The order to judge a change, with the names of topics as the page calls them. */
export function orderOf(parts: HoursPageParts, { now, language, directory }: Visit, before: SourceFiles, after: SourceFiles): JudgeOrder {
  const named = [...directory.centres.values()].flatMap((centre) => [
    ...centre.topics.map(({ id }) => [centre, id] as const),
    [centre, 'person'] as const,
  ]);
  const topics = new Map<string, string>();
  for (const [centre, topic] of named) if (!topics.has(topic)) topics.set(topic, parts.topicName(centre, topic, language));
  return { before, after, at: now, language, topics: Object.fromEntries(topics) };
}
