// The environment, read once and checked. No other file of the service reads it.

import { resolve } from 'node:path';
import type { OpenIdSettings } from '../console/people/openId.ts';
import { instantOf, usualZone } from '../hours/zone.ts';
import { type Message, message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { alertNames, alertUrlOf } from './alertSettings.ts';
import { type CallbackSettings, callbackNames, callbackSettingsOf } from './callbackSettings.ts';
import { describeUnknownName, otherCarriersNames, unknownCarrierNames } from './carrierSettings.ts';
import { type CarrierName, carrierNames, carrierTraits, usualCarrier } from './carrierTraits.ts';
import { type JournalSettings, journalNames, readJournalSettings } from './journal/journalSettings.ts';
import { isLoopback } from './loopback.ts';
import { openIdNames, readOpenIdSettings } from './openIdSettings.ts';
import { secretsOf } from './secrets.ts';
import { type SharedKeySettings, sharedKeysOf } from './sharedKeySettings.ts';
import { faultInToken } from './tokenFault.ts';
import { readTraceSettings, type TraceSettings } from './traceSettings.ts';

export { isLoopback } from './loopback.ts';

export type Settings = {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The carrier that calls. */
  readonly carrier: CarrierName;
  /** A second address for operators, with the metrics and the details of /readyz; absent where METRICS_PORT is not set. */
  readonly metrics?: { readonly port: number; readonly host: string };
  /** What the carrier signs with. Undefined in a rehearsal: then the service makes one that only its own phones know. */
  readonly authToken?: string;
  /** Accepted as well, while one token replaces the other. */
  readonly secondaryAuthToken?: string;
  readonly schedules: string;
  readonly prompts: string;
  /** Where the service may write. */
  readonly dataFolder: string;
  readonly journal: JournalSettings;
  /** Where alerts are posted; absent where they are not. It may contain a secret. */
  readonly alertUrl?: string;
  /** Where traces are sent; absent where they are not. */
  readonly traces?: TraceSettings;
  /** Where staff sign in with an account of their office; absent where they cannot. */
  readonly openId?: OpenIdSettings;
  /** What callbacks need; absent where there is no key, so that none is offered. */
  readonly callbacks?: CallbackSettings;
  readonly logLevel: string;
  /** The instant at which the service's clock starts, in a rehearsal on this machine. */
  readonly clockStartsAt?: number;
  /** About settings that are allowed and probably not meant. */
  readonly warnings: readonly Message[];
} & SharedKeySettings;

type Environment = Readonly<Record<string, string | undefined>>;
/** The value of a name without the spaces around it; undefined where it is absent or empty. */
type Value = (name: string) => string | undefined;
type Report = (fault: Message) => void;

const known = [
  'MADOGUCHI_CARRIER',
  'MADOGUCHI_SCHEDULES',
  'MADOGUCHI_PROMPTS',
  'MADOGUCHI_DATA',
  'MADOGUCHI_CLOCK',
  ...journalNames,
  ...alertNames,
  ...openIdNames,
  ...callbackNames,
];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Settings, or every fault of the environment as one StaffFault. `home` is the folder of the project, `folder` the working folder. */
export function readSettings(environment: Environment, home: string, folder: string): Settings {
  const faults: Message[] = [];
  const report: Report = (fault) => void faults.push(fault);
  const value: Value = (name) => environment[name]?.trim() || undefined;
  for (const name of Object.keys(environment)) {
    if (name.startsWith('MADOGUCHI_') && !known.includes(name)) report(message('settings.unknown', { name, known }));
  }
  const port = portOf('PORT', value, report) ?? 3000;
  const metrics = metricsOf(value, port, report);
  const publicUrl = publicUrlOf(value, port, report);
  const logLevel = value('LOG_LEVEL') ?? 'info';
  if (!logLevels.includes(logLevel)) report(message('settings.log-level', { written: logLevel, known: logLevels }));
  const clockStartsAt = clockOf(value, publicUrl, report);
  const alertUrl = alertUrlOf(secretsOf(environment, folder, report)('MADOGUCHI_ALERT_URL'), report);
  const journal = readJournalSettings(value, secretsOf(environment, folder, report)('DATABASE_URL'), report);
  const traces = readTraceSettings(value, secretsOf(environment, folder, report)('OTEL_EXPORTER_OTLP_HEADERS'), report);
  const openId = readOpenIdSettings(value, secretsOf(environment, folder, report)('MADOGUCHI_OIDC_CLIENT_SECRET'), report);
  const carrier = carrierOf(value, report);
  const { warnings, ...tokens } = tokensOf(carrier, environment, folder, publicUrl, report);
  const shared = sharedKeysOf(environment, folder, carrier, report);
  const callbacks = callbackSettingsOf(environment, folder, carrier, report);
  if (faults.length > 0 || publicUrl === undefined) throw new StaffFault([message('settings.invalid'), ...faults]);
  return {
    port,
    host: value('HOST') ?? '127.0.0.1',
    publicUrl: publicUrl.origin,
    carrier,
    ...(metrics !== undefined && { metrics }),
    ...tokens,
    ...shared,
    schedules: resolve(folder, value('MADOGUCHI_SCHEDULES') ?? `${home}/schedules`),
    prompts: resolve(folder, value('MADOGUCHI_PROMPTS') ?? `${home}/prompts`),
    dataFolder: resolve(folder, value('MADOGUCHI_DATA') ?? 'data'),
    journal,
    ...(alertUrl !== undefined && { alertUrl }),
    ...(traces !== undefined && { traces }),
    ...(openId !== undefined && { openId }),
    ...(callbacks !== undefined && { callbacks }),
    logLevel,
    ...(clockStartsAt !== undefined && { clockStartsAt }),
    warnings,
  };
}

function portOf(name: string, value: Value, report: Report): number | undefined {
  const written = value(name);
  if (written === undefined) return undefined;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  report(message('settings.port', { name, written }));
  return undefined;
}

function metricsOf(value: Value, mainPort: number, report: Report): Settings['metrics'] {
  const port = portOf('METRICS_PORT', value, report);
  const host = value('METRICS_HOST');
  if (host !== undefined && value('METRICS_PORT') === undefined) report(message('settings.metrics-host'));
  if (port !== undefined && port === mainPort) report(message('settings.metrics-port', { port }));
  return port === undefined ? undefined : { port, host: host ?? '127.0.0.1' };
}

/** The URL, also where it is reported; undefined where it is none. */
function publicUrlOf(value: Value, port: number, report: Report): URL | undefined {
  const url = URL.parse(value('PUBLIC_URL') ?? `http://localhost:${port}`) ?? undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) report(message('settings.public-url'));
  return url;
}

