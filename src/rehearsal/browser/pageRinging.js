// The card of a line that rings: whoever tries the service plays the desk as well.

import { ringTone } from './pageSound.js';

const card = document.querySelector('#ringing');

/** Shows the card and rings, until the signal. */
export function ring(numbers, signal) {
  card.querySelector('.number').textContent = numbers.map(({ number }) => number).join(', ');
  card.hidden = false;
  card.querySelector('.go').focus();
  const stop = ringTone();
  signal.addEventListener(
    'abort',
    () => {
      stop();
      if (card.contains(document.activeElement)) document.querySelector('#log').focus();
      card.hidden = true;
    },
    { once: true },
  );
}
