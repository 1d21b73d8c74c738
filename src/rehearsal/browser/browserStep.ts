// The events of a call in the form that the page reads: what is heard has its sound, the other events are passed on.

import type { CallEvent } from '../phone/callEvent.ts';
import { type KeyWords, keyNamed } from './keyNamed.ts';

/** Words that are said without a pause. */
export type Stretch = {
  readonly words: string;
  /** The path of its sound on this service; absent where no voice can read it. */
  readonly sound?: string;
  /** The key that these words name, where they name one. */
  readonly key?: string;
};

/** `carrier`: in a real call the carrier's own voice says it; here `sound` is a robot's. */
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
  /** The path at which a robot reads these words; undefined where there is none. */
  readonly soundOf: (language: string, words: string) => string | undefined;
  /** How the keys are named in a language. */
  readonly keyWordsOf: (language: string) => KeyWords;
};

/** The events of one turn, as a browser shows and plays them. */
export function showEvents(events: readonly CallEvent[], sounds: Sounds): readonly Shown[] {
  return events.map((event, index) => show(event, events[index - 1], sounds));
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
