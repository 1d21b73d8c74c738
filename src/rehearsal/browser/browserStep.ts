// What happened in a call, as the page takes it: what is heard with its sound, and the rest as it is.

import type { CallEvent } from '../phone/callEvent.ts';
import { type KeyWords, keyNamed } from './keyNamed.ts';

/** One thing that is said without a pause. */
export type Stretch = {
  readonly words: string;
  /** Where its sound is fetched: on this service. Absent where nobody can read it. */
  readonly sound?: string;
  /** The key that these words name, where they name one. */
  readonly key?: string;
};

/** `carrier`: the carrier's own voice would say it, which is not at hand here; `sound` is a robot in its place. */
export type Voice = 'carrier' | 'robot' | 'recording';

export type Spoken = {
  readonly is: 'spoken';
  readonly language: string;
  readonly voice: Voice;
  readonly stretches: readonly Stretch[];
  /** The same words by language: `ja`, `en`. */
  readonly glosses: Readonly<Record<string, string>>;
};

export type Shown = Spoken | Exclude<CallEvent, { readonly is: 'said' | 'played' }>;

export type Sounds = {
  /** The path at which a robot reads words that this call has spoken; undefined where there is none. */
  readonly soundOf: (language: string, words: string) => string | undefined;
  /** How the keys are named in a language. */
  readonly keyWordsOf: (language: string) => KeyWords;
};

/** What a browser shows and lets hear of some happenings of one turn. */
export function showHappenings(happenings: readonly CallEvent[], sounds: Sounds): readonly Shown[] {
  return happenings.map((event, index) => show(event, happenings[index - 1], sounds));
}

function show(event: CallEvent, before: CallEvent | undefined, { soundOf, keyWordsOf }: Sounds): Shown {
  switch (event.is) {
    case 'said': {
      const { language, stretches, glosses } = event;
      const keys = keyWordsOf(language);
      return {
        is: 'spoken',
        language,
        voice: 'carrier',
        stretches: stretches.map((words) => {
          const sound = soundOf(language, words);
          const key = keyNamed(keys, words);
          return { words, ...(sound !== undefined && { sound }), ...(key !== undefined && { key }) };
        }),
        glosses: Object.fromEntries(glosses.filter((gloss) => gloss.language !== language).map((gloss) => [gloss.language, gloss.words])),
      };
    }
    case 'played': {
      // The first gloss of what is played is its own words.
      const [own, ...others] = event.glosses;
      const { pathname } = new URL(event.url);
      const language = own?.language ?? '';
      // A key that opens a turn is the one that was pressed, and does not fit.
      const choice = before?.is === 'played' ? before.glosses[0]?.words : undefined;
      const key = own === undefined || choice === undefined ? undefined : keyNamed(keyWordsOf(language), own.words, choice);
      return {
        is: 'spoken',
        language,
        voice: pathname.includes('/recording/') ? 'recording' : 'robot',
        stretches: [{ words: own?.words ?? pathname, sound: pathname, ...(key !== undefined && { key }) }],
        glosses: Object.fromEntries(others.map((gloss) => [gloss.language, gloss.words])),
      };
    }
    default:
      return event;
  }
}
