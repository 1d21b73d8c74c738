// The project as an installation of the service has it: without development packages, tests, tools and the files of a repository.

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { frozenFolder } from '../schedules/frozenFolder.ts';

const project = join(import.meta.dirname, '../../..');

type Locked = { readonly dev?: true; readonly devOptional?: true; readonly link?: true };

/**
 * The folders of the packages that `npm ci --omit=dev` installs, from the lock file. Development packages that another package could use as
 * well (`devOptional`) are left out, although npm installs them: the service must not need them.
 */
export async function packagesInstalled(): Promise<readonly string[]> {
  const { packages } = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  // A package inside another one comes with it.
  return Object.entries(packages).flatMap(([folder, { dev, devOptional, link }]) =>
    /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder) && !dev && !devOptional && !link && existsSync(join(project, folder)) ? [folder] : [],
  );
}

/** Lays the project out in an empty folder, with the frozen schedules. With `packages: false` as before `npm ci`. */
export async function layOutInstalled(home: string, { packages = true }: { readonly packages?: boolean } = {}): Promise<void> {
  const tools = join(project, 'src/tools');
  await cp(join(project, 'src'), join(home, 'src'), { recursive: true, filter: (path) => path !== tools });
  await cp(join(project, 'package.json'), join(home, 'package.json'));
  const linked = ['prompts', ...(packages ? await packagesInstalled() : [])];
  await symlink(frozenFolder, join(home, 'schedules'));
  await Promise.all(
    linked.map(async (path) => {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await symlink(join(project, path), join(home, path));
    }),
  );
}
