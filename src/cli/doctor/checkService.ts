// Whether the public address leads to this very service, and what lies between leaves the carrier's requests as they were signed.

import { ask } from './ask.ts';
import { checkSigned } from './checkSigned.ts';
import { type Finding, findingsOf } from './finding.ts';

export type Reached = {
  /** The address under which the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  /** The tokens that the service is to believe: the primary one, and the one that replaces it or is replaced. */
  readonly tokens: readonly [primary: string, secondary?: string | undefined];
  /** A number that the service answers. */
  readonly called: string;
  /** Whether the address leads over the internet, and is not this machine's own. */
  readonly isOutside: boolean;
};

const { fine, warning, problem } = findingsOf('service');

/** Asks as balancers do, then as the carrier does, then as anybody may. */
export async function checkService(reached: Reached): Promise<readonly Finding[]> {
  const { publicUrl, isOutside } = reached;
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
  return [
    fine(`${publicUrl} is alive`),
    ...(await checkReady(publicUrl)),
    ...(await checkSigned(reached)),
    await checkSpeech(publicUrl),
    ...(isOutside ? [await checkFigures(publicUrl)] : []),
  ];
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

/** Audio is sealed with a secret of the service, so it is asked for some that does not exist: only the service says so in these words. */
async function checkSpeech(publicUrl: string): Promise<Finding> {
  const answer = await ask(`${publicUrl}/speech/robot/doctor.wav`);
  if ('body' in answer && answer.body.startsWith('There is no such audio'))
    return fine('/speech leads to the service, so audio can be fetched');
  const what = 'failed' in answer ? answer.failed : `HTTP ${answer.status}`;
  return problem(
    `Something between answers where audio is fetched (${what}), so languages without a voice stay silent. Let the proxy pass GET under /speech on to the service, and its answers back.`,
  );
}

async function checkFigures(publicUrl: string): Promise<Finding> {
  const answer = await ask(`${publicUrl}/metrics`);
  return 'body' in answer && answer.status === 200 && answer.body.includes('# TYPE ')
    ? problem(
        `The figures are visible to everybody at ${publicUrl}/metrics. Let the proxy add X-Forwarded-For, or keep /metrics from outside.`,
      )
    : fine('/metrics is kept from outside');
}

function problemsIn(body: string): readonly string[] {
  try {
    const { problems, counts } = JSON.parse(body) as { readonly problems?: unknown; readonly counts?: { readonly problems?: unknown } };
    if (Array.isArray(problems)) return problems.map(String);
    // Only requests of its own machine are told more.
    return Number(counts?.problems) > 0
      ? [`there are ${Number(counts?.problems)} problems. Ask GET /readyz on its own machine, or read its log`]
      : [];
  } catch {
    return ['something that is not JSON'];
  }
}
