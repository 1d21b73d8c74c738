// Prometheus's own word on what it is given: the form of the rules, the names on /metrics, and when each alert fires.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Registry from 'prom-client/lib/registry.js';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { measureProcess } from '../../src/service/metrics/processMetrics.ts';
import { webhook } from '../support/carrier/carrier.ts';
import { documentsOf } from '../support/infra/files.ts';
import { hasPromtool, howToInstallPromtool, promtool } from '../support/infra/promtool.ts';
import { startService } from '../support/service.ts';

const rulesFile = join(import.meta.dirname, '../../infra/monitoring/alerts.yaml');
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-promtool-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Rule = {
  readonly alert: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};
const [{ groups }] = documentsOf('infra/monitoring/alerts.yaml') as unknown as [{ groups: readonly { rules: readonly Rule[] }[] }];
const rules = groups.flatMap((group) => group.rules);

type Case = {
  readonly alert: string;
  /** Series and their values, one a minute: https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series */
  readonly series: Readonly<Record<string, string>>;
  /** Minutes at which it does not fire, and at which it does. */
  readonly quiet: readonly number[];
  readonly fires: readonly number[];
  readonly labels?: Readonly<Record<string, string>>;
};

const two = (name: string, first: string, second: string) => ({
  [`${name}{instance="first"}`]: first,
  [`${name}{instance="second"}`]: second,
});
// A turn of two seconds in each minute from the tenth on.
const buckets = (name: string) => ({
  [`${name}{le="1"}`]: '0+60x9 600x20',
  [`${name}{le="2.5"}`]: '0+60x30',
  [`${name}{le="+Inf"}`]: '0+60x30',
});

const cases: readonly Case[] = [
  // One instance is enough. Without all of them it takes two minutes, after the five in which Prometheus remembers the last value.
  { alert: 'MadoguchiDown', series: two('madoguchi_build_info', '1x10 _x30', '1x4 _x36'), quiet: [0, 9, 12], fires: [18, 30] },
  { alert: 'MadoguchiTurnsFail', series: two('madoguchi_turns_failed_total', '0x30', '4x10 5x30'), quiet: [0, 10, 25], fires: [12, 19] },
  { alert: 'MadoguchiFallbackAsked', series: { madoguchi_fallbacks_total: '2x10 3x30' }, quiet: [10, 25], fires: [12, 19] },
  { alert: 'MadoguchiSlow', series: buckets('madoguchi_turn_seconds_bucket'), quiet: [5, 9, 12], fires: [20] },
  {
    alert: 'MadoguchiScheduleRefused',
    series: { 'madoguchi_schedule_problem{file="lines/card.yaml",line="7",code="unknown-key"}': '_x4 1x10 _x20' },
    quiet: [4, 8],
    fires: [10, 14],
  },
  { alert: 'MadoguchiUnclaimedNumber', series: two('madoguchi_unclaimed_numbers', '0x30', '0x4 1x30'), quiet: [4, 8], fires: [12] },
  { alert: 'MadoguchiStoreAway', series: two('madoguchi_store_up', '1x60', '1x9 0x30 1x20'), quiet: [9, 20, 45], fires: [26, 38] },
  { alert: 'MadoguchiJournalLate', series: { madoguchi_journal_lag_seconds: '0x9 3600x10 3601x10' }, quiet: [9, 20], fires: [22] },
  { alert: 'MadoguchiOutboxLarge', series: two('madoguchi_outbox_bytes', '0x30', '128000000x10 128000001x10'), quiet: [9], fires: [12] },
  {
    alert: 'MadoguchiEventsLost',
    series: { 'madoguchi_events_lost_total{kind="no-input"}': '2x40 9x30', 'madoguchi_events_lost_total{kind="arrived"}': '_x40' },
    quiet: [15, 40, 55],
    fires: [42, 49],
    labels: { kind: 'no-input' },
  },
  // The first loss of a kind: there was no figure before.
  {
    alert: 'MadoguchiEventsLost',
    series: { 'madoguchi_events_lost_total{kind="arrived"}': '_x20 7x30' },
    quiet: [19, 35],
    fires: [22, 29],
    labels: { kind: 'arrived' },
  },
];

