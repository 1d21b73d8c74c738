// The options of `madoguchi call`, read or refused in a sentence.

import type { Command } from 'commander';
import { instantOf, isoIn } from '../hours/zone.ts';
import { type Outcome, outcomes } from '../rehearsal/phone/callEvent.ts';
import { type InputCommand, inputCommandOf, readInputCommands } from '../rehearsal/terminal/inputCommands.ts';
import { readSchedules } from '../schedules/reload/readFiles.ts';
import { readYaml } from '../schedules/yaml/document.ts';
import { languageOption, staffCommand } from './staffCommand.ts';
import { told } from './staffReader.ts';

export type WantedCall = {
  readonly to: string;
  readonly from: string;
  /** Where the clock of the service begins, ISO 8601 with Tokyo's offset. If absent: the real time. */
  readonly at?: string;
  /** If absent, a person is at the keyboard. */
  readonly commands?: readonly InputCommand[];
  readonly dialled: readonly Outcome[];
  readonly gloss?: string;
  /** A service that runs already, without a slash at the end. */
  readonly url?: string;
  readonly story: boolean;
};

type Context = { readonly schedules: string; readonly zone: string };

type Typed = {
  readonly centre?: string;
  readonly to?: string;
  readonly from: string;
  readonly at?: string;
  readonly keys?: string;
  readonly dial?: string;
  readonly gloss?: string;
  readonly url?: string;
  readonly story?: true;
};

type Refuse = (message: string) => never;

/** The call of a command that was parsed. Rejects with a CommanderError, whose sentence was printed, if an option is invalid. */
export async function wantedCall(program: Command, { schedules, zone }: Context): Promise<WantedCall> {
  const refuse: Refuse = (message) => program.error(message, { exitCode: 2 });
  const { centre, to, at, keys, dial, url, gloss, story = false, from } = program.opts<Typed>();
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    refuse(told('usage.not-a-web-address', { option: '--url', written: url }));
  if (url !== undefined && (at !== undefined || story)) refuse(told('call.own-clock'));
  if (gloss !== undefined && !/^[a-z]{2,3}$/i.test(gloss)) refuse(told('call.gloss', { written: gloss }));
  return {
    to: to ?? (await numberOf(schedules, centre, refuse)),
    from,
    ...(at !== undefined && { at: readTime(at, zone, refuse) }),
    ...(keys !== undefined && { commands: readKeys(keys, refuse) }),
    dialled: readOutcomes(dial ?? '', refuse),
    ...(gloss !== undefined && { gloss: gloss.toLowerCase() }),
    ...(url !== undefined && { url: url.replace(/\/$/, '') }),
    story,
  };
}

/** The command with its options and its help. */
export function callProgram(): Command {
  return staffCommand('call')
    .description(told('help.call'))
    .option('--centre <name>', told('help.call-centre'))
    .option('--to <number>', told('help.call-to'))
    .option('--from <number>', told('help.call-from'), '+815011112222')
    .option('--at <time>', told('help.call-at'))
    .option('--keys <row>', told('help.call-keys'))
    .option('--dial <outcomes>', told('help.call-dial', { outcomes: outcomes.join(',') }))
    .option('--gloss <language>', told('help.call-gloss'))
    .option('--url <address>', told('help.call-url'))
    .option('--story', told('help.call-story'))
    .addHelpText('after', `\n${told('help.call-input')}\n\n${told('help.exit-call')}`)
    .addOption(languageOption());
}

function readTime(at: string, zone: string, refuse: Refuse): string {
  const instant = instantOf(at, zone);
  return instant === undefined ? refuse(told('call.at', { written: at })) : isoIn(instant, zone);
}

function readKeys(keys: string, refuse: Refuse): readonly InputCommand[] {
  const wrong = keys.split(/\s+/).find((word) => word !== '' && (inputCommandOf(word)?.act ?? 'help') === 'help');
  return wrong === undefined ? readInputCommands(keys) : refuse(told('call.keys', { written: wrong }));
}

function readOutcomes(dial: string, refuse: Refuse): readonly Outcome[] {
  return dial
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => outcomes.find((outcome) => outcome === word) ?? refuse(told('call.dial', { written: word, known: outcomes })));
}

/** The first number of a centre, or of the default centre, as it is in the file. */
async function numberOf(schedules: string, wanted: string | undefined, refuse: Refuse): Promise<string> {
  const centres = Object.entries(await readSchedules(schedules)).flatMap(([file, text]) => {
    const id = /^centres\/([a-z0-9-]+)\.ya?ml$/.exec(file)?.[1];
    const { numbers, default: isDefault } = (readYaml(file, text).data ?? {}) as { readonly numbers?: object; readonly default?: unknown };
    return id === undefined ? [] : [{ id, isDefault: isDefault === true, number: Object.keys(numbers ?? {})[0] }];
  });
  const centre = centres.find(({ id, isDefault }) => (wanted === undefined ? isDefault : id === wanted));
  const known = centres.map(({ id }) => id);
  if (centre === undefined)
    return refuse(wanted === undefined ? told('call.no-default', { known }) : told('usage.centre', { written: wanted, known }));
  return centre.number ?? refuse(told('call.no-number', { centre: centre.id }));
}
