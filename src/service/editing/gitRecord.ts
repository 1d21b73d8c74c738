// Records a saved version in git where the schedules folder is a work tree: one commit of the changed files, with the person as its author.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Version } from '../../console/hours/hoursPort.ts';

const run = promisify(execFile);
const patienceMs = 10_000;
// A name of our own where git has none; an address that leads nowhere (RFC 2606).
const committer = ['-c', 'user.name=Madoguchi', '-c', 'user.email=console@madoguchi.invalid', '-c', 'commit.gpgsign=false'];

/** Whether git would record the files of this folder. */
export async function isWorkTree(folder: string): Promise<boolean> {
  try {
    const { stdout } = await git(folder, ['rev-parse', '--is-inside-work-tree']);
    // A folder that the repository ignores is none of its business.
    return stdout.trim() === 'true' && !(await isIgnored(folder));
  } catch {
    return false;
  }
}

async function isIgnored(folder: string): Promise<boolean> {
  return git(folder, ['check-ignore', '-q', '.']).then(
    () => true,
    () => false,
  );
}

/** Commits these files and nothing else that is staged. Resolves to whether it could. */
export async function recordInGit(folder: string, { by, why, after }: Version): Promise<boolean> {
  const files = Object.keys(after);
  const author = `${by.replace(/[<>\p{Cc}]/gu, ' ').trim() || '?'} <staff@madoguchi.invalid>`;
  try {
    await git(folder, ['add', '-A', '--', ...files]);
    await git(folder, [
      ...committer,
      'commit',
      '--quiet',
      '--no-verify',
      '--only',
      '-m',
      why || 'schedules',
      '--author',
      author,
      '--',
      ...files,
    ]);
    return true;
  } catch {
    return false;
  }
}

function git(folder: string, words: readonly string[]): Promise<{ readonly stdout: string }> {
  return run('git', ['-C', folder, ...words], { timeout: patienceMs });
}
