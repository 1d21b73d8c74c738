// Prometheus's own checker, where it can be had: at the path in PROMTOOL, or on the PATH.

import { spawnSync } from 'node:child_process';

const program = process.env.PROMTOOL ?? 'promtool';

export type Judged = { readonly status: number | null; readonly said: string };

/** Whether promtool can be run here. */
export function hasPromtool(): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

export const howToInstallPromtool =
  'Install Prometheus (Debian: apt-get install prometheus), or set PROMTOOL to the program, to have its word on the rules and metrics.';

/** Runs promtool with an input. */
export function promtool(options: readonly string[], input = ''): Judged {
  const { status, stdout, stderr } = spawnSync(program, [...options], { input, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
