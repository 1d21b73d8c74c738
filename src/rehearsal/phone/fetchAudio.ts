// Fetches the audio of a Play as the carrier does, without a signature, and measures its length.

import type { Carrier } from './webhook.ts';

export type Heard = { readonly seconds: number } | { readonly fault: string };

/** The length of the audio at an address, or why the caller would not hear it. */
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

/** The seconds of a WAV file: the length of its data divided by the bytes per second of its header. Undefined if it is no WAV file. */
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
