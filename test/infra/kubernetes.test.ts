// The manifests, held against Kubernetes' own schemas (generated from its OpenAPI description), against each other and against the service.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StatefulSet } from 'kubernetes-models/apps/v1/StatefulSet';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/service/settings.ts';
import { at, documentsOf, type Plain, textOf, withSecondToken } from '../support/infra/files.ts';
import { isOfGatewayApi, validateGatewayApi } from '../support/infra/gatewayApi.ts';
import { startService } from '../support/service.ts';

const folder = 'infra/kubernetes';
const [kustomization = {}] = documentsOf(`${folder}/kustomization.yaml`);
const resources = kustomization.resources as readonly string[];
const all = resources.flatMap((file) => documentsOf(`${folder}/${file}`));
const named = (name: string) => new Map(all.filter((each) => at(each, 'metadata', 'name') === name).map((each) => [each.kind, each]));
const manifests = named('madoguchi');
const database = named('madoguchi-database');
const models = { StatefulSet, HorizontalPodAutoscaler, NetworkPolicy, PodDisruptionBudget, Service };
/** For clusters without a gateway: not among the resources. */
const gateway = documentsOf(`${folder}/gateway.yaml`);
const instances = manifests.get('StatefulSet') ?? {};
const rules = at(manifests.get('HTTPRoute'), 'spec', 'rules') as readonly Plain[];
const pod = at(instances, 'spec', 'template', 'spec');
const container = at(pod, 'containers', 0) as Plain;
const scheduleMap = (kustomization.configMapGenerator as readonly Plain[]).find(({ name }) => name === 'madoguchi-schedules') ?? {};
const kept = (scheduleMap.files as readonly string[]).map((each) => each.split('=') as [key: string, file: string]);

function validate(manifest: Plain): unknown {
  if (isOfGatewayApi(manifest.kind)) return validateGatewayApi(manifest.kind, manifest);
  const model = models[manifest.kind as keyof typeof models];
  if (model === undefined) throw new Error(`There is no schema here for ${String(manifest.kind)}. Add its model to this test.`);
  return new model(manifest as never).validate();
}

test('every manifest that kustomize takes holds Kubernetes’ own schema, and no file of the folder is left out', () => {
  expect([...manifests.keys()].sort()).toEqual([...Object.keys(models), 'HTTPRoute'].sort());
  expect([...database.keys()].sort()).toEqual(['NetworkPolicy', 'Service', 'StatefulSet']);
  expect(all).toHaveLength(manifests.size + database.size);
  for (const manifest of [...all, ...gateway]) expect(() => validate(manifest), String(manifest.kind)).not.toThrow();
  expect(readdirSync(folder).sort()).toEqual([...resources, 'kustomization.yaml', 'gateway.yaml'].sort());
  expect(textOf(`${folder}/kustomization.yaml`)).toContain('\n  # - gateway.yaml\n');
});

test.each([
  ['readinessProbe: {failureThreshold: often}', 'readinessProbe', { failureThreshold: 'often' }],
  ['ports without a number', 'ports', [{ name: 'http' }]],
  ['memory as a list', 'resources', { limits: ['512Mi'] }],
])('a planted mistake is found: %s', (_what, name, wrong) => {
  const planted = structuredClone(instances);
  (at(planted, 'spec', 'template', 'spec', 'containers', 0) as Record<string, unknown>)[name] = wrong;
  expect(() => validate(planted)).toThrow();
});

