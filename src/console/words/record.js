// Records with the microphone of this machine: levels are shown, silence is cut off, and what was recorded is listened to before it is sent. It
// becomes a WAV file as the telephone takes it (8 kHz, one channel, 16 bits), which the form then sends like a file that was chosen. A sound
// file in another form is put into that form here too.

const rate = 8000;
const mostSeconds = 60;
/** 1/64 of full scale: above the noise of a quiet room, below any speech. */
const speech = 1 / 64;
const keptBefore = 0.08 * rate;
const keptBehind = 0.15 * rate;

/** @param {HTMLFormElement} form */
function prepare(form) {
  const part = (/** @type {string} */ name) => form.querySelector(`[data-${name}]`);
  const [place, start, end, listen, take, level, status] = [
    part('microphone'),
    part('start'),
    part('end'),
    part('listen'),
    part('take'),
    part('level'),
    part('status'),
  ];
  const input = form.querySelector('input[type="file"]');
  if (
    !(place instanceof HTMLElement && start instanceof HTMLButtonElement && end instanceof HTMLButtonElement) ||
    !(listen instanceof HTMLButtonElement && take instanceof HTMLButtonElement && level instanceof HTMLMeterElement) ||
    !(status instanceof HTMLElement && input instanceof HTMLInputElement)
  )
    return;
  /** @type {AudioBuffer | undefined} */
  let sound;
  /** @type {MediaRecorder | undefined} */
  let recorder;
  const say = (/** @type {string | undefined} */ words) => {
    status.textContent = words ?? '';
  };

  const seconds = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'second',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });

  /** Offers a sound to be heard; only then can it be taken. @param {AudioBuffer} heard */
  const offer = (heard) => {
    sound = heard;
    const files = new DataTransfer();
    files.items.add(new File([wavOf(heard.getChannelData(0))], 'recording.wav', { type: 'audio/wav' }));
    input.files = files.files;
    listen.hidden = false;
    take.disabled = true;
    say(`${form.dataset.ready} ${seconds.format(heard.duration)}`);
    listen.focus();
  };

  /** @param {Blob} blob @param {string | undefined} otherwise */
  const takeIn = async (blob, otherwise) => {
    try {
      const heard = withoutSilence(await atTelephoneRate(blob));
      if (heard === undefined) say(form.dataset.nothing);
      else offer(heard);
    } catch {
      say(otherwise);
    }
  };

  start.addEventListener('click', async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: false } });
      recorder = new MediaRecorder(stream);
      const pieces = /** @type {Blob[]} */ ([]);
      const levels = showLevels(stream, level);
      recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
      recorder.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        levels.stop();
        start.hidden = false;
        end.hidden = true;
        start.textContent = start.dataset.again ?? start.textContent;
        void takeIn(new Blob(pieces), form.dataset.nothing);
      });
      recorder.start();
      const begun = recorder;
      setTimeout(() => begun.state === 'recording' && begun.stop(), mostSeconds * 1000);
      listen.hidden = true;
      take.disabled = true;
      start.hidden = true;
      end.hidden = false;
      end.focus();
      say(form.dataset.recording);
    } catch {
      say(form.dataset.refused);
    }
  });
  end.addEventListener('click', () => recorder?.stop());
  listen.addEventListener('click', () => {
    if (sound !== undefined)
      void play(sound).then(() => {
        take.disabled = false;
        take.focus();
      });
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void takeIn(file, form.dataset.unreadable);
  });
  place.hidden = navigator.mediaDevices?.getUserMedia === undefined || globalThis.MediaRecorder === undefined;
  take.disabled = true;
}

/** @param {MediaStream} stream @param {HTMLMeterElement} meter */
function showLevels(stream, meter) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let isShown = true;
  const show = () => {
    analyser.getFloatTimeDomainData(samples);
    meter.value = isShown
      ? Math.min(
          1,
          samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0),
        )
      : 0;
    if (isShown) requestAnimationFrame(show);
  };
  show();
  return {
    stop: () => {
      isShown = false;
      meter.value = 0;
      void context.close();
    },
  };
}

/** One channel at 8 kHz: the browser filters what is too high for it. @param {Blob} blob */
async function atTelephoneRate(blob) {
  const context = new AudioContext();
  try {
    const decoded = await context.decodeAudioData(await blob.arrayBuffer());
    const seconds = Math.min(decoded.duration, mostSeconds);
    const offline = new OfflineAudioContext(1, Math.max(1, Math.round(seconds * rate)), rate);
    const source = offline.createBufferSource();
    source.buffer = decoded;
    source.connect(offline.destination);
    source.start();
    return await offline.startRendering();
  } finally {
    void context.close();
  }
}

/** @param {AudioBuffer} sound @returns {AudioBuffer | undefined} */
function withoutSilence(sound) {
  const samples = sound.getChannelData(0);
  const isSpeech = (/** @type {number} */ sample) => Math.abs(sample) > speech;
  const first = samples.findIndex(isSpeech);
  if (first === -1) return undefined;
  const kept = samples.slice(Math.max(0, first - keptBefore), samples.findLastIndex(isSpeech) + 1 + keptBehind);
  const cut = new AudioBuffer({ length: kept.length, sampleRate: rate });
  cut.copyToChannel(kept, 0);
  return cut;
}

/** @param {AudioBuffer} sound @returns {Promise<void>} */
function play(sound) {
  const context = new AudioContext();
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(context.destination);
  source.start();
  return new Promise((resolve) => {
    const end = () => {
      resolve();
      if (context.state !== 'closed') void context.close();
    };
    source.addEventListener('ended', end);
    // A machine without loudspeakers never ends it.
    setTimeout(end, (sound.duration + 0.5) * 1000);
  });
}

/** @param {Float32Array} samples */
function wavOf(samples) {
  const view = new DataView(new ArrayBuffer(44 + samples.length * 2));
  const text = (/** @type {number} */ at, /** @type {string} */ name) => {
    for (let index = 0; index < name.length; index += 1) view.setUint8(at + index, name.charCodeAt(index));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries())
    view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
  return view.buffer;
}

for (const form of document.querySelectorAll('form[data-record]')) if (form instanceof HTMLFormElement) prepare(form);
