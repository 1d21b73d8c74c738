// The sounds of a telephone, made here or fetched from the service, all through one volume.

// https://www.itu.int/rec/T-REC-Q.23: each key is two tones.
const rows = { 1: 697, 2: 697, 3: 697, 4: 770, 5: 770, 6: 770, 7: 852, 8: 852, 9: 852, '*': 941, 0: 941, '#': 941 };
const columns = { 1: 1209, 4: 1209, 7: 1209, '*': 1209, 2: 1336, 5: 1336, 8: 1336, 0: 1336, 3: 1477, 6: 1477, 9: 1477, '#': 1477 };

let context;
let volume;
let muted = false;

/** A browser lets a page sound once somebody has pressed something: call this then. */
export function wakeSound() {
  if (context === undefined) {
    context = new AudioContext();
    volume = context.createGain();
    volume.connect(context.destination);
    mute(muted);
  }
  if (context.state === 'suspended') void context.resume();
}

export function mute(wished) {
  muted = wished;
  if (volume !== undefined) volume.gain.value = muted ? 0 : 1;
}

export function isMuted() {
  return muted;
}

/** The short tone of a key. */
export function keyTone(key) {
  wakeSound();
  for (const frequency of [rows[key], columns[key]]) tone(frequency, 0.08, context.currentTime, 0.12);
}

/** A Japanese line that rings: one second of 400 Hz that beats sixteen times a second, then two seconds of nothing. Returns how to stop it. */
export function ringTone() {
  wakeSound();
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

/** Fetches sound. Rejects where there is none. */
export async function fetchSound(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status}`);
  wakeSound();
  return context.decodeAudioData(await response.arrayBuffer());
}

/** Lets sound be heard to its end, or until the signal. */
export function playSound(sound, signal) {
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(volume);
  source.start();
  // Its own event does not come where a machine has nothing to sound with; its length is known.
  return pause(sound.duration, signal).finally(() => source.stop());
}

/** Resolves after so many seconds, or at the signal. */
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

function tone(frequency, loudness, from, seconds) {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.value = loudness;
  oscillator.connect(gain).connect(volume);
  oscillator.start(from);
  oscillator.stop(from + seconds);
  return { oscillator, gain };
}
