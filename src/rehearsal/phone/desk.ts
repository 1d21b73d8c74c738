// The called side: a telephone of a desk is answered, hears what the service says to it before the caller is connected, and takes the call
// or does not. https://www.twilio.com/docs/voice/twiml/number#attributes-url

import { randomBytes } from 'node:crypto';
import type { CallEvent, DialledNumber, Outcome } from './callEvent.ts';
import { CarrierFault, notInSchema } from './fault.ts';
import { readTwiml } from './readTwiml.ts';
import type { Form } from './signRequest.ts';
import type { Telephone } from './telephone.ts';
import type { Gather, Verb } from './verbs.ts';
import { askFor, resolve } from './webhook.ts';

/** The outcomes with which a telephone is answered. */
export const answers: ReadonlySet<Outcome> = new Set(['answered', 'declined', 'machine']);

/** The key that a person at a desk presses to take a call, and one that takes none. */
const takes = '1';

// Ends a whisper that would never end.
const mostDocuments = 10;

type Called = { readonly telephone: Telephone; readonly about: Form; readonly outcome: Outcome };

/** Answers a telephone that rings. Resolves to whether it was connected to the caller. */
export async function answerDesk(
  telephone: Telephone,
  { number, whisper }: DialledNumber,
  outcome: Outcome,
  caller: Form,
): Promise<boolean> {
  if (whisper === undefined) return true;
  const about = {
    CallSid: `CA${randomBytes(16).toString('hex')}`,
    ParentCallSid: caller.CallSid ?? '',
    AccountSid: caller.AccountSid ?? '',
    ApiVersion: '2010-04-01',
    Direction: 'outbound-dial',
    CallStatus: 'in-progress',
    From: caller.To ?? '',
    To: number,
  };
  let next: { readonly url: string; readonly fields: Form } | undefined = { url: whisper, fields: {} };
  for (let documents = 0; documents < mostDocuments; documents += 1) {
    const { url, fields }: { readonly url: string; readonly fields: Form } = next;
    const verbs = readTwiml(await askFor(telephone.carrier, { url, method: 'POST', fields: { ...about, ...fields } }));
    const ended = run({ telephone, about, outcome }, verbs, url);
    if (typeof ended === 'boolean') return ended;
    next = ended;
  }
  throw new CarrierFault(0, `the whisper did not end after ${mostDocuments} documents.`);
}

type Ended = boolean | { readonly url: string; readonly fields: Form };

/** Runs the verbs of a document. The end of a document connects the two; a person who declines hangs up at the first question. */
function run({ telephone, outcome }: Called, verbs: readonly Verb[], at: string): Ended {
  const { onEvent } = telephone;
  for (const verb of verbs) {
    switch (verb.verb) {
      case 'Say':
      case 'Play':
        onEvent(heard(verb));
        break;
      case 'Gather': {
        for (const each of verb.speech) if (each.verb !== 'Pause') onEvent(heard(each));
        const pressed = press(telephone, verb, outcome);
        if (pressed === 'hung up') return false;
        if (pressed !== 'silence') return { url: resolve(verb.action ?? at, at), fields: { Digits: pressed } };
        break;
      }
      case 'Hangup':
        return false;
      default:
        throw new CarrierFault(
          notInSchema,
          `<${verb.verb}> may not be in the document of a <Number url>: only Say, Play, Gather and Hangup.`,
        );
    }
  }
  return true;
}

function press({ onEvent }: Telephone, { seconds }: Gather, outcome: Outcome): string {
  if (outcome === 'answered') {
    onEvent({ is: 'desk-pressed', keys: takes });
    return takes;
  }
  if (outcome === 'declined') return 'hung up';
  onEvent({ is: 'desk-silence', seconds });
  return 'silence';
}

function heard(verb: Extract<Verb, { verb: 'Say' | 'Play' }>): CallEvent {
  const { glosses } = verb;
  if (verb.verb === 'Play')
    return { is: 'desk-heard', language: glosses[0]?.language ?? '', stretches: [glosses[0]?.words ?? verb.url], glosses };
  return { is: 'desk-heard', language: verb.language, stretches: verb.stretches, glosses };
}
