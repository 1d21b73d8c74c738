// The carrier's side of the wire for all calls: signed forms on connections that stay open.

import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Form, sign } from '../../rehearsal/phone/signRequest.ts';
import type { Answer } from './checkAnswer.ts';

export type Trunk = {
  /** Posts a signed form to an address of the service, as the service knows itself. Rejects where nobody answers in time. */
  readonly post: (address: string, form: Form) => Promise<Answer & { readonly instance: string | undefined }>;
  /** Fetches what is to be played; an address that was fetched before is not fetched again, as in the carrier's cache. */
  readonly play: (address: string) => Promise<Answer | undefined>;
  readonly close: () => void;
};

export type Service = {
  /** Where it is reached. */
  readonly url: string;
  /** The address under which it knows itself: the carrier signs with this one. */
  readonly publicUrl: string;
  readonly token: string;
};

/** The header in which a balancer says who answered. */
export const instanceHeader = 'x-instance';

// https://www.twilio.com/docs/voice/twiml: a webhook is given 15 seconds.
const mostMs = 15_000;
const audioSockets = 16;

/** Opens at most so many connections to a service. */
export function openTrunk({ url, publicUrl, token }: Service, sockets: number): Trunk {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  // Whoever fetches audio waits in a queue of its own, not before the turns of other callers.
  const audio = new Agent({ keepAlive: true, maxSockets: audioSockets });
  const reach = (address: string): string => {
    if (address.startsWith(`${publicUrl}/`)) return url + address.slice(publicUrl.length);
    throw new Error(`the service leads to an address outside ${publicUrl}`);
  };
  const played = new Set<string>();
  return {
    post: async (address, form) => {
      const response = await ask(reach(address), agent, 'POST', {
        body: new URLSearchParams(form).toString(),
        signature: sign(token, address, form),
      });
      return { ...(await answerOf(response)), instance: response.headers[instanceHeader]?.toString() };
    },
    play: async (address) => {
      if (played.has(address)) return undefined;
      played.add(address);
      return answerOf(await ask(reach(address), audio, 'GET'));
    },
    close: () => {
      agent.destroy();
      audio.destroy();
    },
  };
}

function ask(
  url: string,
  agent: Agent,
  method: 'GET' | 'POST',
  form?: { readonly body: string; readonly signature: string },
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = form && {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(form.body),
    'X-Twilio-Signature': form.signature,
  };
  const asked = request(url, { agent, method, ...(headers && { headers }), timeout: mostMs }, resolve);
  asked.on('timeout', () => asked.destroy(new Error(`no answer within ${mostMs / 1000} seconds`)));
  asked.on('error', reject);
  asked.end(form?.body);
  return promise;
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body: await text(response) };
}
