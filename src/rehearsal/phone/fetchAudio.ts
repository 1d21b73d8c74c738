// What a Play would sound like: fetched as the carrier fetches it, without a signature, and measured.

import type { Carrier } from './webhook.ts';

export type Heard = { readonly seconds: number } | { readonly fault: string };

/** How long the audio at an address is, or why the caller would not hear it. */
export async function listenTo(url: string, { reach }: Pick<Carrier, 'reach'>): Promise<Heard> {
  try {
    const response = await fetch(reach(url));
    const body = Buffer.from(await response.arrayBuffer());
    if (!response.ok) return { fault: `answered ${response.status}` };
    const seconds = secondsOf(body);
    return seconds === undefined ? { fault: 'is no WAV file' } : { seconds };
  } catch (fault) {
    return { fault: `cannot be reached: ${String(fault)}` };
  }
}

/** The length of a WAV file: its data over the bytes of a second, both as its own header gives them. */
function secondsOf(file: Buffer): number | undefined {
  if (file.length < 44 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    if (name === 'fmt ') bytesPerSecond = file.readUInt32LE(at + 16);
    if (name === 'data') return bytesPerSecond > 0 ? Math.min(length, file.length - at - 8) / bytesPerSecond : undefined;
    at += 8 + length + (length % 2);
  }
  return undefined;
}
