// Every command of `madoguchi`, for the overview and for `npm run`. A command is loaded when it is asked for.
// What measures and proves the project (src/tools) is run by its path: no room imports a tool, and an installation may have none.

import type { Command } from 'commander';

export const groups = ['For staff', 'For operators', 'For developers'] as const;

type Listed = { readonly name: string; readonly group: (typeof groups)[number]; readonly summary: string };

/** A program of the project, by its path from the project's folder. It runs in a process of its own. */
export type ListedProgram = Listed & { readonly program: string };

export type ListedCommand = (Listed & { readonly load: () => Promise<Command> }) | ListedProgram;

export const commandList: readonly ListedCommand[] = [
  {
    name: 'hours',
    group: 'For staff',
    summary: 'check, show, explain and compare the hours of the lines',
    load: async () => (await import('./hours.ts')).hoursCommand(),
  },
  {
    name: 'call',
    group: 'For staff',
    summary: 'place a call and show what a caller hears',
    load: async () => (await import('./call.ts')).callCommand(),
  },
  {
    name: 'words',
    group: 'For staff',
    summary: 'list the words that callers hear, print them for review',
    load: async () => (await import('./wordsCommand.ts')).wordsCommand(),
  },
  {
    name: 'calls',
    group: 'For staff',
    summary: 'what became of the calls: a report, a day’s list, one call’s story',
    load: async () => (await import('./callsCommand.ts')).callsCommand(),
  },
  {
    name: 'start',
    group: 'For operators',
    summary: 'start the service',
    load: async () => (await import('./startService.ts')).startCommand(),
  },
  {
    name: 'connect',
    group: 'For operators',
    summary: 'connect a number of the carrier to the service',
    load: async () => (await import('./connect.ts')).connectCommand(),
  },
  {
    name: 'doctor',
    group: 'For operators',
    summary: 'check whether everything is ready for real calls',
    load: async () => (await import('./doctor.ts')).doctorCommand(),
  },
  {
    name: 'licences',
    group: 'For operators',
    summary: 'the licences of all packages',
    program: 'src/tools/licences/command.ts',
  },
  {
    name: 'walk',
    group: 'For developers',
    summary: 'prove that no caller gets stuck, for the schedules as they are',
    program: 'src/tools/walk/command.ts',
  },
  {
    name: 'effort',
    group: 'For developers',
    summary: 'the seconds and keys until a desk rings',
    program: 'src/tools/effort/command.ts',
  },
  {
    name: 'bench',
    group: 'For developers',
    summary: 'the cost of a step, of the hours, of a large directory',
    program: 'src/tools/bench/command.ts',
  },
  { name: 'load', group: 'For developers', summary: 'many calls at once, with instances that fail', program: 'src/tools/load/command.ts' },
  { name: 'fuzz', group: 'For developers', summary: 'made-up requests and edits, at random', program: 'src/tools/fuzz/command.ts' },
  { name: 'schema', group: 'For developers', summary: 'write the JSON schemas of the schedules', program: 'src/tools/schema/command.ts' },
];
