// A copy of the project in which a test may change what it likes, and the tests of that copy.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';

const project = join(import.meta.dirname, '../../..');
const notCopied = new Set(['node_modules', '.git', 'data', 'coverage']);

export type ProjectCopy = {
  readonly folder: string;
  /** Runs tests of the copy by the quick form's configuration, with these further options. */
  readonly runTests: (...options: readonly string[]) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
};

export type Outcome = {
  readonly passed: number;
  /** `test/hours/facts.test.ts: a name: its first line`. */
  readonly failed: readonly string[];
};

/** Copies everything but what is installed, which is linked. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-copy-'));
  await cp(project, folder, { recursive: true, filter: (path) => path === project || !notCopied.has(basename(path)) });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  return { folder, runTests: (...options) => runTests(folder, options), remove: () => rm(folder, { recursive: true }) };
}

type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

async function runTests(folder: string, options: readonly string[]): Promise<Outcome> {
  const report = join(folder, 'report.json');
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const { MADOGUCHI_SCHEDULES: _schedules, ...env } = process.env;
  const child = spawn(process.execPath, [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...options], {
    cwd: folder,
    env: Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('VITEST'))),
  });
  const [, said] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const written = await readFile(report, 'utf8').catch(() => undefined);
  if (written === undefined) throw new Error(`The tests of the copy did not run.\n${said}`);
  const { numPassedTests, testResults } = JSON.parse(written) as Report;
  const failed = testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(folder.length + 1);
    const broken = assertionResults.flatMap(({ fullName, status, failureMessages }) =>
      status === 'failed' ? [`${file}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`] : [],
    );
    return broken.length === 0 && message !== '' ? [`${file}: ${message.split('\n')[0]}`] : broken;
  });
  return { passed: numPassedTests, failed };
}
