// One call after the other: what is pressed, and what is heard of it. The service plays the calls; here are the ear and the hand.

import { clearLog, followLine, writeHappening, writeNote, writeSpoken } from './pageLog.js';
import { ring } from './pageRinging.js';
import { post, postAtLast } from './pageService.js';
import { isMuted, keyTone, mute, pause, wakeSound } from './pageSound.js';
import { prepare, say, speakerOf } from './pageVoice.js';
import { runWait, stopWait } from './pageWait.js';
import { both } from './pageWords.js';

const find = (selector) => document.querySelector(selector);
const { body } = document;
const [callButton, hangUpButton, status, story] = ['#call', '#hang-up', '#status', '#story'].map(find);

// Menus have half a second between their choices. Where audio is played, the pause is in it.
const betweenStretches = 0.5;

/** The call in hand: its id, what it waits for, and the keys that were pressed while the service thought. */
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
  const [to, at, from] = ['#to', '#at', '#from'].map((selector) => find(selector).value.trim());
  const current = { waits: { for: 'nothing' }, busy: true, ahead: [] };
  call = current;
  showCall('on');
  const step = await ask('/phone/calls', { to, at, from });
  if (step === undefined) return;
  current.id = step.id;
  story.href = `/phone/calls/${step.id}/story`;
  story.hidden = false;
  writeNote(`${find('#to').selectedOptions[0].label} · ${step.at.slice(0, 16).replace('T', ' ')}`);
  await follow(step);
}

/** Hands in what the caller or the desk does: keys, or a word with a slash. */
export async function order(words) {
  const current = call;
  hush();
  current.busy = true;
  current.waits = { for: 'nothing' };
  const step = await ask(`/phone/calls/${current.id}`, { order: words });
  if (step !== undefined) await follow(step);
}

/** Lets be heard what the service says, and waits as the call waits. */
async function follow({ happenings, waits }) {
  const current = call;
  current.busy = false;
  current.waits = waits;
  if (current.hungUp) return hangUp();
  hearing = new AbortController();
  const { signal } = hearing;
  const ahead = waits.for === 'key' ? current.ahead.shift() : undefined;
  if (ahead !== undefined) hearing.abort();
  unmarkKeys();
  for (const [index, each] of happenings.entries()) {
    if (each.is === 'spoken') await hear(each, happenings[index + 1], waits.for === 'key', signal);
    else writeHappening(each);
    if (signal.aborted && ahead === undefined) return;
    if (each.is === 'rings') startRinging(each);
  }
  if (ahead !== undefined) return order(ahead);
  if (waits.for === 'key') {
    tell('ボタンを 待っています。', 'Listening for a key.');
    runWait(waits.seconds, true, () => order('/silence'));
  } else if (waits.for === 'nothing') finish();
}

async function hear(piece, next, keysCount, signal) {
  const speaker = speakerOf(piece);
  const lines = writeSpoken(piece, faster && piece.voice === 'carrier' ? 'nobody' : speaker);
  tell('話しています。', 'Speaking.');
  for (const [index, stretch] of piece.stretches.entries()) {
    const line = lines[index];
    if (!faster && !signal.aborted) {
      const ear = AbortSignal.any([signal, skipping.signal]);
      line.classList.add('now');
      followLine(line);
      const following = () => prepare(...(index + 1 < lines.length ? [piece, piece.stretches[index + 1]] : [next, next?.stretches?.[0]]));
      if (!(await say(piece, speaker, stretch, ear, following))) line.classList.add('unheard');
      line.classList.remove('now');
      if (piece.voice === 'carrier') await pause(betweenStretches, ear);
    }
    if (signal.aborted) line.classList.add('cut');
    else if (keysCount && stretch.key !== undefined) findKey(stretch.key).classList.add('named');
  }
}

/** A key of the telephone, wherever it was pressed. */
export function press(key) {
  keyTone(key);
  const button = findKey(key);
  button.classList.add('down');
  setTimeout(() => button.classList.remove('down'), 150);
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
  writeHappening({ is: 'hung-up', by: 'caller' });
  finish();
}

function startRinging({ numbers, seconds }) {
  ring(numbers, hearing.signal);
  tell('よんでいます。', 'Ringing.');
  runWait(seconds, false, () => order('/no-answer'));
}

/** Without speech, for reading; or with it again. */
export function setFaster(wished) {
  faster = wished;
  skip();
}

export function setMuted(wished) {
  mute(wished);
  // What a browser has begun to say, it says with one volume.
  if (isMuted()) skip();
}

function skip() {
  skipping.abort();
  skipping = new AbortController();
}

/** The service's answer. Where there is none, the call is over. */
async function ask(path, message) {
  const { answer, problem } = await post(path, message);
  if (problem === undefined) return answer;
  writeNote(problem, 'fault');
  finish();
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

function showCall(state) {
  const focused = document.activeElement;
  body.dataset.call = state;
  find('#wishes').disabled = state === 'on';
  callButton.hidden = state === 'on';
  hangUpButton.hidden = state !== 'on';
  if (focused === callButton || focused === hangUpButton) (state === 'on' ? hangUpButton : callButton).focus();
}

function findKey(key) {
  return find(`#keypad [data-key="${key}"]`);
}

function unmarkKeys() {
  for (const key of document.querySelectorAll('#keypad .named')) key.classList.remove('named');
}

/** For whoever does not see the page. */
function tell(ja, en) {
  if (status.lastElementChild?.textContent !== en) status.replaceChildren(both(ja, en));
}
