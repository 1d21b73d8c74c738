// What centres have recorded themselves: of each prompt of a language, whose recordings there are, and whether they still say the right words.

import type { Language, PromptKey } from '../../call/speech.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Recording, recordingName, recordingNamed } from '../../speech/recordings.ts';
import { recordingState } from './promptStates.ts';
import type { WordsParts } from './wordsParts.ts';

export type OwnRecording = {
  readonly centre: string;
  readonly recording: Recording;
  /** It says other words than those of now. */
  readonly isStale: boolean;
};

type Parts = Pick<WordsParts, 'catalogues' | 'words'>;

/** Those of a language, by the keys of its prompts. Recordings of centres that are gone stay in the folder, and are not among them. */
export function ownRecordings(parts: Parts, { centres }: Pick<Directory, 'centres'>, language: Language): Map<string, OwnRecording[]> {
  const found = new Map<string, OwnRecording[]>();
  for (const [name, recording] of parts.words.recordings()) {
    const { language: spoken, key, centre: id } = recordingNamed(name);
    const centre = spoken !== language || id === undefined ? undefined : centres.get(id);
    if (centre === undefined || !parts.catalogues.keys.some((known) => known === key)) continue;
    const state = recordingState(parts, language, key as PromptKey, centre);
    if (state !== 'recorded' && state !== 'stale') continue;
    const own = found.get(key) ?? [];
    found.set(key, own);
    own.push({ centre: centre.id, recording, isStale: state === 'stale' });
  }
  return found;
}

/** The recording of a centre, or the one for all where none is named. */
export function recordingIn({ words }: Pick<Parts, 'words'>, language: Language, key: string, centre?: string): Recording | undefined {
  return words.recordings().get(recordingName(language, key, centre));
}
