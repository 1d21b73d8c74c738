// The parts of the page around a call: the keypad, the list of centres, the switches, and the keyboard.

import { begin, hangUp, isCalling, leave, order, press, setFaster, setMuted } from './pageCall.js';
import { both, element, find, pageLanguage, recall, remember, turnTo } from './pageWords.js';

/** @import { Centres } from './messages.ts' */

const { body } = document;
/** @type {Readonly<Record<string, readonly [ja: string, en: string]>>} */
const keyNames = { '*': ['スター', 'star'], '#': ['シャープ', 'hash'] };

function layKeys() {
  const place = find('.keys', HTMLElement);
  for (const key of '123456789*0#') {
    const button = element('button', 'key');
    button.type = 'button';
    button.dataset.key = key;
    const face = element('span', '', key);
    button.append(face);
    const words = keyNames[key];
    if (words !== undefined) {
      face.ariaHidden = 'true';
      const name = element('span', 'unseen');
      name.append(both(...words));
      button.append(name);
    }
    button.addEventListener('click', () => press(key));
    place.append(button);
  }
  // A key that was touched does not keep the focus, so that Enter calls and hangs up as before.
  place.addEventListener('pointerdown', (event) => event.preventDefault());
}

/** @type {Centres} */
let offered = { centres: [] };

/**
 * What another page wishes of the telephone, in its address: `/phone?to=+815000000001&at=2026-12-30T19:00`. A wish that is no number of the
 * list, or no time, is left out by the fields themselves.
 *
 * @param {string} name
 */
function wished(name) {
  return new URLSearchParams(location.search).get(name) ?? '';
}

/** Fills the list of centres, in the language of the page. */
function offerCentres() {
  const language = pageLanguage();
  const select = find('#to', HTMLSelectElement);
  const chosen = select.value || wished('to') || offered.centres.find(({ isDefault }) => isDefault)?.numbers[0]?.number;
  select.replaceChildren(
    ...offered.centres.map(({ name, numbers }) => {
      const group = document.createElement('optgroup');
      group.label = name[language];
      const options = numbers.map(({ number, printed, language: dedicated }) => {
        const label = [printed, dedicated?.[language]].filter((part) => part !== undefined).join(' · ');
        return new Option(label, number, false, number === chosen);
      });
      group.append(...options);
      return group;
    }),
  );
  showNow();
}

/** The name of the chosen centre, which a list on a small screen would cut, and what the service's clock shows there. */
function showNow() {
  const centre = offered.centres.find(({ numbers }) => numbers.some(({ number }) => number === find('#to', HTMLSelectElement).value));
  const name = centre?.name ?? { ja: '', en: '' };
  find('#centre', HTMLElement).replaceChildren(both(name.ja, name.en));
  for (const place of document.querySelectorAll('.clock')) place.textContent = centre?.now.replace('T', ' ') ?? '';
}

async function load() {
  const answer = await fetch('/phone/centres.json');
  if (answer.ok) offered = await answer.json();
  offerCentres();
}

/**
 * @param {string} selector
 * @param {(isOn: boolean) => void} effect
 */
function toggle(selector, effect) {
  const button = find(selector, HTMLButtonElement);
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOn));
    effect(isOn);
  });
}

/** The meaning in the language that was chosen; until then, in the language of the page. */
function showGloss() {
  const wished = recall('gloss', pageLanguage());
  body.dataset.gloss = wished;
  find(`input[name="gloss"][value="${wished}"]`, HTMLInputElement).checked = true;
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = elementOf(event);
  const { repeat, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  // A key that is held down is pressed once: it must not call and hang up.
  if (repeat) {
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  if (event.key === 'Escape') return hangUp();
  // Where one writes and chooses, keys write and choose; and Enter presses the button that it is on.
  if (target?.closest('input[type="text"], input[type="datetime-local"], select')) return;
  if (event.key === 'Enter') {
    if (target?.closest('button, a')) return;
    if (isCalling()) hangUp();
    else find('#settings', HTMLFormElement).requestSubmit();
    return;
  }
  const key = event.key.normalize('NFKC');
  if (/^[0-9*#]$/.test(key)) press(key);
}

/** @param {Event} event */
function elementOf({ target }) {
  return target instanceof HTMLElement ? target : undefined;
}

turnTo(recall('language', navigator.language.startsWith('ja') ? 'ja' : 'en'));
showGloss();
layKeys();
find('#at', HTMLInputElement).value = wished('at');
void load();

find('#language', HTMLElement).addEventListener('click', () => {
  turnTo(pageLanguage() === 'ja' ? 'en' : 'ja');
  showGloss();
  offerCentres();
});
find('.gloss', HTMLElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) remember('gloss', target.value);
  showGloss();
});
find('#to', HTMLElement).addEventListener('change', showNow);
find('#settings', HTMLElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void begin();
});
find('#hang-up', HTMLElement).addEventListener('click', hangUp);
find('#change', HTMLElement).addEventListener('click', () => {
  body.dataset.call = 'idle';
  void load();
  find('#to', HTMLElement).focus();
});
find('.outcomes', HTMLElement).addEventListener('click', (event) => {
  const wished = elementOf(event)?.closest('button')?.dataset.order;
  if (wished !== undefined) void order(wished);
});
toggle('#mute', setMuted);
toggle('#faster', setFaster);
document.addEventListener('keydown', onKey);
addEventListener('pagehide', leave);
