// The project on a machine on which a package is not installed, or only in part.

import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frozenFolder } from './schedules/frozenFolder.ts';

const project = join(import.meta.dirname, '../..');
const robot = '@echogarden/espeak-ng-emscripten';

/** Lays the project out in an empty folder as `npm ci --omit=optional` leaves it. */
export function layOutWithoutRobot(home: string): Promise<void> {
  return layOutWithout(home, robot);
}

/** Lays it out with a robot voice of which only the description is there. */
export async function layOutWithBrokenRobot(home: string): Promise<void> {
  await layOutWithout(home, robot);
  const folder = join(home, 'node_modules', robot);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: robot, version: '0.0.0', type: 'module', exports: './missing.js' }));
}

/** Lays the project out in an empty folder, with all packages but one. Of a scope, all its packages are left out. */
export async function layOutWithout(home: string, missing: string): Promise<void> {
  await cp(join(project, 'src'), join(home, 'src'), { recursive: true });
  await mkdir(join(home, 'node_modules'));
  const packages = (await readdir(join(project, 'node_modules'))).filter((name) => name !== missing.split('/')[0] && !name.startsWith('.'));
  const linked = ['package.json', 'prompts', ...packages.map((name) => join('node_modules', name))];
  await Promise.all([
    ...linked.map((path) => symlink(join(project, path), join(home, path))),
    symlink(frozenFolder, join(home, 'schedules')),
  ]);
}
