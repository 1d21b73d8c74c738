// What the order of the languages in the menu costs: each caller hears the languages before their own. Callers know
// their keys, so an order by demand is a proposal only.

export type MenuTime = {
  readonly language: string;
  /** How long its name, its key and the pause after them take. */
  readonly seconds: number;
};

export type MenuOrder = {
  /** As the menu is read now. */
  readonly present: readonly string[];
  /** The languages that most callers chose first; those that are chosen alike stay in their present order. */
  readonly byDemand: readonly string[];
  /** From the first name of the menu to the key of the caller's language, the mean of all callers who chose one. */
  readonly secondsNow: number;
  readonly secondsByDemand: number;
  /** Callers who chose a language in this menu. */
  readonly callers: number;
};

/** Compares the two orders. `chosen` is how many callers chose each language. Undefined where no caller chose one of the menu. */
export function menuOrderOf(menu: readonly MenuTime[], chosen: Readonly<Record<string, number>>): MenuOrder | undefined {
  const callersOf = ({ language }: MenuTime): number => (Object.hasOwn(chosen, language) ? (chosen[language] ?? 0) : 0);
  const callers = menu.reduce((sum, each) => sum + callersOf(each), 0);
  if (callers === 0) return undefined;
  const byDemand = [...menu].sort((one, other) => callersOf(other) - callersOf(one));
  const mean = (order: readonly MenuTime[]): number => {
    let heard = 0;
    let sum = 0;
    for (const each of order) {
      heard += each.seconds;
      sum += heard * callersOf(each);
    }
    return Math.round((10 * sum) / callers) / 10;
  };
  return {
    present: menu.map(({ language }) => language),
    byDemand: byDemand.map(({ language }) => language),
    secondsNow: mean(menu),
    secondsByDemand: mean(byDemand),
    callers,
  };
}