test('selectors find the pods, and every name that one manifest uses of another exists', () => {
  const labels = at(instances, 'spec', 'template', 'metadata', 'labels');
  expect(at(instances, 'spec', 'selector', 'matchLabels')).toEqual(labels);
  expect(at(manifests.get('Service'), 'spec', 'selector')).toEqual(labels);
  expect(at(manifests.get('PodDisruptionBudget'), 'spec', 'selector', 'matchLabels')).toEqual(labels);
  expect(at(manifests.get('NetworkPolicy'), 'spec', 'podSelector', 'matchLabels')).toEqual(labels);
  expect(at(pod, 'topologySpreadConstraints', 0, 'labelSelector', 'matchLabels')).toEqual(labels);
  expect(at(manifests.get('HorizontalPodAutoscaler'), 'spec', 'scaleTargetRef')).toEqual({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    name: at(instances, 'metadata', 'name'),
  });
  const ports = (container.ports as readonly Plain[]).map(({ name }) => name);
  expect(ports).toContain(at(manifests.get('Service'), 'spec', 'ports', 0, 'targetPort'));
  const open = at(manifests.get('NetworkPolicy'), 'spec', 'ingress') as readonly Plain[];
  expect(open.map((each) => at(each, 'ports', 0, 'port'))).toEqual(ports);
  const service = {
    name: at(manifests.get('Service'), 'metadata', 'name'),
    port: at(manifests.get('Service'), 'spec', 'ports', 0, 'port'),
  };
  for (const { backendRefs } of rules) expect(backendRefs).toEqual([service]);
  for (const set of [instances, database.get('StatefulSet')])
    expect(
      (at(set, 'spec', 'template', 'spec', 'containers', 0, 'volumeMounts') as readonly Plain[]).map(({ name }) => name).sort(),
    ).toEqual([...volumesOf(set), ...claimsOf(set).map((claim) => at(claim, 'metadata', 'name'))].sort());
  expect(at(kustomization, 'images', 0, 'name')).toBe(container.image);
});

const volumesOf = (set: unknown) => (at(set, 'spec', 'template', 'spec', 'volumes') as readonly Plain[]).map(({ name }) => name as string);
const claimsOf = (set: unknown) => at(set, 'spec', 'volumeClaimTemplates') as readonly Plain[];
const envOf = (set: unknown) =>
  Object.fromEntries(
    (at(set, 'spec', 'template', 'spec', 'containers', 0, 'env') as readonly Plain[]).map(({ name, value }) => [
      name as string,
      value as string,
    ]),
  );

/** Where a secret is mounted in a pod, and the keys of it that are there. */
function secretIn(set: unknown, secret: string): { readonly path: string; readonly keys: readonly string[] } {
  const template = at(set, 'spec', 'template', 'spec');
  const volume = (at(template, 'volumes') as readonly Plain[]).find((each) => at(each, 'secret', 'secretName') === secret);
  const mounts = at(template, 'containers', 0, 'volumeMounts') as readonly Plain[];
  const items = at(volume, 'secret', 'items') as readonly Plain[];
  return {
    path: mounts.find(({ name }) => name === volume?.name)?.mountPath as string,
    keys: items.map(({ path }) => path as string),
  };
}

