// The figures as text: tables of seconds, the times of the language menu, the goals.

import { longestAnnouncement, longestReadOut, type Measured } from '../../speech/timing/readOuts.ts';
import { leftIn, rightIn, widest } from '../../staff/columns.ts';
import type { Effort } from './effort.ts';
import { type Goal, goalsOf } from './goals.ts';
import { type Path, paths, type Row } from './rows.ts';

const titles: Readonly<Record<Path, string>> = {
  menu: 'by menu: seconds from the answer until the desk’s phone rings / keys',
  dedicated: 'dedicated: the same on a number of the language',
  'first-timer': 'first-timer: the same when every menu is heard to its end',
};

/** The whole report of one centre. */
export function reportOf(effort: Effort): string {
  const { centre, rows } = effort;
  const hours = [...new Set(rows.map(({ at }) => at))];
  const tables = hours.flatMap((at) =>
    paths.map(
      (path) =>
        `${centre.id}, ${at.replace('T', ' ')}, ${titles[path]}\n${table(rows.filter((row) => row.at === at && row.path === path))}`,
    ),
  );
  return [...tables, clockOf(effort), whisperRow(effort), askingRow(effort), smsRow(effort), goalTable(centre.id, goalsOf(effort))].join(
    '\n\n',
  );
}

/** A row for each language, a column for each topic. */
function table(rows: readonly Row[]): string {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  const languages = [...new Set(rows.map(({ language }) => language))];
  const label = widest(languages) + 2;
  const widths = topics.map((topic) => Math.max(widest([topic]), 'closed'.length + 3) + 2);
  const cell = (language: string, topic: string, width: number) => {
    const row = rows.find((each) => each.language === language && each.topic === topic);
    return rightIn(width, row === undefined ? '' : cellOf(row));
  };
  return [
    `${leftIn(label, '')}${topics.map((topic, index) => rightIn(widths[index] ?? 0, topic)).join('')}`,
    ...languages.map(
      (language) => `${leftIn(label, `  ${language}`)}${topics.map((topic, index) => cell(language, topic, widths[index] ?? 0)).join('')}`,
    ),
  ].join('\n');
}

function cellOf({ seconds, keys, ends, promised }: Row): string {
  if (ends === 'closed') return 'closed';
  return `${seconds.toFixed(1)}/${keys}${promised ? ' ' : '!'}`;
}

function clockOf({ centre, menu, usualMenu, greetings }: Effort): string {
  const figure = (seconds: number | undefined) => rightIn(10, seconds === undefined ? '' : seconds.toFixed(1));
  return [
    `${centre.id}, the language menu, in seconds after the answer (usual: “For English, press two”, in each language)`,
    `    ${['name from', 'until', 'key', 'usual key', 'greeting'].map((title) => rightIn(10, title)).join('')}`,
    ...menu.names.map(({ language, begins, ends, key }) => {
      const greeting = greetings.find((each) => each.language === language)?.seconds;
      return `  ${language}${[begins, ends, key, usualMenu.keys.get(language), greeting].map(figure).join('')}`;
    }),
  ].join('\n');
}

/** What a whisper adds, to a desk that hears it in each language. */
function whisperRow({ centre, whispers: { untilTalk } }: Effort): string {
  return [
    `${centre.id}, a whisper in each language: seconds that it adds between the answer of the desk and the talk, the longest of its callers and topics`,
    `    ${untilTalk.map(({ language }) => rightIn(6, language)).join('')}`,
    `    ${untilTalk.map(({ seconds }) => rightIn(6, seconds.toFixed(1))).join('')}`,
  ].join('\n');
}

/** What it takes to ask to be called back. */
function askingRow({ centre, asking }: Effort): string {
  return byLanguage(
    `${centre.id}, to be called back: seconds from the key that asks for it to the word when we call, if the centre calls back`,
    asking,
  );
}

/** What it takes to ask for a text. */
function smsRow({ centre, sms }: Effort): string {
  return byLanguage(
    `${centre.id}, to get a text: seconds from the key that asks for it to the word that it is under way, if the centre sends them`,
    sms,
  );
}

function byLanguage(title: string, seconds: Effort['sms']): string {
  return [
    title,
    `    ${seconds.map(({ language }) => rightIn(6, language)).join('')}`,
    `    ${seconds.map((each) => rightIn(6, each.seconds.toFixed(1))).join('')}`,
  ].join('\n');
}

function goalTable(centre: string, goals: readonly Goal[]): string {
  const lines = goals.map(({ what, figure, limit, isReached, usual }) => {
    const compared = usual === undefined ? '' : `; usual practice ${usual}`;
    return `  ${isReached ? 'reached' : 'MISSED '}  ${what}: ${figure} (at most ${limit}${compared})`;
  });
  return [`${centre}, the goals`, ...lines].join('\n');
}

/** The read-outs of each language, and those that are too long. */
export function readOutReport(readOuts: readonly Measured[]): string {
  return secondsReport('read-outs', readOuts, longestReadOut);
}

/** The same of the ready announcements. */
export function announcementReport(announcements: readonly Measured[]): string {
  return secondsReport('ready announcements', announcements, longestAnnouncement);
}

function secondsReport(what: string, readOuts: readonly Measured[], most: number): string {
  const languages = [...new Set(readOuts.map(({ language }) => language))];
  const ids = [...new Set(readOuts.map(({ id }) => id))];
  const seconds = (language: string, id: string) => readOuts.find((each) => each.language === language && each.id === id)?.seconds ?? 0;
  const label = widest(ids) + 4;
  const long = readOuts.filter((each) => each.seconds > most);
  return [
    `the ${what}, in seconds (at most ${most})`,
    `${leftIn(label, '')}${languages.map((language) => rightIn(6, language)).join('')}`,
    ...ids.map((id) => `${leftIn(label, `  ${id}`)}${languages.map((language) => rightIn(6, seconds(language, id).toFixed(0))).join('')}`),
    long.length === 0
      ? `  none is longer than ${most} s`
      : `  TOO LONG: ${long.map(({ language, id, seconds: lasts }) => `${language} ${id} ${lasts.toFixed(1)} s`).join(', ')}`,
  ].join('\n');
}
