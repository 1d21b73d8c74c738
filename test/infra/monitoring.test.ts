// The dashboard and the alerts name figures and labels that the service has.

import { parser } from '@prometheus-io/lezer-promql';
import Registry from 'prom-client/lib/registry.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureProcess } from '../../src/service/metrics/processMetrics.ts';
import { documentsOf, textOf } from '../support/infra/files.ts';
import { type Service, startService } from '../support/service.ts';

type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string };
};
type Panel = { readonly title: string; readonly targets: readonly { readonly expr: string }[] };

const [{ groups }] = documentsOf('infra/monitoring/alerts.yaml') as unknown as [{ groups: readonly { rules: readonly Rule[] }[] }];
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(textOf('infra/monitoring/grafana-dashboard.json')) as { readonly panels: readonly Panel[] };
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

let service: Service;
let labels: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  const registry = new Registry();
  measureProcess(registry, () => 0);
  const journalStatus = () => ({ storeUp: true, outboxBytes: 0, lagSeconds: 0, stored: 0, lost: {}, problems: [] });
  service = await startService({ at: '2026-11-24T10:00:00+09:00', parts: { registry, journalStatus } });
  // Of a measure, its registry knows more than the page shows before anything was counted.
  labels = new Map(
    registry.getMetricsAsArray().map((metric) => {
      const { name, type, labelNames } = metric as unknown as { name: string; type: string; labelNames: readonly string[] };
      return [name, type === 'histogram' ? [...labelNames, 'le'] : labelNames];
    }),
  );
});
afterAll(() => service.close());

// Set by Prometheus itself.
const always = ['instance', 'job'];

/** Where Prometheus's grammar, as its own editor has it, does not understand an expression. */
function mistakesIn(expr: string): readonly string[] {
  const mistakes: string[] = [];
  parser.parse(expr).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) mistakes.push(`${from}–${to}: ${expr.slice(from, to)}`);
    },
  });
  return mistakes;
}

describe('every figure and label exists', () => {
  test.each(expressions)('%s: %s', (_, expr) => {
    const names = expr.match(/madoguchi_\w+/g) ?? [];
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const known = labels.get(name.replace(/_bucket$/, ''));
      expect(known, name).toBeDefined();
      const grouped = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(',').map((each) => each.trim()));
      for (const label of grouped) expect([...(known ?? []), ...always]).toContain(label);
      // A counter only ever grows, so it is read by its rate.
      if (/_(?:total|bucket)$/.test(name)) expect(expr).toMatch(new RegExp(`(?:rate|increase)\\(${name}\\[`));
    }
  });

  test.each(expressions)('%s is an expression that Prometheus reads', (_, expr) => {
    expect(mistakesIn(expr)).toEqual([]);
  });

  test.each([
    'sum(rate(madoguchi_turns_total[5m])',
    'sum by place (rate(madoguchi_turns_total[5m]))',
    'rate(madoguchi_turns_total[5 minutes])',
    'average(madoguchi_store_up)',
    'max(madoguchi_store_up) > ',
    'madoguchi_store_up == up == 1 =',
  ])('a planted mistake is found: %s', (expr) => {
    expect(mistakesIn(expr)).not.toEqual([]);
  });
});

test('each alert has its severity, and a sentence in English and Japanese', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { labels: set, annotations } of rules) {
    expect(['page', 'warn']).toContain(set.severity);
    expect(annotations.summary).toMatch(/^[A-Z].*\. .*[\p{Script=Hiragana}]/u);
    expect(annotations.description.length).toBeGreaterThan(20);
  }
});
