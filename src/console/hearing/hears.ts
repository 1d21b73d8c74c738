// What a caller hears from the answer to the ringing desk, or to the end of a closed desk's menu. The call itself is run: the words are those
// that the carrier would be told to say, and each key is one that the call takes.

import { converse } from '../../call/converse.ts';
import { type Heard, type Key, keys } from '../../call/heard.ts';
import type { Language } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import type { Turn, TurnEvent } from '../../call/turn.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type CentreNow, centreAt } from '../../routing/centreNow.ts';
import type { Centre, Directory, Words } from '../../schedules/directory.ts';
import { silentLanguages } from '../../speech/audible.ts';
import { type HeardLine, heardSpeech, secondsOf, type Voices } from './heardSpeech.ts';

export type Hears = Voices & {
  readonly directory: Pick<Directory, 'guidance'>;
  readonly centre: Centre;
  readonly language: Language;
  /** A topic of the centre, `person` or `information`. */
  readonly topic: string;
  readonly at: Instant;
  /** The call comes on the number of the language, if the centre has one, and begins at the topics. */
  readonly onOwnNumber?: boolean;
};

/** What the telephone does when the words have been said. */
export type AfterWords =
  /** The caller has so many seconds for a key. */
  | { readonly act: 'listen'; readonly seconds: number }
  | {
      readonly act: 'ring';
      readonly line: string;
      readonly name: Words;
      /** As it is printed. */
      readonly number: string;
      readonly promised: boolean;
      /** For how long it rings. */
      readonly seconds: number;
    }
  | { readonly act: 'hang-up' };

export type HeardStep = {
  /** Where the caller is from now on: `language`, `topic`, `transfer`, `closed`, `guidance`. */
  readonly place: State['place'];
  /** The key that led here; absent at the beginning. */
  readonly pressed?: Key;
  readonly lines: readonly HeardLine[];
  /** Seconds of all lines. */
  readonly seconds: number;
  /** Seconds until the key of the next step has been named; absent in the last step. */
  readonly untilKey?: number;
  readonly does: AfterWords;
};

export type Hearing = {
  readonly steps: readonly HeardStep[];
  /** Seconds from the answer to the end of the last words, for a caller who presses each key when it has been named. */
  readonly seconds: number;
  /** No voice for the language is installed: its callers hear English. */
  readonly isInEnglish: boolean;
};

/** What is heard; undefined where the centre does not have the language or the topic. */
export function hears(asked: Hears): Hearing | undefined {
  const { centre, directory, language, at, catalogues, audio } = asked;
  if (!centre.languages.includes(language)) return undefined;
  const turns = turnsOf(asked, centreAt(centre, directory.guidance, at));
  if (turns === undefined) return undefined;
  const steps = turns.map((taken, index) => stepOf(asked, taken, turns[index + 1]?.pressed));
  return {
    steps,
    seconds: steps.reduce((total, { untilKey, seconds }) => total + (untilKey ?? seconds), 0),
    isInEnglish: silentLanguages(catalogues, audio).includes(language),
  };
}

/** The words that staff of a centre wrote in several languages, and that callers hear as they are. */
export function wordsWritten({ announcements, topics }: Pick<Centre, 'announcements' | 'topics'>): readonly Words[] {
  return [...announcements.map(({ words }) => words), ...topics.flatMap(({ name }) => (name === undefined ? [] : [name]))];
}

type Taken = { readonly turn: Turn; readonly pressed?: Key };

/** The turns to the last one, or undefined where no key leads there. */
function turnsOf({ centre, language, topic, onOwnNumber }: Hears, now: CentreNow): readonly Taken[] | undefined {
  const hasOwn = onOwnNumber === true && centre.numbers.some((number) => number.language === language);
  const door: State = { place: 'door', centre: centre.id, turn: 0, ...(hasOwn && { language }) };
  const first: Taken = { turn: converse(door, { kind: 'arrival' }, now) };
  const menu = hasOwn ? [first] : throughLanguages(first, language, now);
  const chosen = menu && press(menu.at(-1), now, (event) => event.type === 'topic-chosen' && event.topic === topic);
  return chosen && menu && [...menu, chosen];
}

/** Through the pages of the language menu: the key that chooses the language is the one whose turn says so. */
function throughLanguages(first: Taken, language: Language, now: CentreNow): readonly Taken[] | undefined {
  let taken = [first];
  // A page has several languages, so there are never more pages than languages.
  for (const _ of now.languages) {
    const chosen = press(taken.at(-1), now, (event) => event.type === 'language-chosen' && event.language === language);
    if (chosen !== undefined) return [...taken, chosen];
    const more = taken.at(-1)?.turn.does;
    if (more?.act !== 'listen') return undefined;
    taken = [...taken, { turn: converse(more.next, keyOf('#'), now), pressed: '#' }];
  }
  return undefined;
}

/** The first key that does what is wished. */
function press(at: Taken | undefined, now: CentreNow, isWished: (event: TurnEvent) => boolean): Taken | undefined {
  const does = at?.turn.does;
  if (does?.act !== 'listen') return undefined;
  for (const key of keys) {
    const turn = converse(does.next, keyOf(key), now);
    if (turn.events.some(isWished)) return { turn, pressed: key };
  }
  return undefined;
}

function keyOf(key: Key): Heard {
  return { kind: 'key', key };
}

function stepOf(asked: Hears, { turn: { does }, pressed }: Taken, nextKey: Key | undefined): HeardStep {
  const lines = heardSpeech(asked, does.speech, { written: wordsWritten(asked.centre), centre: asked.centre.id });
  const named = lines.findIndex(({ key }) => key !== undefined && key === nextKey);
  const place = 'next' in does ? does.next.place : 'door';
  return {
    place,
    ...(pressed !== undefined && { pressed }),
    lines,
    seconds: secondsOf(lines),
    ...(nextKey !== undefined && { untilKey: secondsOf(named === -1 ? lines : lines.slice(0, named + 1)) }),
    does: afterWords(asked, does),
  };
}

function afterWords({ centre, directory, at }: Hears, does: Turn['does']): AfterWords {
  switch (does.act) {
    case 'listen':
      return { act: 'listen', seconds: does.seconds };
    case 'hang-up':
      return { act: 'hang-up' };
    case 'ring': {
      const line = centreAt(centre, directory.guidance, at).lines[does.line];
      const deskLanguage = does.next.place === 'transfer' ? does.next.deskLanguage : '';
      return {
        act: 'ring',
        line: does.line,
        name: line?.name ?? {},
        number: line?.printed ?? '',
        promised: line?.availability[deskLanguage]?.status === 'promised',
        seconds: does.seconds,
      };
    }
    default:
      return does satisfies never;
  }
}
