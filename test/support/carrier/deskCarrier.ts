// The carrier's side of a call to a desk, as its manual describes it: documents are followed verb by verb, and each request is signed in the
// next of several ways, as while a key is being introduced. https://www.twilio.com/docs/voice/twiml/number, …/dial

import { encoded, everyCall, type Fields, signatureOf, treeOf } from './carrier.ts';
import type { Tree } from './twimlSchema.ts';

/** How a request is signed: with a token, or with a shared key, which is named. */
export type Signing = { readonly token: string } | { readonly id: string; readonly secret: string };

/** A Dial: what rings, what a desk hears first, and where the carrier goes on. */
export type Dialled = { readonly numbers: readonly string[]; readonly whisper: string | undefined; readonly action: string };

/** What a desk heard, and whether it was then connected to the caller. */
export type AtDesk = { readonly heard: string; readonly isConnected: boolean };

export type DeskCarrier = {
  /** A new call that presses these keys; the Dial to which they lead. Rejects where they lead to none. */
  readonly call: (...keys: readonly string[]) => Promise<Dialled>;
  /** A telephone is picked up. Each Gather gets the next key; `undefined` is silence. */
  readonly pickUp: (dialled: Dialled, ...keys: readonly (string | undefined)[]) => Promise<AtDesk>;
  /** The Dial has ended like this; what rings next, and the document. */
  readonly report: (dialled: Dialled, form: Fields) => Promise<{ readonly next: Dialled | undefined; readonly document: string }>;
  /** Sends one request with this signature; its status. */
  readonly forge: (address: string, form: Fields, headers: Readonly<Record<string, string>>) => Promise<number>;
};

const settingsHeader = 'X-Twilio-Webhooks-Signature-Settings';

/** A carrier that calls the service at `url`. */
export function deskCarrier(url: string, signings: readonly Signing[]): DeskCarrier {
  let requests = 0;
  const send = (address: string, form: Fields, headers: Readonly<Record<string, string>>) =>
    fetch(url + address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: encoded(form),
    });
  const ask = async (address: string, fields: Fields): Promise<string> => {
    const form = { ...everyCall, ...fields };
    const signing = signings[requests++ % signings.length] as Signing;
    const response = await send(address, form, headersOf(signing, url + address, form));
    if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}`);
    return response.text();
  };
  const whisperOf = async (address: string, keys: readonly (string | undefined)[]): Promise<AtDesk> => {
    const child = { CallSid: 'CAfedcba9876543210fedcba9876543210', ParentCallSid: String(everyCall.CallSid), Direction: 'outbound-dial' };
    const left = [...keys];
    let heard = '';
    const run = async (document: string): Promise<boolean> => {
      for (const verb of treeOf(document).inside) {
        if (typeof verb === 'string') continue;
        // https://www.twilio.com/docs/voice/twiml/number: any other verb is refused there.
        if (!['Say', 'Play', 'Gather', 'Hangup'].includes(verb.name)) throw new Error(`A whisper may not hold a ${verb.name}.`);
        if (verb.name === 'Hangup') return false;
        heard += textOf(verb);
        const key = verb.name === 'Gather' ? left.shift() : undefined;
        if (key !== undefined) return run(await ask(pathIn(verb.attributes.action, url), { ...child, Digits: key }));
      }
      // The end of the document connects the two.
      return true;
    };
    const isConnected = await run(await ask(address, child));
    return { heard, isConnected };
  };
  return {
    call: async (...keys) => {
      let document = await ask('/voice', { CallStatus: 'ringing' });
      for (const key of keys) document = await ask(gatherIn(document), { Digits: key });
      const dialled = dialIn(document, url);
      if (dialled === undefined) throw new Error(`These keys ring no desk:\n${document}`);
      return dialled;
    },
    pickUp: ({ whisper = '' }, ...keys) => whisperOf(whisper, keys),
    report: async ({ action }, form) => {
      const document = await ask(action, form);
      return { next: dialIn(document, url), document };
    },
    forge: async (address, form, headers) => (await send(address, form, headers)).status,
  };
}

/** The headers of a request that is signed like this. */
export function headersOf(signing: Signing, url: string, form: Fields): Readonly<Record<string, string>> {
  if ('token' in signing) return { 'X-Twilio-Signature': signatureOf(signing.token, url, form) };
  const signature = signatureOf(signing.secret, url, form, 'sha256');
  return { 'X-Twilio-Signature': signature, [settingsHeader]: `key=${signing.id},algorithm=HMAC_SHA256` };
}

function dialIn(document: string, url: string): Dialled | undefined {
  const dial = treeOf(document).inside.find((each): each is Tree => typeof each !== 'string' && each.name === 'Dial');
  if (dial === undefined) return undefined;
  const numbers = dial.inside.filter((each): each is Tree => typeof each !== 'string');
  const whisper = numbers[0]?.attributes.url;
  return {
    numbers: numbers.map(textOf),
    whisper: whisper === undefined ? undefined : pathIn(whisper, url),
    action: pathIn(dial.attributes.action, url),
  };
}

function gatherIn(document: string): string {
  const gather = treeOf(document).inside.find((each): each is Tree => typeof each !== 'string' && each.name === 'Gather');
  return pathIn(gather?.attributes.action, '');
}

function pathIn(address: string | undefined, url: string): string {
  if (address === undefined) throw new Error('This verb leads nowhere.');
  const plain = address.replaceAll('&amp;', '&');
  return plain.startsWith(url) ? plain.slice(url.length) : plain;
}

function textOf({ inside }: Tree): string {
  return inside.map((each) => (typeof each === 'string' ? each : textOf(each))).join(' ');
}
