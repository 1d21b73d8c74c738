// An installation without development packages starts: whatever src/service/start.ts, the service behind src/main.ts, loads is a dependency.

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../support/infra/files.ts';

const home = join(import.meta.dirname, '../..');
const { dependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const installed = new Set([...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {})]);

/** Every file that a file loads when it starts, with who loads it; workers too. Packages are told. */
function load(file: string, tell: (name: string, by: string) => void, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{},\s$]+?\sfrom\s+)?'([^']+)'/gm)];
  const workers = [...text.matchAll(/(?:new URL|import)\('(\.[^']+\.ts)'(?:, import\.meta\.url)?\)/g)].map((match) => match[1] ?? '');
  const names = [...imports.flatMap(([, type, name]) => (type === undefined && name !== undefined ? [name] : [])), ...workers];
  for (const name of names) {
    if (name.startsWith('.')) {
      if (name.endsWith('.ts')) load(join(dirname(file), name), tell, seen);
    } else if (!name.startsWith('node:')) tell(name, relative(home, file));
  }
  return seen;
}

test.each(['src/service/start.ts', 'src/cli/madoguchi.ts'])('no file that %s loads needs a development package', (entry) => {
  const missing: string[] = [];
  const files = load(join(home, entry), (name, by) => {
    const [scope = '', rest = ''] = name.split('/');
    if (!installed.has(scope.startsWith('@') ? `${scope}/${rest}` : scope)) missing.push(`${by} loads ${name}`);
  });
  expect(files.size).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
