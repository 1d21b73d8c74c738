// The manifests, held against Kubernetes' own schemas (generated from its OpenAPI description), against each other and against the service.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { Service } from 'kubernetes-models/v1/Service';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/service/settings.ts';
import { at, documentsOf, type Plain, withSecondToken } from '../support/infra/files.ts';
import { startService } from '../support/service.ts';

const folder = 'infra/kubernetes';
const [kustomization = {}] = documentsOf(`${folder}/kustomization.yaml`);
const resources = kustomization.resources as readonly string[];
const manifests = new Map(
  resources.flatMap((file) => documentsOf(`${folder}/${file}`).map((each) => [each.kind as string, each] as const)),
);
const models = { Deployment, HorizontalPodAutoscaler, Ingress, NetworkPolicy, PodDisruptionBudget, Service };
const deployment = manifests.get('Deployment') ?? {};
const pod = at(deployment, 'spec', 'template', 'spec');
const container = at(pod, 'containers', 0) as Plain;
const scheduleMap = (kustomization.configMapGenerator as readonly Plain[]).find(({ name }) => name === 'madoguchi-schedules') ?? {};
const kept = (scheduleMap.files as readonly string[]).map((each) => each.split('=') as [key: string, file: string]);

function validate(manifest: Plain): void {
  const model = models[manifest.kind as keyof typeof models];
  if (model === undefined) throw new Error(`There is no schema here for ${String(manifest.kind)}. Add its model to this test.`);
  new model(manifest as never).validate();
}

test('every manifest that kustomize takes holds Kubernetes’ own schema, and no file of the folder is left out', () => {
  expect([...manifests.keys()].sort()).toEqual(Object.keys(models).sort());
  for (const manifest of manifests.values()) expect(() => validate(manifest)).not.toThrow();
  expect(readdirSync(folder).sort()).toEqual([...resources, 'kustomization.yaml'].sort());
});

test.each([
  ['readinessProbe: {failureThreshold: often}', 'readinessProbe', { failureThreshold: 'often' }],
  ['ports without a number', 'ports', [{ name: 'http' }]],
  ['memory as a list', 'resources', { limits: ['512Mi'] }],
])('a planted mistake is found: %s', (_what, name, wrong) => {
  const planted = structuredClone(deployment);
  (at(planted, 'spec', 'template', 'spec', 'containers', 0) as Record<string, unknown>)[name] = wrong;
  expect(() => validate(planted)).toThrow();
});

test('selectors find the pods, and every name that one manifest uses of another exists', () => {
  const labels = at(deployment, 'spec', 'template', 'metadata', 'labels');
  expect(at(deployment, 'spec', 'selector', 'matchLabels')).toEqual(labels);
  expect(at(manifests.get('Service'), 'spec', 'selector')).toEqual(labels);
  expect(at(manifests.get('PodDisruptionBudget'), 'spec', 'selector', 'matchLabels')).toEqual(labels);
  expect(at(manifests.get('NetworkPolicy'), 'spec', 'podSelector', 'matchLabels')).toEqual(labels);
  expect(at(pod, 'topologySpreadConstraints', 0, 'labelSelector', 'matchLabels')).toEqual(labels);
  expect(at(manifests.get('HorizontalPodAutoscaler'), 'spec', 'scaleTargetRef')).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: at(deployment, 'metadata', 'name'),
  });
  const ports = (container.ports as readonly Plain[]).map(({ name }) => name);
  expect(ports).toContain(at(manifests.get('Service'), 'spec', 'ports', 0, 'targetPort'));
  expect(ports).toContain(at(manifests.get('NetworkPolicy'), 'spec', 'ingress', 0, 'ports', 0, 'port'));
  const backend = at(manifests.get('Ingress'), 'spec', 'rules', 0, 'http', 'paths', 0, 'backend', 'service');
  expect(backend).toEqual({ name: at(manifests.get('Service'), 'metadata', 'name'), port: { name: 'http' } });
  const volumes = (at(pod, 'volumes') as readonly Plain[]).map(({ name }) => name).sort();
  expect((container.volumeMounts as readonly Plain[]).map(({ name }) => name).sort()).toEqual(volumes);
  expect(at(kustomization, 'images', 0, 'name')).toBe(container.image);
});

test('each schedule file in the config map is laid where the service looks for it', () => {
  const items = at(pod, 'volumes', 0, 'configMap', 'items') as readonly { readonly key: string; readonly path: string }[];
  const laid = items.map(({ key, path }) => [path, join(folder, kept.find((each) => each[0] === key)?.[1] ?? 'nowhere')]);
  expect(laid).toEqual(items.map(({ path }) => [path, `schedules/${path}`]));
  expect(kept.map(([key]) => key)).toEqual(items.map(({ key }) => key));
  expect(at(pod, 'volumes', 0, 'configMap', 'name')).toBe(scheduleMap.name);
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
  };
  const faults = saidBy(() => readSettings(environment, '/app', process.cwd()));
  // The file of the token is another one here; nothing else may be wrong.
  expect(faults.filter((fault) => !fault.includes('TWILIO_AUTH_TOKEN_FILE'))).toEqual([]);
  expect(at(container, 'ports', 0, 'containerPort')).toBe(Number(environment.PORT));
  expect(saidBy(() => readSettings({ MADOGUCHI_SERVICE_HOST: '10.0.0.1' }, '/app', '/app')).join()).toContain('MADOGUCHI_SERVICE_HOST');
  expect(at(pod, 'enableServiceLinks')).toBe(false);
  for (const { mountPath } of container.volumeMounts as readonly Plain[])
    expect([environment.MADOGUCHI_SCHEDULES, '/run/secrets/twilio']).toContain(mountPath);
});

test('while the token is changed, the line that is prepared for a second one names a file beside the first', () => {
  const [both] = documentsOf(`${folder}/deployment.yaml`, withSecondToken);
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

test('a pod is not root, writes nowhere, and has time to finish the turns under way', () => {
  expect(at(pod, 'securityContext')).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } });
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  const sleeps = at(container, 'lifecycle', 'preStop', 'sleep', 'seconds') as number;
  // The carrier gives a turn 15 seconds.
  expect(at(pod, 'terminationGracePeriodSeconds')).toBeGreaterThan(sleeps + 15);
  expect(at(deployment, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable')).toBe(0);
});
