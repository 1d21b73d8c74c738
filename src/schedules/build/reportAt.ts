// Reports what is wrong at a place of a file.

import { codeOf, type Message } from '../../messages/message.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { ProblemList } from '../problemList.ts';
import type { DateFault } from '../schema/dateFaults.ts';
import type { Path, YamlFile } from '../yaml/document.ts';

/** Reports what is wrong at a place of the file. */
export type Report = (at: Path, ...said: [code: ProblemCode, sentence: Message | string] | [Message]) => void;

/** Reports at places below a path of the file. */
export function reportIn(
  { yaml, problems }: { readonly yaml: YamlFile; readonly problems: ProblemList },
  path: Path = [],
  severity: 'problem' | 'warning' = 'problem',
): Report {
  return (at, ...given) => {
    const [first, sentence = ''] = given;
    const [code, said] = typeof first === 'string' ? [first, sentence] : [codeOf(first) as ProblemCode, first];
    problems.add(yaml.problemAt([...path, ...at], code, said, severity));
  };
}

/** Reports what is wrong with a date. */
export function reportDate(report: Report, at: Path, { code, sentence }: DateFault): void {
  report(at, code, sentence);
}
