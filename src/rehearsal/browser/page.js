// What stands on the page before and beside a call: the keypad, whom one can call, the switches, and the keyboard.

import { begin, hangUp, isCalling, leave, order, press, setFaster, setMuted } from './pageCall.js';
import { both, element, pageLanguage, recall, remember, turnTo } from './pageWords.js';

const find = (selector) => document.querySelector(selector);
const { body } = document;
const keyNames = { '*': ['スター', 'star'], '#': ['シャープ', 'hash'] };

function layKeys() {
  const place = find('.keys');
  for (const key of '123456789*0#') {
    const button = element('button', 'key');
    button.type = 'button';
    button.dataset.key = key;
    const face = element('span', '', key);
    button.append(face);
    if (key in keyNames) {
      face.ariaHidden = 'true';
      const name = element('span', 'unseen');
      name.append(both(...keyNames[key]));
      button.append(name);
    }
    button.addEventListener('click', () => press(key));
    place.append(button);
  }
  // A key that was touched does not keep the focus, so that Enter calls and hangs up as before.
  place.addEventListener('pointerdown', (event) => event.preventDefault());
}

let offered = { centres: [] };

/** Whom one can call, in the language of the page. */
function offerCentres() {
  const language = pageLanguage();
  const select = find('#to');
  const chosen = select.value || offered.centres.find(({ isDefault }) => isDefault)?.numbers[0]?.number;
  select.replaceChildren(
    ...offered.centres.map(({ name, numbers }) => {
      const group = document.createElement('optgroup');
      group.label = name[language];
      const options = numbers.map(({ number, language: dedicated }) => {
        const label = [number, dedicated?.[language], name[language]].filter((part) => part !== undefined).join(' · ');
        return new Option(label, number, false, number === chosen);
      });
      group.append(...options);
      return group;
    }),
  );
  showNow();
}

/** What the service's clock shows where the centre is. */
function showNow() {
  const centre = offered.centres.find(({ numbers }) => numbers.some(({ number }) => number === find('#to').value));
  for (const place of document.querySelectorAll('.clock')) place.textContent = centre?.now.replace('T', ' ') ?? '';
}

async function load() {
  const answer = await fetch('/phone/centres.json');
  if (answer.ok) offered = await answer.json();
  offerCentres();
}

function toggle(selector, effect) {
  const button = find(selector);
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
  find(`input[name="gloss"][value="${wished}"]`).checked = true;
}

function onKey(event) {
  const { target, repeat, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  // A key that is held down is pressed once: it must not call and hang up.
  if (repeat) {
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  if (event.key === 'Escape') return hangUp();
  // Where one writes and chooses, keys write and choose; and Enter presses the button that it is on.
  if (target.closest('input[type="text"], input[type="datetime-local"], select') !== null) return;
  if (event.key === 'Enter') {
    if (target.closest('button, a') !== null) return;
    if (isCalling()) hangUp();
    else find('#settings').requestSubmit();
    return;
  }
  const key = event.key.normalize('NFKC');
  if (/^[0-9*#]$/.test(key)) press(key);
}

turnTo(recall('language', navigator.language.startsWith('ja') ? 'ja' : 'en'));
showGloss();
layKeys();
void load();

find('#language').addEventListener('click', () => {
  turnTo(pageLanguage() === 'ja' ? 'en' : 'ja');
  showGloss();
  offerCentres();
});
find('.gloss').addEventListener('change', ({ target }) => {
  remember('gloss', target.value);
  showGloss();
});
find('#to').addEventListener('change', showNow);
find('#settings').addEventListener('submit', (event) => {
  event.preventDefault();
  void begin();
});
find('#hang-up').addEventListener('click', hangUp);
find('#change').addEventListener('click', () => {
  body.dataset.call = 'idle';
  void load();
  find('#to').focus();
});
find('.outcomes').addEventListener('click', ({ target }) => {
  const wished = target.closest('button')?.dataset.order;
  if (wished !== undefined) void order(wished);
});
toggle('#mute', setMuted);
toggle('#faster', setFaster);
document.addEventListener('keydown', onKey);
addEventListener('pagehide', leave);
