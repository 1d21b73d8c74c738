// `madoguchi call`: a telephone in the terminal. It starts a service of its own, or calls one that runs.
// Exit status: 0 fine, 1 the call failed, 2 wrong usage.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { type Command, CommanderError } from 'commander';
import { isoIn, usualZone as zone } from '../hours/zone.ts';
import type { CallEvent } from '../rehearsal/phone/callEvent.ts';
import { languageOf } from '../rehearsal/phone/languageOfTag.ts';
import { type Call, placeCall } from '../rehearsal/phone/phoneCall.ts';
import { keyboardInput } from '../rehearsal/terminal/keyboardInput.ts';
import { scriptedInput } from '../rehearsal/terminal/scriptedInput.ts';
import { findRehearsal, type Rehearsal, startRehearsal } from '../rehearsal/terminal/startRehearsal.ts';
import { writeStory } from '../rehearsal/terminal/story.ts';
import { createTranscript } from '../rehearsal/terminal/transcript.ts';
import { callProgram, type WantedCall, wantedCall } from './callOptions.ts';
import { sentenceOf } from './running.ts';
import { told } from './staffReader.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));

// The carrier has no Nepali voice, so Nepali is played as audio. Its words are not in the document, so they are asked for as a gloss.
const playedLanguage = 'ne';

/** The command. */
export function callCommand(): Command {
  const command = callProgram();
  return command.action(async () => {
    // The service of this call ends with this process, so that every signal must end it normally (startRehearsal.ts).
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
    // A reader like “head” closes the output when it has read enough.
    process.stdout.once('error', () => process.exit(0));
    try {
      const schedules = process.env.MADOGUCHI_SCHEDULES ?? join(home, 'schedules');
      process.exitCode = await call(await wantedCall(command, { schedules, zone }));
    } catch (fault) {
      if (fault instanceof CommanderError) throw fault;
      console.error(sentenceOf(fault));
      process.exitCode = 1;
    }
  });
}

async function call(wanted: WantedCall): Promise<number> {
  const { url, to, from, gloss, commands, dialled, story } = wanted;
  const at = wanted.at ?? isoIn(Math.floor(Date.now() / 1000) * 1000, zone);
  // A story on the standard output goes to a file, so the transcript goes to the error output.
  const output = story ? process.stderr : process.stdout;
  const rehearsal =
    url === undefined
      ? await startRehearsal(join(home, 'src/main.ts'), process.env, at)
      : await findRehearsal(url, process.env, process.cwd());
  const keyboard = commands === undefined ? keyboardInput({ input: process.stdin, output }, dialled) : undefined;
  const write = (line: string) => void (story && keyboard === undefined ? undefined : output.write(`${line}\n`));
  const transcript = createTranscript({
    write,
    ...(gloss !== undefined && { gloss }),
    faint: (text) => styleText('dim', text, { stream: output }),
  });
  const events: CallEvent[] = [];
  write(`${url === undefined ? told('call.begins', { to, at }) : told('call.answered-at', { to, url })}\n`);
  try {
    const placed = { ...carrierOf(rehearsal, gloss), to, from, listen: true };
    const good = await placeCall(placed, keyboard ?? scriptedInput(commands ?? [], dialled), (event) => {
      events.push(event);
      transcript(event);
    });
    if (gloss !== undefined && !hasGloss(events, gloss)) write(`\n${told('call.no-gloss', { gloss })}`);
    if (story) process.stdout.write(writeStory({ comments: ['Write here what this call shows'], at, to }, events));
    return good ? 0 : 1;
  } finally {
    keyboard?.close();
    await rehearsal.close();
  }
}

function hasGloss(events: readonly CallEvent[], gloss: string): boolean {
  return events.some((each) => 'glosses' in each && each.glosses.some(({ language }) => language === languageOf(gloss)));
}

/** What is set at the carrier for every number of a service. */
function carrierOf({ url, publicUrl, token }: Rehearsal, gloss: string | undefined): Omit<Call, 'to' | 'from' | 'listen'> {
  return {
    voiceUrl: `${publicUrl}/voice`,
    fallbackUrl: `${publicUrl}/voice/fallback`,
    statusUrl: `${publicUrl}/voice/status`,
    carrier: {
      token,
      reach: (address) => (address.startsWith(publicUrl) ? url + address.slice(publicUrl.length) : address),
      glosses: gloss === undefined || gloss === playedLanguage ? [playedLanguage] : [playedLanguage, gloss],
    },
  };
}
