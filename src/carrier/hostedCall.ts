// A call that the carrier answers by itself, from files, while this service is down: what is said in it and what rings.
// A file has no clock: its numbers are those of the instant at which it is made, and the same thing happens at every key.

import type { Key } from '../call/heard.ts';
import { greet, say, sayKey, tellDigits } from '../call/say.ts';
import type { Language, Speech } from '../call/speech.ts';
import type { Instant } from '../hours/timetable.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Centre, Line } from '../schedules/directory.ts';

export type HostedCall = {
  /** The id of the centre: files are named after it. */
  readonly centre: string;
  /** “Lost or stolen card, one.” in every language. A key rings at once; silence rings after the last language. */
  readonly greeting: Speech;
  readonly listenSeconds: number;
  readonly rings: {
    readonly number: string;
    readonly seconds: number;
    readonly callerId?: string | undefined;
    readonly send?: { readonly keys: string; readonly afterSeconds: number } | undefined;
  };
  /** When it did not answer, or the caller is still there: its number in every language. */
  readonly after: Speech;
};

/** Every language begins at the lost card, which is key 1 of every centre; here any key will do. */
const lostCard = 'topic.lost-card';
const lostCardId = 'lost-card';
const lostCardKey: Key = '1';

// The first is the language menu's pause. The second gives the caller time to press a key.
const betweenLanguages = { pauseMs: 400 } as const;
const listenSeconds = 5;
const ringSeconds = 30;

/** The call of a centre, with the numbers that its lines have at an instant; the usual ones without it. */
export function hostedCall(asked: Centre, at?: Instant): HostedCall {
  const centre = at === undefined ? asked : withNumbersAt(asked, at);
  const [first = 'ja'] = centre.languages;
  const { number, digits } = lineForAll(centre);
  return {
    centre: centre.id,
    greeting: [
      greet(first, centre.name),
      betweenLanguages,
      ...centre.languages.flatMap((language): Speech => [say(language, lostCard), sayKey(language, lostCardKey), betweenLanguages]),
    ],
    listenSeconds,
    rings: {
      number,
      seconds: ringSeconds,
      callerId: centre.callerId,
      send: digits?.send ? { keys: digits.press, afterSeconds: digits.waitSeconds } : undefined,
    },
    after: centre.languages.flatMap((language) => numberIn(language, lineFor(centre, language))),
  };
}

function withNumbersAt(centre: Centre, at: Instant): Centre {
  return { ...centre, lines: new Map([...centre.lines].map(([id, line]) => [id, lineAt(line, at)])) };
}

function numberIn(language: Language, line: Line): Speech {
  const number = say(language, 'numbers.number', { number: { is: 'phone', groups: line.spoken } });
  return [say(language, lostCard), number, ...tellDigits(language, line), betweenLanguages];
}

/** The first line for a lost card that answers callers of every language; a checked centre has one of some kind at every hour. */
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
