// The settings of the traces: by OpenTelemetry's own names, and nothing where no address is set.

import { expect, test } from 'vitest';
import { readSettings } from '../../src/service/settings.ts';

const read = (environment: Readonly<Record<string, string>>) => readSettings(environment, '/app', '/app').traces;
const at = (endpoint: string, more: Readonly<Record<string, string>> = {}) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...more });

test('without an address there are none, whatever else is set', () => {
  expect(read({})).toBeUndefined();
  expect(read({ OTEL_SERVICE_NAME: 'hotline', OTEL_EXPORTER_OTLP_HEADERS: 'a=b' })).toBeUndefined();
  expect(read(at('http://localhost:4318', { OTEL_SDK_DISABLED: 'True' }))).toBeUndefined();
});

test.each([
  ['http://localhost:4318', 'http://localhost:4318/v1/traces'],
  ['http://localhost:4318/', 'http://localhost:4318/v1/traces'],
  ['https://otlp.example.jp/otlp', 'https://otlp.example.jp/otlp/v1/traces'],
  ['https://otlp.example.jp/otlp/', 'https://otlp.example.jp/otlp/v1/traces'],
])('%s means %s', (endpoint, url) => {
  expect(read(at(endpoint))).toEqual({ url, headers: {}, resource: { 'service.name': 'madoguchi' } });
});

test('headers and what every span has are lists of pairs', () => {
  const more = {
    OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Basic%20YWJjOmRlZg==, x-scope = city ,',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=live,service.name=other',
    OTEL_SERVICE_NAME: 'hotline',
  };
  expect(read(at('http://localhost:4318', more))).toMatchObject({
    headers: { Authorization: 'Basic YWJjOmRlZg==', 'x-scope': 'city' },
    resource: { 'deployment.environment.name': 'live', 'service.name': 'hotline' },
  });
});

test.each([
  [at('localhost:4318'), 'OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector'],
  [at('grpc://localhost:4317'), 'OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector'],
  [at('https://user:hush@otlp.example.jp'), 'OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector'],
  [at('https://otlp.example.jp/?key=hush'), 'OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector'],
  [at('http://localhost:4318', { OTEL_EXPORTER_OTLP_HEADERS: 'hush' }), 'OTEL_EXPORTER_OTLP_HEADERS is not a list'],
  [at('http://localhost:4318', { OTEL_EXPORTER_OTLP_HEADERS: 'a=hush%' }), 'OTEL_EXPORTER_OTLP_HEADERS is not a list'],
  [at('http://localhost:4318', { OTEL_RESOURCE_ATTRIBUTES: '=hush' }), 'OTEL_RESOURCE_ATTRIBUTES is not a list'],
])('%j is refused in a sentence, without what was written', (environment, sentence) => {
  expect(() => read(environment)).toThrow(sentence);
  try {
    read(environment);
  } catch (fault) {
    expect(String(fault)).not.toContain('hush');
  }
});
