// Folders that are not what they seem: volumes of config maps, and links to a whole folder.

import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardWith } from './folder.ts';

export type Folders = { readonly root: string; readonly folder: string };

export const asItIs = async ({ folder }: Folders) => folder;
export const card = (folder: string) => join(folder, 'lines', 'card.yaml');

/** A volume as Kubernetes mounts a config map: `..data` leads to a version, and links through it stand for what is in it. */
export async function volume({ root, folder }: Folders): Promise<string> {
  const mounted = join(root, 'volume');
  await mkdir(mounted);
  await rename(folder, join(mounted, '..2026_11_24_1'));
  await symlink('..2026_11_24_1', join(mounted, '..data'));
  for (const name of await readdir(join(mounted, '..data'))) await symlink(join('..data', name), join(mounted, name));
  return mounted;
}

/** The same with real folders, and a link for each file in them. */
export async function volumeOfFiles(folders: Folders): Promise<string> {
  const mounted = await volume(folders);
  for (const name of ['lines', 'centres']) {
    await rm(join(mounted, name));
    await mkdir(join(mounted, name));
    for (const file of await readdir(join(mounted, '..data', name)))
      await symlink(join('..', '..data', name, file), join(mounted, name, file));
  }
  return mounted;
}

/** The next version of either, with the new number. */
export async function switchVolume(mounted: string): Promise<void> {
  await cp(join(mounted, '..2026_11_24_1'), join(mounted, '..2026_11_24_2'), { recursive: true });
  await writeFile(card(join(mounted, '..2026_11_24_2')), await cardWith('0120-0178-26'));
  await symlink('..2026_11_24_2', join(mounted, '..data_tmp'));
  await rename(join(mounted, '..data_tmp'), join(mounted, '..data'));
  await rm(join(mounted, '..2026_11_24_1'), { recursive: true });
}

/** A link to the whole folder, as deployments switch it. */
export async function release({ root, folder }: Folders): Promise<string> {
  await symlink(folder, join(root, 'current'));
  return join(root, 'current');
}
