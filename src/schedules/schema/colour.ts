// The colour of a centre on its public page. White letters stand on it, so it must be dark enough to read them.

import { type Message, message } from '../../messages/message.ts';

/** WCAG 2.2, success criterion 1.4.3 (AA): the least contrast of letters and what is behind them. */
const leastContrast = 4.5;

/** What is wrong with a colour such as `#0b4f9c`; undefined if nothing is. */
export function faultInColour(written: string): Message | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(written)) return message('not-a-colour', { written });
  if (contrastWithWhite(written) >= leastContrast) return undefined;
  return message('colour-too-pale', { written, instead: darkEnough(written) });
}

/** From 1 (white) to 21 (black): https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The same colour, as much darker as it must be. */
function darkEnough(colour: string): string {
  const parts = partsOf(colour);
  for (let share = 99; share > 0; share -= 1) {
    const darker = `#${parts.map((part) => twoDigits(Math.floor((part * share) / 100))).join('')}`;
    if (contrastWithWhite(darker) >= leastContrast) return darker;
  }
  return '#000000';
}

function partsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function twoDigits(part: number): string {
  return part.toString(16).padStart(2, '0');
}
