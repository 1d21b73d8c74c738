// What the subcommands of `npm run hours` read of their options: times, counts, languages; each refused in a sentence.

import type { Command } from 'commander';
import type { Instant, Language } from '../hours/timetable.ts';
import { instantOf } from '../hours/zone.ts';
import type { Centre, Directory, Line } from '../schedules/directory.ts';
import { centresAsked } from './running.ts';

/** The zone in which a time without an offset is read before a centre is known. */
export const usualZone = 'Asia/Tokyo';

/** The instant of an option such as `--at`; now where it is absent. */
export function instantAsked(command: Command, option: string, written: string | undefined, zone = usualZone): Instant {
  if (written === undefined) return Date.now();
  return (
    instantOf(written, zone) ??
    command.error(`${option} ${written} is not a time. Write a day like 2026-12-30, or a time like 2026-12-30T19:00.`)
  );
}

/** A whole number of an option such as `--days`. */
export function countAsked(command: Command, option: string, written: string, most: number): number {
  const count = /^\d{1,6}$/.test(written) ? Number(written) : 0;
  if (count >= 1 && count <= most) return count;
  return command.error(`${option} ${written} is not a number from 1 to ${most}. Write one like 400.`);
}

/** A language that a centre offers. */
export function languageAsked(command: Command, offered: readonly Language[], written: Language): Language {
  if (offered.includes(written)) return written;
  return command.error(`--language ${written} is not offered by any centre. Write one of: ${offered.join(', ')}.`);
}

/** A shared line, or a centre's own; and every language that could be asked for. */
export function lineAsked(
  command: Command,
  directory: Directory,
  { line, centre }: { readonly line: string; readonly centre?: string },
): { readonly line: Line; readonly languages: readonly Language[] } {
  const centres = centresAsked(command, directory, centre);
  const languages = [...new Set(centres.flatMap((each) => each.languages))];
  const having = centres.filter((each) => each.lines.has(line));
  const shared = centre === undefined ? directory.lines.get(line) : undefined;
  const found = shared ?? having[0]?.lines.get(line);
  if (found === undefined) {
    const known = new Set([...directory.lines.keys(), ...centres.flatMap((each) => [...each.lines.keys()])]);
    return command.error(`--line ${line} does not exist. Write one of: ${[...known].join(', ')}.`);
  }
  if (shared === undefined && having.length > 1)
    command.error(`several centres have a line ${line}. Add --centre with one of: ${having.map(({ id }) => id).join(', ')}.`);
  return { line: found, languages };
}

/** The one centre that is meant: the named one, or the one that answers numbers that no centre claims. */
export function centreAsked(command: Command, directory: Directory, wanted: string | undefined): Centre {
  const centres = centresAsked(command, directory, wanted);
  return centres.find(({ isDefault }) => isDefault) ?? centres[0] ?? command.error('there is no centre.');
}
