// A schedules folder that may be changed, and a real service that serves it live.

import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeeping } from '../../../../src/schedules/build/loadKeeping.ts';
import type { Directory } from '../../../../src/schedules/directory.ts';
import { type LiveDirectory, type LiveOptions, openLiveDirectory } from '../../../../src/schedules/reload/live.ts';
import type { Parts } from '../../../../src/service/app.ts';
import { elementsOf, type Fields, webhook } from '../../carrier/carrier.ts';
import { type Service, startService } from '../../service.ts';
import { vocabulary } from '../frozen.ts';
import { frozenFolder } from '../frozenFolder.ts';

export const tuesdayMorning = '2026-11-24T10:00:00+09:00';

/** A copy of the frozen schedules in a folder of its own; `root` is removed with `removeFolder`. */
export async function copyOfSchedules(): Promise<{ readonly root: string; readonly folder: string }> {
  const root = await mkdtemp(join(tmpdir(), 'madoguchi-live-'));
  const folder = join(root, 'schedules');
  await cp(frozenFolder, folder, { recursive: true });
  return { root, folder };
}

export const removeFolder = (root: string) => rm(root, { recursive: true, force: true });

export type LiveService = Service & {
  readonly live: LiveDirectory;
  /** Every directory that has served, the first one too; empty where the test takes them itself. */
  readonly served: readonly Directory[];
};

type LiveServiceOptions = {
  readonly lookEveryMs?: number;
  /** In the place of the check of few files. */
  readonly load?: LiveOptions['load'];
  /** Called with every directory that serves. */
  readonly onServe?: (directory: Directory) => void;
  readonly parts?: Partial<Parts>;
};

/** The service over a folder that it looks at every few milliseconds. */
export async function startLive(folder: string, options: LiveServiceOptions = {}): Promise<LiveService> {
  const served: Directory[] = [];
  const {
    lookEveryMs = 15,
    load = (files, kept) => loadKeeping(files, vocabulary, kept),
    onServe = (directory) => served.push(directory),
    parts = {},
  } = options;
  const logged: object[] = [];
  const note = (what: object, msg: string) => void logged.push({ ...what, msg });
  const live = await openLiveDirectory({
    folder,
    load,
    clock: () => Date.parse(tuesdayMorning),
    log: { info: note, warn: note, error: note },
    onChange: onServe,
    lookEveryMs,
  });
  onServe(live.current());
  const service = await startService({ at: tuesdayMorning, parts: { directory: live.current, schedules: live.status, ...parts } });
  return {
    ...service,
    live,
    served,
    logged: logged as LiveService['logged'],
    close: async () => {
      await live.close();
      await service.close();
    },
  };
}

/** Waits until something is so. Throws where it never is. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    if (await isSo()) return;
    await pause(5);
  }
  throw new Error(`It never came to this: ${what}`);
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** A turn as its document. Throws where the caller hears nothing. */
export async function turn(service: Service, path: string, fields: Fields = {}): Promise<string> {
  const { status, text } = await webhook(service, path, fields);
  if (status !== 200) throw new Error(`The caller hears an error: ${status} ${text}`);
  const names = elementsOf(text).map(({ name }) => name);
  if (!names.some((name) => name === 'Say' || name === 'Play')) throw new Error(`The caller hears nothing:\n${text}`);
  return text;
}

/** The number that rings for a Thai caller who asks for the My Number Card desk. */
export async function numberRung(service: Service): Promise<string | undefined> {
  const text = await turn(service, '/voice/v1/topic?centre=hokkaido&turn=2&language=th', { Digits: '2' });
  return elementsOf(text).find(({ name }) => name === 'Number')?.text;
}

export const oldNumber = '+81120017827';
export const newNumber = '+81120017826';

/** The text of the card's line, with the number that tells old and new apart. */
export async function cardWith(printed: string, folder = frozenFolder): Promise<string> {
  return (await readFile(join(folder, 'lines', 'card.yaml'), 'utf8')).replace(/^number: .*$/m, `number: ${printed}`);
}

/** Writes beside and renames over, as careful editors do. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
