// What the service says when it is ready: where to call it and what to look at, and how many warnings there are.

import { say } from '../messages/sayMessage.ts';
import { describeProblem, describeProblemIn, type Problem } from '../schedules/problem.ts';
import type { OpenLog } from './log.ts';
import { isLoopbackHost } from './loopback.ts';
import type { Settings } from './settings.ts';
import type { SpeechWarnings } from './warnings.ts';

export type Ready = {
  readonly settings: Pick<Settings, 'publicUrl' | 'host' | 'port' | 'clockStartsAt' | 'metrics'>;
  readonly isRehearsal: boolean;
  readonly warnings: SpeechWarnings & { readonly schedules: readonly Problem[] };
};

/**
 * Text on a terminal, and one line of the log elsewhere; then a line for each language without a voice, and one for all other warnings,
 * which are lines of their own at the level `debug`.
 */
export function welcome({ log, say: print, isTerminal }: OpenLog, { settings, isRehearsal, warnings }: Ready): void {
  const { publicUrl, clockStartsAt, metrics } = settings;
  const calls = `Madoguchi answers calls at ${publicUrl}/voice`;
  const pages = {
    overview: `${publicUrl}/`,
    ...(isRehearsal && { phone: `${publicUrl}/phone` }),
    hours: `${publicUrl}/hours.html`,
    ...(metrics !== undefined && { metrics: `${addressOf(metrics)}/metrics` }),
    ...(clockStartsAt !== undefined && { clockStartsAt: new Date(clockStartsAt).toISOString() }),
  };
  if (isTerminal) print([calls, ...described(pages), ...(isRehearsal ? rehearsalText(publicUrl) : []), ''].join('\n'));
  else log.info({ rehearsal: isRehearsal, ...pages }, isRehearsal ? `${calls}. Pick up the phone: ${pages.phone}` : calls);
  for (const warning of warnings.voices) log.warn({ code: 'no-voice', ja: say('ja', warning) }, say('en', warning));
  for (const warning of warnings.schedules) log.debug({ ja: describeProblemIn('ja')(warning) }, describeProblem(warning));
  for (const warning of warnings.words) log.debug({ ja: say('ja', warning) }, say('en', warning));
  const counts = { schedules: warnings.schedules.length, words: warnings.words.length };
  if (counts.schedules + counts.words === 0) return;
  log.warn(
    { code: 'start-warnings', ...counts },
    `there are ${counts.schedules} warnings about the schedules and ${counts.words} about the words. Read them ${whereToRead(settings)}`,
  );
}

/** The details of /readyz are for this machine, and on the port of the operators for all. */
function whereToRead({ host, port, metrics }: Ready['settings']): string {
  const isHere = isLoopbackHost(host) || host === '0.0.0.0' || host === '::';
  const ready = metrics !== undefined ? addressOf(metrics) : isHere ? addressOf({ host, port }) : undefined;
  return ready === undefined ? 'with npm run hours -- check' : `on this machine at ${ready}/readyz, or with npm run hours -- check`;
}

/** An address at which this machine reaches a port. */
function addressOf({ host, port }: { readonly host: string; readonly port: number }): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

const labels: Readonly<Record<string, string>> = {
  overview: 'Overview',
  phone: 'Pick up the phone',
  hours: 'Opening hours',
  metrics: 'Metrics',
  clockStartsAt: 'Its clock started at',
};

function described(pages: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(pages).map(([name, value]) => `  ${`${labels[name]}:`.padEnd(22)}${value}`);
}

function rehearsalText(publicUrl: string): readonly string[] {
  return [
    `  ${'Call from a terminal:'.padEnd(22)}npm run call -- --url ${publicUrl}`,
    'This is a rehearsal: TWILIO_AUTH_TOKEN is not set, so only the phones of this project can call.',
  ];
}
