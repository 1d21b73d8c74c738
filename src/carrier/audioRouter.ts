// The audio of languages without a voice of the carrier: `GET /speech/robot/….wav`, `/speech/recording/….wav` and `/speech/personal/….wav`.
// The carrier fetches it without signing; the address itself is sealed.

import { Router } from 'express';
import type { Language } from '../call/speech.ts';
import type { Audio } from '../speech/audio.ts';
import { isPersonalSpeech } from '../speech/personalSpeech.ts';
import type { Played } from '../speech/script.ts';
import { type AudioRequest, seal, sealPersonal, unseal, unsealPersonal } from '../speech/seal.ts';

// Caches may store audio for one day. Where words or a recording change, the address changes with them; an address of other words, or one
// that another instance has made of words that are not here yet, is not stored.
const cacheControl = 'public, max-age=86400';

/**
 * The paths of pieces, kept for prompts with nothing to fill in: a seal takes longer than the words. There are a few hundred prompts in a
 * language without a voice, each with few pauses before it. All are made anew once `revision` is another one: the words have changed.
 */
export function keepingPaths(pathOf: (played: Played) => string, revision: () => number): (played: Played) => string {
  let kept = new Map<Language, Map<string, string>>();
  let keptFor = revision();
  return (played) => {
    const [utterance] = played.of;
    if ('text' in utterance || utterance.values !== undefined) return pathOf(played);
    if (keptFor !== revision()) {
      kept = new Map();
      keptFor = revision();
    }
    const { language, key, centre } = utterance;
    const ofLanguage = kept.get(language) ?? new Map<string, string>();
    kept.set(language, ofLanguage);
    const name = `${played.leadMs} ${key}${centre === undefined ? '' : ` ${centre}`}`;
    const path = ofLanguage.get(name) ?? pathOf(played);
    ofLanguage.set(name, path);
    return path;
  };
}

/** The path at which the audio of a played piece is served. It says whether a person or the robot speaks. */
export function audioPath({ of: [utterance], leadMs }: Played, audio: Audio, secret: string): string {
  if (isPersonalSpeech(utterance)) return `/speech/personal/${sealPersonal(secret, { utterance, leadMs })}.wav`;
  return `/speech/${audio.isRecorded(utterance) ? 'recording' : 'robot'}/${seal(secret, { utterance, leadMs, version: audio.versionOf(utterance) })}.wav`;
}

/** Serves only audio whose address this service has sealed. While one secret replaces another, the seals of both are valid. */
export function audioRouter(audio: Audio, secrets: readonly string[], onFault: (fault: unknown) => void): Router {
  const router = Router();
  router.get(['/speech/:kind/:name'], async (request, response) => {
    const { kind, name = '' } = request.params;
    const asked = askedFor(kind, name, secrets);
    if (asked === undefined) {
      response.status(404).set('X-Madoguchi-Refusal', 'no-such-audio').type('text/plain').send('There is no such audio.\n');
      return;
    }
    try {
      const isOfNow = asked.version === undefined || asked.version === audio.versionOf(asked.utterance);
      let isStandIn = false;
      const wav = await audio.wavFor(asked, (fault) => {
        isStandIn = true;
        onFault(fault);
      });
      response
        .set('Cache-Control', kind === 'personal' || !isOfNow || isStandIn ? 'no-store' : cacheControl)
        .type('audio/wav')
        .send(wav);
    } catch (fault) {
      onFault(fault);
      response.status(503).type('text/plain').send('This cannot be spoken now.\n');
    }
  });
  return router;
}

const openers = { robot: unseal, recording: unseal, personal: unsealPersonal } as const;

function askedFor(kind: unknown, name: unknown, secrets: readonly string[]): AudioRequest | undefined {
  if (typeof kind !== 'string' || !Object.hasOwn(openers, kind)) return undefined;
  if (typeof name !== 'string' || !name.endsWith('.wav')) return undefined;
  for (const secret of secrets) {
    const asked = openers[kind as keyof typeof openers](secret, name.slice(0, -'.wav'.length));
    if (asked !== undefined) return asked;
  }
  return undefined;
}