/** What promtool would have otherwise, and why it is so. */
const meant = [
  // The names of prom-client, which dashboards for Node know.
  /^nodejs_\w+ /,
  // A person reads days.
  /^madoguchi_holiday_table_days use base unit "seconds"/,
];

const without = !hasPromtool();
if (without) console.warn(`promtool was not asked. ${howToInstallPromtool}`);

describe.skipIf(without)('promtool', () => {
  test('accepts the rules, and finds a planted mistake', () => {
    expect(promtool(['check', 'rules', rulesFile])).toEqual({
      status: 0,
      said: expect.stringContaining(`SUCCESS: ${rules.length} rules found`),
    });
    const planted = join(folder, 'planted.yaml');
    writeFileSync(
      planted,
      stringify({ groups: [{ name: 'planted', rules: [{ alert: 'Planted', expr: 'sum(increase(x_total[10m]) > 0' }] }] }),
    );
    expect(promtool(['check', 'rules', planted]).status).not.toBe(0);
  });

  test('accepts every name and text on /metrics after a call', async () => {
    const registry = new Registry();
    measureProcess(registry, () => 0);
    const journalStatus = () => ({ storeUp: true, outboxBytes: 0, lagSeconds: 0, stored: 3, lost: { arrived: 1 }, problems: [] });
    const service = await startService({ at: '2026-11-24T10:00:00+09:00', parts: { registry, journalStatus } });
    await webhook(service, '/voice');
    await webhook(service, '/voice/v1/topic?centre=hokkaido&turn=2&language=th', { Digits: '2' });
    const page = await (await fetch(`${service.url}/metrics`)).text();
    await service.close();
    expect(page).toMatch(/^madoguchi_turns_total\{.+\} 1$/m);
    const { said } = promtool(['check', 'metrics'], page);
    expect(
      said
        .trim()
        .split('\n')
        .filter((line) => !meant.some((each) => each.test(line))),
    ).toEqual([]);
    expect(promtool(['check', 'metrics'], `${page}\n# TYPE planted counter\nplanted 1\n`).said).toContain('planted');
  });

  test('every alert fires when it should, and not before, with its words', () => {
    expect([...new Set(cases.map(({ alert }) => alert))].sort()).toEqual(rules.map(({ alert }) => alert).sort());
    const file = join(folder, 'cases.yaml');
    writeFileSync(file, stringify({ rule_files: [rulesFile], evaluation_interval: '1m', tests: cases.map(unitTest) }));
    expect(promtool(['test', 'rules', file])).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') });
    // What is expected of it decides: the opposite is refused.
    const wrong = cases.map((each) => unitTest({ ...each, quiet: each.fires, fires: [] }));
    writeFileSync(file, stringify({ rule_files: [rulesFile], evaluation_interval: '1m', tests: wrong }));
    const { status, said } = promtool(['test', 'rules', file]);
    expect(status).not.toBe(0);
    for (const { alert } of cases) expect(said).toContain(alert);
  });
});

function unitTest({ alert, series, quiet, fires, labels = {} }: Case): object {
  const rule = rules.find((each) => each.alert === alert);
  const expected = (rule: Rule) => ({
    exp_labels: { ...rule.labels, ...labels },
    exp_annotations: Object.fromEntries(
      Object.entries(rule.annotations).map(([name, text]) => [
        name,
        text.replace(/\{\{ \$labels\.(\w+) \}\}/g, (_, label: string) => labels[label] ?? ''),
      ]),
    ),
  });
  return {
    interval: '1m',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: [
      ...quiet.map((at) => [at, []] as const),
      ...fires.map((at) => [at, rule === undefined ? [] : [expected(rule)]] as const),
    ].map(([at, alerts]) => ({ eval_time: `${at}m`, alertname: alert, exp_alerts: alerts })),
  };
}
