// Reports what is wrong at a place of a file.

import type { Message } from '../../messages/message.ts';
import type { ProblemList } from '../problemList.ts';
import type { Path } from '../yaml/document.ts';
import type { Places } from './filePlaces.ts';

/** Reports what is wrong at a place of the file. */
export type Report = (at: Path, said: Message) => void;

/** Reports at places below a path of the file. */
export function reportIn(
  { yaml, problems }: { readonly yaml: Places; readonly problems: ProblemList },
  path: Path = [],
  severity: 'problem' | 'warning' = 'problem',
): Report {
  return (at, said) => problems.add(yaml.problemAt([...path, ...at], said, severity));
}
