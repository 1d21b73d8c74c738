// The options of `madoguchi call`, read or refused in a sentence.

import { Command } from 'commander';
import { instantOf, isoIn } from '../hours/zone.ts';
import { type Outcome, outcomes } from '../rehearsal/phone/callEvent.ts';
import { help, type InputCommand, readInputCommands } from '../rehearsal/terminal/inputCommands.ts';
import { readSchedules } from '../schedules/reload/readFiles.ts';
import { readYaml } from '../schedules/yaml/document.ts';

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
    refuse(`--url ${url} is not a web address. Write one like http://localhost:3000.`);
  if (url !== undefined && (at !== undefined || story))
    refuse('--at and --story need a service of this call’s own, whose clock they set. Leave out --url, or leave these out.');
  if (gloss !== undefined && !/^[a-z]{2,3}$/i.test(gloss)) refuse(`--gloss ${gloss} is not a language. Write a short tag like en or ja.`);
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
  return new Command('call')
    .description('Places a call and shows what a caller hears.')
    .option('--centre <name>', 'the centre to call: a file of schedules/centres (the default centre if absent)')
    .option('--to <number>', 'the number to dial, instead of the first one of a centre')
    .option('--from <number>', 'the caller’s number', '+815011112222')
    .option('--at <time>', 'where the clock of the service begins, in Tokyo: 2026-12-30T19:00')
    .option('--keys <row>', 'what to press, one item each time the call listens: "8 2 /silence"; then silence (type it yourself if absent)')
    .option('--dial <outcomes>', `how the lines that ring end; the last one is repeated: ${outcomes.join(',')}`)
    .option('--gloss <language>', 'each sentence in this language as well: en, ja, …')
    .option('--url <address>', 'call a service that runs: http://localhost:3000')
    .option('--story', 'print the call as a story for test/stories')
    .addHelpText('after', `\n${help}\n\nExit status: 0 fine, 1 the call failed, 2 wrong usage.`)
    .exitOverride();
}

function readTime(at: string, zone: string, refuse: Refuse): string {
  const instant = instantOf(at, zone);
  return instant === undefined ? refuse(`--at ${at} is not a time. Write one like 2026-12-30T19:00.`) : isoIn(instant, zone);
}

function readKeys(keys: string, refuse: Refuse): readonly InputCommand[] {
  try {
    return readInputCommands(keys);
  } catch (fault) {
    return refuse(`--keys: ${(fault as Error).message}`);
  }
}

function readOutcomes(dial: string, refuse: Refuse): readonly Outcome[] {
  return dial
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(
      (word) =>
        outcomes.find((outcome) => outcome === word) ??
        refuse(`--dial ${word} is not how a line can end. Write some of: ${outcomes.join(', ')}.`),
    );
}

/** The first number of a centre, or of the default centre, as it is in the file. */
async function numberOf(schedules: string, wanted: string | undefined, refuse: Refuse): Promise<string> {
  const centres = Object.entries(await readSchedules(schedules)).flatMap(([file, text]) => {
    const id = /^centres\/([a-z0-9-]+)\.ya?ml$/.exec(file)?.[1];
    const { numbers, default: isDefault } = (readYaml(file, text).data ?? {}) as { readonly numbers?: object; readonly default?: unknown };
    return id === undefined ? [] : [{ id, isDefault: isDefault === true, number: Object.keys(numbers ?? {})[0] }];
  });
  const centre = centres.find(({ id, isDefault }) => (wanted === undefined ? isDefault : id === wanted));
  const known = centres.map(({ id }) => id).join(', ');
  if (centre === undefined)
    return refuse(
      wanted === undefined
        ? `No centre is the default one. Write --centre with one of: ${known}.`
        : `--centre ${wanted} does not exist. Write one of: ${known}.`,
    );
  return centre.number ?? refuse(`The centre ${centre.id} answers no number. Write one with --to.`);
}
