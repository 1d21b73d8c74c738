// The sounds of a telephone, made here or fetched from the service, all through one volume.

// https://www.itu.int/rec/T-REC-Q.23: each key is two tones.
/** @type {Readonly<Record<string, number>>} */
const rows = { 1: 697, 2: 697, 3: 697, 4: 770, 5: 770, 6: 770, 7: 852, 8: 852, 9: 852, '*': 941, 0: 941, '#': 941 };
/** @type {Readonly<Record<string, number>>} */
const columns = { 1: 1209, 4: 1209, 7: 1209, '*': 1209, 2: 1336, 5: 1336, 8: 1336, 0: 1336, 3: 1477, 6: 1477, 9: 1477, '#': 1477 };

/** @type {{ readonly context: AudioContext, readonly volume: GainNode } | undefined} */
let sounding;
let muted = false;

/** A browser allows sound after the first press of a key or button: call this then. All sounds are made with its result. */
export function wakeSound() {
  if (sounding === undefined) {
    const context = new AudioContext();
    sounding = { context, volume: context.createGain() };
    sounding.volume.connect(context.destination);
    mute(muted);
  }
  if (sounding.context.state === 'suspended') void sounding.context.resume();
  return sounding;
}

/** @param {boolean} wished */
export function mute(wished) {
  muted = wished;
  if (sounding !== undefined) sounding.volume.gain.value = muted ? 0 : 1;
}

export function isMuted() {
  return muted;
}

/**
 * The short tone of a key.
 *
 * @param {string} key
 */
export function keyTone(key) {
  const { currentTime } = wakeSound().context;
  for (const frequency of [rows[key], columns[key]]) if (frequency !== undefined) tone(frequency, 0.08, currentTime, 0.12);
}

/** A Japanese line that rings: one second of 400 Hz that beats sixteen times a second, then two seconds of nothing. Returns how to stop it. */
export function ringTone() {
  const { context } = wakeSound();
  /** @type {OscillatorNode[]} */
  const made = [];
  const ring = () => {
    const beat = context.createOscillator();
    const depth = context.createGain();
    beat.frequency.value = 16;
    depth.gain.value = 0.05;
    const { gain, oscillator } = tone(400, 0.07, context.currentTime, 1);
    beat.connect(depth).connect(gain.gain);
    beat.start();
    beat.stop(context.currentTime + 1);
    made.splice(0, made.length, oscillator, beat);
  };
  ring();
  const again = setInterval(ring, 3000);
  return () => {
    clearInterval(again);
    for (const each of made) each.stop();
  };
}

/**
 * Fetches sound. Rejects where there is none.
 *
 * @param {string} path
 */
export async function fetchSound(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status}`);
  return wakeSound().context.decodeAudioData(await response.arrayBuffer());
}

/**
 * Lets sound be heard to its end, or until the signal.
 *
 * @param {AudioBuffer} sound
 * @param {AbortSignal} signal
 */
export function playSound(sound, signal) {
  const { context, volume } = wakeSound();
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(volume);
  source.start();
  // Its own event does not come where a machine has nothing to sound with; its length is known.
  return pause(sound.duration, signal).finally(() => source.stop());
}

/**
 * Resolves after so many seconds, or at the signal.
 *
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function pause(seconds, signal) {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = seconds === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, seconds * 1000);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/**
 * @param {number} frequency
 * @param {number} loudness
 * @param {number} from
 * @param {number} seconds
 */
function tone(frequency, loudness, from, seconds) {
  const { context, volume } = wakeSound();
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.value = loudness;
  oscillator.connect(gain).connect(volume);
  oscillator.start(from);
  oscillator.stop(from + seconds);
  return { oscillator, gain };
}
