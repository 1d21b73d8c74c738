// One call under load, from the first webhook to the report of its end. The carrier's own telephone (src/rehearsal/phone/phoneCall.ts) does more: it
// tells what is heard, and goes to the fallback. Here an answer that is no good ends the call, so that it cannot be overlooked.

import type { Hand, Outcome } from '../../rehearsal/phone/callEvent.ts';
import type { Form } from '../../rehearsal/phone/signRequest.ts';
import type { Audible, Gather, Verb } from '../../rehearsal/phone/verbs.ts';
import { resolve } from '../../rehearsal/phone/webhook.ts';
import type { Reader } from './checkAnswer.ts';
import type { Trunk } from './httpClient.ts';
import type { Tally } from './stats.ts';

export type Talk = {
  readonly trunk: Trunk;
  readonly read: Reader;
  readonly hand: Hand;
  readonly tally: Tally;
  /** Whether what is played is fetched. */
  readonly listen: boolean;
  readonly clock: () => number;
  /** Asked for the first document. */
  readonly voiceUrl: string;
  /** Told when the call is over. */
  readonly statusUrl: string;
  /** The call's id and numbers, sent with every form. */
  readonly about: Form;
};

type Step = { readonly url: string; readonly fields: Form };

// The service ends a call after sixty turns; one that does not is a fault of its own.
const mostTurns = 80;

/** https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus */
const dialCallStatus: Readonly<Record<Outcome, string>> = {
  answered: 'completed',
  busy: 'busy',
  'no-answer': 'no-answer',
  failed: 'failed',
};

/** Holds the call and counts what becomes of it. Never rejects. */
export async function holdCall(talk: Talk): Promise<void> {
  const instances = new Set<string>();
  talk.tally.begun();
  await follow(talk, instances);
  await reportEnd(talk);
  talk.tally.finished(instances.size);
}

async function follow(talk: Talk, instances: Set<string>): Promise<void> {
  const { tally } = talk;
  let step: Step | undefined = { url: talk.voiceUrl, fields: {} };
  let turn = -1;
  for (let turns = 0; step !== undefined; turns += 1) {
    const { url, fields }: Step = step;
    try {
      if (turns === mostTurns) throw new Error(`the call did not end after ${mostTurns} turns`);
      const status = turns === 0 ? 'ringing' : 'in-progress';
      step = await perform(talk, await ask(talk, { url, fields: { CallStatus: status, ...fields } }, instances), url);
    } catch (fault) {
      tally.failed(url, reasonOf(fault));
      return;
    }
    const next = turnOf(step?.url);
    if (next !== undefined && next < turn) tally.beganAgain();
    turn = next ?? turn;
  }
}

/** The verbs that answer a step. Rejects where there is nothing to go on with. */
async function ask({ trunk, read, tally, clock, about }: Talk, { url, fields }: Step, instances: Set<string>): Promise<readonly Verb[]> {
  const began = clock();
  const answer = await trunk.post(url, { ...about, ...fields }).finally(() => tally.turn(clock() - began));
  if (answer.instance !== undefined) instances.add(answer.instance);
  const reading = read(answer);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.verbs;
}

/** https://www.twilio.com/docs/voice/api/call-resource#statuscallback */
async function reportEnd({ trunk, tally, about, statusUrl }: Talk): Promise<void> {
  try {
    const { status } = await trunk.post(statusUrl, { ...about, CallStatus: 'completed', CallDuration: '60' });
    if (status >= 300) tally.failed(statusUrl, `answered with ${status}`);
  } catch (fault) {
    tally.failed(statusUrl, reasonOf(fault));
  }
}

/** Does what a document says; the next step, or undefined where the call is over. */
async function perform(talk: Talk, verbs: readonly Verb[], at: string): Promise<Step | undefined> {
  for (const verb of verbs) {
    switch (verb.verb) {
      case 'Say':
      case 'Pause':
      case 'Play':
        await play(talk, [verb], at);
        break;
      case 'Gather': {
        await play(talk, verb.speech, at);
        const fields = await collect(talk.hand, verb);
        if (fields === 'hang-up') return undefined;
        if (fields === 'next verb') break;
        return { url: resolve(verb.action ?? at, at), fields };
      }
      case 'Dial': {
        const outcome = await talk.hand.ring(verb.numbers[0]?.number ?? '');
        if (outcome === 'hang-up') return undefined;
        return { url: resolve(verb.action ?? at, at), fields: { DialCallStatus: dialCallStatus[outcome] } };
      }
      case 'Redirect':
        return { url: resolve(verb.url, at), fields: {} };
      case 'Hangup':
      case 'Reject':
        return undefined;
      default:
        verb satisfies never;
    }
  }
  return undefined;
}

async function collect(hand: Hand, { seconds, actionOnEmptyResult }: Gather): Promise<Form | 'hang-up' | 'next verb'> {
  const pressed = await hand.press(seconds);
  if (pressed.act === 'hang-up') return 'hang-up';
  if (pressed.act === 'press') return { Digits: pressed.keys };
  return actionOnEmptyResult ? {} : 'next verb';
}

async function play({ trunk, tally, listen }: Talk, speech: readonly Audible[], at: string): Promise<void> {
  for (const piece of speech) {
    if (piece.verb !== 'Play' || !listen) continue;
    try {
      const answer = await trunk.play(resolve(piece.url, at));
      if (answer === undefined || (answer.status === 200 && answer.type.startsWith('audio/'))) continue;
      tally.failed(piece.url, `answered with ${answer.status} “${answer.type}”, which cannot be played`);
    } catch (fault) {
      tally.failed(piece.url, reasonOf(fault));
    }
  }
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** The count of turns that every address of the service carries: where it becomes less, the call began again. */
function turnOf(address: string | undefined): number | undefined {
  const turn = address === undefined ? null : new URL(address).searchParams.get('turn');
  return turn === null ? undefined : Number(turn);
}
