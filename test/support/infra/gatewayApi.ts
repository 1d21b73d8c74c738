// The shapes of the Gateway API, of the standard channel, as far as the manifests use them; nothing else may stand there. There is no
// generated model of them as for Kubernetes' own. https://gateway-api.sigs.k8s.io/reference/spec

import { z } from 'zod';

const apiVersion = z.literal('gateway.networking.k8s.io/v1');
const label = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/)
  .max(63);
const hostname = z
  .string()
  .regex(/^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/)
  .max(253);
const port = z.int().min(1).max(65_535);
// GEP-2257.
const duration = z.string().regex(/^([0-9]{1,5}(h|m|s|ms)){1,4}$/);
const metadata = z.strictObject({ name: label, annotations: z.record(z.string(), z.string()).optional() });

const path = z.strictObject({
  type: z.enum(['Exact', 'PathPrefix']),
  value: z
    .string()
    .regex(/^\/(?!.*(\/\/|\/\.\/|\/\.\.\/|%2[fF]|#))[-A-Za-z0-9/._~!$&'()*+,;=:@%]*$/)
    .max(1024),
});

const filter = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('URLRewrite'),
    urlRewrite: z.strictObject({
      path: z.strictObject({ type: z.literal('ReplaceFullPath'), replaceFullPath: z.string().startsWith('/') }),
    }),
  }),
  z.strictObject({
    type: z.literal('RequestRedirect'),
    requestRedirect: z.strictObject({ scheme: z.enum(['http', 'https']), statusCode: z.union([z.literal(301), z.literal(302)]) }),
  }),
]);

const rule = z
  .strictObject({
    matches: z.array(z.strictObject({ path })).min(1).max(64).optional(),
    filters: z.array(filter).max(16).optional(),
    timeouts: z.strictObject({ request: duration.optional(), backendRequest: duration.optional() }).optional(),
    backendRefs: z
      .array(z.strictObject({ name: label, port }))
      .max(16)
      .optional(),
  })
  .refine(({ filters = [], backendRefs = [] }) => filters.some(({ type }) => type === 'RequestRedirect') !== backendRefs.length > 0, {
    error: 'A rule either redirects or leads to a service.',
  })
  .refine(({ timeouts }) => msOf(timeouts?.backendRequest ?? '0s') <= msOf(timeouts?.request ?? '99h'), {
    error: 'backendRequest is part of request.',
  });

const httpRoute = z.strictObject({
  apiVersion,
  kind: z.literal('HTTPRoute'),
  metadata,
  spec: z.strictObject({
    parentRefs: z
      .array(z.strictObject({ name: label, namespace: label.optional(), sectionName: label.optional() }))
      .min(1)
      .max(32),
    hostnames: z.array(hostname).min(1).max(16),
    rules: z.array(rule).min(1).max(16),
  }),
});

const listener = z.discriminatedUnion('protocol', [
  z.strictObject({ name: label, protocol: z.literal('HTTP'), port, hostname }),
  z.strictObject({
    name: label,
    protocol: z.literal('HTTPS'),
    port,
    hostname,
    tls: z.strictObject({ mode: z.literal('Terminate'), certificateRefs: z.array(z.strictObject({ name: label })).min(1) }),
  }),
]);

const gateway = z.strictObject({
  apiVersion,
  kind: z.literal('Gateway'),
  metadata,
  spec: z.strictObject({
    gatewayClassName: label,
    listeners: z
      .array(listener)
      .min(1)
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { error: 'Each listener has a name of its own.' }),
  }),
});

const shapes = { HTTPRoute: httpRoute, Gateway: gateway };

/** Whether the manifest is one of the Gateway API, by its kind. */
export function isOfGatewayApi(kind: unknown): kind is keyof typeof shapes {
  return typeof kind === 'string' && Object.hasOwn(shapes, kind);
}

/** Throws what is wrong with a manifest of the Gateway API. */
export function validateGatewayApi(kind: keyof typeof shapes, manifest: unknown): void {
  shapes[kind].parse(manifest);
}

function msOf(text: string): number {
  const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
  return [...text.matchAll(/(\d+)(ms|[hms])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
