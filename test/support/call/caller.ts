// A caller without a telephone: steps go through `converse` and through the address and back, and each turn is described in one line.

import { converse } from '../../../src/call/converse.ts';
import { type Heard, type Key, keys } from '../../../src/call/heard.ts';
import type { Speech, Value } from '../../../src/call/speech.ts';
import type { State } from '../../../src/call/state.ts';
import type { Turn } from '../../../src/call/turn.ts';
import { addressOf, stateAt } from '../../../src/carrier/address.ts';
import { type CentreNow, centreAt } from '../../../src/routing/centreNow.ts';
import { frozenDirectory } from '../tools/walk/directory.ts';

const directory = await frozenDirectory();

export const tuesdayMorning = '2026-11-24T10:00:00+09:00';
export const tuesdayEvening = '2026-11-24T19:00:00+09:00';
export const newYearsEve = '2026-12-31T21:00:00+09:00';

/** Who calls, what they press, then what they hear in prompt keys, and what is noted. */
export type Row = {
  readonly when: string;
  readonly centre: string;
  readonly at: string;
  readonly words: string;
  readonly language?: string;
  readonly hears: string;
  readonly events: string;
};

/** The real desk of a centre at an instant. */
export function centreNow(centre: string, at: string): CentreNow {
  const found = directory.centres.get(centre);
  if (found === undefined) throw new Error(`there is no centre ${centre}`);
  return centreAt(found, directory.guidance, Date.parse(at));
}

/** What was heard, written as in a story: `8`, `silence`, `busy`. */
function heardAs(word: string): Heard {
  if ((keys as readonly string[]).includes(word)) return { kind: 'key', key: word as Key };
  switch (word) {
    case 'silence':
      return { kind: 'noInput' };
    case 'other':
      return { kind: 'key', key: 'other' };
    case 'answered':
    case 'busy':
    case 'failed':
      return { kind: 'transferred', outcome: word };
    case 'no-answer':
      return { kind: 'transferred', outcome: 'noAnswer' };
    default:
      throw new Error(`nobody can hear “${word}”`);
  }
}

/** The turns of a call from the door, one for the arrival and one for each word. */
export function call(at: CentreNow, words: string, language?: string): readonly Turn[] {
  const door: State = { place: 'door', centre: at.id, turn: 0, ...(language !== undefined && { language }) };
  const turns = [converse(door, { kind: 'arrival' }, at)];
  for (const word of words.split(' ').filter((each) => each !== '')) {
    const state = nextOf(turns.at(-1));
    turns.push(converse(state, heardAs(word), at));
  }
  return turns;
}

/** The last turn of a call. */
export function last(at: CentreNow, words: string, language?: string): Turn {
  const turn = call(at, words, language).at(-1);
  if (turn === undefined) throw new Error('a call has at least one turn');
  return turn;
}

/** Where the caller is after a turn: its state, through the address and back. */
export function nextOf(turn: Turn | undefined): State {
  if (turn === undefined || !('next' in turn.does)) throw new Error('the call has ended');
  const state = stateAt(addressOf(turn.does.next));
  if (state === undefined) throw new Error('the address is not understood');
  return state;
}

/** `topic: th topic.lost-card, th key.1, …`, `rings card: …` or `hangs up: …`. */
export function described({ does }: Turn): string {
  const said = tellSpeech(does.speech).join(', ');
  switch (does.act) {
    case 'listen':
      return `${does.next.place}: ${said}`;
    case 'ring':
      return `rings ${does.line}: ${said}`;
    default:
      return `hangs up: ${said}`;
  }
}

/** The speech without its pauses, with values in brackets. */
function tellSpeech(speech: Speech): readonly string[] {
  return speech.flatMap((item) => {
    if ('pauseMs' in item) return [];
    if ('text' in item) return [`${item.language} “${item.text}”`];
    const values = Object.values(item.values ?? {}).map(tellValue);
    return [`${item.language} ${item.key}${values.length > 0 ? ` (${values.join('; ')})` : ''}`];
  });
}

function tellValue(value: Value): string {
  switch (value.is) {
    case 'name':
      return value.names.en ?? 'no name';
    case 'when':
      return `in ${value.moment.daysAhead} days, weekday ${value.moment.weekday}, ${value.moment.month}/${value.moment.day} ${value.moment.hour}:${value.moment.minute}`;
    case 'clock':
      return `${value.time.hour}:${value.time.minute}`;
    case 'languages':
      return value.languages.join(' ');
    case 'phone':
    case 'own-number':
      return value.groups.join('-');
    case 'keys':
      return value.keys;
    default:
      return value.address;
  }
}
