// The service and its commands run where only the packages for it are installed, and no tools.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOutInstalled, packagesInstalled } from '../support/house/installed.ts';
import { end, type Running, startProcess, whenReady } from '../support/service/process.ts';

let home: string;
let folder: string;
let service: Running;

beforeAll(async () => {
  [home, folder] = (await Promise.all(['installed', 'data'].map((name) => mkdtemp(join(tmpdir(), `madoguchi-${name}-`))))) as [
    string,
    string,
  ];
  await layOutInstalled(home);
  // Without the carrier's token it is a rehearsal.
  service = await startProcess({ home, folder, environment: { TWILIO_AUTH_TOKEN: '', MADOGUCHI_CLOCK: '2026-11-24T10:00' } });
  await whenReady(service);
});
afterAll(async () => {
  await end(service);
  await Promise.all([home, folder].map((each) => rm(each, { recursive: true })));
});

type Ran = { readonly status: number; readonly shown: string; readonly complaint: string };

/** A program of the installation, as a person starts it. */
async function run(file: string, words: readonly string[], at = home, nodeOptions: readonly string[] = []): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, join(at, 'src/cli', file), ...words], {
    cwd: folder,
    env: { PATH, HOME, NO_COLOR: '1' },
  });
  child.stdin.end();
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: Number(status), shown, complaint };
}
const madoguchi = (...words: readonly string[]) => run('madoguchi.ts', words);

test('no development package is installed, and no tool', async () => {
  const packages = await packagesInstalled();
  expect(packages).toContain('node_modules/express');
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly devDependencies: object };
  expect(packages.filter((name) => Object.hasOwn(devDependencies, name.replace('node_modules/', '')))).toEqual([]);
  expect([existsSync(join(home, 'src/tools')), existsSync(join(home, 'node_modules/vitest'))]).toEqual([false, false]);
});

test('a call is placed over signed HTTP and a desk rings', async () => {
  const { status, shown, complaint } = await madoguchi('call', '--url', service.url, '--keys', '8 2 /hangup', '--gloss', 'en');
  expect([status, complaint]).toEqual([0, '']);
  expect(shown).toContain('+81120017827 rings');
  expect(shown).toContain('Connecting you to the My Number Card desk');
});

test('the telephone in the browser speaks what can be read here, and shows the words of the other languages', async () => {
  const placed = await fetch(`${service.url}/phone/calls`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: '+815000000001' }),
  });
  const { events } = (await placed.json()) as {
    readonly events: readonly {
      readonly language?: string;
      readonly stretches?: readonly { readonly words: string; readonly sound?: string }[];
    }[];
  };
  const stretches = (language: string) => events.flatMap((each) => (each.language === language ? (each.stretches ?? []) : []));
  for (const language of ['ja', 'zh']) {
    expect(stretches(language).length).toBeGreaterThan(0);
    // The readings of their characters are packages for development.
    expect(stretches(language).filter(({ sound }) => sound !== undefined)).toEqual([]);
  }
  const [english] = stretches('en');
  const audio = await fetch(new URL(english?.sound ?? '', service.url));
  expect([audio.status, audio.headers.get('content-type')]).toEqual([200, 'audio/wav']);
});

test('the schedules are checked, and the doctor explains itself', async () => {
  const [check, doctor] = [await madoguchi('hours', 'check', '--at', '2026-11-24'), await madoguchi('doctor', '--help')];
  expect([check.status, check.complaint]).toEqual([0, '']);
  expect(check.shown).toMatch(/0 problems, \d+ warnings, \d+ for information\.\n$/);
  expect([doctor.status, doctor.complaint, doctor.shown.includes('Usage: madoguchi doctor')]).toEqual([0, '', true]);
});

test('every module of the editor is among the packages that are installed', async () => {
  const module = pathToFileURL(join(home, 'src/console/editor/editorFiles.ts')).href;
  const program = `const { editorFiles } = await import('${module}'); console.log((await editorFiles()).modules.join('\\n'));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: home, env: { HOME: process.env.HOME ?? '' } });
  const [shown, complaint, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  expect([status, complaint]).toEqual([0, '']);
  expect(shown).toContain('codemirror-view.js');
  expect(shown).toContain('codeEditor.js');
});

test('a tool that is not part of the installation is named in a sentence', async () => {
  const { status, shown, complaint } = await madoguchi('walk', '--coarse');
  expect([status, shown]).toEqual([1, '']);
  expect(complaint).toBe(
    '“walk” is not part of this installation: src/tools/walk/command.ts is missing. Run it in a clone of the project.\n',
  );
});

test('a Node that does not run TypeScript says what is needed where no other one is installed', async () => {
  const { status, shown, complaint } = await run('launcher.js', ['hours', '--help'], home, ['--no-strip-types']);
  expect([status, shown]).toEqual([1, '']);
  expect(complaint).toContain(`Madoguchi needs Node 24.7 or newer, and this is ${process.version}. Run “npm ci” in`);
});
