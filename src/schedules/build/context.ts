// The context in which the builders of lines and centres read a part of a file.

import { codeOf, type Message } from '../../messages/message.ts';
import type { Line, Validity } from '../directory.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { ProblemList } from '../problemList.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Path, YamlFile } from '../yaml/document.ts';
import type { SharedDays } from './days.ts';

/** Reports what is wrong at a place of the file. */
export type Report = (at: Path, ...said: [code: ProblemCode, sentence: Message | string] | [Message]) => void;

export type BuildContext = {
  readonly yaml: YamlFile;
  readonly vocabulary: Vocabulary;
  /** The lists of days that several lines share; undefined where their file has mistakes of its own. */
  readonly days: ReadonlyMap<string, SharedDays> | undefined;
  readonly problems: ProblemList;
};

export type CentreContext = BuildContext & {
  readonly shared: ReadonlyMap<string, Line>;
  /** Lines whose files have mistakes of their own. The problem is reported there, not where the line is named. */
  readonly broken: ReadonlySet<string>;
  /** Undefined where the file of the read-outs has mistakes of its own. */
  readonly guidance: ReadonlyMap<string, Validity> | undefined;
};

/** Reports at places below a path of the file. */
export function reportIn({ yaml, problems }: BuildContext, path: Path = []): Report {
  return (at, ...given) => {
    const [first, sentence = ''] = given;
    const [code, said] = typeof first === 'string' ? [first, sentence] : [codeOf(first) as ProblemCode, first];
    problems.add(yaml.problemAt([...path, ...at], code, said));
  };
}
