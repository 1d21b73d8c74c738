// The carrier's HTTP client for all calls: it posts signed forms on connections that stay open.

import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Form, sign } from '../../rehearsal/phone/signRequest.ts';
import type { Answer } from './checkAnswer.ts';

export type HttpClient = {
  /** Posts a signed form to a public address of the service. Rejects if there is no answer in time. */
  readonly post: (address: string, form: Form) => Promise<Answer & { readonly instance: string | undefined }>;
  /** Fetches audio. Each address is fetched once, as by the carrier's cache; later calls resolve to undefined. */
  readonly play: (address: string) => Promise<Answer | undefined>;
  readonly close: () => void;
};

export type Service = {
  /** The address that is really asked. */
  readonly url: string;
  /** The service's PUBLIC_URL. Signatures are made with it. */
  readonly publicUrl: string;
  readonly token: string;
};

/** The header in which the balancer names the instance that answered. */
export const instanceHeader = 'x-instance';

// https://www.twilio.com/docs/voice/twiml: a webhook has 15 seconds to answer.
const mostMs = 15_000;
const audioSockets = 16;

/** A client with at most `sockets` connections for turns, and 16 more for audio. */
export function openHttpClient({ url, publicUrl, token }: Service, sockets: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  // Audio has connections of its own, so that it does not delay the turns of other calls.
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
