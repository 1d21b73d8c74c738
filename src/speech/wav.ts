// Sound as the telephone takes it: 8 kHz, one channel, 16 bits, in a WAV file.

export const telephoneRate = 8000;

const headerBytes = 44;
const bytesPerSample = 2;
const formBytes = 16;

/** A WAV file of samples at 8 kHz, after so many milliseconds of silence. */
export function wavOf(samples: Int16Array, leadMs = 0): Buffer {
  const lead = Math.round((telephoneRate * leadMs) / 1000);
  const dataBytes = (lead + samples.length) * bytesPerSample;
  const file = Buffer.alloc(headerBytes + dataBytes);
  file.write('RIFF', 0);
  file.writeUInt32LE(headerBytes - 8 + dataBytes, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(telephoneRate, 24);
  file.writeUInt32LE(telephoneRate * bytesPerSample, 28);
  file.writeUInt16LE(bytesPerSample, 32);
  file.writeUInt16LE(8 * bytesPerSample, 34);
  file.write('data', 36);
  file.writeUInt32LE(dataBytes, 40);
  for (const [index, sample] of samples.entries()) file.writeInt16LE(sample, headerBytes + (lead + index) * bytesPerSample);
  return file;
}

/** The same WAV after so many milliseconds of silence; a file that is not 8 kHz, one channel, 16 bits is left as it is. */
export function withLead(file: Buffer, leadMs: number): Buffer {
  const data = file.indexOf('data', 12, 'latin1');
  const isTelephone = data > 0 && file.readUInt16LE(22) === 1 && file.readUInt32LE(24) === telephoneRate && file.readUInt16LE(34) === 16;
  if (leadMs === 0 || !isTelephone) return file;
  const bytes = file.subarray(data + 8, data + 8 + file.readUInt32LE(data + 4));
  const samples = Int16Array.from({ length: Math.floor(bytes.length / bytesPerSample) }, (_, index) =>
    bytes.readInt16LE(index * bytesPerSample),
  );
  return wavOf(samples, leadMs);
}

/** What keeps a file from being played on the telephone as it is. */
export type WavFault = 'not-wav' | 'not-telephone' | 'cut-off';

/**
 * The samples of a WAV file that has the form of the telephone: PCM of 16 bits, one channel, 8 kHz. Other pieces of the file, such as a title,
 * are passed over.
 */
export function readTelephoneWav(file: Uint8Array): Int16Array | WavFault {
  if (!isWav(file)) return 'not-wav';
  const view = viewOf(file);
  let isTelephone = false;
  for (const { name, bytes, begin } of piecesIn(file)) {
    if (name === 'fmt ') {
      if (bytes < formBytes || begin + formBytes > file.length) return 'cut-off';
      const [form, channels, bits] = [0, 2, 14].map((offset) => view.getUint16(begin + offset, true));
      isTelephone = form === 1 && channels === 1 && bits === 16 && view.getUint32(begin + 4, true) === telephoneRate;
    }
    if (name === 'data') {
      if (!isTelephone) return 'not-telephone';
      if (begin + bytes > file.length) return 'cut-off';
      return Int16Array.from({ length: Math.floor(bytes / bytesPerSample) }, (_, index) =>
        view.getInt16(begin + index * bytesPerSample, true),
      );
    }
  }
  return 'cut-off';
}

/** Whether there is any sound in a WAV file, of whatever form; its end may be missing. */
export function hasSound(file: Uint8Array): boolean {
  if (!isWav(file)) return false;
  let hasForm = false;
  for (const { name, bytes, begin } of piecesIn(file)) {
    if (name === 'fmt ') hasForm = bytes >= formBytes;
    if (name === 'data') return hasForm && bytes >= bytesPerSample && begin + bytesPerSample <= file.length;
  }
  return false;
}

function isWav(file: Uint8Array): boolean {
  return file.length >= 12 && nameAt(file, 0) === 'RIFF' && nameAt(file, 8) === 'WAVE';
}

function* piecesIn(file: Uint8Array): Generator<{ readonly name: string; readonly bytes: number; readonly begin: number }> {
  for (let at = 12; at + 8 <= file.length; ) {
    const [name, bytes, begin] = [nameAt(file, at), viewOf(file).getUint32(at + 4, true), at + 8];
    yield { name, bytes, begin };
    at = begin + bytes + (bytes % 2);
  }
}

function nameAt(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Seconds of such a file; undefined for any other. */
export function secondsOfWav(file: Uint8Array): number | undefined {
  const samples = readTelephoneWav(file);
  return typeof samples === 'string' ? undefined : samples.length / telephoneRate;
}

// 1/64 of full scale: above the noise of a quiet room, below any speech.
const speech = 512;
// What is soft at both ends of words, and a breath.
const keptBefore = telephoneRate * 0.08;
const keptBehind = telephoneRate * 0.15;

/** The samples without the silence at both ends. Empty where all of it is silence. */
export function withoutSilence(samples: Int16Array): Int16Array {
  const isSpeech = (sample: number) => Math.abs(sample) > speech;
  const first = samples.findIndex(isSpeech);
  if (first === -1) return new Int16Array();
  return samples.slice(Math.max(0, first - keptBefore), samples.findLastIndex(isSpeech) + 1 + keptBehind);
}

// Sixteen crossings of the sinc on each side: what is above 4 kHz would come back as noise.
const crossings = 16;

type Phase = { readonly first: number; readonly weights: Float64Array };

/** The same sound at 8 kHz: a low-pass filter (windowed sinc) read at the new instants. */
export function toTelephoneRate(samples: Int16Array, rate: number): Int16Array {
  const phases = new Map<number, Phase>();
  const out = new Int16Array(Math.floor((samples.length * telephoneRate) / rate));
  for (let index = 0; index < out.length; index += 1) {
    // The new instants fall between the old ones in few different ways: 160 for 22,050 samples a second.
    const fraction = (index * rate) % telephoneRate;
    const phase = phases.get(fraction) ?? phaseAt(fraction / telephoneRate, rate);
    phases.set(fraction, phase);
    const from = Math.floor((index * rate) / telephoneRate) + phase.first;
    let sum = 0;
    let total = 0;
    for (let tap = Math.max(0, -from); tap < phase.weights.length && from + tap < samples.length; tap += 1) {
      const weight = phase.weights[tap] ?? 0;
      sum += weight * (samples[from + tap] ?? 0);
      total += weight;
    }
    out[index] = Math.max(-32768, Math.min(32767, Math.round(total === 0 ? 0 : sum / total)));
  }
  return out;
}

/** The filter's weights for an instant that lies so far behind a sample; `first` is the first sample, counted from that one. */
function phaseAt(fraction: number, rate: number): Phase {
  const ratio = Math.min(1, telephoneRate / rate);
  const reach = crossings / ratio;
  const first = Math.ceil(fraction - reach);
  const last = Math.floor(fraction + reach);
  return { first, weights: Float64Array.from({ length: last - first + 1 }, (_, tap) => windowedSinc((first + tap - fraction) * ratio)) };
}

function windowedSinc(x: number): number {
  if (x === 0) return 1;
  const angle = Math.PI * x;
  return (Math.sin(angle) / angle) * (0.5 + 0.5 * Math.cos(angle / crossings));
}
