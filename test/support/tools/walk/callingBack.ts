// A centre that calls back and sends texts, for the walk: small, so that every way through it is walked in seconds.

import { catalogues, from, frozenDirectory } from './directory.ts';

export const directory = await frozenDirectory((files) => ({
  ...files,
  'centres/tokamachi.yaml': (files['centres/tokamachi.yaml'] ?? '')
    .replace(/^languages: .*$/m, 'languages: [ja]\ndials: [mobile]\ncallback: {lines: [pension]}\nsms: {from: Tokamachi}')
    .replace(/^ {2}[2-9]: [a-z-]+\n/gm, ''),
}));
const found = directory.centres.get('tokamachi');
if (found === undefined) throw new Error('tokamachi is gone');
export const centre = found;
export const plan = { directory, catalogues, from, days: 2, grain: 'coarse' } as const;
