// The modules of the editor over HTTP: what is there, how it is sent, and that nothing else of the packages can be had; and the policy of the page.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';

const home = '/console/centres/hokkaido';
let service: Console;
let admin: Browser;
let page: Answer;
let addresses: readonly string[];

beforeAll(async () => {
  service = await startConsole({ at: '2026-11-24T10:00', schedulesFolder: frozenFolder });
  admin = await service.clerk({ '*': 'admin' });
  page = await admin.get(`${home}/hours/file`);
  addresses = [...page.text.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map(([, address = '']) => address);
});
afterAll(() => service.close());

type Got = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: Buffer };

/** An address as it is written: a browser would tidy it first. */
function got(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const mapOf = ({ text }: Answer) => /<script type="importmap">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
const importsIn = (text: string) =>
  [...text.matchAll(/^(?:import\s+|(?:import|export)\b[^'";()]*?\bfrom\s+)['"]([^'"]+)['"]/gm)].map(([, name = '']) => name);

test('all modules that any of them imports are among those of the page, so that a browser asks for them in one wave', async () => {
  const { imports } = JSON.parse(mapOf(page)) as { readonly imports: Readonly<Record<string, string>> };
  expect(addresses.length).toBeGreaterThan(20);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(Object.values(imports).filter((address) => !addresses.includes(address))).toEqual([]);
  for (const address of addresses) {
    const { status, headers, body } = await got(address);
    expect([address, status, headers['content-type'], headers['content-encoding']]).toEqual([
      address,
      200,
      'text/javascript; charset=utf-8',
      undefined,
    ]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const targets = importsIn(body.toString()).map((name) =>
      name.startsWith('.') ? new URL(name, service.url + address).pathname : imports[name],
    );
    expect([address, targets.filter((target) => !addresses.includes(target ?? ''))]).toEqual([address, []]);
  }
  // The packages are sent as they are installed.
  const view = await got(imports['@codemirror/view'] ?? '');
  expect(view.body.equals(readFileSync('node_modules/@codemirror/view/dist/index.js'))).toBe(true);
});

test('they are compressed for who takes it, and the schemas of the files stand beside them', async () => {
  const [first = ''] = addresses;
  const packed = await got(first, { 'Accept-Encoding': 'gzip, br' });
  expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
  expect(gunzipSync(packed.body).equals((await got(first)).body)).toBe(true);
  for (const name of ['line', 'centre', 'days', 'guidance', 'notices']) {
    const schema = await got(first.replace(/[^/]+$/, `${name}.json`));
    expect([name, schema.status, schema.headers['content-type']]).toEqual([name, 200, 'application/json; charset=utf-8']);
    const { $comment, ...said } = JSON.parse(schema.body.toString()) as Readonly<Record<string, unknown>>;
    expect($comment).toContain('npm run schema');
    expect(said).toMatchObject({ type: 'object' });
  }
});

test('no other file can be had: not by paths, not by other names, not by another version', async () => {
  const [first = ''] = addresses;
  const folder = first.replace(/[^/]+$/, '');
  const names = [
    '',
    '.',
    '..',
    'package.json',
    'express.js',
    'express',
    '../package.json',
    '..%2Fpackage.json',
    '..%2f..%2f..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/package.json',
    '....//package.json',
    '..\\package.json',
    '..%5Cpackage.json',
    '@codemirror/view',
    '@codemirror%2Fview',
    'node_modules/express/index.js',
    'codemirror-view.js/../../package.json',
    'codemirror-view.js%00.json',
    'codemirror-view.js%2F..%2Fpackage.json',
    'codemirror-view.mjs',
    'CODEMIRROR-VIEW.JS.map',
    'editorFiles.ts',
    'fileEditor.js',
    '__proto__',
    'constructor',
    'toString',
  ];
  const tried = [
    ...names.map((name) => folder + name),
    first.replace(/editor\/[^/]+/, 'editor/AAAAAAAAAAAAAAAA'),
    first.replace(/editor\/[^/]+/, 'editor/__proto__'),
    first.replace(/editor\/[^/]+\//, 'editor/'),
    '/console/assets/editor/../../../package.json',
    '/console/assets/..%2f..%2f..%2fpackage.json',
    '/console/assets/editor/editorFiles.ts',
    '/console/assets/hours/filePages.ts',
    '/node_modules/@codemirror/view/dist/index.js',
  ];
  for (const address of tried) {
    const { status, body } = await got(address);
    // A visitor is sent on to sign in; a broken address is refused.
    expect([address, [303, 400, 404].includes(status)]).toEqual([address, true]);
    expect([address, /"dependencies"|createHash|export /.test(body.toString())]).toEqual([address, false]);
  }
});

test('the policy of the page allows its import map by what it says, and nothing else that the other pages do not allow', async () => {
  const policyOf = ({ headers }: Answer) => headers.get('content-security-policy') ?? '';
  const hash = createHash('sha256').update(mapOf(page)).digest('base64');
  const usual = policyOf(await admin.get(`${home}/hours`));
  expect(usual).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; /);
  expect(policyOf(page)).toBe(usual.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`));
  // Nothing else in the page would be refused: no script and no style is written into it.
  expect(page.text.match(/<script(?! type="importmap"| src=| type="module" src=)/g)).toBeNull();
  expect(page.text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  // A page that answers this form has the editor too, and the others have not.
  const faulty = await admin.post(`${home}/hours/file`, { id: crypto.randomUUID(), text: ' ', step: 'preview' });
  expect([faulty.status, policyOf(faulty)]).toEqual([422, policyOf(page)]);
  const preview = await admin.post(`${home}/hours/file`, { id: crypto.randomUUID(), text: 'a: 1', step: 'preview' });
  expect([policyOf(preview), mapOf(preview)]).toEqual([usual, '']);
});

test('the page knows the names of the folder, and what staff call them', () => {
  const data = /data-names="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'") ?? '';
  const names = JSON.parse(data) as Readonly<Record<string, readonly (readonly [string, string])[]>>;
  expect(Object.fromEntries(names.lines ?? [])).toMatchObject({ card: 'the My Number Card desk', suspension: expect.stringMatching(/./) });
  expect(Object.fromEntries(names.languages ?? [])).toMatchObject({ ne: 'Nepali', ja: 'Japanese' });
  expect(names.topics?.map(([id]) => id)).toContain('lost-card');
  expect(names.announcements?.map(([name]) => name)).toContain('typhoon');
  expect(page.text).toContain('data-schema="centre.json"');
});
