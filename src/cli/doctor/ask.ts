// One request to the public address, and why it failed in a sentence.

import { type Message, message } from '../../messages/message.ts';

// The carrier waits for a turn for 15 seconds.
const mostMilliseconds = 10_000;

/** The body of an address that answers GET with 200; undefined for any other answer. */
export async function textAt(url: string): Promise<string | undefined> {
  const answer = await ask(url);
  return 'failed' in answer || answer.status !== 200 ? undefined : answer.body;
}

export type Answered = {
  readonly status: number;
  readonly body: string;
  readonly location: string;
  /** The service's own code for a refusal; undefined in any other answer. */
  readonly refusal?: string;
};
export type Asked = Answered | { readonly failed: Message };

type Fields = Readonly<Record<string, string>>;

/** Sends GET, or POST with a form, and follows no redirect. `failed` says what to do. */
export async function ask(url: string, form?: Fields, headers: Fields = {}): Promise<Asked> {
  try {
    const answer = await fetch(url, {
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(mostMilliseconds),
    });
    const refusal = answer.headers.get('x-madoguchi-refusal');
    return {
      status: answer.status,
      body: await answer.text(),
      location: answer.headers.get('location') ?? 'nowhere',
      ...(refusal !== null && { refusal }),
    };
  } catch (fault) {
    return { failed: failureOf(fault) };
  }
}

/** Whether the service took a signed request for the carrier's: it answers the end of a call with no content. */
export function isTaken(asked: Asked): boolean {
  return 'status' in asked && asked.status === 204;
}

/** Why there was no answer, or which status it had. */
export function describeAsked(asked: Asked): Message {
  return 'failed' in asked ? asked.failed : message('ask.status', { status: asked.status });
}

function failureOf(fault: unknown): Message {
  const { name, cause } = fault as { readonly name?: string; readonly cause?: { readonly code?: string; readonly message?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError') return message('ask.timeout', { seconds: mostMilliseconds / 1000 });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return message('ask.name-unknown');
  if (code === 'ECONNREFUSED') return message('ask.nothing-listens');
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) return message('ask.certificate', { code });
  return message('ask.failed', { fault: code || (cause?.message ?? String(fault)) });
}
