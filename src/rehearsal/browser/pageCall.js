// One call at a time: sends the keys that are pressed, and plays what is heard. The service holds the call itself.

import { clearLog, followLine, writeEvent, writeRemark, writeSpoken } from './pageLog.js';
import { ring } from './pageRinging.js';
import { post, postAtLast } from './pageService.js';
import { isMuted, keyTone, mute, pause, wakeSound } from './pageSound.js';
import { prepare, say, speakerOf } from './pageVoice.js';
import { runWait, stopWait } from './pageWait.js';
import { both, find } from './pageWords.js';

/** @import { Waits } from '../phone/callEvent.ts' */
/** @import { Rings, Shown, Spoken } from './browserStep.ts' */
/** @import { FirstStep, Step } from './messages.ts' */

const { body } = document;
const callButton = find('#call', HTMLButtonElement);
const hangUpButton = find('#hang-up', HTMLButtonElement);
const status = find('#status', HTMLElement);
const story = find('#story', HTMLAnchorElement);
const called = find('#to', HTMLSelectElement);

// Menus have half a second between their choices. Where audio is played, the pause is in it.
const betweenStretches = 0.5;

/**
 * The call in hand: its id, what it waits for, and the keys that were pressed while the service thought.
 *
 * @typedef {{ id?: string, waits: Waits, busy: boolean, ahead: string[], hungUp?: boolean }} Current
 */

/** @type {Current | undefined} */
let call;
/** Ends what is heard of a turn. */
let hearing = new AbortController();
/** Ends the words that are spoken now. */
let skipping = new AbortController();
let faster = false;

export function isCalling() {
  return call !== undefined;
}

/** Places the call that the settings ask for. */
export async function begin() {
  if (call !== undefined) return;
  wakeSound();
  clearLog();
  const [at, from] = ['#at', '#from'].map((selector) => find(selector, HTMLInputElement).value.trim());
  /** @type {Current} */
  const current = { waits: { for: 'nothing' }, busy: true, ahead: [] };
  call = current;
  showCall('on');
  /** @type {FirstStep | undefined} */
  const step = await ask('/phone/calls', { to: called.value, at, from });
  if (step === undefined) return;
  current.id = step.id;
  story.href = `/phone/calls/${step.id}/story`;
  story.hidden = false;
  const where = find('#centre', HTMLElement).cloneNode(true);
  const line = document.createDocumentFragment();
  line.append(...where.childNodes, ` · ${called.selectedOptions[0]?.label} · ${step.at.slice(0, 16).replace('T', ' ')}`);
  writeRemark(line);
  await follow(step);
}

/**
 * Hands in what the caller or the desk does: keys, or a word with a slash.
 *
 * @param {string} words
 */
export async function order(words) {
  const current = call;
  if (current === undefined) return;
  hush();
  current.busy = true;
  current.waits = { for: 'nothing' };
  /** @type {Step | undefined} */
  const step = await ask(`/phone/calls/${current.id}`, { order: words });
  if (step !== undefined) await follow(step);
}

/**
 * Plays what the service sent, then waits for what the call waits for.
 *
 * @param {Step} step
 */
async function follow({ events, waits }) {
  const current = call;
  if (current === undefined) return;
  current.busy = false;
  current.waits = waits;
  if (current.hungUp) return hangUp();
  hearing = new AbortController();
  const { signal } = hearing;
  const ahead = waits.for === 'key' ? current.ahead.shift() : undefined;
  if (ahead !== undefined) hearing.abort();
  unmarkKeys();
  for (const [index, each] of events.entries()) {
    if (each.is === 'spoken') await hear(each, events[index + 1], waits.for === 'key', signal);
    else writeEvent(each);
    if (signal.aborted && ahead === undefined) return;
    if (each.is === 'rings') startRinging(each);
  }
  if (ahead !== undefined) return order(ahead);
  if (waits.for === 'key') {
    tell('ボタンを 待っています。', 'Listening for a key.');
    runWait(waits.seconds, true, () => order('/silence'));
  } else if (waits.for === 'nothing') finish();
}

/**
 * @param {Spoken} piece
 * @param {Shown | undefined} next
 * @param {boolean} keysCount
 * @param {AbortSignal} signal
 */
