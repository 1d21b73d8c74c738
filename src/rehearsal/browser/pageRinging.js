// The card of a line that rings: the person who tries the service also plays the desk.

import { ringTone } from './pageSound.js';
import { both, find } from './pageWords.js';

/** @import { Rings } from './browserStep.ts' */

const card = find('#ringing', HTMLElement);

/**
 * Shows the card and rings, until the signal.
 *
 * @param {Rings['numbers']} numbers
 * @param {AbortSignal} signal
 */
export function ring(numbers, signal) {
  const all = numbers.flatMap(({ desks }) => desks);
  find('#ringing .desk', HTMLElement).replaceChildren(
    both(all.map(({ name }) => name.ja).join('・'), all.map(({ name }) => capital(name.en)).join(' / ')),
  );
  const printed = numbers.map(({ number, desks }) => desks[0]?.printed ?? number);
  find('#ringing .number', HTMLElement).textContent = printed.join(', ');
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

/** @param {string} name */
function capital(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
