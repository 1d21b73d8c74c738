// The two sides of `madoguchi hours diff`: a folder of schedules, or the schedules of a revision of git.

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { decodeText } from '../encoding/decodeText.ts';
import { message, wholeMessage } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import type { SourceFiles } from '../schedules/build/loadDirectory.ts';
import { readSchedules } from '../schedules/reload/readFiles.ts';
import { mayBeSchedule } from '../schedules/scheduleNames.ts';

const mostBytes = 512 * 1024 * 1024;

/** The files of one side. Rejects with a sentence if it is neither a folder nor a revision. */
export async function readSide(side: string, schedules: string): Promise<SourceFiles> {
  return (await isFolder(side)) ? readSchedules(side) : readRevision(side, schedules);
}

/** Every YAML file of the schedules folder in a revision. Rejects with a sentence where there is no such revision, or no git. */
export async function readRevision(revision: string, schedules: string): Promise<SourceFiles> {
  const folder = (await isFolder(schedules)) ? schedules : dirname(schedules);
  const git = gitIn(folder);
  const top = await git(['rev-parse', '--show-toplevel']).catch((fault: { readonly code?: unknown }) => {
    const reason =
      fault.code === 'ENOENT'
        ? message('usage.no-git', { side: revision })
        : wholeMessage('usage.no-repository', { side: revision, folder });
    throw new StaffFault([reason]);
  });
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(() => {
    throw new StaffFault([wholeMessage('usage.neither', { side: revision, repository: top.toString().trim() })]);
  });
  const entries = (await git(['ls-tree', '-r', '-z', commit.toString().trim(), '.'])).toString().split('\0').flatMap(blobOf);
  if (entries.length === 0) throw new StaffFault([wholeMessage('usage.no-schedules', { side: revision, folder })]);
  const texts = textsOf(await git(['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join('')));
  return Object.fromEntries(entries.map(({ name }, index) => [name, texts[index] ?? '']));
}

type Blob = { readonly id: string; readonly name: string };

/** Reads `100644 blob 1f2e…\tlines/card.yaml`; nothing if it cannot be meant as a schedule. */
function blobOf(entry: string): readonly Blob[] {
  const [, id, name] = /^100\d+ blob (\w+)\t(.+)$/s.exec(entry) ?? [];
  return id === undefined || name === undefined || !mayBeSchedule(name) ? [] : [{ id, name }];
}

/** Git's batch form: `<id> blob <bytes>`, a line break, the bytes, a line break. */
function textsOf(batch: Buffer): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < batch.length; ) {
    const end = batch.indexOf('\n', at);
    const bytes = Number(batch.subarray(at, end).toString().split(' ')[2]);
    texts.push(decodeText(batch.subarray(end + 1, end + 1 + bytes)));
    at = end + bytes + 2;
  }
  return texts;
}

function gitIn(folder: string): (words: readonly string[], typed?: string) => Promise<Buffer> {
  return async (words, typed) => {
    const running = promisify(execFile)('git', ['-C', folder, ...words], { encoding: 'buffer', maxBuffer: mostBytes });
    running.child.stdin?.end(typed);
    return (await running).stdout;
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
