// Prints an HTML page as PDF by a Chromium of this machine: a browser that is installed, or the one that the project's tests use.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable, Writable } from 'node:stream';

export type Browser = { readonly path: string; readonly args: readonly string[] };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
const mostMs = 120_000;

/** The browser at a path, or the first one that is found; undefined without one. */
export async function findBrowser(path?: string, searched: string = process.env.PATH ?? ''): Promise<Browser | undefined> {
  if (path !== undefined) return existsSync(path) ? { path, args: [] } : undefined;
  const inPath = searched.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...inPath, ...usualPlaces].find((each) => existsSync(each));
  return found === undefined ? browserOfTests() : { path: found, args: [] };
}

/** The Chromium of the tests. An installation without the packages for development has none. */
async function browserOfTests(): Promise<Browser | undefined> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    // One process for everything crashes when a page is printed.
    return { path: await chromium.executablePath(), args: chromium.args.filter((arg) => arg !== '--single-process') };
  } catch {
    return undefined;
  }
}

/** The page as PDF, on the paper that its style asks for. Rejects if the browser fails, or does not answer within two minutes. */
export async function pdfOf(page: string, browser: Browser): Promise<Buffer> {
  const profile = await mkdtemp(join(tmpdir(), 'madoguchi-'));
  const child = spawn(
    browser.path,
    [
      ...browser.args,
      '--headless',
      // Chromium refuses to start as root with its sandbox. It opens only the page that was made here.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], timeout: mostMs },
  );
  const ended = new Promise<never>((_done, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the browser ended with ${code ?? 'no status'}`)));
  });
  // After the PDF the browser is ended, which is no fault.
  ended.catch(() => undefined);
  try {
    return await Promise.race([printBy(commandsOf(child), page), ended]);
  } finally {
    const isGone = child.exitCode !== null || child.signalCode !== null || !child.kill();
    if (!isGone) await once(child, 'exit');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A command of the browser's protocol, and its result: https://chromedevtools.github.io/devtools-protocol/ */
type Ask = (method: string, params: object, sessionId?: string) => Promise<Readonly<Record<string, unknown>>>;

async function printBy(ask: Ask, page: string): Promise<Buffer> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const inPage = (method: string, params: object) => ask(method, params, String(sessionId));
  const { frameTree } = (await inPage('Page.getFrameTree', {})) as { readonly frameTree: { readonly frame: { readonly id: string } } };
  await inPage('Page.setDocumentContent', { frameId: frameTree.frame.id, html: page });
  const { data } = await inPage('Page.printToPDF', { printBackground: true, preferCSSPageSize: true });
  return Buffer.from(String(data), 'base64');
}

type Answer = { readonly id?: number; readonly result?: Readonly<Record<string, unknown>>; readonly error?: { readonly message: string } };

/** Commands go to the browser's third file, answers come from its fourth; each message ends with a zero byte. */
function commandsOf({ stdio }: ChildProcess): Ask {
  const [, , , to, from] = stdio as readonly (Writable | Readable | null | undefined)[];
  if (!(to instanceof Writable) || !(from instanceof Readable)) throw new Error('the browser has no pipes');
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = '';
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const each of messages) {
      const answer = JSON.parse(each) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  // A browser that has ended says so by its exit.
  for (const pipe of [to, from]) pipe.on('error', () => undefined);
  let id = 0;
  return (method, params, sessionId) => {
    id += 1;
    const { promise, resolve, reject } = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    waiting.set(id, ({ result = {}, error }) => (error === undefined ? resolve(result) : reject(new Error(error.message))));
    to.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    return promise;
  };
}
