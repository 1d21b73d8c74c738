// The address of a whisper: what a desk is told, in a form that the carrier signs and sends back. It has no part in the caller's own addresses.
// `/voice/whisper?centre=hokkaido&topic=card&language=ja&caller=vi&accept=1`, and `/voice/whisper/key?…` for the key that the desk presses.

import { parse } from 'node:querystring';
import type { WhisperState } from '../call/whisper.ts';
import { fieldsIn, name, optionalFlag, optionalName, queryOf, unreadable, valuesIn } from './addressFields.ts';

const fields = fieldsIn({
  centre: name('centre'),
  topic: name('topic'),
  language: name('language'),
  callersLanguage: optionalName('caller'),
  accept: optionalFlag('accept'),
  callback: optionalFlag('callback'),
} satisfies { readonly [Name in keyof Required<WhisperState>]: unknown });

/** Which leg of the whisper an address is: the desk has answered, or has pressed a key. */
export type WhisperStep = 'answered' | 'key';

/** The path and query of a whisper. */
export function whisperAddressOf(state: WhisperState, step: WhisperStep): string {
  return `/voice/whisper${step === 'key' ? '/key' : ''}?${queryOf(fields, state)}`;
}

/** The whisper of an address; undefined where the address has another form. */
export function whisperAt(address: string): { readonly state: WhisperState; readonly step: WhisperStep } | undefined {
  const found = /^\/voice\/whisper(\/key)?\/?\?/.exec(address);
  if (found === null) return undefined;
  const query = parse(address.slice(address.indexOf('?') + 1));
  const values = valuesIn(fields, query);
  return unreadable in values ? undefined : { state: values as WhisperState, step: found[1] === undefined ? 'answered' : 'key' };
}
