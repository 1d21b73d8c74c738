// npm run call: a telephone in the terminal. It starts a service of its own, or calls one that runs.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { CommanderError } from 'commander';
import { isoIn } from '../hours/zone.ts';
import type { CallEvent } from '../rehearsal/phone/callEvent.ts';
import { languageOf } from '../rehearsal/phone/languageOfTag.ts';
import { type Call, placeCall } from '../rehearsal/phone/phoneCall.ts';
import { keyboardHand } from '../rehearsal/terminal/keyboardInput.ts';
import { scriptedHand } from '../rehearsal/terminal/scriptedInput.ts';
import { findRehearsal, type Rehearsal, startRehearsal } from '../rehearsal/terminal/startRehearsal.ts';
import { writeStory } from '../rehearsal/terminal/story.ts';
import { createTranscript } from '../rehearsal/terminal/transcript.ts';
import { readCallOptions, type WantedCall } from './callOptions.ts';

const home = join(dirname(fileURLToPath(import.meta.url)), '../..');
const zone = 'Asia/Tokyo';

// Nepali has no voice of the carrier, so it is played, and its words stand in no document.
const playedLanguage = 'ne';

// Whatever ends this process ends its service too (rehearsal.ts): a signal, or a reader like “head” that has read enough.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
process.stdout.once('error', () => process.exit(0));

try {
  const schedules = process.env.MADOGUCHI_SCHEDULES ?? join(home, 'schedules');
  const wanted = await readCallOptions(process.argv.slice(2), { schedules, zone, complain: (text) => void process.stderr.write(text) });
  process.exitCode = await run(wanted);
} catch (fault) {
  // Commander has said itself what is wrong.
  if (fault instanceof CommanderError) process.exitCode = fault.exitCode === 0 ? 0 : 2;
  else {
    console.error(fault instanceof Error ? fault.message : String(fault));
    process.exitCode = 1;
  }
}

async function run(wanted: WantedCall): Promise<number> {
  const { url, to, from, gloss, orders, dialled, story } = wanted;
  const at = wanted.at ?? isoIn(Math.floor(Date.now() / 1000) * 1000, zone);
  // A story is for a file, so that a person who makes one reads along beside it.
  const output = story ? process.stderr : process.stdout;
  const rehearsal =
    url === undefined
      ? await startRehearsal(join(home, 'src/main.ts'), process.env, at)
      : await findRehearsal(url, process.env, process.cwd());
  const keyboard = orders === undefined ? keyboardHand({ input: process.stdin, output }, dialled) : undefined;
  const write = (line: string) => void (story && keyboard === undefined ? undefined : output.write(`${line}\n`));
  const transcript = createTranscript({
    write,
    ...(gloss !== undefined && { gloss }),
    faint: (text) => styleText('dim', text, { stream: output }),
  });
  const happenings: CallEvent[] = [];
  write(`A call to ${to}, ${url === undefined ? at : `answered at ${url}`}\n`);
  try {
    const call = { ...setAt(rehearsal, gloss), to, from, listen: true };
    const good = await placeCall(call, keyboard ?? scriptedHand(orders ?? [], dialled), (event) => {
      happenings.push(event);
      transcript(event);
    });
    if (gloss !== undefined && !hasGloss(happenings, gloss)) write(`\nThere were no words in “${gloss}”: no catalogue, or no rehearsal.`);
    if (story) process.stdout.write(writeStory({ comments: ['Write here what this call shows'], at, to }, happenings));
    return good ? 0 : 1;
  } finally {
    keyboard?.close();
    await rehearsal.close();
  }
}

function hasGloss(happenings: readonly CallEvent[], gloss: string): boolean {
  return happenings.some((each) => 'glosses' in each && each.glosses.some(({ language }) => language === languageOf(gloss)));
}

/** What is set at the carrier for every number of a service. */
function setAt({ url, publicUrl, token }: Rehearsal, gloss: string | undefined): Omit<Call, 'to' | 'from' | 'listen'> {
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
