// What the carrier hosts itself, for the hour at which nothing of ours answers: two small documents a centre, and audio for languages
// without a voice. They are files: they know no clock, cannot tell one key from another, and are fetched with GET.

import { createHash } from 'node:crypto';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import type { Key } from '../../../call/heard.ts';
import { nameOf, say, sayKey } from '../../../call/say.ts';
import type { Language, Speech } from '../../../call/speech.ts';
import type { Centre, Line } from '../../../schedules/directory.ts';
import type { Audio } from '../../../speech/audio.ts';
import type { Catalogues } from '../../../speech/catalogue.ts';
import { type Played, type Said, scriptOf } from '../../../speech/script.ts';
import type { AudioRequest } from '../../../speech/seal.ts';

/** A document, or audio that is still to be made. */
export type HostedFile = { readonly name: string } & ({ readonly twiml: string } | { readonly audio: AudioRequest });

/** The first line of every document, by which a later run knows its own. XML allows no two hyphens in it. */
export const mark = '<!-- Written by “npm run hours” (fallback). Change the schedules or the catalogues instead. -->';

/** Every language begins at the lost card, which is key 1 of every centre; here any key will do. */
const lostCard = 'topic.lost-card';
const lostCardId = 'lost-card';
const lostCardKey: Key = '1';

// As the language menu; and time for a thumb.
const betweenLanguages = { pauseMs: 400 } as const;
const listenSeconds = 5;
const ringSeconds = 30;

/** The words, and what native speakers have recorded of them. */
export type Spoken = { readonly catalogues: Catalogues; readonly audio: Pick<Audio, 'isRecorded' | 'wavFor'> };

/** The files of a centre: `<centre>.xml` is what the carrier fetches first. Addresses in them are relative, or begin with `base`. */
export async function hostedFiles(centre: Centre, { catalogues, audio }: Spoken, base = ''): Promise<readonly HostedFile[]> {
  const played = new Map<string, HostedFile>();
  const speak = async (speaker: Speaker, speech: Speech) => {
    for (const piece of scriptOf(catalogues, speech)) {
      if (piece.is === 'say') sayPiece(speaker, piece);
      else speaker.play({}, base + (await keep(played, audio, piece)));
    }
  };
  const ring = `${centre.id}-ring.xml`;
  const documents = [
    { name: `${centre.id}.xml`, twiml: laidOut(await startOf(centre, speak, base + ring)) },
    { name: ring, twiml: laidOut(await ringOf(centre, speak)) },
  ];
  return [...documents, ...played.values()];
}

type Speaker = {
  say(attributes: { voice: string; language: string }, text: string): unknown;
  play(attributes: object, url: string): unknown;
};
type Speak = (speaker: Speaker, speech: Speech) => Promise<void>;

/** “Lost or stolen card, one.” in every language. A key rings at once; silence rings after the last language. */
async function startOf(centre: Centre, speak: Speak, ring: string): Promise<VoiceResponse> {
  const response = new VoiceResponse();
  const [first = 'ja'] = centre.languages;
  const gather = response.gather({ action: ring, method: 'GET', numDigits: 1, finishOnKey: '', timeout: listenSeconds });
  await speak(gather as unknown as Speaker, [
    say(first, 'greeting', { centre: nameOf(centre.name) }),
    betweenLanguages,
    ...centre.languages.flatMap((language): Speech => [say(language, lostCard), sayKey(language, lostCardKey), betweenLanguages]),
  ]);
  response.redirect({ method: 'GET' }, ring);
  return response;
}

/** Rings the line; when it did not answer, or the caller is still there, its number is said in every language. */
async function ringOf(centre: Centre, speak: Speak): Promise<VoiceResponse> {
  const response = new VoiceResponse();
  const { number, digits } = lineForAll(centre);
  const dial = response.dial({ timeout: ringSeconds, ringTone: 'jp', ...(centre.callerId !== undefined && { callerId: centre.callerId }) });
  // https://www.twilio.com/docs/voice/twiml/number#attributes-sendDigits: each “w” waits half a second.
  dial.number(digits?.send ? { sendDigits: 'w'.repeat(Math.round(digits.waitSeconds * 2)) + digits.press } : {}, number);
  await speak(
    response as unknown as Speaker,
    centre.languages.flatMap((language) => numberIn(language, lineFor(centre, language))),
  );
  response.hangup();
  return response;
}

function numberIn(language: Language, { printed, digits }: Line): Speech {
  const press =
    digits === undefined || digits.send
      ? []
      : [say(language, 'transfer.press'), ...[...digits.press].map((digit) => sayKey(language, digit as Key))];
  return [say(language, lostCard), say(language, 'numbers.number', { number: { is: 'phone', printed } }), ...press, betweenLanguages];
}

/** The first line for a lost card at which somebody answers every caller; a checked centre has one of some kind at every hour. */
function lineForAll(centre: Centre): Line {
  const lines = lostCardLines(centre);
  const line = lines.find(({ timetable }) => timetable.groups.some(({ languages }) => languages === 'any')) ?? lines[0];
  if (line === undefined) throw new Error(`The centre ${centre.id} has no line for a lost card. A directory is checked before it is used.`);
  return line;
}

/** The first line for a lost card that promises the language at some hour, else the one for everybody. */
function lineFor(centre: Centre, language: Language): Line {
  const promises = ({ timetable }: Line) => timetable.groups.some(({ languages }) => languages !== 'any' && languages.includes(language));
  return lostCardLines(centre).find(promises) ?? lineForAll(centre);
}

function lostCardLines({ topics, lines }: Centre): readonly Line[] {
  return (topics.find(({ id }) => id === lostCardId)?.lines ?? []).flatMap((id) => lines.get(id) ?? []);
}

function sayPiece(speaker: Speaker, { voice, locale, parts }: Said): void {
  const said = speaker.say({ voice, language: locale }, '') as {
    break(attributes: { time: string }): unknown;
    sub(attributes: { alias: string }, words: string): unknown;
    addText(text: string): void;
  };
  for (const part of parts) {
    if (typeof part === 'number') said.break({ time: `${part}ms` });
    else if (typeof part === 'string') said.addText(part);
    else said.sub({ alias: part.said }, part.written);
  }
}

/**
 * The name changes with what is heard: whoever keeps a copy, as the carrier does, never plays an old one. The robot does not speak twice
 * to the very sample, so its words stand for it.
 */
async function keep(played: Map<string, HostedFile>, audio: Spoken['audio'], { of: [utterance], text, leadMs }: Played): Promise<string> {
  const heard = audio.isRecorded(utterance) ? await audio.wavFor({ utterance, leadMs }) : `${leadMs} ${text}`;
  const name = `${utterance.language}-${createHash('sha256').update(heard).digest('hex').slice(0, 12)}.wav`;
  played.set(name, { name, audio: { utterance, leadMs } });
  return name;
}

/** One verb a line, so that a change can be read. */
function laidOut(response: VoiceResponse): string {
  const body = response.toString().replace(/<(?=\/?(Response|Gather)\b|(Say|Play|Dial|Redirect|Hangup)\b)/g, '\n<');
  return `${body.replace('\n<Response>', `\n${mark}\n<Response>`)}\n`;
}
