// Reads a service's answer as strictly as the carrier does. A turn fails if the caller could not continue the call.

import { CarrierFault } from '../../rehearsal/phone/fault.ts';
import { readTwiml } from '../../rehearsal/phone/readTwiml.ts';
import type { Verb } from '../../rehearsal/phone/verbs.ts';

export type Answer = { readonly status: number; readonly type: string; readonly body: string };

export type Reading = { readonly verbs: readonly Verb[] } | { readonly fault: string };

/** Who hears a document: a caller, or a desk before it is connected. */
export type Listener = 'caller' | 'desk';

export type Reader = (answer: Answer, listener?: Listener) => Reading;

// Calls get the same documents again and again, so what was read is kept.
const mostKept = 4000;

/** Reads answers and keeps the result for each document. */
export function createReader(): Reader {
  const kept = new Map<string, Reading>();
  return ({ status, type, body }, listener = 'caller') => {
    if (status !== 200) return { fault: `answered with ${status}` };
    if (!/^(text|application)\/xml\b/.test(type)) return { fault: `answered with “${type}”, which is no TwiML` };
    const key = listener + body;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const reading = readDocument(body, listener);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, reading);
    return reading;
  };
}

function readDocument(body: string, listener: Listener): Reading {
  try {
    const verbs = readTwiml(body);
    const fault = listener === 'desk' ? faultForDesk(verbs) : faultIn(verbs);
    return fault === undefined ? { verbs } : { fault };
  } catch (fault) {
    if (fault instanceof CarrierFault) return { fault: fault.message };
    throw fault;
  }
}

/** What is wrong for the caller in a document that the carrier accepts. */
function faultIn(verbs: readonly Verb[]): string | undefined {
  if (!verbs.some(speaks)) return 'the caller hears nothing';
  if (!verbs.some(({ verb }) => verb === 'Gather' || verb === 'Dial' || verb === 'Hangup')) return 'nothing follows what is said';
  // A Dial of the conversation has an action. Only the emergency document rings without one.
  if (verbs.some((verb) => verb.verb === 'Dial' && verb.action === undefined)) return 'the service says that something is not working';
  return undefined;
}

const ofDesk: ReadonlySet<string> = new Set(['Say', 'Play', 'Gather', 'Hangup']);

/** What a desk may not get before it is connected. https://www.twilio.com/docs/voice/twiml/number; an empty document connects. */
function faultForDesk(verbs: readonly Verb[]): string | undefined {
  const other = verbs.find(({ verb }) => !ofDesk.has(verb));
  return other === undefined ? undefined : `a desk may not get <${other.verb}> before it is connected`;
}

function speaks(verb: Verb): boolean {
  switch (verb.verb) {
    case 'Say':
      return verb.stretches.length > 0;
    case 'Play':
      return true;
    case 'Gather':
      return verb.speech.some(speaks);
    default:
      return false;
  }
}
