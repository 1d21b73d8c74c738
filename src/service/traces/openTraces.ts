// Traces for OpenTelemetry: one span for each step of a call, sent in batches to the operator's collector. This file is loaded only where such an
// address is set, and after the service is ready. A call never waits for it: a collector that is away costs spans, and nothing else.

import { randomUUID } from 'node:crypto';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { message } from '../../messages/message.ts';
import { say } from '../../messages/sayMessage.ts';
import type { StepTaken } from './stepTaken.ts';

export type Traces = {
  /** Notes a step that has just been answered. Never throws and never waits. */
  readonly step: (step: StepTaken) => void;
  /** Sends what waits, for a second at most. */
  readonly close: () => Promise<void>;
};

export type TraceParts = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly resource: Readonly<Record<string, string>>;
  readonly version: string;
  /** Milliseconds since 1970, by the clock that other programs' spans are on. */
  readonly realClock: () => number;
  readonly log: { readonly warn: (what: object, message: string) => void; readonly info: (what: object, message: string) => void };
  /** How many spans may wait; those that come after are dropped. */
  readonly mostWaiting?: number;
  readonly everyMs?: number;
};

const usualWaiting = 2_048;
const usualEveryMs = 5_000;
// Of a batch, with the attempts after a refusal.
const exportMs = 10_000;
const closeMs = 1_000;

/** Opens the traces. */
export function openTraces(parts: TraceParts): Traces {
  const { url, headers, resource, version, realClock, log, mostWaiting = usualWaiting, everyMs = usualEveryMs } = parts;
  const exporter = telling(new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: exportMs, concurrencyLimit: 2 }), log);
  const processor = new BatchSpanProcessor({
    exporter,
    maxQueueSize: mostWaiting,
    maxExportBatchSize: Math.min(512, mostWaiting),
    scheduledDelayMillis: everyMs,
    exportTimeoutMillis: exportMs,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.version': version, 'service.instance.id': randomUUID(), ...resource }),
    spanProcessors: [processor],
  });
  const tracer = provider.getTracer('madoguchi', version);
  return {
    step: ({ route, place, status, milliseconds }) => {
      const ended = realClock();
      const span = tracer.startSpan(`POST ${route}`, {
        kind: SpanKind.SERVER,
        root: true,
        startTime: ended - milliseconds,
        attributes: {
          'http.request.method': 'POST',
          'http.route': route,
          'http.response.status_code': status,
          ...(place !== undefined && { 'madoguchi.place': place }),
        },
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(ended);
    },
    close: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, closeMs).unref());
      await Promise.race([provider.shutdown().catch(() => {}), late]);
    },
  };
}

/** The exporter, which says once that the collector is away, and once that it is back. */
function telling(exporter: SpanExporter, log: TraceParts['log']): SpanExporter {
  let isAway = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const { error } = result;
        if (error !== undefined && !isAway) {
          const said = message('traces-away', { reason: reasonOf(error) });
          log.warn({ code: 'traces-away', ja: say('ja', said) }, say('en', said));
        }
        if (error === undefined && isAway) log.info({ code: 'traces-back' }, 'traces are taken again');
        isAway = error !== undefined;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

/** A status or a code; a sentence of the library could contain the address. */
function reasonOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  return code === undefined ? error.name : String(code);
}
