// Whether the public address leads to this very service, and what lies between leaves the carrier's requests as they were signed.

import webhooks from 'twilio/lib/webhooks/webhooks.js';
import { type Finding, findingsOf } from './finding.ts';

export type Reached = {
  /** The address under which the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  readonly token: string;
  /** A number that the service answers. */
  readonly called: string;
};

const { fine, warning, problem } = findingsOf('service');

// The carrier gives a turn 15 seconds.
const mostMilliseconds = 10_000;

// The end of a call that never was: noted under an id that no call has. The state of a call is in the query, so it must come through.
const path = '/voice/status?centre=doctor&turn=1';
const formOf = ({ called }: Reached) => ({ CallSid: 'CAdoctor', CallStatus: 'doctor', CallDuration: '0', To: called });

/** Asks as balancers do, then as the carrier does, once signed rightly and once wrongly. */
export async function checkService(reached: Reached): Promise<readonly Finding[]> {
  const { publicUrl } = reached;
  const health = await ask(`${publicUrl}/healthz`);
  if ('failed' in health) return [problem(`${publicUrl} cannot be reached from here: ${health.failed}`)];
  if (health.status >= 300 && health.status < 400)
    return [
      problem(
        `${publicUrl} sends its visitors on to ${health.location}, and a signed call is not sent on. Set PUBLIC_URL to where it ends.`,
      ),
    ];
  if (health.status !== 200 || !health.body.includes('"alive":true'))
    return [
      problem(`Something else answers at ${publicUrl} (HTTP ${health.status} at /healthz). Point the name, or the proxy, to this service.`),
    ];
  return [fine(`${publicUrl} is alive`), ...(await checkReady(publicUrl)), ...(await checkSigned(reached))];
}

async function checkReady(publicUrl: string): Promise<readonly Finding[]> {
  const ready = await ask(`${publicUrl}/readyz`);
  if ('failed' in ready || ready.status !== 200)
    return [
      problem(
        `${publicUrl}/readyz does not say that it is ready (${'failed' in ready ? ready.failed : `HTTP ${ready.status}`}). Look at the service's log.`,
      ),
    ];
  const problems = problemsIn(ready.body);
  return problems.length === 0
    ? [fine('it is ready, and says nothing against itself')]
    : problems.map((each) => warning(`/readyz says: ${each}`));
}

async function checkSigned(reached: Reached): Promise<readonly Finding[]> {
  const { publicUrl, token } = reached;
  const url = publicUrl + path;
  const form = formOf(reached);
  const began = performance.now();
  const signed = await ask(url, form, webhooks.getExpectedTwilioSignature(token, url, form));
  const milliseconds = Math.round(performance.now() - began);
  const wrong = await ask(url, form, webhooks.getExpectedTwilioSignature(`${token}?`, url, form));
  if ('failed' in signed || 'failed' in wrong)
    return [problem(`A signed request gets no answer: ${'failed' in signed ? signed.failed : 'failed' in wrong ? wrong.failed : ''}`)];
  if (wrong.status < 400)
    return [
      problem(`A wrongly signed request is accepted (HTTP ${wrong.status}), so this is not the service, or somebody answers in its place.`),
    ];
  if (signed.status === 204)
    return [fine(`a request signed as the carrier signs comes through whole, in ${milliseconds} ms; a wrongly signed one is refused`)];
  return [problem(reasonOf(signed))];
}

/** Why a rightly signed request was not taken: what the service says, or who answered in its place. */
function reasonOf({ status, body }: Answered): string {
  if (status === 403 && body.startsWith('The signature does not hold'))
    return 'The service does not take the signature: its TWILIO_AUTH_TOKEN or its PUBLIC_URL is not the one of this environment, or a proxy changes the path or the query. Start both with the same environment, and let the proxy pass the address on as it came.';
  if (status === 403 && body.startsWith('Not signed'))
    return 'The signature is lost on the way. Let the proxy pass the header X-Twilio-Signature on.';
  if (status === 429) return 'The service refuses for a minute, after too many requests that were not signed. Wait, and try again.';
  return `Something between answers a signed request itself (HTTP ${status}). Let the proxy pass POST under /voice on to the service.`;
}

function problemsIn(body: string): readonly string[] {
  try {
    const { problems } = JSON.parse(body) as { readonly problems?: unknown };
    return Array.isArray(problems) ? problems.map(String) : [];
  } catch {
    return ['something that is not JSON'];
  }
}

/** What an address answers to GET with 200; undefined for anything else. */
export async function textAt(url: string): Promise<string | undefined> {
  const answer = await ask(url);
  return 'failed' in answer || answer.status !== 200 ? undefined : answer.body;
}

type Answered = { readonly status: number; readonly body: string; readonly location: string };

async function ask(
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
