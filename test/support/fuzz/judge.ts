// What must hold for the answer to whatever was sent.

import { XMLValidator } from 'fast-xml-parser';
import { emergencyNumber } from '../../../src/carrier/twilio/emergencyTwiml.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { elementsOf } from '../carrier/carrier.ts';
import type { Asked } from './forms.ts';
import { mark } from './marked.ts';
import type { Answer } from './wire.ts';

const verbs = new Set(['Response', 'Say', 'break', 'sub', 'Gather', 'Redirect', 'Dial', 'Number', 'Play', 'Hangup', 'Pause']);

/** Every number that this directory may ring, and the one that is known by heart. */
export function diallable({ centres }: Directory): ReadonlySet<string> {
  return new Set([emergencyNumber, ...[...centres.values()].flatMap(({ lines }) => [...lines.values()].map(({ number }) => number))]);
}

/** What is wrong with an answer; undefined where it is one that any caller and any stranger may get. */
export function faultOf(
  { method, path: at }: Asked,
  { status, type, text }: Answer,
  url: string,
  numbers: ReadonlySet<string>,
): string | undefined {
  if (status >= 500 || status < 200) return `the status is ${status}`;
  if (/node_modules|\.ts\b|at Object\./.test(text)) return 'it shows the inside';
  if (status !== 200) return text.includes(mark) ? 'it repeats what was sent' : undefined;
  if (method === 'OPTIONS') return text === 'POST' ? undefined : `OPTIONS says ${text}`;
  if (type !== 'text/xml; charset=utf-8') return `the type is ${type}`;
  // Names of an address that is signed may come back in the next address; of a form, nothing does.
  if (!at.includes(mark) && text.includes(mark)) return 'it repeats what was sent';
  if (XMLValidator.validate(text) !== true) return 'it is not well-formed';
  for (const { name, attributes, text: inside } of elementsOf(text)) {
    if (!verbs.has(name)) return `there is a ${name}`;
    if (name === 'Number' && !numbers.has(inside)) return `it rings ${inside}`;
    if (name === 'Dial' && inside !== '' && !numbers.has(inside)) return `it rings ${inside}`;
    if (attributes.callerId !== undefined) return `it shows ${attributes.callerId}`;
    if (name === 'Play' && !inside.startsWith(`${url}/speech/`)) return `it plays ${inside}`;
    if (name === 'Redirect' && !inside.startsWith('/voice/v1/')) return `it goes to ${inside}`;
    if (attributes.action !== undefined && !attributes.action.startsWith('/voice/v1/')) return `it goes to ${attributes.action}`;
  }
  return undefined;
}
