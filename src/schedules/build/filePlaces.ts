// The places of a file without its document, which takes twenty times as much memory as its text: a place that was asked for is remembered, and
// for another one the file is read again.

import { codeOf } from '../../messages/message.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';

/** What builders ask of a file whose data they have. */
export type Places = Pick<YamlFile, 'file' | 'whereOf' | 'problemAt'>;

/** `forget` lets the document go. */
export type ForgettingPlaces = Places & { readonly forget: () => void };

/** The places of a file that was just read from this text. */
export function forgettingPlaces(read: YamlFile, text: string): ForgettingPlaces {
  const { file } = read;
  let yaml: YamlFile | undefined = read;
  const known = new Map<string, ReturnType<YamlFile['whereOf']>>();
  const whereOf: Places['whereOf'] = (path, part = 'key') => {
    const key = JSON.stringify([part, ...path.map(String)]);
    const before = known.get(key);
    if (before !== undefined) return before;
    yaml ??= readYaml(file, text);
    const found = yaml.whereOf(path, part);
    known.set(key, found);
    return found;
  };
  return {
    file,
    whereOf,
    problemAt: (path, said, severity = 'problem') => ({ severity, ...whereOf(path), code: codeOf(said), message: said }),
    forget: () => {
      yaml = undefined;
    },
  };
}
