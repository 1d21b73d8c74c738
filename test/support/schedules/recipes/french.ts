// The catalogues with a twelfth language, as the guide tells staff to begin it. English words stand for the translation.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Catalogues, loadCatalogues } from '../../../../src/speech/catalogue.ts';
import { stepsFor } from './guide.ts';

type Tree = { readonly language: object; readonly languageName: object };

/** The real catalogues with French beside them. */
export async function withFrench(): Promise<Catalogues> {
  const step = stepsFor('a-new-language').find(({ kind }) => kind === 'json');
  if (step === undefined) throw new Error('The guide does not say how a catalogue begins.');
  const heading = JSON.parse(`{${step.lines.join('\n')}}`) as object;
  const folder = await mkdtemp(join(tmpdir(), 'prompts-'));
  try {
    for (const name of (await readdir('prompts')).filter((file) => file.endsWith('.json')))
      await cp(join('prompts', name), join(folder, name));
    const english = await read<Tree>(join(folder, 'en.json'));
    const french = { ...english, ...heading, language: { ...english.language, name: 'Français' } };
    await writeFile(join(folder, step.file.replace('prompts/', '')), JSON.stringify(french));
    for (const name of await readdir(folder)) {
      const tree = await read<Tree>(join(folder, name));
      await writeFile(join(folder, name), JSON.stringify({ ...tree, languageName: { ...tree.languageName, fr: 'français' } }));
    }
    return await loadCatalogues(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function read<Form>(file: string): Promise<Form> {
  return JSON.parse(await readFile(file, 'utf8')) as Form;
}