async function hear(piece, next, keysCount, signal) {
  const after = next?.is === 'spoken' ? next : undefined;
  const speaker = speakerOf(piece);
  const lines = writeSpoken(piece, faster && piece.voice === 'carrier' ? 'nobody' : speaker);
  tell('話しています。', 'Speaking.');
  for (const [index, stretch] of piece.stretches.entries()) {
    const line = /** @type {HTMLElement} */ (lines[index]);
    if (!faster && !signal.aborted) {
      const ear = AbortSignal.any([signal, skipping.signal]);
      line.classList.add('now');
      followLine(line);
      const following = () => {
        if (index + 1 < lines.length) prepare(piece, piece.stretches[index + 1]);
        else prepare(after, after?.stretches[0]);
      };
      if (!(await say(piece, speaker, stretch, ear, following))) line.classList.add('unheard');
      line.classList.remove('now');
      if (piece.voice === 'carrier') await pause(betweenStretches, ear);
    }
    if (signal.aborted) line.classList.add('cut');
    else if (keysCount && stretch.key !== undefined) findKey(stretch.key)?.classList.add('named');
  }
}

/**
 * A key of the telephone, wherever it was pressed.
 *
 * @param {string} key
 */
export function press(key) {
  keyTone(key);
  const button = findKey(key);
  button?.classList.add('down');
  setTimeout(() => button?.classList.remove('down'), 150);
  if (call === undefined) return;
  if (call.busy) call.ahead.push(key);
  else if (call.waits.for === 'key') order(key);
}

export function hangUp() {
  const current = call;
  if (current === undefined) return;
  hush();
  current.hungUp = true;
  // The service is asked as soon as it has answered.
  if (current.busy) return;
  if (current.waits.for !== 'nothing') return void order('/hangup');
  writeEvent({ is: 'hung-up', by: 'caller' });
  finish();
}

/** @param {Rings} rings */
function startRinging({ numbers, seconds }) {
  ring(numbers, hearing.signal);
  tell('よんでいます。', 'Ringing.');
  runWait(seconds, false, () => order('/no-answer'));
}

/**
 * Without speech, for reading; or with it again.
 *
 * @param {boolean} wished
 */
export function setFaster(wished) {
  faster = wished;
  skip();
}

/** @param {boolean} wished */
export function setMuted(wished) {
  mute(wished);
  // What a browser has begun to say, it says with one volume.
  if (isMuted()) skip();
}

function skip() {
  skipping.abort();
  skipping = new AbortController();
}

/**
 * The service's answer. Where there is none, the call is over.
 *
 * @template {Step} Answer
 * @param {string} path
 * @param {object} message
 * @returns {Promise<Answer | undefined>}
 */
async function ask(path, message) {
  /** @type {Awaited<ReturnType<typeof post<Answer>>>} */
  const answered = await post(path, message);
  if (answered.problem === undefined) return answered.answer;
  writeRemark(answered.problem, 'fault');
  finish();
  return undefined;
}

/** A caller who closes the page has hung up. */
export function leave() {
  if (call?.id === undefined) return;
  postAtLast(`/phone/calls/${call.id}`, { order: '/hangup' });
}

/** Stops whatever sounds, rings or runs. */
function hush() {
  hearing.abort();
  stopWait();
  unmarkKeys();
}

function finish() {
  hush();
  call = undefined;
  showCall('over');
  tell('電話が 終わりました。', 'The call has ended.');
}

/** @param {'on' | 'over'} state */
function showCall(state) {
  const focused = document.activeElement;
  body.dataset.call = state;
  find('#wishes', HTMLFieldSetElement).disabled = state === 'on';
  callButton.hidden = state === 'on';
  hangUpButton.hidden = state !== 'on';
  if (focused === callButton || focused === hangUpButton) (state === 'on' ? hangUpButton : callButton).focus();
}

/** @param {string} key */
function findKey(key) {
  return document.querySelector(`#keypad [data-key="${key}"]`);
}

function unmarkKeys() {
  for (const key of document.querySelectorAll('#keypad .named')) key.classList.remove('named');
}

/**
 * For a person who does not see the page.
 *
 * @param {string} ja
 * @param {string} en
 */
function tell(ja, en) {
  if (status.lastElementChild?.textContent !== en) status.replaceChildren(both(ja, en));
}
