// Whether callers hear a recording that is in the folder, and if not, why.

import type { PromptKey } from '../call/speech.ts';
import { isOfOtherWords } from './audio.ts';
import type { Catalogues } from './catalogue.ts';
import { type Recording, recordingNamed } from './recordings.ts';
import { type Names, standsAlone, utteranceOf } from './standsAlone.ts';

/** A centre, as far as its own recordings need it. */
export type OwnVoice = { readonly id: string; readonly name: Names; readonly languages: readonly string[] };

/**
 * `carrier`: the carrier's own voice speaks the language. `part`: a part of sentences, or a sentence with places, which no recording can be.
 * `no-sound`: the file has none. `other-words`: those of the prompt, or the name of the centre, have changed since.
 */
export const recordingVerdicts = ['heard', 'other-words', 'no-sound', 'carrier', 'part', 'no-language', 'no-prompt', 'no-centre'] as const;
export type RecordingVerdict = (typeof recordingVerdicts)[number];

/** What becomes of a recording by its name among all. */
export function judgeRecording(
  catalogues: Catalogues,
  centres: ReadonlyMap<string, OwnVoice>,
  name: string,
  recording: Recording,
): RecordingVerdict {
  const { language, key, centre: id } = recordingNamed(name);
  if (!catalogues.headings.has(language)) return 'no-language';
  const known = catalogues.keys.find((each) => each === key);
  if (known === undefined) return 'no-prompt';
  const centre = id === undefined ? undefined : centres.get(id);
  if (id !== undefined && centre === undefined) return 'no-centre';
  if (centre !== undefined && !centre.languages.includes(language)) return 'no-language';
  const recordable = recordableIn(catalogues, language, known, centre);
  if (recordable !== 'yes') return recordable;
  if (recording.isMute) return 'no-sound';
  return isOfOtherWords(recording, catalogues, spokenIn(catalogues, language, known, centre)) ? 'other-words' : 'heard';
}

/** Whether a prompt can be recorded: for all centres, or by one. */
export function recordableIn(
  catalogues: Catalogues,
  language: string,
  key: PromptKey,
  centre?: Pick<OwnVoice, 'name'>,
): 'yes' | 'carrier' | 'part' {
  if (catalogues.voiceOf(language) !== undefined) return 'carrier';
  if (!standsAlone(catalogues, key, centre !== undefined)) return 'part';
  // A centre without a name in the language is never named in it.
  return spokenIn(catalogues, language, key, centre).values !== undefined && centre?.name[language] === undefined ? 'part' : 'yes';
}

function spokenIn(catalogues: Catalogues, language: string, key: PromptKey, centre: Pick<OwnVoice, 'name'> | undefined) {
  return centre === undefined ? { language, key } : utteranceOf(catalogues, { language, key }, centre.name);
}
