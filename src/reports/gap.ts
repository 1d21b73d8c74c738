// The gap between the language whose callers reach a person most often and the one whose callers reach one least often, and how sure that is.

import { type Figures, none } from './callFigures.ts';

export type Served = {
  readonly language: string;
  /** Null where hidden. */
  readonly attempts: number | null;
  readonly reached: number | null;
  /** Of the attempts, from 0 to 1. */
  readonly share: number | null;
};

/**
 * `few`: fewer than 20 calls in one of the two languages. `chance`: as many calls could differ so much by chance. `firm`: the difference is
 * larger than that.
 */
export type Confidence = 'few' | 'chance' | 'firm';

export type Gap = {
  readonly best: Served;
  readonly worst: Served;
  /** The difference of the two shares in percentage points; null where hidden. */
  readonly points: number | null;
  readonly confidence: Confidence;
  /** Languages with fewer calls than this are not compared. */
  readonly fewestCalls: number;
  readonly leftOut: readonly string[];
};

/** With fewer calls, one call more or less decides; they are compared where no two languages have more. */
export const fewCalls = 20;
const fewestCalls = 5;

/** The gap; null where fewer than two languages have enough calls. Of languages that are served alike, the one with more calls counts. */
export function gapIn({ by }: Pick<Figures, 'by'>): Gap | null {
  const spoken = Object.entries(by.language).filter(([language]) => language !== none);
  const withCalls = (fewest: number) => spoken.filter(([, { attempts }]) => attempts >= fewest);
  const fewest = withCalls(fewCalls).length >= 2 ? fewCalls : fewestCalls;
  const compared = withCalls(fewest)
    .map(([language, { attempts, reached }]) => ({ language, attempts, reached, share: reached / attempts }))
    .sort((one, other) => other.share - one.share || other.attempts - one.attempts || (one.language < other.language ? -1 : 1));
  const leftOut = spoken.filter(([, { attempts }]) => attempts < fewest).map(([language]) => language);
  const [best] = compared;
  const least = compared.at(-1);
  const worst = compared.find(({ share }) => share === least?.share && share !== best?.share) ?? least;
  if (best === undefined || worst === undefined || compared.length < 2) return null;
  return {
    best: { ...best, share: rounded(best.share) },
    worst: { ...worst, share: rounded(worst.share) },
    points: Math.round(1000 * (best.share - worst.share)) / 10,
    confidence: confidenceOf(best, worst),
    fewestCalls: fewest,
    leftOut: leftOut.sort(),
  };
}

type Known = { readonly attempts: number; readonly reached: number };

/** How sure it is that the first share is the larger one. */
export function confidenceOf(best: Known, worst: Known): Confidence {
  if (Math.min(best.attempts, worst.attempts) < fewCalls) return 'few';
  return spread(worst).most < spread(best).least ? 'firm' : 'chance';
}

// 95 of 100 such intervals contain the true share. https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
const z = 1.96;

function spread({ attempts: n, reached }: Known): { readonly least: number; readonly most: number } {
  const share = reached / n;
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { least: middle - reach, most: middle + reach };
}

/** A share to the thousandth. */
export function rounded(share: number): number {
  return Math.round(1000 * share) / 1000;
}