test('the instances and the database share one password, of which each sees the form that it needs, under the name that is read', () => {
  const [address, password] = [secretIn(instances, 'madoguchi-database'), secretIn(database.get('StatefulSet'), 'madoguchi-database')];
  expect([address.keys, password.keys]).toEqual([['url'], ['password']]);
  expect(envOf(instances).DATABASE_URL_FILE).toBe(`${address.path}/url`);
  expect(envOf(database.get('StatefulSet')).POSTGRES_PASSWORD_FILE).toBe(`${password.path}/password`);
  // The command that makes the secret writes an address that the service takes, of the database that is made, at the service's name.
  const { POSTGRES_USER: user, POSTGRES_DB: name } = envOf(database.get('StatefulSet'));
  const said = textOf(`${folder}/kustomization.yaml`).replace(/\\\n# +/g, '');
  expect(said).toContain('create secret generic madoguchi-database --from-literal=password="$password"');
  const url = /--from-literal=url="(.+?)"/.exec(said)?.[1]?.replace('$password', '0a1b');
  expect(url).toBe(`postgres://${user}:0a1b@${at(database.get('Service'), 'metadata', 'name')}/${name}`);
  expect(readSettings({ DATABASE_URL: url }, '/app', '/app').journal.databaseUrl).toBe(url);
});

test('what happens in calls lies on a disk that outlives the pod, with room for what may wait; so does the database', () => {
  for (const set of [instances, database.get('StatefulSet')]) {
    expect(claimsOf(set)).toHaveLength(1);
    expect(at(claimsOf(set)[0], 'spec', 'accessModes')).toEqual(['ReadWriteOnce']);
    expect(at(set, 'spec', 'persistentVolumeClaimRetentionPolicy')).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
    expect(at(set, 'spec', 'updateStrategy', 'type') ?? 'RollingUpdate').toBe('RollingUpdate');
  }
  const [claim] = claimsOf(instances);
  const mounts = container.volumeMounts as readonly Plain[];
  const { MADOGUCHI_DATA: data } = envOf(instances);
  expect(mounts.find(({ name }) => name === at(claim, 'metadata', 'name'))?.mountPath).toBe(data);
  const gibibytes = Number(/^(\d+)Gi$/.exec(at(claim, 'spec', 'resources', 'requests', 'storage') as string)?.[1]);
  const { outboxMegabytes } = readSettings({}, '/app', '/app').journal;
  expect(gibibytes * 1024 ** 3).toBeGreaterThan(3 * outboxMegabytes * 1_000_000);
});

test('the instances reach the database, the database is reached by them alone, and neither reaches anything else but the names of addresses', () => {
  const [ours, theirs] = [manifests.get('NetworkPolicy'), database.get('NetworkPolicy')];
  const labels = (set: unknown) => ({ matchLabels: at(set, 'spec', 'template', 'metadata', 'labels') });
  const set = database.get('StatefulSet');
  expect(at(set, 'spec', 'selector')).toEqual(labels(set));
  expect(at(database.get('Service'), 'spec', 'selector')).toEqual(labels(set).matchLabels);
  expect(at(theirs, 'spec', 'podSelector')).toEqual(labels(set));
  expect([at(ours, 'spec', 'policyTypes'), at(theirs, 'spec', 'policyTypes')]).toEqual([
    ['Ingress', 'Egress'],
    ['Ingress', 'Egress'],
  ]);
  const port = at(set, 'spec', 'template', 'spec', 'containers', 0, 'ports', 0, 'containerPort');
  const out = at(ours, 'spec', 'egress') as readonly Plain[];
  expect(out[0]).toEqual({ to: [{ podSelector: labels(set) }], ports: [{ protocol: 'TCP', port }] });
  expect(out.slice(1).flatMap((each) => (each.ports as readonly Plain[]).map((one) => one.port))).toEqual([53, 53]);
  expect(at(theirs, 'spec', 'ingress')).toEqual([
    { from: [{ podSelector: labels(instances) }], ports: [{ protocol: 'TCP', port: 'postgres' }] },
  ]);
  expect(at(theirs, 'spec', 'egress')).toEqual([]);
  expect(at(database.get('Service'), 'spec', 'ports', 0)).toMatchObject({ port: 5432, targetPort: 'postgres' });
});

/** The rule that a path meets: the longest prefix of whole elements wins (HTTPRouteMatch). */
function ruleFor(path: string): Plain | undefined {
  const matching = rules.flatMap((rule) =>
    (rule.matches as readonly Plain[]).flatMap((match) => {
      const prefix = at(match, 'path', 'value') as string;
      return path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`) ? [{ rule, length: prefix.length }] : [];
    }),
  );
  return matching.sort((a, b) => b.length - a.length)[0]?.rule;
}

test('from outside figures lead nowhere, a turn is given up before the carrier does, and pages have their time', async () => {
  const nowhere = at(ruleFor('/metrics'), 'filters', 0, 'urlRewrite', 'path', 'replaceFullPath') as string;
  const service = await startService({ at: '2026-11-24T10:00', rehearsal: false });
  expect((await fetch(service.url + nowhere)).status).toBe(404);
  await service.close();
  for (const path of ['/metrics', '/metrics/', '/metrics/x']) expect(ruleFor(path)).toBe(ruleFor('/metrics'));
  for (const path of ['/voice', '/voice/v1/topic', '/voice/status', '/voice/fallback']) {
    expect(ruleFor(path)).toMatchObject({ timeouts: { request: '14s', backendRequest: '8s' } });
    expect(ruleFor(path)).not.toHaveProperty('filters');
  }
  for (const path of [
    '/',
    '/hours.html',
    '/hours/hokkaido/card/th.ics',
    '/open.json',
    '/speech/robot/x.wav',
    '/voices',
    '/healthz',
    '/readyz',
  ])
    expect(ruleFor(path)).toMatchObject({ timeouts: { request: '30s' } });
});

test('the example of a gateway is one to which the route can be bound', () => {
  const [ours, toHttps] = gateway;
  const listeners = at(ours, 'spec', 'listeners') as readonly Plain[];
  const [parent] = at(manifests.get('HTTPRoute'), 'spec', 'parentRefs') as readonly Plain[];
  expect(parent).toMatchObject({ name: at(ours, 'metadata', 'name'), sectionName: listeners[1]?.name });
  expect(at(toHttps, 'spec', 'parentRefs', 0)).toEqual({ name: at(ours, 'metadata', 'name'), sectionName: listeners[0]?.name });
  const hosts = [
    ...listeners.map(({ hostname }) => hostname),
    at(toHttps, 'spec', 'hostnames', 0),
    at(manifests.get('HTTPRoute'), 'spec', 'hostnames', 0),
  ];
  const literals = at((kustomization.configMapGenerator as readonly Plain[])[0], 'literals') as readonly string[];
  expect(new Set(hosts.map((host) => `PUBLIC_URL=https://${host}`))).toEqual(new Set([literals[0]]));
});

test.each([
  ['a rule that leads nowhere', (route: Plain) => delete (at(route, 'spec', 'rules', 1) as Record<string, unknown>).backendRefs],
  [
    'a word that the standard does not have',
    (route: Plain) => Object.assign(at(route, 'spec', 'rules', 1) as object, { retry: { attempts: 2 } }),
  ],
  [
    'a part of the time that is longer than all of it',
    (route: Plain) => Object.assign(at(route, 'spec', 'rules', 1, 'timeouts') as object, { backendRequest: '1m' }),
  ],
  ['an ingress under the new name', (route: Plain) => Object.assign(route, { apiVersion: 'networking.k8s.io/v1' })],
])('a planted mistake in the route is found: %s', (_what, plant) => {
  const planted = structuredClone(manifests.get('HTTPRoute') ?? {});
  plant(planted);
  expect(() => validate(planted)).toThrow();
});

test('the figures have a port of their own, the one that the service is told', () => {
  const env = container.env as readonly Plain[];
  const port = (name: string) => (container.ports as readonly Plain[]).find((each) => each.name === name)?.containerPort;
  expect(env.find(({ name }) => name === 'METRICS_PORT')?.value).toBe(String(port('metrics')));
  expect(port('metrics')).not.toBe(port('http'));
  expect(JSON.stringify(manifests.get('Service'))).not.toContain('metrics');
});

test('each schedule file in the config map is laid where the service looks for it', () => {
  const schedules = (at(pod, 'volumes') as readonly Plain[]).find(({ name }) => name === 'schedules') ?? {};
  const items = at(schedules, 'configMap', 'items') as readonly { readonly key: string; readonly path: string }[];
  const laid = items.map(({ key, path }) => [path, join(folder, kept.find((each) => each[0] === key)?.[1] ?? 'nowhere')]);
  expect(laid).toEqual(items.map(({ path }) => [path, `schedules/${path}`]));
  expect(kept.map(([key]) => key)).toEqual(items.map(({ key }) => key));
  expect(at(schedules, 'configMap', 'name')).toBe(scheduleMap.name);
  // With another name each time, a change would reach the pods only by rolling them.
  expect(at(scheduleMap, 'options', 'disableNameSuffixHash')).toBe(true);
  // https://kubernetes.io/docs/concepts/configuration/configmap: keys of letters, digits, -, _ and .
  for (const [key] of kept) expect(key).toMatch(/^[-._a-zA-Z0-9]+$/);
});

test('the service takes the settings that the pods give it, and none that Kubernetes would add', () => {
  const literals = at((kustomization.configMapGenerator as readonly Plain[])[0], 'literals') as readonly string[];
  const environment = {
    ...Object.fromEntries(literals.map((each) => each.split('='))),
    ...Object.fromEntries((container.env as readonly Plain[]).map(({ name, value }) => [name, value])),
    TWILIO_AUTH_TOKEN_FILE: 'package.json',
    DATABASE_URL_FILE: 'package.json',
  };
  const faults = saidBy(() => readSettings(environment, '/app', process.cwd()));
  // The files of the secrets are others here; nothing else may be wrong.
  expect(faults.filter((fault) => !/TWILIO_AUTH_TOKEN_FILE|DATABASE_URL_FILE/.test(fault))).toEqual([]);
  expect(at(container, 'ports', 0, 'containerPort')).toBe(Number(environment.PORT));
  expect(saidBy(() => readSettings({ MADOGUCHI_SERVICE_HOST: '10.0.0.1' }, '/app', '/app')).join()).toContain('MADOGUCHI_SERVICE_HOST');
  expect(at(pod, 'enableServiceLinks')).toBe(false);
  for (const { mountPath } of container.volumeMounts as readonly Plain[])
    expect([environment.MADOGUCHI_SCHEDULES, environment.MADOGUCHI_DATA, '/run/secrets/twilio', '/run/secrets/database']).toContain(
      mountPath,
    );
});

test('while the token is changed, the line that is prepared for a second one names a file beside the first', () => {
  const [both] = documentsOf(`${folder}/statefulset.yaml`, withSecondToken);
  const env = at(both, 'spec', 'template', 'spec', 'containers', 0, 'env') as readonly Plain[];
  expect(env.filter(({ name }) => String(name).startsWith('TWILIO'))).toEqual([
    { name: 'TWILIO_AUTH_TOKEN_FILE', value: '/run/secrets/twilio/auth-token' },
    { name: 'TWILIO_AUTH_TOKEN_SECONDARY_FILE', value: '/run/secrets/twilio/auth-token-secondary' },
  ]);
});

function saidBy(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (fault) {
    return (fault as Error).message.split('\n').slice(1);
  }
}

test('the paths that Kubernetes asks exist in the service', async () => {
  const service = await startService({ at: '2026-11-24T10:00' });
  const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'].map((name) => at(container, name, 'httpGet', 'path') as string);
  const answers = await Promise.all(probes.map(async (path) => [path, (await fetch(service.url + path)).status]));
  await service.close();
  expect(answers).toEqual([
    ['/healthz', 200],
    ['/readyz', 200],
    ['/healthz', 200],
  ]);
});

test('no pod is root or writes anywhere but in its volumes, and each has time to finish', () => {
  for (const set of [instances, database.get('StatefulSet')]) {
    const { runAsUser, fsGroup, ...security } = at(set, 'spec', 'template', 'spec', 'securityContext') as Plain;
    expect(security).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    // Volumes and secrets are readable for the group.
    expect(fsGroup).toBe(runAsUser);
    expect(at(set, 'spec', 'template', 'spec', 'containers', 0, 'securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  }
  expect(at(pod, 'securityContext', 'runAsUser')).toBe(1000);
  const sleeps = at(container, 'lifecycle', 'preStop', 'sleep', 'seconds') as number;
  // The carrier gives a turn 15 seconds.
  expect(at(pod, 'terminationGracePeriodSeconds')).toBeGreaterThan(sleeps + 15);
  // One is replaced at a time, so two are left.
  expect(at(manifests.get('HorizontalPodAutoscaler'), 'spec', 'minReplicas')).toBeGreaterThanOrEqual(3);
});
