// One request to the public address, and why it failed in a sentence.

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
export type Asked = Answered | { readonly failed: string };

/** Sends GET, or POST with a form, and follows no redirect. `failed` says what to do. */
export async function ask(url: string, form?: Readonly<Record<string, string>>, signature?: string): Promise<Asked> {
  try {
    const answer = await fetch(url, {
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
      ...(signature !== undefined && { headers: { 'X-Twilio-Signature': signature } }),
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

/** Why there was no answer, or which status it had. */
export function describeAsked(asked: Asked): string {
  return 'failed' in asked ? asked.failed : `HTTP ${asked.status}`;
}

function failureOf(fault: unknown): string {
  const { name, cause } = fault as { readonly name?: string; readonly cause?: { readonly code?: string; readonly message?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError') return `no answer within ${mostMilliseconds / 1000} seconds. Open the port in the firewall.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the name is not known. Add it to the DNS of your domain.';
  if (code === 'ECONNREFUSED') return 'nothing listens there. Start the service, or the proxy before it.';
  if (/CERT|SSL|TLS|SIGNATURE/.test(code))
    return `its certificate is invalid (${code}), so the carrier would not call. Install one with its whole chain.`;
  return `${code || (cause?.message ?? String(fault))}. Check the name, the port and the proxy.`;
}
