// A new line, a new topic, a new centre: written as the recipes of schedules/README.md write them.

import type { Language } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Words } from '../directory.ts';
import { readYaml } from '../yaml/document.ts';
import { Unsuited } from '../yaml/editText.ts';
import { type Group, groupLines } from '../yaml/printValue.ts';
import { type Data, editFile, groupIn, listIn } from './editedFile.ts';
import type { Evidence, RuleTexts } from './scheduleEdit.ts';

export type NewLine = {
  readonly id: string;
  readonly name: Words;
  readonly number: string;
  /** The languages that are promised, and whether callers of others are answered too. */
  readonly languages: readonly Language[];
  readonly answersOthers: boolean;
  readonly rules: RuleTexts;
  readonly evidence: Evidence;
};

export type NewTopic = { readonly id: string; readonly name: Words; readonly lines: readonly string[] };

export type NewCentre = {
  readonly id: string;
  readonly name: Words;
  /** The number that it answers, as a placeholder until the carrier has given it. */
  readonly number: string;
  readonly line: NewLine;
};

/** The new texts by file, or why it cannot be done. */
export type Added = { readonly changes: Readonly<Record<string, string>> } | { readonly unfit: Message };

type Files = Readonly<Record<string, string>>;

/** Adds a line to a centre's own lines, or as a file that every centre may use, and to topics of the centre. `toPerson`: it answers key 0 too. */
export function addLine(
  files: Files,
  centre: string,
  line: NewLine,
  where: { readonly isShared: boolean; readonly topics: readonly string[]; readonly toPerson: boolean },
): Added {
  return guarded(() => {
    const file = `lines/${line.id}.yaml`;
    const edited = editFile(centre, files[centre] ?? '');
    const own = Object.hasOwn(edited.data, 'lines') ? groupIn(edited.data, ['lines']) : undefined;
    if (Object.hasOwn(files, file) || (own !== undefined && Object.hasOwn(own, line.id)))
      return { unfit: message('edit.taken', { name: line.id }) };
    if (!where.isShared && own !== undefined) edited.set(['lines'], line.id, lineGroup(line));
    else if (!where.isShared) edited.set([], 'lines', { [line.id]: lineGroup(line) });
    const topics = groupIn(edited.data, ['topics']);
    for (const [key, topic] of Object.entries(topics))
      if (where.topics.includes(String((topic as Data).id)))
        edited.insert(['topics', key], 'lines', line.id, { index: listIn(topic as Data, 'lines').length });
    if (where.toPerson) edited.insert([], 'person', line.id, { index: listIn(edited.data, 'person').length });
    return {
      changes: {
        ...(where.isShared && { [file]: fileText('line', line.name, lineGroup(line)) }),
        [centre]: edited.text(),
      },
    };
  });
}

const mostTopics = 8;

/** Adds a topic to the menu of a centre, on the first free key. `isKnown`: there are recorded words for it. */
export function addTopic(files: Files, centre: string, { id, name, lines }: NewTopic, isKnown: boolean): Added {
  return guarded(() => {
    const edited = editFile(centre, files[centre] ?? '');
    const topics = groupIn(edited.data, ['topics']);
    if (Object.values(topics).some((topic) => (topic as Data).id === id)) return { unfit: message('edit.taken', { name: id }) };
    const key = Array.from({ length: mostTopics }, (_none, index) => String(index + 1)).find((each) => !Object.hasOwn(topics, each));
    if (key === undefined) return { unfit: message('edit.no-key') };
    edited.set(['topics'], key, { inBraces: { id, ...(!isKnown && { name: name as Group }), lines } });
    return { changes: { [centre]: edited.text() } };
  });
}

/** Makes the file of a centre: languages, topics over shared lines and read-outs as in the file of another centre, and a desk of its own behind key 0. */
export function addCentre(files: Files, model: string, { id, name, number, line }: NewCentre): Added {
  const file = `centres/${id}.yaml`;
  if (Object.hasOwn(files, file)) return { unfit: message('edit.taken', { name: id }) };
  return guarded(() => {
    const { data } = readYaml(model, files[model] ?? '');
    const group = groupIn(data, []);
    const own = Object.hasOwn(group, 'lines') ? groupIn(group, ['lines']) : {};
    const shared = Object.values(groupIn(group, ['topics'])).flatMap((topic): readonly Group[] => {
      const lines = listIn(topic as Data, 'lines').filter((each) => !Object.hasOwn(own, String(each)));
      return lines.length === 0 ? [] : [{ ...(topic as Group), lines: lines as string[] }];
    });
    const topics = Object.fromEntries(shared.map((topic, index) => [String(index + 1), { inBraces: topic }]));
    const centre: Group = {
      name: name as Group,
      numbers: { [number]: { inBraces: { placeholder: true } } },
      languages: listIn(group, 'languages') as string[],
      topics,
      person: [line.id],
      ...(Object.hasOwn(group, 'guidance') && { guidance: group.guidance as Group }),
      lines: { [line.id]: lineGroup(line) },
    };
    return { changes: { [file]: fileText('centre', name, centre) } };
  });
}

function guarded(make: () => Added): Added {
  try {
    return make();
  } catch (fault) {
    if (fault instanceof Unsuited) return { unfit: message('edit.unsuited') };
    throw fault;
  }
}

function lineGroup({ name, number, languages, answersOthers, rules, evidence }: NewLine): Group {
  const fact: Group = {
    source: evidence.source,
    checked: evidence.checked,
    ...(!evidence.isConfirmed && { confirmed: false }),
  };
  const week = { ...rules, ...fact };
  return {
    name: name as Group,
    number,
    ...fact,
    hours: [{ languages, ...week }, ...(answersOthers ? [{ languages: 'any', ...rules, needed: languages, ...fact }] : [])],
  };
}

/** A file as a clerk expects it: first how it is changed. */
function fileText(schema: 'line' | 'centre', { ja, en }: Words, group: Group): string {
  const names = [ja, en].flatMap((name) => (name === undefined ? [] : [`# ${name.replace(/[\p{Cc}]/gu, ' ')}`]));
  const parts = Object.entries(group).map(([name, value]) => groupLines({ [name]: value }, 0).join('\n'));
  const heading = [
    `# yaml-language-server: $schema=../schema/${schema}.json`,
    ...names,
    '#',
    '# 変えかた: schedules/README.md に例があります。',
    '# How to change it: there are examples in schedules/README.md.',
  ].join('\n');
  return `${heading}\n\n${parts.join(schema === 'centre' ? '\n\n' : '\n')}\n`;
}
