// What a service answers, read as strictly as the carrier does: what a caller could not go on with is a failed turn.

import { CarrierFault } from '../../rehearsal/phone/fault.ts';
import { readTwiml } from '../../rehearsal/phone/readTwiml.ts';
import type { Verb } from '../../rehearsal/phone/verbs.ts';

export type Answer = { readonly status: number; readonly type: string; readonly body: string };

export type Reading = { readonly verbs: readonly Verb[] } | { readonly fault: string };

export type Reader = (answer: Answer) => Reading;

// Calls meet the same documents again and again, so that reading one well is cheap.
const mostKept = 4000;

/** Reads answers, and keeps what it has read. */
export function createReader(): Reader {
  const kept = new Map<string, Reading>();
  return ({ status, type, body }) => {
    if (status !== 200) return { fault: `answered with ${status}` };
    if (!/^(text|application)\/xml\b/.test(type)) return { fault: `answered with “${type}”, which is no TwiML` };
    const known = kept.get(body);
    if (known !== undefined) return known;
    const reading = readDocument(body);
    if (kept.size >= mostKept) kept.clear();
    kept.set(body, reading);
    return reading;
  };
}

function readDocument(body: string): Reading {
  try {
    const verbs = readTwiml(body);
    const fault = complaint(verbs);
    return fault === undefined ? { verbs } : { fault };
  } catch (fault) {
    if (fault instanceof CarrierFault) return { fault: fault.message };
    throw fault;
  }
}

/** What is wrong for the caller with a document that the carrier would take. */
function complaint(verbs: readonly Verb[]): string | undefined {
  if (!verbs.some(speaks)) return 'the caller hears nothing';
  if (!verbs.some(({ verb }) => verb === 'Gather' || verb === 'Dial' || verb === 'Hangup')) return 'nothing follows what is said';
  // Every line that the conversation rings leads back to it. Only the words for when all else fails ring without that.
  if (verbs.some((verb) => verb.verb === 'Dial' && verb.action === undefined)) return 'the service says that something is not working';
  return undefined;
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
