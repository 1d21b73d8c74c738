// Shared keys as the doctor sees them: which form of signature is in use, what is doubtful about the keys, and what the running service accepts.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { SharedKey } from '../../../src/carrier/carrier.ts';
import { checkSignatureForm } from '../../../src/cli/doctor/checkSharedKeys.ts';
import { checkSigned } from '../../../src/cli/doctor/checkSigned.ts';
import type { FindingCode } from '../../../src/cli/doctor/finding.ts';
import { inEnglish } from '../../support/cli/findings.ts';
import { type Service, startService } from '../../support/service.ts';

const token = 'a token of the tests';
const first: SharedKey = { id: 'webhooks_sharedkey_1', secret: 'the first shared secret' };
const second: SharedKey = { id: 'webhooks_sharedkey_2', secret: 'the second shared secret' };
const bare: SharedKey = { secret: 'a secret without an id' };

describe('by the settings', () => {
  test.each<{ readonly shared: readonly SharedKey[]; readonly areRequired?: true; readonly codes: readonly FindingCode[] }>([
    { shared: [], codes: ['signed-by-token'] },
    { shared: [first], codes: ['signed-by-both', 'shared-key-connection'] },
    { shared: [bare], codes: ['signed-by-both', 'shared-key-connection'] },
    { shared: [first], areRequired: true, codes: ['signed-by-shared-key', 'shared-key-connection'] },
    { shared: [first, second], codes: ['signed-by-both', 'shared-keys-two', 'shared-key-connection'] },
    { shared: [first, bare], codes: ['signed-by-both', 'shared-keys-two', 'shared-key-without-id', 'shared-key-connection'] },
    { shared: [first, { ...second, secret: first.secret }], codes: ['signed-by-both', 'shared-keys-same', 'shared-key-connection'] },
    { shared: [first, { ...first, secret: 'x' }], codes: ['signed-by-both', 'shared-keys-same', 'shared-key-connection'] },
    { shared: [{ secret: token }], codes: ['signed-by-both', 'shared-key-is-token', 'shared-key-connection'] },
  ])('$codes', ({ shared, areRequired = false, codes }) => {
    const findings = checkSignatureForm({ shared, areRequired }, token);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    for (const key of shared) expect(JSON.stringify(findings)).not.toContain(key.secret);
  });

  test('a rehearsal has no form, and the connection of a Setting is said with what to do', () => {
    expect(checkSignatureForm({ shared: [first], areRequired: false }, undefined)).toEqual([]);
    const [, connection] = inEnglish(checkSignatureForm({ shared: [first], areRequired: false }, token));
    expect(connection?.what).toMatch(/#rc=…\).+no retry by default.+set time-outs, retries and the edge tokyo/);
  });

  test('a key without its id is named', () => {
    const findings = inEnglish(checkSignatureForm({ shared: [first, bare], areRequired: false }, token));
    expect(findings.find(({ code }) => code === 'shared-key-without-id')?.what).toMatch(/^TWILIO_SHARED_KEY_SECONDARY has no id/);
  });
});

describe('by asking the service that runs', () => {
  let service: Service | undefined;
  afterEach(() => service?.close());

  type Known = { readonly shared: readonly SharedKey[]; readonly areRequired?: boolean };

  /** The findings, where the service knows these keys and the doctor those. */
  async function codesOf(known: Known, set: Known = known): Promise<readonly string[]> {
    const parts = { tokens: [token] as const, sharedKeys: known.shared, requiresSharedKey: known.areRequired ?? false };
    service = await startService({ at: '2026-11-24T10:00', token, parts });
    const keys = { shared: set.shared, areRequired: set.areRequired ?? false };
    const findings = await checkSigned({ publicUrl: service.url, tokens: [token], keys, called: '+815000000001' });
    expect(JSON.stringify(findings)).not.toContain('secret');
    return inEnglish(findings).map(({ code, is, what }) => `${is} ${code} ${/TWILIO_SHARED_KEY\w*/.exec(what)?.[0] ?? ''}`.trim());
  }

  const asked = 'fine signature-accepted';
  const accepted = ['fine shared-key-accepted TWILIO_SHARED_KEY', 'fine shared-key-accepted TWILIO_SHARED_KEY_SECONDARY'];
  test.each<{ readonly what: string; readonly known: Known; readonly set?: Known; readonly codes: readonly string[] }>([
    { what: 'no key', known: { shared: [] }, codes: [asked] },
    { what: 'one key', known: { shared: [first] }, codes: [asked, ...accepted.slice(0, 1)] },
    { what: 'a key without an id', known: { shared: [bare] }, codes: [asked, ...accepted.slice(0, 1)] },
    { what: 'two keys while one replaces the other', known: { shared: [first, second] }, codes: [asked, ...accepted] },
    {
      what: 'a key that the service was not started with',
      known: { shared: [first] },
      set: { shared: [first, second] },
      codes: [asked, ...accepted.slice(0, 1), 'problem shared-key-refused TWILIO_SHARED_KEY_SECONDARY'],
    },
    {
      what: 'another secret under the same id',
      known: { shared: [first] },
      set: { shared: [{ ...first, secret: 'another secret' }] },
      codes: [asked, 'problem shared-key-refused TWILIO_SHARED_KEY'],
    },
    {
      what: 'a key that is required',
      known: { shared: [first], areRequired: true },
      codes: [asked, ...accepted.slice(0, 1), 'fine token-refused'],
    },
    {
      what: 'a key that the doctor takes for required and the service does not',
      known: { shared: [first] },
      set: { shared: [first], areRequired: true },
      codes: [asked, ...accepted.slice(0, 1), 'problem token-still-accepted'],
    },
    {
      what: 'a required key that the service does not know',
      known: { shared: [second], areRequired: true },
      set: { shared: [first], areRequired: true },
      codes: ['problem signature-refused TWILIO_SHARED_KEY'],
    },
  ])('$what', async ({ known, set, codes }) => expect(await codesOf(known, set)).toEqual(codes));

  test('a service that believes whatever names a key is found', async () => {
    // It checks the signature of the token, and lets every request pass that names a shared key.
    const credulous = createServer((request, response) => {
      const isKnown = request.headers['x-twilio-webhooks-signature-settings'] !== undefined;
      response.writeHead(isKnown || !hasAsked ? 204 : 403).end();
      hasAsked = true;
    });
    let hasAsked = false;
    await new Promise<void>((resolve) => credulous.listen(0, '127.0.0.1', resolve));
    const publicUrl = `http://127.0.0.1:${(credulous.address() as AddressInfo).port}`;
    const keys = { shared: [first], areRequired: false };
    const findings = await checkSigned({ publicUrl, tokens: [token], keys, called: '+815000000001' });
    credulous.closeAllConnections();
    await new Promise((resolve) => credulous.close(resolve));
    // Another secret, and the token in the place of the key.
    expect(findings.filter(({ code }) => code === 'wrong-shared-key-accepted')).toHaveLength(2);
  });
});
