// Telephone numbers and web pages, read out for a caller who has a pen. Each number is read twice, digit by digit.

import type { CentreNow, Contact, LineNow } from '../routing/centreNow.ts';
import { linesFor, lostCardTopic, suspensionLine } from '../routing/lines.ts';
import { everServes } from '../routing/lineToTell.ts';
import { nameOf, readNumber, say } from './say.ts';
import type { Language, PromptKey, Speech } from './speech.ts';

// A fax number and a postal address are too long to write down from a telephone; they are in the files for staff.
const kinds: Readonly<Partial<Record<Contact['kind'], PromptKey>>> = { web: 'numbers.web', email: 'numbers.email' };

/** The numbers of the topic's lines that ever serve the language, the number that stops a lost card, and the centre's pages. */
export function readContacts(language: Language, topic: string, centre: CentreNow): Speech {
  const serving = linesFor(centre, topic).filter((line) => everServes(line, language));
  const stopping = topic === lostCardTopic ? undefined : suspensionLine(centre, language);
  const lines = stopping === undefined || serving.includes(stopping) ? serving : [...serving, stopping];
  return [
    ...byNumber(lines).flatMap((sharing) => readLines(language, sharing)),
    ...centre.contacts.flatMap((contact) => readContact(language, contact)),
  ];
}

/** Lines with one number and one digit of its menu are read as one. */
function byNumber(lines: readonly LineNow[]): readonly (readonly LineNow[])[] {
  return [...Map.groupBy(lines, ({ number, digits }) => `${number} ${digits?.press ?? ''}`).values()];
}

function readLines(language: Language, sharing: readonly LineNow[]): Speech {
  const [line] = sharing;
  if (line === undefined) return [];
  const names = sharing.map(({ name }) => say(language, 'numbers.line', { line: nameOf(name) }));
  return [...names, ...readNumber(language, line), { pauseMs: 750 }];
}

function readContact(language: Language, { kind, address, spoken }: Contact): Speech {
  const prompt = kinds[kind];
  if (!spoken || prompt === undefined) return [];
  const spelled = say(language, 'numbers.number', { number: { is: 'spelled', address } });
  return [say(language, prompt), spelled, say(language, 'numbers.onceMore'), spelled, { pauseMs: 750 }];
}
