// What the service says when it is ready: where to call it and what to look at, and how many warnings there are.

import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { say, sayKey } from '../messages/sayMessage.ts';
import { describeProblem, describeProblemIn, type Problem } from '../schedules/problem.ts';
import { leftIn } from '../staff/columns.ts';
import { carrierTraits } from './carrierTraits.ts';
import type { OpenLog } from './log.ts';
import { isLoopbackHost } from './loopback.ts';
import type { Settings } from './settings.ts';
import type { SpeechWarnings } from './warnings.ts';

export type Ready = {
  readonly settings: Pick<Settings, 'publicUrl' | 'carrier' | 'host' | 'port' | 'clockStartsAt' | 'metrics'>;
  readonly isRehearsal: boolean;
  /** The language of the person at a terminal; English if absent. */
  readonly reader?: StaffLanguage;
  readonly warnings: SpeechWarnings & { readonly schedules: readonly Problem[] };
};

/**
 * Text on a terminal, and one line of the log elsewhere; then a line for each language without a voice, and one for all other warnings,
 * which are lines of their own at the level `debug`.
 */
export function welcome({ log, say: print, isTerminal }: OpenLog, { settings, isRehearsal, reader = 'en', warnings }: Ready): void {
  const { publicUrl, clockStartsAt, metrics } = settings;
  const calls = sayKey('en', 'welcome.calls', { url: publicUrl });
  const pages = {
    overview: `${publicUrl}/`,
    ...(isRehearsal && { phone: `${publicUrl}/phone` }),
    hours: `${publicUrl}/hours.html`,
    ...(metrics !== undefined && { metrics: `${addressOf(metrics)}/metrics` }),
    ...(clockStartsAt !== undefined && { clockStartsAt: new Date(clockStartsAt).toISOString() }),
  };
  const rehearsal = isRehearsal ? rehearsalText(settings, reader) : [];
  if (isTerminal) print([sayKey(reader, 'welcome.calls', { url: publicUrl }), ...described(pages, reader), ...rehearsal, ''].join('\n'));
  else log.info({ rehearsal: isRehearsal, ...pages }, isRehearsal ? `${calls}. Pick up the phone: ${pages.phone}` : calls);
  for (const warning of warnings.voices) log.warn({ code: 'no-voice', ja: say('ja', warning) }, say('en', warning));
  for (const warning of warnings.schedules) log.debug({ ja: describeProblemIn('ja')(warning) }, describeProblem(warning));
  for (const warning of warnings.words) log.debug({ ja: say('ja', warning) }, say('en', warning));
  const counts = { schedules: warnings.schedules.length, words: warnings.words.length };
  if (counts.schedules + counts.words === 0) return;
  const said = message('welcome.warnings', { ...counts, where: whereToRead(settings) });
  log.warn({ code: 'start-warnings', ...counts, ja: say('ja', said) }, say('en', said));
}

/** The details of /readyz are for this machine, and on the port of the operators for all. */
function whereToRead({ host, port, metrics }: Ready['settings']): Message {
  const isHere = isLoopbackHost(host) || host === '0.0.0.0' || host === '::';
  const ready = metrics !== undefined ? addressOf(metrics) : isHere ? addressOf({ host, port }) : undefined;
  return ready === undefined ? message('welcome.read-check') : message('welcome.read-here', { url: ready });
}

/** An address at which this machine reaches a port. */
function addressOf({ host, port }: { readonly host: string; readonly port: number }): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

const labelWidth = 22;

function described(pages: Readonly<Record<string, string>>, reader: StaffLanguage): readonly string[] {
  return Object.entries(pages).map(([name, value]) => labelled(sayKey(reader, `welcome.${name as PageName}`), value));
}

type PageName = 'overview' | 'phone' | 'hours' | 'metrics' | 'clockStartsAt';

function labelled(label: string, value: string): string {
  return `  ${leftIn(labelWidth, `${label}:`)}${value}`;
}

function rehearsalText({ publicUrl, carrier }: Ready['settings'], reader: StaffLanguage): readonly string[] {
  const name = carrierTraits[carrier].settings.key;
  return [
    labelled(sayKey(reader, 'welcome.terminal'), `npm run call -- --url ${publicUrl}`),
    sayKey(reader, 'welcome.rehearsal', { name }),
  ];
}
