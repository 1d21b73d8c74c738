// Lets what callers hear be heard on the page: sounds that the service serves, and a voice of this machine for what the telephone company
// speaks. A voice that another company would have to be asked for is not used. Without scripts, the buttons stay hidden.

/** @type {Readonly<Record<string, readonly string[]>>} */
const voiceTags = { zh: ['zh', 'cmn'], cmn: ['zh', 'cmn'], fil: ['fil', 'tl'], tl: ['fil', 'tl'] };

/** Ends what is heard now. */
let hearing = new AbortController();

/** @param {string} locale */
function voiceFor(locale) {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  const tags = voiceTags[language] ?? [language];
  const fitting = (globalThis.speechSynthesis?.getVoices() ?? []).filter(
    ({ lang, localService }) => localService && tags.includes(lang.toLowerCase().split(/[-_]/)[0] ?? ''),
  );
  // Cantonese is another language.
  const spoken = fitting.filter(({ lang }) => !/^zh[-_]hk/i.test(lang));
  return spoken.find(({ lang }) => lang.replace('_', '-').toLowerCase() === locale.toLowerCase()) ?? spoken[0];
}

/** Shows the buttons of what can be heard, and says where a language has no voice here. Voices may come some time after the page. */
function offer() {
  let isBrowserHeard = false;
  const voicelessLists = new Set();
  for (const place of document.querySelectorAll('[data-heard]')) {
    const lines = [...place.querySelectorAll('li')];
    const isHeard = (/** @type {HTMLElement} */ { dataset: { audio, locale = '' } }) =>
      audio !== undefined || voiceFor(locale) !== undefined;
    const isAnyHeard = lines.some(isHeard);
    isBrowserHeard ||= lines.some((line) => line.dataset.audio === undefined && isHeard(line));
    // Where nothing can be heard, one sentence says so for all lines.
    for (const line of lines) show(line.querySelector('.no-voice'), isAnyHeard && !isHeard(line));
    // In a list of sentences, the first one says it for all.
    const list = place.closest('.prompts');
    show(place.querySelector('[data-voiceless]'), !isAnyHeard && !voicelessLists.has(list));
    if (list !== null && !isAnyHeard) voicelessLists.add(list);
    show(place.querySelector('[data-play]'), isAnyHeard);
  }
  for (const hint of document.querySelectorAll('[data-browser-voice]')) show(hint, isBrowserHeard);
}

/**
 * @param {Element | null} part
 * @param {boolean} isShown
 */
function show(part, isShown) {
  if (part instanceof HTMLElement) part.hidden = !isShown;
}

/**
 * Plays the lines of a place one after the other. Those without a voice are passed over.
 *
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
async function play(place, signal) {
  for (const line of place.querySelectorAll('li')) {
    if (signal.aborted) return;
    const { audio, locale = '', pause = '0' } = line.dataset;
    const words = line.querySelector('.words')?.textContent ?? '';
    const voice = voiceFor(locale);
    if (audio === undefined && voice === undefined) continue;
    line.setAttribute('aria-current', 'true');
    // The pause before a sound of the service is in the sound.
    if (audio === undefined) await wait(Number(pause), signal);
    if (!signal.aborted) await (audio === undefined ? sayIn(voice, words, signal) : sound(audio, signal));
    line.removeAttribute('aria-current');
  }
}

/**
 * @param {SpeechSynthesisVoice | undefined} voice
 * @param {string} words
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function sayIn(voice, words, signal) {
  return new Promise((resolve) => {
    if (voice === undefined) return resolve();
    const utterance = new SpeechSynthesisUtterance(words);
    // Some browsers forget to tell the end of an utterance.
    const late = setTimeout(resolve, (words.length * 0.4 + 10) * 1000);
    const end = () => {
      clearTimeout(late);
      resolve();
    };
    Object.assign(utterance, { voice, lang: voice.lang, onend: end, onerror: end });
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel();
      end();
    });
    speechSynthesis.speak(utterance);
  });
}

/**
 * @param {string} path
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function sound(path, signal) {
  return new Promise((resolve) => {
    const audio = new Audio(path);
    const end = () => {
      audio.pause();
      resolve();
    };
    audio.addEventListener('ended', end);
    audio.addEventListener('error', end);
    signal.addEventListener('abort', end);
    audio.play().catch(end);
  });
}

/**
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function wait(seconds, signal) {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => resolve());
  });
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof HTMLElement ? target.closest('[data-play]') : null;
  if (!(button instanceof HTMLElement)) return;
  const isPlaying = button.getAttribute('aria-pressed') === 'true';
  hearing.abort();
  hearing = new AbortController();
  const place = button.closest('[data-heard]');
  if (isPlaying || !(place instanceof HTMLElement)) return;
  const words = button.textContent;
  button.setAttribute('aria-pressed', 'true');
  button.textContent = button.dataset.stop ?? words;
  await play(place, hearing.signal);
  button.setAttribute('aria-pressed', 'false');
  button.textContent = words;
});

globalThis.speechSynthesis?.addEventListener?.('voiceschanged', offer);
addEventListener('pagehide', () => hearing.abort());
offer();