/** The carrier; the usual one also where another name is reported. */
function carrierOf(value: Value, report: Report): CarrierName {
  const written = value('MADOGUCHI_CARRIER') ?? usualCarrier;
  const named = carrierNames.find((each) => each === written);
  if (named === undefined) report(message('settings.carrier', { written, known: carrierNames }));
  return named ?? usualCarrier;
}

function clockOf(value: Value, publicUrl: URL | undefined, report: Report): number | undefined {
  const written = value('MADOGUCHI_CLOCK');
  if (written === undefined) return undefined;
  const startsAt = instantOf(written, usualZone);
  if (startsAt === undefined) report(message('settings.clock', { written }));
  if (publicUrl !== undefined && !isLoopback(publicUrl)) report(message('settings.clock-outside'));
  return startsAt;
}

function tokensOf(
  carrier: CarrierName,
  environment: Environment,
  folder: string,
  publicUrl: URL | undefined,
  report: Report,
): Pick<Settings, 'authToken' | 'secondaryAuthToken' | 'warnings'> {
  const unknown = unknownCarrierNames(environment);
  for (const name of unknown.filter(({ meant }) => meant !== undefined)) report(describeUnknownName(name));
  const warnings = [
    ...unknown.filter(({ meant }) => meant === undefined).map(describeUnknownName),
    ...otherCarriersNames(environment, carrier).map((other) => message('settings.other-carrier', { ...other, carrier })),
  ];
  let isFaulty = false;
  const secret = secretsOf(environment, folder, (fault) => {
    isFaulty = true;
    report(fault);
  });
  const { key, secondKey } = carrierTraits[carrier].settings;
  const [authToken, secondaryAuthToken] = [secret(key), secret(secondKey)];
  for (const [name, token] of [[key, authToken] as const, [secondKey, secondaryAuthToken] as const]) {
    const fault = token === undefined ? undefined : faultInToken(name, token);
    if (fault === undefined) continue;
    // On this machine it is a test's.
    if (publicUrl !== undefined && isLoopback(publicUrl)) warnings.push(fault);
    else report(fault);
  }
  if (secondaryAuthToken !== undefined && authToken === undefined && !isFaulty)
    report(message('settings.second-token-alone', { name: key, second: secondKey }));
  return { ...(authToken !== undefined && { authToken }), ...(secondaryAuthToken !== undefined && { secondaryAuthToken }), warnings };
}
