// One call under load, from the first webhook to the report of its end. Unlike the telephone of the rehearsal
// (src/rehearsal/phone/phoneCall.ts) it has no fallback: an invalid answer ends the call, so that it is counted.

import type { CallerInput } from '../../rehearsal/phone/callEvent.ts';
import { answers } from '../../rehearsal/phone/desk.ts';
import { dialCallStatus } from '../../rehearsal/phone/dial.ts';
import type { Form } from '../../rehearsal/phone/signRequest.ts';
import type { Audible, Gather, Verb } from '../../rehearsal/phone/verbs.ts';
import { resolve } from '../../rehearsal/phone/webhook.ts';
import type { Listener, Reader } from './checkAnswer.ts';
import type { HttpClient } from './httpClient.ts';
import type { Stats } from './stats.ts';

export type LoadedCall = {
  readonly client: HttpClient;
  readonly read: Reader;
  readonly input: CallerInput;
  readonly stats: Stats;
  /** Whether audio is fetched. */
  readonly listen: boolean;
  readonly clock: () => number;
  /** The address of the first document. */
  readonly voiceUrl: string;
  /** The address that is told the end of the call. */
  readonly statusUrl: string;
  /** The call's id and numbers, which every form contains. */
  readonly about: Form;
};

type Step = { readonly url: string; readonly fields: Form };

// The service ends a call after sixty turns of the caller's. Telephones that ring in vain come to that. More turns are a failure.
const mostTurns = 200;

/** Runs the call and counts its turns and failures. Never rejects. */
export async function holdCall(call: LoadedCall): Promise<void> {
  const instances = new Set<string>();
  call.stats.begun();
  await follow(call, instances);
  await reportEnd(call);
  call.stats.finished(instances.size);
}

async function follow(call: LoadedCall, instances: Set<string>): Promise<void> {
  const { stats } = call;
  let step: Step | undefined = { url: call.voiceUrl, fields: {} };
  let turn = -1;
  for (let turns = 0; step !== undefined; turns += 1) {
    const { url, fields }: Step = step;
    try {
      if (turns === mostTurns) throw new Error(`the call did not end after ${mostTurns} turns`);
      const status = turns === 0 ? 'ringing' : 'in-progress';
      step = await perform(call, await ask(call, { url, fields: { CallStatus: status, ...fields } }, instances), url);
    } catch (fault) {
      stats.failed(url, reasonOf(fault));
      return;
    }
    const next = turnOf(step?.url);
    if (next !== undefined && next < turn) stats.beganAgain();
    turn = next ?? turn;
  }
}

/** The verbs that answer a step. Rejects if the call cannot continue with the answer. */
async function ask(
  { client, read, stats, clock, about }: LoadedCall,
  { url, fields }: Step,
  instances: Set<string>,
  listener: Listener = 'caller',
): Promise<readonly Verb[]> {
  const began = clock();
  const answer = await client.post(url, { ...about, ...fields }).finally(() => stats.turn(clock() - began));
  if (answer.instance !== undefined) instances.add(answer.instance);
  const reading = read(answer, listener);
  if ('fault' in reading) throw new Error(reading.fault);
  return reading.verbs;
}

/** https://www.twilio.com/docs/voice/api/call-resource#statuscallback */
async function reportEnd({ client, stats, about, statusUrl }: LoadedCall): Promise<void> {
  try {
    const { status } = await client.post(statusUrl, { ...about, CallStatus: 'completed', CallDuration: '60' });
    if (status >= 300) stats.failed(statusUrl, `answered with ${status}`);
  } catch (fault) {
    stats.failed(statusUrl, reasonOf(fault));
  }
}

/** Runs the verbs of a document. Returns the next step, or undefined if the call is over. */
async function perform(call: LoadedCall, verbs: readonly Verb[], at: string): Promise<Step | undefined> {
  for (const verb of verbs) {
    switch (verb.verb) {
      case 'Say':
      case 'Pause':
      case 'Play':
        await play(call, [verb], at);
        break;
      case 'Gather': {
        await play(call, verb.speech, at);
        const fields = await collect(call.input, verb);
        if (fields === 'hang-up') return undefined;
        if (fields === 'next verb') break;
        return { url: resolve(verb.action ?? at, at), fields };
      }
      case 'Dial': {
        const [first] = verb.numbers;
        const outcome = await call.input.ring(first?.number ?? '');
        if (outcome === 'hang-up') return undefined;
        const whisper = answers.has(outcome) ? first?.whisper : undefined;
        const isBridged =
          whisper === undefined ? answers.has(outcome) : await hearWhisper(call, resolve(whisper, at), outcome === 'answered');
        return {
          url: resolve(verb.action ?? at, at),
          fields: { DialCallStatus: dialCallStatus[outcome], DialBridged: String(isBridged) },
        };
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

/** A desk answers, hears its whisper, and takes the call or does not. Its requests count as turns. Resolves to whether the two are connected. */
async function hearWhisper(call: LoadedCall, whisper: string, takes: boolean): Promise<boolean> {
  const child = { ParentCallSid: call.about.CallSid ?? '', Direction: 'outbound-dial', CallStatus: 'in-progress' };
  const asked = (await ask(call, { url: whisper, fields: child }, new Set(), 'desk')).find((verb) => verb.verb === 'Gather');
  call.stats.whispered(takes || asked?.action === undefined);
  if (asked?.action === undefined) return true;
  if (!takes) return false;
  const answered = await ask(call, { url: resolve(asked.action, whisper), fields: { ...child, Digits: '1' } }, new Set(), 'desk');
  return answered.length === 0;
}

async function collect(input: CallerInput, { seconds, actionOnEmptyResult }: Gather): Promise<Form | 'hang-up' | 'next verb'> {
  const pressed = await input.press(seconds);
  if (pressed.act === 'hang-up') return 'hang-up';
  if (pressed.act === 'press') return { Digits: pressed.keys };
  return actionOnEmptyResult ? {} : 'next verb';
}

async function play({ client, stats, listen }: LoadedCall, speech: readonly Audible[], at: string): Promise<void> {
  for (const piece of speech) {
    if (piece.verb !== 'Play' || !listen) continue;
    try {
      const answer = await client.play(resolve(piece.url, at));
      if (answer === undefined || (answer.status === 200 && answer.type.startsWith('audio/'))) continue;
      stats.failed(piece.url, `answered with ${answer.status} “${answer.type}”, which cannot be played`);
    } catch (fault) {
      stats.failed(piece.url, reasonOf(fault));
    }
  }
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** The count of turns in an address of the service. If it falls, the call has begun again. */
function turnOf(address: string | undefined): number | undefined {
  const turn = address === undefined ? null : new URL(address).searchParams.get('turn');
  return turn === null ? undefined : Number(turn);
}
