// The time that runs while the call waits, for all to see. It can be held: some people read more slowly than a telephone listens.

import { both, find } from './pageWords.js';

const place = find('#wait', HTMLElement);
const what = find('#wait-what', HTMLElement);
const bar = find('#wait-left', HTMLProgressElement);
const holdButton = find('#hold', HTMLButtonElement);
const silenceButton = find('#silence', HTMLButtonElement);

const tickMs = 100;
let held = false;
/** @type {{ readonly timer: number, readonly onEnd: () => void } | undefined} */
let running;

/**
 * Runs for so many seconds, then does what is to be done; `listens` where keys are waited for.
 *
 * @param {number} seconds
 * @param {boolean} listens
 * @param {() => void} onEnd
 */
export function runWait(seconds, listens, onEnd) {
  stopWait();
  let left = seconds;
  const show = () => {
    bar.value = left / seconds;
    const shown = Math.ceil(left);
    what.replaceChildren(
      listens
        ? both(`ボタンを 待っています: ${shown}秒`, `Listening: ${shown} s`)
        : both(`よんでいます: ${shown}秒`, `Ringing: ${shown} s`),
    );
  };
  show();
  silenceButton.hidden = !listens;
  place.hidden = false;
  const timer = setInterval(() => {
    if (held) return;
    left -= tickMs / 1000;
    if (left > 0) return show();
    stopWait();
    onEnd();
  }, tickMs);
  running = { timer, onEnd };
}

export function stopWait() {
  clearInterval(running?.timer);
  running = undefined;
  place.hidden = true;
}

holdButton.addEventListener('click', () => {
  held = !held;
  holdButton.setAttribute('aria-pressed', String(held));
});

silenceButton.addEventListener('click', () => {
  const end = running?.onEnd;
  stopWait();
  end?.();
});
