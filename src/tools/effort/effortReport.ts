// The figures as a person reads them: tables of seconds, the language menu on the clock, the goals.

import { longestReadOut, type ReadOut } from '../../speech/timing/readOuts.ts';
import type { Effort } from './effort.ts';
import { type Goal, goalsOf } from './goals.ts';
import { type Path, paths, type Row } from './rows.ts';

const titles: Readonly<Record<Path, string>> = {
  menu: 'by menu: seconds from the answer until the desk’s phone rings / keys',
  dedicated: 'dedicated: the same on a number of the language',
  'first-timer': 'first-timer: the same when every menu is heard to its end',
};

/** Everything about one centre. */
export function reportOf(effort: Effort): string {
  const { centre, rows } = effort;
  const hours = [...new Set(rows.map(({ at }) => at))];
  const tables = hours.flatMap((at) =>
    paths.map(
      (path) =>
        `${centre.id}, ${at.replace('T', ' ')}, ${titles[path]}\n${table(rows.filter((row) => row.at === at && row.path === path))}`,
    ),
  );
  return [...tables, clockOf(effort), goalTable(centre.id, goalsOf(effort))].join('\n\n');
}

/** Languages down, topics across. */
function table(rows: readonly Row[]): string {
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  const languages = [...new Set(rows.map(({ language }) => language))];
  const widths = topics.map((topic) => Math.max(topic.length, 'closed'.length + 3) + 2);
  const cell = (language: string, topic: string, width: number) => {
    const row = rows.find((each) => each.language === language && each.topic === topic);
    return (row === undefined ? '' : cellOf(row)).padStart(width);
  };
  return [
    `    ${topics.map((topic, index) => topic.padStart(widths[index] ?? 0)).join('')}`,
    ...languages.map((language) => `  ${language}${topics.map((topic, index) => cell(language, topic, widths[index] ?? 0)).join('')}`),
  ].join('\n');
}

function cellOf({ seconds, keys, ends, promised }: Row): string {
  if (ends === 'closed') return 'closed';
  return `${seconds.toFixed(1)}/${keys}${promised ? ' ' : '!'}`;
}

function clockOf({ centre, menu, usualMenu, greetings }: Effort): string {
  const figure = (seconds: number | undefined) => (seconds === undefined ? '' : seconds.toFixed(1)).padStart(9);
  return [
    `${centre.id}, the language menu, in seconds after the answer (usual: “For English, press two”, in each language)`,
    `    ${['name from', 'until', 'key', 'usual key', 'greeting'].map((title) => title.padStart(10)).join('')}`,
    ...menu.names.map(({ language, begins, ends, key }) => {
      const greeting = greetings.find((each) => each.language === language)?.seconds;
      return `  ${language}${[begins, ends, key, usualMenu.keys.get(language), greeting].map((seconds) => ` ${figure(seconds)}`).join('')}`;
    }),
  ].join('\n');
}

function goalTable(centre: string, goals: readonly Goal[]): string {
  const lines = goals.map(({ what, figure, limit, holds, usual }) => {
    const compared = usual === undefined ? '' : `; usual practice ${usual}`;
    return `  ${holds ? 'holds' : 'NOT  '}  ${what}: ${figure} (at most ${limit}${compared})`;
  });
  return [`${centre}, the goals`, ...lines].join('\n');
}

/** The read-outs: the longest of each language, and all that are too long. */
export function readOutReport(readOuts: readonly ReadOut[]): string {
  const languages = [...new Set(readOuts.map(({ language }) => language))];
  const ids = [...new Set(readOuts.map(({ id }) => id))];
  const seconds = (language: string, id: string) => readOuts.find((each) => each.language === language && each.id === id)?.seconds ?? 0;
  const long = readOuts.filter((each) => each.seconds > longestReadOut);
  return [
    `the read-outs, in seconds (at most ${longestReadOut})`,
    `  ${''.padEnd(20)}${languages.map((language) => language.padStart(6)).join('')}`,
    ...ids.map((id) => `  ${id.padEnd(20)}${languages.map((language) => seconds(language, id).toFixed(0).padStart(6)).join('')}`),
    long.length === 0
      ? `  none is longer than ${longestReadOut} s`
      : `  TOO LONG: ${long.map(({ language, id, seconds: lasts }) => `${language} ${id} ${lasts.toFixed(1)} s`).join(', ')}`,
  ].join('\n');
}
