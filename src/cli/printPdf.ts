// Prints an HTML page as PDF by a Chromium of this machine: a browser that is installed, or the one that the project's tests use.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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

/** Writes the PDF. Rejects if the browser fails, or does not end within two minutes. */
export async function printPdf(page: string, file: string, browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-'));
  try {
    const source = join(folder, 'page.html');
    await writeFile(source, page);
    await rm(file, { force: true });
    await run(browser, [
      ...browser.args,
      '--headless',
      '--disable-gpu',
      // Chromium refuses to start as root with its sandbox. It opens only the page that was made here.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${resolve(file)}`,
      pathToFileURL(source).href,
    ]);
    await stat(file);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run({ path }: Browser, args: readonly string[]): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  const child = spawn(path, args, { stdio: 'ignore', timeout: mostMs });
  child.on('error', reject);
  child.on('exit', (code) => (code === 0 ? done() : reject(new Error(`exit status ${code ?? 'none'}`))));
  return promise;
}
