// The card of a line that rings: the person who tries the service also plays the desk.

import { ringTone } from './pageSound.js';
import { find } from './pageWords.js';

/** @import { DialledNumber } from '../phone/callEvent.ts' */

const card = find('#ringing', HTMLElement);

/**
 * Shows the card and rings, until the signal.
 *
 * @param {readonly DialledNumber[]} numbers
 * @param {AbortSignal} signal
 */
export function ring(numbers, signal) {
  find('#ringing .number', HTMLElement).textContent = numbers.map(({ number }) => number).join(', ');
  card.hidden = false;
  find('#ringing .go', HTMLElement).focus();
  const stop = ringTone();
  signal.addEventListener(
    'abort',
    () => {
      stop();
      if (card.contains(document.activeElement)) find('#log', HTMLElement).focus();
      card.hidden = true;
    },
    { once: true },
  );
}
