// Whether the public address leads to this service, and whether what is between passes the carrier's requests on unchanged.

import { ask, describeAsked } from './ask.ts';
import { checkSigned, type Reached } from './checkSigned.ts';
import { type Finding, finding } from './finding.ts';

/** Asks as a balancer does, then as the carrier does, then as any visitor may. `isOutside`: the address is not this machine's own. */
export async function checkService({ isOutside, ...reached }: Reached & { readonly isOutside: boolean }): Promise<readonly Finding[]> {
  const { publicUrl } = reached;
  const health = await ask(`${publicUrl}/healthz`);
  if ('failed' in health) return [finding('service-unreachable', { url: publicUrl, why: health.failed })];
  if (health.status >= 300 && health.status < 400) return [finding('service-redirects', { url: publicUrl, location: health.location })];
  if (health.status !== 200 || fieldOf(health.body, 'alive') !== true)
    return [finding('service-is-another', { url: publicUrl, status: health.status })];
  return [
    finding('service-alive', { url: publicUrl }),
    ...(await checkReady(publicUrl)),
    ...(await checkSigned(reached)),
    await checkSpeech(publicUrl),
    ...(isOutside ? [await checkMetrics(publicUrl)] : []),
  ];
}

async function checkReady(publicUrl: string): Promise<readonly Finding[]> {
  const ready = await ask(`${publicUrl}/readyz`);
  if ('failed' in ready || ready.status !== 200) return [finding('service-not-ready', { url: publicUrl, asked: describeAsked(ready) })];
  const problems = fieldOf(ready.body, 'problems');
  if (Array.isArray(problems) && problems.length > 0)
    return problems.map((each) => finding('service-has-problem', { problem: String(each) }));
  // Requests from outside get the counts only.
  const count = Number((fieldOf(ready.body, 'counts') as { readonly problems?: unknown } | undefined)?.problems ?? 0);
  if (count > 0) return [finding('service-has-problem.counted', { count })];
  return [finding('service-ready')];
}

/** Asks for audio that does not exist, since the address of real audio is sealed with a secret of the service. */
async function checkSpeech(publicUrl: string): Promise<Finding> {
  const answer = await ask(`${publicUrl}/speech/robot/doctor.wav`);
  if ('refusal' in answer && answer.refusal === 'no-such-audio') return finding('audio-reachable');
  return finding('audio-intercepted', { asked: describeAsked(answer) });
}

async function checkMetrics(publicUrl: string): Promise<Finding> {
  const answer = await ask(`${publicUrl}/metrics`);
  // https://prometheus.io/docs/instrumenting/exposition_formats/
  return 'body' in answer && answer.status === 200 && answer.body.includes('# TYPE ')
    ? finding('metrics-public', { url: publicUrl })
    : finding('metrics-private');
}

/** A field of a JSON object; undefined if it has none, or the text is no JSON object. */
function fieldOf(body: string, name: string): unknown {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>)[name] : undefined;
  } catch {
    return undefined;
  }
}
