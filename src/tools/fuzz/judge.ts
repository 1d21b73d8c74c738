// What must be true of every answer, whatever was sent.

import { emergencyNumber } from '../../carrier/emergency.ts';
import { CarrierFault } from '../../rehearsal/phone/fault.ts';
import { parseXml, textOf, type XmlElement } from '../../rehearsal/phone/xml.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Asked } from './forms.ts';
import { mark } from './marked.ts';
import type { Answer } from './wire.ts';

const verbs = new Set(['Response', 'Say', 'break', 'sub', 'Gather', 'Redirect', 'Dial', 'Number', 'Play', 'Hangup', 'Pause']);

/** The numbers that a document may have. */
export type Numbers = {
  /** Every number that this directory may ring, and the one of an emergency. */
  readonly rung: ReadonlySet<string>;
  /** Every number that a desk may be shown. */
  readonly shown: ReadonlySet<string>;
};

export function numbersOf({ centres }: Directory): Numbers {
  const all = [...centres.values()];
  return {
    rung: new Set([emergencyNumber, ...all.flatMap(({ lines }) => [...lines.values()].map(({ number }) => number))]),
    shown: new Set(all.flatMap(({ callerId }) => callerId ?? [])),
  };
}

/** What is wrong with an answer; undefined where it is one that any caller and any stranger may get. */
export function faultOf(
  { method, path: at }: Asked,
  { status, type, text }: Answer,
  url: string,
  { rung, shown }: Numbers,
): string | undefined {
  if (status >= 500 || status < 200) return `the status is ${status}`;
  if (/node_modules|\.ts\b|at Object\./.test(text)) return 'it shows the inside';
  if (status !== 200) return text.includes(mark) ? 'it repeats what was sent' : undefined;
  if (method === 'OPTIONS') return text === 'POST' ? undefined : `OPTIONS says ${text}`;
  if (type !== 'text/xml; charset=utf-8') return `the type is ${type}`;
  // Names of an address that is signed may come back in the next address; of a form, nothing does.
  if (!at.includes(mark) && text.includes(mark)) return 'it repeats what was sent';
  const elements = elementsIn(text);
  if (elements === undefined) return 'it is not well-formed';
  for (const element of elements) {
    const { name, attributes } = element;
    const inside = textOf(element).trim();
    if (!verbs.has(name)) return `there is a ${name}`;
    if ((name === 'Number' || name === 'Dial') && !rung.has(inside)) return `it rings ${inside}`;
    if (attributes.callerId !== undefined && !shown.has(attributes.callerId)) return `it shows ${attributes.callerId}`;
    if (name === 'Play' && !inside.startsWith(`${url}/speech/`)) return `it plays ${inside}`;
    if (name === 'Redirect' && !inside.startsWith('/voice/v1/')) return `it goes to ${inside}`;
    if (attributes.action !== undefined && !attributes.action.startsWith('/voice/v1/')) return `it goes to ${attributes.action}`;
  }
  return undefined;
}

/** Every element of a document; undefined where it is no XML. */
function elementsIn(text: string): readonly XmlElement[] | undefined {
  try {
    return withInner(parseXml(text));
  } catch (fault) {
    if (fault instanceof CarrierFault) return undefined;
    throw fault;
  }
}

function withInner(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap((child) => (child.is === 'element' ? withInner(child) : []))];
}
