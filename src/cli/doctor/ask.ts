// One request through the public address, and in words what came of it.

// The carrier gives a turn 15 seconds.
const mostMilliseconds = 10_000;

/** What an address answers to GET with 200; undefined for anything else. */
export async function textAt(url: string): Promise<string | undefined> {
  const answer = await ask(url);
  return 'failed' in answer || answer.status !== 200 ? undefined : answer.body;
}

export type Answered = { readonly status: number; readonly body: string; readonly location: string };

/** Asks with GET, or posts a form, and follows nobody who sends on. A failure is a sentence with what to do. */
export async function ask(
  url: string,
  form?: Readonly<Record<string, string>>,
  signature?: string,
): Promise<Answered | { readonly failed: string }> {
  try {
    const answer = await fetch(url, {
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
      ...(signature !== undefined && { headers: { 'X-Twilio-Signature': signature } }),
      redirect: 'manual',
      signal: AbortSignal.timeout(mostMilliseconds),
    });
    return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? 'nowhere' };
  } catch (fault) {
    return { failed: failureOf(fault) };
  }
}

function failureOf(fault: unknown): string {
  const { name, cause } = fault as { readonly name?: string; readonly cause?: { readonly code?: string; readonly message?: string } };
  const code = cause?.code ?? '';
  if (name === 'TimeoutError') return `no answer within ${mostMilliseconds / 1000} seconds. Open the port in the firewall.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the name is not known. Add it to the DNS of your domain.';
  if (code === 'ECONNREFUSED') return 'nothing listens there. Start the service, or the proxy before it.';
  if (/CERT|SSL|TLS|SIGNATURE/.test(code))
    return `its certificate does not hold (${code}), and the carrier would not call. Install one with its whole chain.`;
  return `${code || (cause?.message ?? String(fault))}. Look whether the name, the port and the proxy are right.`;
}
