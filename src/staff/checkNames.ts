// Names that callers will miss: a line, a centre, a topic or an announcement without words in a language that the centre offers. And names
// of lines that need an article, since they stand inside sentences: “Le paso con la ventanilla de vivienda”.

import type { Instant, Language, Where } from '../hours/timetable.ts';
import { type Message, message } from '../messages/message.ts';
import type { Announcement, Centre, Directory, Line, Words } from '../schedules/directory.ts';
import { type Warning, type WarningCode, warn } from './warning.ts';

/** One warning for each name, with all the languages that it lacks. An announcement that is over at the instant is heard no more. */
export function checkNames({ centres }: Directory, at: Instant): readonly Warning[] {
  const all = [...centres.values()];
  return [...linesIn(all).flatMap(checkLine), ...all.flatMap((centre) => checkCentre(centre, at))];
}

type UsedLine = { readonly line: Line; readonly languages: readonly Language[] };

/** Each line once, with the languages of all centres that use it. */
function linesIn(centres: readonly Centre[]): readonly UsedLine[] {
  const used = new Map<string, { readonly line: Line; readonly languages: Set<Language> }>();
  for (const centre of centres)
    for (const line of centre.lines.values()) {
      // Centres may have lines of the same id.
      const key = `${line.where?.file}:${line.where?.line} ${line.id}`;
      const known = used.get(key) ?? { line, languages: new Set() };
      for (const language of centre.languages) known.languages.add(language);
      used.set(key, known);
    }
  return [...used.values()].map(({ line, languages }) => ({ line, languages: [...languages] }));
}

function checkLine({ line, languages }: UsedLine): readonly Warning[] {
  const { id, name, where } = line;
  return [
    ...missing('line-name-missing', name, languages, where, (lacks) => message('line-name-missing', { line: id, ...lacks })),
    ...languages.flatMap((language) => checkArticle(line, language)),
  ];
}

function checkCentre({ id, name, languages, topics, announcements, where }: Centre, at: Instant): readonly Warning[] {
  return [
    ...missing('centre-name-missing', name, languages, where, (lacks) => message('centre-name-missing', { centre: id, ...lacks })),
    ...topics.flatMap((topic) =>
      // A topic of the catalogues has its name there.
      topic.name === undefined
        ? []
        : missing('topic-name-missing', topic.name, languages, topic.where, (lacks) =>
            message('topic-name-missing', { topic: topic.id, ...lacks }),
          ),
    ),
    ...announcements.flatMap((announcement) =>
      // A ready announcement has words in every language.
      announcement.ready !== undefined || isOver(announcement, at)
        ? []
        : missing('announcement-words-missing', announcement.words, languages, announcement.where ?? where, (lacks) =>
            message('announcement-words-missing', { centre: id, ...lacks }),
          ),
    ),
  ];
}

function isOver({ until }: Announcement, at: Instant): boolean {
  return until !== undefined && until <= at;
}

/** What a name lacks, and the first of it as an example. */
type Lacks = { readonly languages: readonly Language[]; readonly first: Language };

function missing(
  code: WarningCode,
  name: Words,
  offered: readonly Language[],
  where: Where | undefined,
  sentence: (lacks: Lacks) => Message,
): readonly Warning[] {
  const languages = offered.filter((language) => name[language] === undefined);
  const [first] = languages;
  return first === undefined ? [] : [warn(code, where, sentence({ languages, first }))];
}

type Articles = {
  /** Whether a name can stand inside a sentence as it is. */
  readonly fits: (name: string) => boolean;
  readonly example: string;
  /** The sentence around a name. */
  readonly around: (name: string) => string;
};

const articles: Readonly<Partial<Record<Language, Articles>>> = {
  es: {
    fits: (name) => /^(?:el|la|los|las|un|una|unos|unas|nuestr[oa]s?)\s/i.test(name),
    example: 'la ventanilla de vivienda',
    around: (name) => `Le paso con ${name}.`,
  },
  pt: {
    fits: (name) => /^(?:os?|as?|uma?|nosso|nossa)\s/i.test(name),
    example: 'o setor de moradia',
    around: (name) => `Ligando para ${name}.`,
  },
  en: { fits: fitsInEnglish, example: 'the housing desk', around: (name) => `Connecting you to ${name}.` },
};

/** “Sapporo City Hall” is the name of one place, and needs no article; “housing desk” is a noun, and does. */
function fitsInEnglish(name: string): boolean {
  const isDetermined = /^(?:the|an?|our|your|this|any|all)\s/i.test(name) || /['’]s?\s/.test(name);
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  // Several people or things need none either: “counsellors of Sapporo”.
  return isDetermined || !/^\p{Ll}/u.test(last) || /\p{Ll}s$/u.test(last);
}

function checkArticle({ id, name, where }: Line, language: Language): readonly Warning[] {
  const words = name[language];
  const rule = articles[language];
  if (words === undefined || rule === undefined || rule.fits(words)) return [];
  const values = { line: id, language, name: words, sentence: rule.around(words), example: rule.example };
  return [warn('name-without-article', where, message('name-without-article', values))];
}
