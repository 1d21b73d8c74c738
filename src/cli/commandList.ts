// Every command of `madoguchi`, for the overview and for `npm run`. A command is loaded when it is asked for.
// What measures and proves the project (src/tools) is run by its path: no room imports a tool, and an installation may have none.

import type { Command } from 'commander';
import type { MessageKey } from '../messages/message.ts';

export const groups = ['help.for-staff', 'help.for-operators', 'help.for-developers'] as const satisfies readonly MessageKey[];

type Listed = {
  readonly name: string;
  readonly group: (typeof groups)[number];
  readonly summary: Extract<MessageKey, `summary.${string}`>;
};

/** A program of the project, by its path from the project's folder. It runs in a process of its own. */
export type ListedProgram = Listed & { readonly program: string };

export type ListedCommand = (Listed & { readonly load: () => Promise<Command> }) | ListedProgram;

export const commandList: readonly ListedCommand[] = [
  {
    name: 'hours',
    group: 'help.for-staff',
    summary: 'summary.hours',
    load: async () => (await import('./hours.ts')).hoursCommand(),
  },
  {
    name: 'call',
    group: 'help.for-staff',
    summary: 'summary.call',
    load: async () => (await import('./call.ts')).callCommand(),
  },
  {
    name: 'words',
    group: 'help.for-staff',
    summary: 'summary.words',
    load: async () => (await import('./wordsCommand.ts')).wordsCommand(),
  },
  {
    name: 'calls',
    group: 'help.for-staff',
    summary: 'summary.calls',
    load: async () => (await import('./callsCommand.ts')).callsCommand(),
  },
  {
    name: 'staff',
    group: 'help.for-operators',
    summary: 'summary.staff',
    load: async () => (await import('./peopleCommand.ts')).peopleCommand(),
  },
  {
    name: 'callbacks',
    group: 'help.for-staff',
    summary: 'summary.callbacks',
    load: async () => (await import('./callbacksCommand.ts')).callbacksCommand(),
  },
  {
    name: 'start',
    group: 'help.for-operators',
    summary: 'summary.start',
    load: async () => (await import('./startService.ts')).startCommand(),
  },
  {
    name: 'connect',
    group: 'help.for-operators',
    summary: 'summary.connect',
    load: async () => (await import('./connect.ts')).connectCommand(),
  },
  {
    name: 'doctor',
    group: 'help.for-operators',
    summary: 'summary.doctor',
    load: async () => (await import('./doctor.ts')).doctorCommand(),
  },
  {
    name: 'licences',
    group: 'help.for-operators',
    summary: 'summary.licences',
    program: 'src/tools/licences/command.ts',
  },
  {
    name: 'walk',
    group: 'help.for-developers',
    summary: 'summary.walk',
    program: 'src/tools/walk/command.ts',
  },
  {
    name: 'effort',
    group: 'help.for-developers',
    summary: 'summary.effort',
    program: 'src/tools/effort/command.ts',
  },
  {
    name: 'bench',
    group: 'help.for-developers',
    summary: 'summary.bench',
    program: 'src/tools/bench/command.ts',
  },
  { name: 'load', group: 'help.for-developers', summary: 'summary.load', program: 'src/tools/load/command.ts' },
  { name: 'fuzz', group: 'help.for-developers', summary: 'summary.fuzz', program: 'src/tools/fuzz/command.ts' },
  { name: 'schema', group: 'help.for-developers', summary: 'summary.schema', program: 'src/tools/schema/command.ts' },
];
