// The carrier's side of a webhook, for the tests of this room: forms, signed as its manual says, posted to a running service.
// https://www.twilio.com/docs/usage/security#validating-requests

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import request, { type Test } from 'supertest';
import { encoded, type Fields, signatureOf } from '../../../src/tools/fuzz/carrierForm.ts';
import type { Service } from '../service.ts';
import type { Tree } from './twimlSchema.ts';

export { encoded, type Fields, signatureOf };

/** What a caller's telephone may be called in a form. None of it may ever be written down. */
export const callersNumber = '+819012345678';

/** The fields that every webhook has. */
export const everyCall: Fields = {
  CallSid: 'CA0123456789abcdef0123456789abcdef',
  AccountSid: 'AC0123456789abcdef0123456789abcdef',
  ApiVersion: '2010-04-01',
  CallStatus: 'in-progress',
  Direction: 'inbound',
  From: callersNumber,
  Caller: callersNumber,
  ForwardedFrom: callersNumber,
  To: '+815000000001',
  Called: '+815000000001',
};

/** A form as it is posted, with whatever signature the test gives it. */
export function post(service: Service, path: string, body: string, signature: string | undefined): Test {
  const test = request(service.url).post(path).set('Content-Type', 'application/x-www-form-urlencoded');
  return (signature === undefined ? test : test.set('X-Twilio-Signature', signature)).send(body);
}

/** A webhook of the carrier: what every call has, and these fields, signed with the service's token. */
export function webhook(service: Service, path: string, fields: Fields = {}): Test {
  const form = { ...everyCall, ...fields };
  return post(service, path, encoded(form), signatureOf(service.token, service.url + path, form));
}

export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string };

type Ordered = Readonly<Record<string, readonly Ordered[] | string | Readonly<Record<string, string>>>>;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false });

/** Every element of a TwiML document in the order in which it stands. Throws where the document is not well-formed. */
export function elementsOf(twiml: string): readonly Element[] {
  const verdict = XMLValidator.validate(twiml);
  if (verdict !== true) throw new Error(`This is not XML: ${verdict.err.msg}\n${twiml}`);
  return (parser.parse(twiml) as readonly Ordered[]).flatMap(walk);
}

function walk(node: Ordered): readonly Element[] {
  return Object.entries(node).flatMap(([name, children]) => {
    if (name === ':@' || name === '#text' || name === '?xml' || !Array.isArray(children)) return [];
    const nodes = children as readonly Ordered[];
    const text = nodes.map((child) => String(child['#text'] ?? '')).join('');
    return [{ name, attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>, text }, ...nodes.flatMap(walk)];
  });
}

/** A document as a tree: what stands inside an element, in its order. Texts that touch each other are one. */
export function treeOf(twiml: string): Tree {
  const verdict = XMLValidator.validate(twiml);
  if (verdict !== true) throw new Error(`This is not XML: ${verdict.err.msg}\n${twiml}`);
  const [root] = (parser.parse(twiml) as readonly Ordered[]).filter((node) => !('?xml' in node)).map(branch);
  if (root === undefined || typeof root === 'string') throw new Error(`This document is empty:\n${twiml}`);
  return root;
}

function branch(node: Ordered): Tree | string {
  const [name = '', children] = Object.entries(node).find(([key]) => key !== ':@') ?? [];
  if (name === '#text') return String(children);
  const inside = (children as readonly Ordered[]).map(branch);
  return { name, attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>, inside };
}

/** The address to which a document leads next: of its Gather or of its Dial. */
export function nextOf(twiml: string): string {
  const action = elementsOf(twiml).find(({ name }) => name === 'Gather' || name === 'Dial')?.attributes.action;
  if (action === undefined) throw new Error(`This document leads nowhere:\n${twiml}`);
  return action.replaceAll('&amp;', '&');
}
