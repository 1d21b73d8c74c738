// Reads the options of `madoguchi hours`: times, counts, languages, lines. An invalid one is refused in a sentence.

import type { Command } from 'commander';
import type { Instant, Language } from '../hours/timetable.ts';
import { instantOf, usualZone } from '../hours/zone.ts';
import type { Centre, Directory, Line } from '../schedules/directory.ts';
import { centresAsked } from './running.ts';
import { told } from './staffReader.ts';

/** The instant of an option such as `--at`; now if it is absent. */
export function instantAsked(command: Command, option: string, written: string | undefined, zone = usualZone): Instant {
  if (written === undefined) return Date.now();
  return instantOf(written, zone) ?? command.error(told('usage.not-a-time', { option, written }));
}

/** The whole number of an option such as `--days`. */
export function countAsked(command: Command, option: string, written: string, most: number): number {
  const count = /^\d{1,6}$/.test(written) ? Number(written) : 0;
  if (count >= 1 && count <= most) return count;
  return command.error(told('usage.not-a-count', { option, written, most }));
}

/** A language that a centre offers. */
export function languageAsked(command: Command, offered: readonly Language[], written: Language): Language {
  if (offered.includes(written)) return written;
  return command.error(told('usage.language-of-no-centre', { written, known: offered }));
}

/** A shared line or a centre's own, and every language that an option may name. */
export function lineAsked(
  command: Command,
  directory: Directory,
  { line = '', centre }: { readonly line?: string; readonly centre?: string },
): { readonly line: Line; readonly languages: readonly Language[] } {
  const centres = centresAsked(command, directory, centre);
  const languages = [...new Set(centres.flatMap((each) => each.languages))];
  const having = centres.filter((each) => each.lines.has(line));
  const shared = centre === undefined ? directory.lines.get(line) : undefined;
  const found = shared ?? having[0]?.lines.get(line);
  if (found === undefined) {
    const known = [...new Set([...directory.lines.keys(), ...centres.flatMap((each) => [...each.lines.keys()])])];
    return command.error(line === '' ? told('usage.line-missing', { known }) : told('usage.line', { written: line, known }));
  }
  if (shared === undefined && having.length > 1) command.error(told('usage.line-of-several', { line, known: having.map(({ id }) => id) }));
  return { line: found, languages };
}

/** The centre of an option: the named one, or the default centre. */
export function centreAsked(command: Command, directory: Directory, wanted: string | undefined): Centre {
  const centres = centresAsked(command, directory, wanted);
  return centres.find(({ isDefault }) => isDefault) ?? centres[0] ?? command.error(told('usage.no-centre'));
}
