// The project on a machine on which nobody installed the robot voice.

import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { frozenFolder } from './schedules/frozenFolder.ts';

const project = join(import.meta.dirname, '../..');

/** Lays the project out in an empty folder as `npm ci --omit=optional` leaves it. */
export async function layOutWithoutRobot(home: string): Promise<void> {
  await cp(join(project, 'src'), join(home, 'src'), { recursive: true });
  await mkdir(join(home, 'node_modules'));
  const packages = (await readdir(join(project, 'node_modules'))).filter((name) => name !== '@echogarden' && !name.startsWith('.'));
  const linked = ['package.json', 'prompts', ...packages.map((name) => join('node_modules', name))];
  await Promise.all([
    ...linked.map((path) => symlink(join(project, path), join(home, path))),
    symlink(frozenFolder, join(home, 'schedules')),
  ]);
}
