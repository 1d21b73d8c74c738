// The hotline's own numbers: the one that answers in every language, and those that begin in one.

import type { Language } from '../hours/timetable.ts';
import type { AnsweredNumber, Centre } from '../schedules/directory.ts';

export type Hotline = {
  /** The number to print large; undefined if the centre has none. */
  readonly main: AnsweredNumber | undefined;
  /** Numbers that begin in the reader's language, without the language menu. */
  readonly direct: readonly AnsweredNumber[];
};

/** The numbers for a reader. Real ones come before placeholders, and among them those that ask for the language first. */
export function hotlineOf({ numbers }: Pick<Centre, 'numbers'>, language: Language): Hotline {
  const real = numbers.filter(({ placeholder }) => placeholder !== true);
  const known = real.length > 0 ? real : numbers;
  const inLanguage = known.filter((each) => each.language === language);
  const main = known.find((each) => each.language === undefined) ?? inLanguage[0] ?? known[0];
  return { main, direct: inLanguage.filter((each) => each !== main) };
}
