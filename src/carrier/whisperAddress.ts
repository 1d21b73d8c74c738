// The address of a whisper: what a desk is told, in a form that the carrier signs and sends back. It has no part in the caller's own addresses.
// `/voice/whisper?centre=hokkaido&topic=card&language=ja&caller=vi&accept=1`, and `/voice/whisper/key?…` for the key that the desk presses.

import { parse } from 'node:querystring';
import type { WhisperState } from '../call/whisper.ts';
import { type Field, name, optionalFlag, optionalName, unreadable } from './addressFields.ts';

const fields = {
  centre: name('centre'),
  topic: name('topic'),
  language: name('language'),
  callersLanguage: optionalName('caller'),
  accept: optionalFlag('accept'),
} as const satisfies { readonly [Name in keyof Required<WhisperState>]: unknown };

/** Which leg of the whisper an address is: the desk has answered, or has pressed a key. */
export type WhisperStep = 'answered' | 'key';

/** The path and query of a whisper. */
export function whisperAddressOf(state: WhisperState, step: WhisperStep): string {
  const written = [
    [fields.centre.name, fields.centre.write(state.centre)],
    [fields.topic.name, fields.topic.write(state.topic)],
    [fields.language.name, fields.language.write(state.language)],
    [fields.callersLanguage.name, fields.callersLanguage.write(state.callersLanguage)],
    [fields.accept.name, fields.accept.write(state.accept)],
  ].flatMap(([key, text]) => (text === undefined ? [] : [`${key}=${text}`]));
  return `/voice/whisper${step === 'key' ? '/key' : ''}?${written.join('&')}`;
}

/** The whisper of an address; undefined where the address has another form. */
export function whisperAt(address: string): { readonly state: WhisperState; readonly step: WhisperStep } | undefined {
  const found = /^\/voice\/whisper(\/key)?\/?\?/.exec(address);
  if (found === null) return undefined;
  const query = parse(address.slice(address.indexOf('?') + 1));
  const read = <Value>(field: Field<Value>): Value | typeof unreadable => field.read([query[field.name]].flat()[0]);
  const [centre, topic, language] = [read(fields.centre), read(fields.topic), read(fields.language)] as const;
  const [callersLanguage, accept] = [read(fields.callersLanguage), read(fields.accept)] as const;
  if (centre === unreadable || topic === unreadable || language === unreadable) return undefined;
  if (callersLanguage === unreadable || accept === unreadable) return undefined;
  const known = { ...(callersLanguage !== undefined && { callersLanguage }), ...(accept === true && { accept }) };
  return { state: { centre, topic, language, ...known }, step: found[1] === undefined ? 'answered' : 'key' };
}
