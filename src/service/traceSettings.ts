// Where the traces of steps are sent, by the names that OpenTelemetry gives to its settings:
// https://opentelemetry.io/docs/specs/otel/protocol/exporter/. Nothing is sent, and nothing of it is loaded, where no address is named.

import { type Message, message } from '../messages/message.ts';

export type TraceSettings = {
  /** The address to which spans are posted. */
  readonly url: string;
  /** They often contain a secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** What every span has beside its own facts, `service.name` among it. */
  readonly resource: Readonly<Record<string, string>>;
};

const endpointName = 'OTEL_EXPORTER_OTLP_ENDPOINT';
const tracesPath = '/v1/traces';
const usualName = 'madoguchi';

/** The settings, or undefined where no traces are sent. A fault is reported without what was written, which may be a secret. */
export function readTraceSettings(
  value: (name: string) => string | undefined,
  headers: string | undefined,
  report: (fault: Message) => void,
): TraceSettings | undefined {
  const written = value(endpointName);
  if (written === undefined || value('OTEL_SDK_DISABLED')?.toLowerCase() === 'true') return undefined;
  const url = URL.parse(written);
  const isAddress = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '';
  if (!isAddress) report(message('settings.traces-url', { name: endpointName }));
  return {
    url: isAddress ? `${url.origin}${url.pathname.replace(/\/$/, '')}${tracesPath}` : '',
    headers: pairsOf('OTEL_EXPORTER_OTLP_HEADERS', headers, report),
    resource: {
      ...pairsOf('OTEL_RESOURCE_ATTRIBUTES', value('OTEL_RESOURCE_ATTRIBUTES'), report),
      'service.name': value('OTEL_SERVICE_NAME') ?? usualName,
    },
  };
}

/** `name=value,other=value`, where a value may have signs as in an address (`%20`). */
function pairsOf(name: string, written: string | undefined, report: (fault: Message) => void): Readonly<Record<string, string>> {
  const pairs = (written ?? '').split(',').filter((pair) => pair.trim() !== '');
  try {
    return Object.fromEntries(
      pairs.map((pair) => {
        const [, key = '', value = ''] = /^\s*([^\s=]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
        if (key === '') throw new URIError(pair);
        return [key, decodeURIComponent(value)];
      }),
    );
  } catch {
    report(message('settings.traces-pairs', { name }));
    return {};
  }
}
