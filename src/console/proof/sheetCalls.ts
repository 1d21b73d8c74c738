// The test calls of the sheet as plain data: a lost card on each number and in each language, and one live call to each line.

import { dayMs } from '../../hours/calendar.ts';
import { type Opening, openingsBetween } from '../../hours/openings.ts';
import type { Instant } from '../../hours/timetable.ts';
import { centreAt } from '../../routing/centreNow.ts';
import { lostCardTopic } from '../../routing/lines.ts';
import type { Centre, Directory, Line } from '../../schedules/directory.ts';
import { type TestCall, testCalls } from './testCalls.ts';

// No holiday is longer than three weeks, so a line that does not open by then has no call.
const searchedMs = 21 * dayMs;

/** When and on which number the call is made that rings a line first. */
export type FoundCall = Opening & { readonly centre: Centre; readonly number: string; readonly call: TestCall };

/** A lost card in every language of a number. This call must never fail. */
export function lostCardCalls(
  directory: Pick<Directory, 'guidance'>,
  centre: Centre,
  { number, language }: Pick<Centre['numbers'][number], 'number' | 'language'>,
  at: Instant,
): readonly (TestCall & { readonly number: string })[] {
  const centreNow = centreAt(centre, directory.guidance, at);
  const key = centreNow.topics.find(({ id }) => id === lostCardTopic)?.key;
  return testCalls(centreNow, language)
    .filter((call) => call.keys.at(-1) === key)
    .map((call) => ({ ...call, number }));
}

/** The earliest call on which this line rings first, in a language that it promises. */
export function firstCall(
  directory: Pick<Directory, 'guidance'>,
  centres: readonly Centre[],
  line: Line,
  at: Instant,
): FoundCall | undefined {
  const openings = centres
    .filter(({ lines }) => lines.get(line.id)?.number === line.number)
    .flatMap((centre) =>
      centre.languages.flatMap((language) =>
        openingsBetween(line.timetable, language, at, at + searchedMs)
          .filter(({ promised }) => promised)
          .slice(0, 1)
          .map((opening) => ({ ...opening, centre, language })),
      ),
    );
  for (const opening of openings.sort((a, b) => a.from - b.from)) {
    const { centre, language, from } = opening;
    const number = centre.numbers.find((each) => each.language === undefined)?.number;
    const calls = testCalls(centreAt(centre, directory.guidance, from));
    const call = calls.find((each) => each.line === line.id && each.language === language);
    if (number !== undefined && call !== undefined) return { ...opening, number, call };
  }
  return undefined;
}

/** A call that a person of the centre makes and signs. */
export type SheetCall = {
  /** Another one if the number, the keys or the line are others: then what was signed is of a call that is not there any more. */
  readonly id: string;
  /** Of the centre; absent where no call rings the line, and it is dialled directly. */
  readonly number?: string;
  readonly keys: readonly string[];
  readonly language?: string;
  readonly heard: TestCall['heard'];
  readonly line: Line;
  /** When it is made; at any time if absent. */
  readonly when?: Opening;
};

/** The calls of a centre, in the order of the sheet. `pause` is awaited between them. */
export async function sheetOf(
  directory: Pick<Directory, 'guidance'>,
  centre: Centre,
  at: Instant,
  pause: () => Promise<void>,
): Promise<readonly SheetCall[]> {
  const calls: SheetCall[] = [];
  for (const number of centre.numbers) {
    for (const call of lostCardCalls(directory, centre, number, at)) {
      const line = centre.lines.get(call.line);
      if (line === undefined) continue;
      const id = ['lost-card', call.number, call.keys.join(''), call.language, line.number].join(' ');
      calls.push({ id, number: call.number, keys: call.keys, language: call.language, heard: call.heard, line });
    }
    await pause();
  }
  for (const line of centre.lines.values()) {
    const found = firstCall(directory, [centre], line, at);
    const made = found !== undefined && {
      number: found.number,
      keys: found.call.keys,
      language: found.call.language,
      when: { from: found.from, until: found.until, promised: found.promised },
    };
    calls.push({ id: ['live', line.id, line.number].join(' '), keys: [], heard: [], line, ...made });
    await pause();
  }
  return calls;
}
