// What the carrier's manual allows in a document, for the elements that this service prints: what may stand inside, and the form of each
// attribute.

import type { Element } from './carrier.ts';

type Allowed = {
  readonly inside: readonly string[];
  /** Whether it holds words, or an address, or a number. */
  readonly text?: RegExp;
  readonly attributes: Readonly<Record<string, RegExp>>;
};

const address = /^(?:https?:\/\/[^\s<>"]+|\/?[\w.~%/-]+(?:\?[\w.~%&=-]*)?)$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const seconds = /^\d{1,3}$/;
const method = /^(?:GET|POST)$/;
const words = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u;

export const allowed: Readonly<Record<string, Allowed>> = {
  // https://www.twilio.com/docs/voice/twiml
  Response: { inside: ['Say', 'Play', 'Gather', 'Redirect', 'Dial', 'Hangup'], attributes: {} },
  // https://www.twilio.com/docs/voice/twiml/say
  Say: {
    inside: ['break', 'sub'],
    text: words,
    attributes: { voice: /^(?:Polly\.[A-Z][a-z]+-Neural|Google\.[a-z]{2,3}-[A-Z]{2}-\w+-[A-Z])$/, language: /^[a-z]{2,3}-[A-Z]{2}$/ },
  },
  // https://www.twilio.com/docs/voice/twiml/say/text-speech#break: up to ten seconds.
  break: { inside: [], attributes: { time: /^(?:\d{1,4}|10000)ms$/ } },
  // https://www.twilio.com/docs/voice/twiml/say/text-speech#sub
  sub: { inside: [], text: words, attributes: { alias: words } },
  // https://www.twilio.com/docs/voice/twiml/play
  Play: { inside: [], text: address, attributes: {} },
  // https://www.twilio.com/docs/voice/twiml/gather: Say, Pause and Play nest in it.
  Gather: {
    inside: ['Say', 'Play'],
    attributes: {
      action: address,
      method,
      numDigits: /^[1-9]\d?$/,
      timeout: seconds,
      finishOnKey: /^[\d*#]?$/,
      actionOnEmptyResult: /^(?:true|false)$/,
    },
  },
  // https://www.twilio.com/docs/voice/twiml/redirect
  Redirect: { inside: [], text: address, attributes: { method } },
  // https://www.twilio.com/docs/voice/twiml/dial: a number may stand in it as text. Its timeout is from 5 to 600 seconds.
  Dial: {
    inside: ['Number'],
    text: e164,
    attributes: { action: address, method, timeout: /^(?:[5-9]|[1-9]\d|[1-5]\d\d|600)$/, ringTone: /^[a-z]{2}$/, callerId: e164 },
  },
  // https://www.twilio.com/docs/voice/twiml/number#attributes-sendDigits: digits, *, # and w.
  Number: { inside: [], text: e164, attributes: { sendDigits: /^[\d*#w]+$/ } },
  // https://www.twilio.com/docs/voice/twiml/hangup
  Hangup: { inside: [], attributes: {} },
};

export type Tree = Omit<Element, 'text'> & { readonly inside: readonly (Tree | string)[] };

/** What the manual does not allow in a document, in sentences. */
export function schemaFaults({ name, attributes, inside }: Tree, within?: string): readonly string[] {
  const rule = allowed[name];
  if (rule === undefined) return [`there is no ${name} among the elements in use`];
  if (within !== undefined && !allowed[within]?.inside.includes(name)) return [`a ${name} may not stand in a ${within}`];
  const written = inside.filter((each) => typeof each === 'string').join('');
  const isText = written === '' ? inside.length > 0 || rule.text === undefined : rule.text?.test(written) === true;
  return [
    ...(isText ? [] : [`“${written}” may not stand in a ${name}`]),
    ...Object.entries(attributes).flatMap(([attribute, value]) =>
      rule.attributes[attribute]?.test(value) ? [] : [`${name} may not have ${attribute}="${value}"`],
    ),
    ...inside.flatMap((each) => (typeof each === 'string' ? [] : schemaFaults(each, name))),
  ];
}
