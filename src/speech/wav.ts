// Sound as the telephone takes it: 8 kHz, one channel, 16 bits, in a WAV file.

export const telephoneRate = 8000;

const headerBytes = 44;
const bytesPerSample = 2;

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

// Sixteen crossings of the sinc on each side: what is above 4 kHz would come back as noise.
const crossings = 16;

/** The same sound at 8 kHz: a low-pass filter (windowed sinc) read at the new instants. */
export function toTelephoneRate(samples: Int16Array, rate: number): Int16Array {
  const ratio = Math.min(1, telephoneRate / rate);
  const reach = crossings / ratio;
  const out = new Int16Array(Math.floor((samples.length * telephoneRate) / rate));
  for (let index = 0; index < out.length; index += 1) {
    const centre = (index * rate) / telephoneRate;
    let sum = 0;
    let weights = 0;
    for (let at = Math.max(0, Math.ceil(centre - reach)); at <= Math.min(samples.length - 1, Math.floor(centre + reach)); at += 1) {
      const weight = windowedSinc((at - centre) * ratio);
      sum += weight * (samples[at] ?? 0);
      weights += weight;
    }
    out[index] = Math.max(-32768, Math.min(32767, Math.round(weights === 0 ? 0 : sum / weights)));
  }
  return out;
}

function windowedSinc(x: number): number {
  if (x === 0) return 1;
  const angle = Math.PI * x;
  return (Math.sin(angle) / angle) * (0.5 + 0.5 * Math.cos(angle / crossings));
}
