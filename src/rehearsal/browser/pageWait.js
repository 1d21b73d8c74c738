// The time that runs while the call waits, for all to see. It can be held: some people read more slowly than a telephone listens.

import { both } from './pageWords.js';

const place = document.querySelector('#wait');
const what = document.querySelector('#wait-what');
const bar = document.querySelector('#wait-left');
const holdButton = document.querySelector('#hold');
const silenceButton = document.querySelector('#silence');

const tickMs = 100;
let held = false;
let running;

/** Runs for so many seconds, then does what is to be done; `listens` where keys are waited for. */
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
