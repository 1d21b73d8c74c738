// A collector of OpenTelemetry: a real server that takes OTLP over HTTP, as JSON, and keeps what it was sent.
// https://opentelemetry.io/docs/specs/otlp/#otlphttp

import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Attribute = { readonly key: string; readonly value: { readonly stringValue?: string; readonly intValue?: number | string } };
type Sent = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
};
type SentSpan = {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly Attribute[];
  readonly status: { readonly code?: number };
};

export type CollectedSpan = {
  readonly name: string;
  readonly trace: string;
  readonly isRoot: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly startedMs: number;
  readonly milliseconds: number;
  readonly status: number;
};

export type Collector = {
  readonly url: string;
  readonly spans: () => readonly CollectedSpan[];
  /** What every span of the last batch has. */
  readonly resource: () => Readonly<Record<string, string | number>>;
  readonly headers: () => IncomingHttpHeaders;
  /** All that was sent, as it was sent. */
  readonly raw: () => string;
  /** Answers all that follows with a status. */
  readonly answer: (status: number) => void;
  readonly close: () => Promise<void>;
};

/** Starts a collector on this machine. */
export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  let headers: IncomingHttpHeaders = {};
  let status = 200;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      headers = request.headers;
      if (request.method === 'POST' && request.url === '/v1/traces' && status === 200) bodies.push(body);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sent = () => bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => sent().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans.map(collected))),
    resource: () => factsOf(sent().at(-1)?.resource.attributes ?? []),
    headers: () => headers,
    raw: () => bodies.join('\n'),
    answer: (next) => {
      status = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function collected({ name, traceId, parentSpanId, startTimeUnixNano, endTimeUnixNano, attributes, status }: SentSpan): CollectedSpan {
  const [started, ended] = [startTimeUnixNano, endTimeUnixNano].map((nanos) => Number(BigInt(nanos) / 1_000n) / 1000) as [number, number];
  return {
    name,
    trace: traceId,
    isRoot: (parentSpanId ?? '') === '',
    facts: factsOf(attributes),
    startedMs: started,
    milliseconds: ended - started,
    status: status.code ?? 0,
  };
}

function factsOf(attributes: readonly Attribute[]): Readonly<Record<string, string | number>> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));
}
