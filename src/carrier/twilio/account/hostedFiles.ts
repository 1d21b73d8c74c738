// The files that the carrier hosts: two small documents for each centre, and audio for languages without a voice. They are fetched with GET.

import { createHash } from 'node:crypto';
import type { Audio } from '../../../speech/audio.ts';
import type { Catalogues } from '../../../speech/catalogue.ts';
import { inOwnVoice } from '../../../speech/ownVoice.ts';
import { type Played, type Script, scriptOf } from '../../../speech/script.ts';
import type { AudioRequest } from '../../../speech/seal.ts';
import type { HostedCall } from '../../hostedCall.ts';
import { dial, documentOf, gather, hangUp, joined, number, redirect } from '../elements.ts';
import { speak } from '../speak.ts';

/** A document, or audio that is still to be made. */
export type HostedFile = { readonly name: string } & ({ readonly twiml: string } | { readonly audio: AudioRequest });

/** The first line of every document, by which a later run knows its own. XML allows no two hyphens in it. */
export const mark = '<!-- Written by “npm run hours” (fallback). Change the schedules or the catalogues instead. -->';

/** The words, and what native speakers have recorded of them. */
export type Spoken = { readonly catalogues: Catalogues; readonly audio: Pick<Audio, 'hasOwn' | 'isRecorded' | 'wavFor'> };

/** The files of a centre: `<centre>.xml` is what the carrier fetches first. Addresses in them are relative, or begin with `base`. */
export async function hostedFiles(call: HostedCall, { catalogues, audio }: Spoken, base = ''): Promise<readonly HostedFile[]> {
  const [greeting, after] = [call.greeting, call.after].map((speech) => scriptOf(catalogues, inOwnVoice(audio, call.centre, speech))) as [
    Script,
    Script,
  ];
  const names = new Map<Played, string>();
  for (const piece of [...greeting, ...after]) if (piece.is === 'play') names.set(piece, await nameOf(piece, audio));
  const speaking = { addressOf: (piece: Played) => base + names.get(piece) };
  const ring = `${call.centre}-ring.xml`;
  const listening = { action: base + ring, method: 'GET', numDigits: 1, finishOnKey: '', timeout: call.listenSeconds } as const;
  const { rings } = call;
  const start = documentOf(joined(gather(listening, speak(greeting, speaking)), redirect('GET', base + ring)));
  const ringing = documentOf(
    joined(
      dial({ timeout: rings.seconds, callerId: rings.callerId }, number({ number: rings.number, send: rings.send })),
      speak(after, speaking),
      hangUp,
    ),
  );
  const played = [
    ...new Map(
      [...names].map(
        ([
          {
            of: [utterance],
            leadMs,
          },
          name,
        ]) => [name, { name, audio: { utterance, leadMs } }],
      ),
    ).values(),
  ];
  return [{ name: `${call.centre}.xml`, twiml: laidOut(start) }, { name: ring, twiml: laidOut(ringing) }, ...played];
}

/**
 * The name contains a hash of the audio, so the carrier never serves an old copy. Of robot audio the words are hashed, because the robot's
 * samples differ a little each time.
 */
async function nameOf({ of: [utterance], text, leadMs }: Played, audio: Spoken['audio']): Promise<string> {
  const heard = audio.isRecorded(utterance) ? await audio.wavFor({ utterance, leadMs }) : `${leadMs} ${text}`;
  return `${utterance.language}-${createHash('sha256').update(heard).digest('hex').slice(0, 12)}.wav`;
}

/** One verb a line, so that a change can be read. */
function laidOut(document: string): string {
  const body = document.replace(/<(?=\/?(Response|Gather)\b|(Say|Play|Dial|Redirect|Hangup)\b)/g, '\n<');
  return `${body.replace('\n<Response>', `\n${mark}\n<Response>`)}\n`;
}
