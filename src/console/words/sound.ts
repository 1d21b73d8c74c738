// A recording as it was sent: whether it can be played on the telephone, and its sound without the silence around it.

import { type Message, message } from '../../messages/message.ts';
import { readTelephoneWav, telephoneRate, withoutSilence } from '../../speech/wav.ts';

const leastSeconds = 0.2;
const mostSeconds = 60;

/** The sound, or what is wrong with the file in a sentence. */
export function readSound(file: Uint8Array | undefined): { readonly samples: Int16Array } | { readonly fault: Message } {
  if (file === undefined || file.length === 0) return { fault: message('record-fault.none') };
  const read = readTelephoneWav(file);
  if (typeof read === 'string') return { fault: message(`record-fault.${read}`) };
  if (read.length > mostSeconds * telephoneRate) return { fault: message('record-fault.long', { most: mostSeconds }) };
  const samples = withoutSilence(read);
  if (samples.length === 0) return { fault: message('record-fault.silent') };
  return samples.length < leastSeconds * telephoneRate ? { fault: message('record-fault.short') } : { samples };
}
