// The events of a call in the form that the page reads: what is heard has its sound, the other events are passed on.

import type { CallEvent, DialledNumber, Gloss } from '../phone/callEvent.ts';
import { type KeyWords, keyNamed } from './keyNamed.ts';

/** Words of the page's two languages. */
export type InBoth = { readonly ja: string; readonly en: string };

/** Words that are said without a pause. */
export type Stretch = {
  readonly words: string;
  /** The path of its sound on this service; absent where no voice can read it. */
  readonly sound?: string;
  /** The key that these words name, where they name one. */
  readonly key?: string;
  /** The same words by language: `ja`, `en`; absent where they end in a later stretch. */
  readonly glosses: Readonly<Record<string, string>>;
};

/** `carrier`: in a real call the carrier's own voice says it; here `sound` is a robot's. */
export type Voice = 'carrier' | 'robot' | 'recording';

export type Spoken = {
  readonly is: 'spoken';
  readonly language: string;
  readonly voice: Voice;
  readonly stretches: readonly Stretch[];
};

/** A desk as the page shows it: its name in the page's two languages, and its number as it is printed. */
export type Desk = { readonly name: InBoth; readonly printed: string };

/** A number that rings, and the desk that it belongs to; several where they share it and the words do not say which. */
export type Rings = Omit<Extract<CallEvent, { readonly is: 'rings' }>, 'numbers'> & {
  readonly numbers: readonly (DialledNumber & { readonly desks: readonly Desk[] })[];
};

export type Shown = Spoken | Rings | Exclude<CallEvent, { readonly is: 'said' | 'played' | 'rings' }>;

export type Sounds = {
  /** The path at which a robot reads these words; undefined where there is none. */
  readonly soundOf: (language: string, words: string) => string | undefined;
  /** The desks that have this number, E.164. */
  readonly desksOf: (number: string) => readonly Desk[];
  /** How the keys are named in a language. */
  readonly keyWordsOf: (language: string) => KeyWords;
};

/** The events of one turn, as a browser shows and plays them. */
export function showEvents(events: readonly CallEvent[], sounds: Sounds): readonly Shown[] {
  return events.map((event, index) =>
    event.is === 'rings' ? rings(event, events.slice(0, index), sounds) : show(event, events[index - 1], sounds),
  );
}

/** Desks may share a number. The words before the ringing name the one that is meant. */
function rings(event: Extract<CallEvent, { readonly is: 'rings' }>, before: readonly CallEvent[], { desksOf }: Sounds): Rings {
  const words = before
    .flatMap((each) => (each.is === 'said' || each.is === 'played' ? each.glosses.map((gloss) => gloss.words) : []))
    .concat(before.flatMap((each) => (each.is === 'said' ? each.stretches : [])))
    .join('\n');
  const numbers = event.numbers.map((dialled) => {
    const desks = desksOf(dialled.number);
    const named = desks.filter(({ name }) => words.includes(name.ja) || words.includes(name.en));
    return { ...dialled, desks: named.length > 0 ? named : desks };
  });
  return { ...event, numbers };
}

function show(event: Exclude<CallEvent, { readonly is: 'rings' }>, before: CallEvent | undefined, sounds: Sounds): Shown {
  const { soundOf, keyWordsOf } = sounds;
  switch (event.is) {
    case 'said': {
      const { language, stretches, glosses } = event;
      const keys = keyWordsOf(language);
      return {
        is: 'spoken',
        language,
        voice: 'carrier',
        stretches: stretches.map((words, index) => {
          const sound = soundOf(language, words);
          const key = keyNamed(keys, words);
          return {
            words,
            ...(sound !== undefined && { sound }),
            ...(key !== undefined && { key }),
            glosses: meanings(glosses, language, index),
          };
        }),
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
        stretches: [
          { words: own?.words ?? pathname, sound: pathname, ...(key !== undefined && { key }), glosses: meanings(others, language, 0) },
        ],
      };
    }
    default:
      return event;
  }
}

/** What one stretch means, in the other languages: a gloss has a line for each. */
function meanings(glosses: readonly Gloss[], language: string, index: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    glosses.flatMap((gloss) => {
      const line = gloss.words.split('\n')[index];
      return gloss.language === language || line === undefined ? [] : [[gloss.language, line]];
    }),
  );
}
