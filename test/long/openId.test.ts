// Signing in with an account of the office, at a real OpenID provider on this machine.

import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../src/rehearsal/terminal/freePort.ts';
import { type Browser, type Console, personIn, startConsole } from '../support/console/clerk.ts';

const client = { clientId: 'madoguchi', clientSecret: 'a secret of the tests that is long enough' };
/** The e-mail addresses at the provider. */
const accounts: Readonly<Record<string, { readonly email: string; readonly email_verified: boolean }>> = {
  hanako: { email: 'Hanako@office.example.jp', email_verified: true },
  unverified: { email: 'admin@office.example.jp', email_verified: false },
  stranger: { email: 'stranger@office.example.jp', email_verified: true },
  invited: { email: 'invited@office.example.jp', email_verified: true },
  linked: { email: 'linked@office.example.jp', email_verified: false },
};
let service: Console;
let server: Server;
let issuer: string;

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  service = await startConsole({
    at: '2026-11-24T10:00',
    rehearsal: false,
    parts: { openId: { issuer, ...client } },
  });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${service.url}/console/sign-in/openid/back`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...accounts[sub] }) }),
    cookies: { keys: ['a key of the tests'] },
  });
  server = createServer(provider.callback()).listen(port, '127.0.0.1');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await service.close();
});

/** Goes to the provider, signs in there and agrees. Resolves to the address to which the provider sends the browser back. */
async function atProvider(begin: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  const ask = async (address: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return response;
  };
  let address = begin;
  for (let step = 0; step < 20; step += 1) {
    const response = await ask(address);
    const to = response.headers.get('location');
    if (to?.startsWith(service.url)) return to;
    if (to !== null) {
      address = new URL(to, address).href;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const sent = await ask(new URL(action, address).href, { prompt, login, password: 'x' });
    address = new URL(sent.headers.get('location') ?? '', address).href;
  }
  throw new Error('the provider does not send the browser back');
}

async function signIn(by: Browser, login: string, to = '/console/me'): ReturnType<Browser['get']> {
  const begun = await by.get(`/console/sign-in/openid?to=${encodeURIComponent(to)}`);
  expect(begun.status).toBe(303);
  const back = await atProvider(begun.headers.get('location') ?? '', login);
  return by.get(back.slice(service.url.length));
}

test('a person with a verified e-mail address comes in, also after the address has changed', async () => {
  const { invitations, people } = service.store.staff;
  const invitation = { kind: 'join', centre: 'hokkaido', role: 'editor', madeBy: '', madeMs: 0, untilMs: 1 } as const;
  await invitations.make({ ...invitation, id: 'for hanako', name: '佐藤 花子', email: 'hanako@office.example.jp' });
  await invitations.accept('for hanako', 0, { password: 'none' });
  const browser = service.visitor();
  expect((await browser.get('/console/sign-in?to=/console/me')).text).toContain('Sign in with the office account');
  const done = await signIn(browser, 'hanako');
  expect([done.status, done.headers.get('location')]).toEqual([303, '/console/me']);
  expect((await browser.get('/console/me')).text).toContain('佐藤 花子');
  expect((await people.byName('佐藤花子'))?.subject).toBe(`${issuer} hanako`);
  expect(JSON.stringify(await service.store.database.db.selectFrom('audit').selectAll().execute())).toContain('sign-in');
});

test('a stranger is told whom to ask, and an address that the provider has not verified is no proof', async () => {
  const { invitations } = service.store.staff;
  const invitation = { kind: 'join', centre: '*', role: 'admin', madeBy: '', madeMs: 0, untilMs: 1 } as const;
  await invitations.make({ ...invitation, id: 'for the chief', name: '所長', email: 'admin@office.example.jp' });
  await invitations.accept('for the chief', 0, { password: 'none' });
  for (const login of ['stranger', 'unverified']) {
    const browser = service.visitor();
    const refused = await signIn(browser, login);
    expect([refused.status, refused.text.includes('Ask an administrator of your centre to invite you')]).toEqual([403, true]);
    expect((await browser.get('/console/me')).status).toBe(303);
  }
});

test('an invited person begins with the office account: by the address, or by the link', async () => {
  const admin = await service.clerk({ hokkaido: 'admin' });
  const home = '/console/centres/hokkaido/people';
  await admin.post(`${home}/invite`, { name: '招かれた人', role: 'viewer', email: 'invited@office.example.jp' });
  const mailed = service.visitor();
  expect((await signIn(mailed, 'invited')).headers.get('location')).toBe('/console/me');
  expect((await mailed.get('/console/me')).text).toContain('招かれた人');

  const link =
    /\/console\/invitations\/[\w-]{43}/.exec((await admin.post(`${home}/invite`, { name: 'リンクの人', role: 'viewer' })).text)?.[0] ?? '';
  const linked = service.visitor();
  expect((await linked.get(link)).text).toContain('Use the office account instead');
  expect((await signIn(linked, 'linked', link)).headers.get('location')).toBe('/console');
  expect((await linked.get('/console/me')).text).toContain('リンクの人');
  expect((await service.visitor().get(link)).status).toBe(404);
  expect((await signIn(service.visitor(), 'linked')).status).toBe(303);
});

test('a person who was let out stays out', async () => {
  await personIn(service.store, '外の人', { hokkaido: 'viewer' });
  const person = await service.store.staff.people.byName('外の人');
  await service.store.staff.people.setSubject(person?.id ?? '', `${issuer} stranger`);
  expect((await signIn(service.visitor(), 'stranger')).status).toBe(303);
  await service.store.staff.people.removeRoles(person?.id ?? '');
  expect((await signIn(service.visitor(), 'stranger')).text).toContain('may not be used at present');
});

test('an answer to the question of another browser, a changed one and a second use sign nobody in', async () => {
  const [one, other] = [service.visitor(), service.visitor()];
  const begun = (await one.get('/console/sign-in/openid')).headers.get('location') ?? '';
  await other.get('/console/sign-in/openid');
  const back = (await atProvider(begun, 'hanako')).slice(service.url.length);
  for (const [browser, address] of [
    [other, back],
    [service.visitor(), back],
    [one, back.replace(/state=[^&]+/, 'state=x')],
    [one, back.replace(/code=[^&]+/, 'code=x')],
    [one, '/console/sign-in/openid/back?error=access_denied'],
  ] as const) {
    const refused = await browser.get(address);
    expect([refused.status, refused.text.includes('did not work')]).toEqual([403, true]);
  }
  expect((await one.get(back)).status).toBe(303);
  expect((await one.get(back)).status).toBe(403);
});

test('while the provider is away, people are told so and sign in with their password', async () => {
  const lonely = await startConsole({
    at: '2026-11-24T10:00',
    rehearsal: false,
    parts: { openId: { issuer: 'http://127.0.0.1:1', ...client } },
  });
  const browser = lonely.visitor();
  const away = await browser.get('/console/sign-in/openid');
  expect([away.status, away.text.includes('does not answer at present')]).toEqual([503, true]);
  await personIn(lonely.store, '佐藤', { hokkaido: 'viewer' }, 'kamito sureno hayuki');
  expect((await browser.post('/console/sign-in', { name: '佐藤', password: 'kamito sureno hayuki' })).status).toBe(303);
  await lonely.close();
});
