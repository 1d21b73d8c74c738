// How the telephones of a desk ring, from the form of its file: several telephones, and what the desk hears before it is connected.

import { message } from '../../messages/message.ts';
import type { Ringing, Whisper } from '../directory.ts';
import type { LineFile } from '../schema/schema.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Report } from './reportAt.ts';

type Written = Pick<LineFile, 'numbers' | 'ring' | 'ring-seconds' | 'whisper' | 'accept' | 'desk-language' | 'digits' | 'wait'>;

/** The ringing of a line that a centre runs itself; undefined where it rings as usual. `language` is the centre's first. */
export function ringingOf(written: Written, language: string, report: Report): Ringing | undefined {
  const { numbers = [], ring, 'ring-seconds': seconds, digits, accept = false } = written;
  const hasWhisper = written.whisper === true || accept;
  if (hasWhisper && digits !== undefined) report(['whisper' in written ? 'whisper' : 'accept'], message('desk-fields.digits'));
  if (accept && ring === 'together') report(['ring'], message('desk-fields.together'));
  if (ring !== undefined && numbers.length < 2) report(['ring'], message('desk-fields.one-number'));
  if (written['desk-language'] !== undefined && !hasWhisper) report(['desk-language'], message('desk-fields.no-whisper'));
  const telephones = numbers.map(({ number }) => number);
  const twice = telephones.findIndex((each, index) => telephones.indexOf(each) < index);
  if (twice >= 0) report(['numbers', twice], message('named-twice.telephone', { number: numbers[twice]?.written ?? '' }));
  const waitMinutes = written.wait?.minutes;
  if (!hasWhisper && numbers.length === 0 && seconds === undefined && waitMinutes === undefined) return undefined;
  const whisper: Whisper = { language: written['desk-language'] ?? language, ...(accept && { accept: true }) };
  return {
    telephones,
    // A machine that picks up first would end the ringing of the others, so where a key is asked for they ring one after the other.
    inOrder: ring === 'in-order' || (accept && telephones.length > 1),
    ...(seconds !== undefined && { seconds }),
    ...(hasWhisper && { whisper }),
    ...(waitMinutes !== undefined && { waitMinutes }),
  };
}

/** Reports the fields that ask for what the carrier of this service cannot do. */
export function refuseWhatCarrierCannot(written: Written, { carrier }: Vocabulary, report: Report): void {
  if (carrier === undefined) return;
  const { name, cannot } = carrier;
  for (const field of ['whisper', 'accept'] as const)
    if (written[field] === true && cannot.includes('whisper')) report([field], message('carrier-cannot.whisper', { carrier: name, field }));
  if (written.digits?.send === true && cannot.includes('send-digits'))
    report(['digits', 'send'], message('carrier-cannot.digits', { carrier: name }));
}

/** Reports the fields that a line cannot have that many centres share: its desk is run by others, who are not told of our callers. */
export function refuseDeskFields(written: Written, report: Report): void {
  for (const field of ['numbers', 'ring', 'whisper', 'accept', 'wait', 'desk-language'] as const)
    if (written[field] !== undefined && written[field] !== false) report([field], message('desk-fields.shared', { field }));
}
