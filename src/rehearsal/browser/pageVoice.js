// Who speaks a language here: a voice of the browser, or the robot of the service.

import { fetchSound, isMuted, pause, playSound } from './pageSound.js';

/** @import { Spoken, Stretch } from './browserStep.ts' */

// A browser has its voices some time after the page.
globalThis.speechSynthesis?.getVoices();

/**
 * `browser`, `robot`, `recording`, or `none` where no voice can say the words.
 *
 * @param {Spoken} spoken
 */
export function speakerOf({ voice, language, stretches }) {
  if (voice !== 'carrier') return voice;
  if (browserVoice(language) !== undefined) return 'browser';
  return stretches.every(({ sound }) => sound !== undefined) ? 'robot' : 'none';
}

/**
 * Begins to fetch the sound of what is said next. One at a time: a key that is pressed must not wait behind them.
 *
 * @param {Spoken | undefined} piece
 * @param {Stretch | undefined} stretch
 */
export function prepare(piece, stretch) {
  if (piece !== undefined && stretch?.sound !== undefined && speakerOf(piece) !== 'browser') soundAt(stretch.sound).catch(() => undefined);
}

/**
 * Says some words to their end, or until the signal. Resolves to false where they cannot be heard.
 *
 * @param {Spoken} spoken
 * @param {string} speaker
 * @param {Stretch} stretch
 * @param {AbortSignal} signal
 * @param {() => void} onBegun
 */
export async function say({ language }, speaker, { words, sound }, signal, onBegun) {
  const voice = speaker === 'browser' ? browserVoice(language) : undefined;
  if (voice !== undefined) return sayInBrowser(voice, words, signal);
  try {
    const fetched = await untilAborted(soundAt(sound), signal);
    if (fetched === undefined) return true;
    onBegun();
    await playSound(fetched, signal);
    return true;
  } catch {
    await pause(readingSeconds(words), signal);
    return false;
  }
}

/** @type {Map<string, Promise<AudioBuffer>>} */
const sounds = new Map();

/**
 * What was promised, or nothing once the signal comes.
 *
 * @template Value
 * @param {Promise<Value>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<Value | void>}
 */
function untilAborted(promise, signal) {
  return Promise.race([promise, pause(Number.POSITIVE_INFINITY, signal)]);
}

/**
 * @param {string | undefined} path
 * @returns {Promise<AudioBuffer>}
 */
function soundAt(path) {
  if (path === undefined) return Promise.reject(new Error('no sound'));
  const found = sounds.get(path) ?? fetchSound(path);
  sounds.set(path, found);
  found.catch(() => sounds.delete(path));
  return found;
}

/** @type {Readonly<Record<string, readonly string[]>>} */
const voiceTags = { zh: ['zh', 'cmn'], fil: ['fil', 'tl'] };

/** @param {string} language */
function browserVoice(language) {
  const tags = voiceTags[language] ?? [language];
  const fitting = (globalThis.speechSynthesis?.getVoices() ?? []).filter(({ lang }) =>
    tags.includes(lang.toLowerCase().split(/[-_]/)[0] ?? ''),
  );
  // Cantonese is another language.
  const spoken = fitting.filter(({ lang }) => !/^zh[-_]hk/i.test(lang));
  return spoken.find(({ localService }) => localService) ?? spoken[0];
}

/**
 * @param {SpeechSynthesisVoice} voice
 * @param {string} words
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>}
 */
function sayInBrowser(voice, words, signal) {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(true);
    const utterance = new SpeechSynthesisUtterance(words);
    const end = (/** @type {boolean} */ heard) => {
      clearTimeout(late);
      resolve(heard);
    };
    // Some browsers forget to tell the end of an utterance.
    const late = setTimeout(() => end(true), (readingSeconds(words) * 2 + 5) * 1000);
    Object.assign(utterance, { voice, lang: voice.lang, volume: isMuted() ? 0 : 1, onend: () => end(true), onerror: () => end(false) });
    signal.addEventListener(
      'abort',
      () => {
        speechSynthesis.cancel();
        end(true);
      },
      { once: true },
    );
    speechSynthesis.speak(utterance);
  });
}

/**
 * About how long it takes to say or to read some words, in seconds.
 *
 * @param {string} words
 */
function readingSeconds(words) {
  const wide = words.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return 0.5 + wide * 0.17 + (words.length - wide) * 0.07;
}
