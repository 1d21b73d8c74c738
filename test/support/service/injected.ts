// Code that a started service loads before its own, to fail where no input of a caller can make it fail. It acts on SIGUSR2.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Injected = {
  /** The environment that makes a process load it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/** Code of a module; it says `ready to fail` on stderr when it has done what the signal asks for. */
function injected(code: string): Injected {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-injected-'));
  const file = join(folder, 'injected.mjs');
  writeFileSync(file, code);
  return { environment: { NODE_OPTIONS: `--import=${file}` }, remove: () => rmSync(folder, { recursive: true }) };
}

/** From the signal on, no module can be loaded any more, as when too many files are open. Each attempt is told on stderr. */
export function noMoreModules(): Injected {
  return injected(`
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
let isFull = false;
if (isMainThread) process.on('SIGUSR2', () => { isFull = true; console.error('ready to fail'); });
const fail = (name) => {
  console.error('wanted to load ' + name);
  throw Object.assign(new Error('EMFILE: too many open files, open ' + name), { code: 'EMFILE' });
};
registerHooks({
  resolve: (name, context, next) => (isFull ? fail(name) : next(name, context)),
  load: (name, context, next) => (isFull ? fail(name) : next(name, context)),
});
`);
}

/** Tells on stderr of every module of a package that is loaded, in any thread, and when: `loads while listening <address>`, or `before it`. */
export function tellLoads(part: string): Injected {
  return injected(`
import { registerHooks } from 'node:module';
registerHooks({
  load: (address, context, next) => {
    const when = process.getActiveResourcesInfo().includes('TCPServerWrap') ? 'while listening' : 'before it';
    if (address.includes(${JSON.stringify(part)})) console.error('loads ' + when + ' ' + address);
    return next(address, context);
  },
});
`);
}

/** Some code that is run once, at the first signal. */
export function faultAtSignal(fault: string): Injected {
  return injected(`process.once('SIGUSR2', () => { console.error('ready to fail'); ${fault} });`);
}
