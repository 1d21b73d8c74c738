// The prompts of a language with their state, as the list shows them. Made in steps, and kept until the words change.

import type { Language, PromptKey } from '../../call/speech.ts';
import { judgeRecording, type OwnVoice, recordableIn } from '../../speech/judgeRecording.ts';
import { type PromptRow, promptRow } from '../../speech/promptRow.ts';
import { recordingName } from '../../speech/recordings.ts';
import { lastingOf } from '../../speech/timing/estimate.ts';
import { makeInQueue } from '../../website/making.ts';
import type { WordsParts } from './wordsParts.ts';

/**
 * `carrier`: the carrier's own voice speaks the language. `part`: a part of sentences, or a sentence with places, which no recording can be.
 * `stale`: the recording says other words than those of now.
 */
export type RecordingState = 'carrier' | 'part' | 'none' | 'recorded' | 'stale';

export type PromptState = PromptRow & {
  readonly seconds: number;
  readonly isMeasured: boolean;
  readonly recording: RecordingState;
};

/** The state of one prompt. */
export function promptState(parts: Pick<WordsParts, 'catalogues' | 'words'>, language: Language, key: PromptKey): PromptState {
  const { catalogues } = parts;
  const row = promptRow(catalogues, language, key);
  const recording = recordingState(parts, language, key);
  const sound = parts.words.recordings().get(recordingName(language, key));
  const lasting =
    recording === 'recorded' && sound?.seconds !== undefined ? { seconds: sound.seconds, isMeasured: true } : lastingOf(language, row.said);
  return { ...row, ...lasting, recording };
}

/** The state of the recording for all; with a centre, that of the centre's own. */
export function recordingState(
  { catalogues, words }: Pick<WordsParts, 'catalogues' | 'words'>,
  language: Language,
  key: PromptKey,
  centre?: OwnVoice,
): RecordingState {
  const recordable = recordableIn(catalogues, language, key, centre);
  if (recordable !== 'yes') return recordable;
  const name = recordingName(language, key, centre?.id);
  const recording = words.recordings().get(name);
  if (recording === undefined || recording.isMute) return 'none';
  const centres = new Map(centre === undefined ? [] : [[centre.id, centre]]);
  return judgeRecording(catalogues, centres, name, recording) === 'heard' ? 'recorded' : 'stale';
}

const rowsInStep = 25;

/** All of a language, by their keys. */
export function promptStates(parts: WordsParts): (language: Language) => Promise<ReadonlyMap<PromptKey, PromptState>> {
  const kept = new Map<Language, { readonly revision: number; readonly states: Promise<ReadonlyMap<PromptKey, PromptState>> }>();
  return (language) => {
    const revision = parts.words.revision();
    const known = kept.get(language);
    if (known?.revision === revision) return known.states;
    const states = makeInQueue(parts.queue, function* () {
      const made = new Map<PromptKey, PromptState>();
      for (const key of parts.catalogues.keys) {
        made.set(key, promptState(parts, language, key));
        if (made.size % rowsInStep === 0) yield;
      }
      return made;
    });
    kept.set(language, { revision, states });
    return states;
  };
}
