// The read-outs: those of guidance.yaml, with the days on which each is true. Their words are in the catalogues.

import { message } from '../../messages/message.ts';
import type { Validity } from '../directory.ts';
import type { ProblemList } from '../problemList.ts';
import { guidanceSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { YamlFile } from '../yaml/document.ts';
import { reportIn } from './reportAt.ts';

export const guidanceFile = 'guidance.yaml';

/** The read-outs by name; undefined where their file has mistakes of its own. */
export function readGuidance(yaml: YamlFile, vocabulary: Vocabulary, problems: ProblemList): ReadonlyMap<string, Validity> | undefined {
  const written = checkShape(yaml, guidanceSchema, problems);
  if (written === undefined) return undefined;
  const report = reportIn({ yaml, problems });
  for (const [id, { from, until }] of Object.entries(written)) {
    if (!vocabulary.guidance.includes(id)) {
      report([id], message('read-out-unknown.words', { id, known: vocabulary.guidance }));
    }
    if (from !== undefined && until !== undefined && until < from) {
      report([id, 'until'], message('ends-before-it-begins.read-out'));
    }
  }
  return new Map(
    Object.entries(written).map(([id, { from, until }]) => [
      id,
      { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
    ]),
  );
}
