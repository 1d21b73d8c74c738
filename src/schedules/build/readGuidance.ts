// The read-outs: those of guidance.yaml, with the days on which each is true. Their words are in the catalogues.

import type { Validity } from '../directory.ts';
import type { ProblemList } from '../problemList.ts';
import { guidanceSchema } from '../schema/schema.ts';
import { checkShape } from '../schema/validateShape.ts';
import { listed, quote } from '../sentences.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { YamlFile } from '../yaml/document.ts';

export const guidanceFile = 'guidance.yaml';

/** The read-outs by name; undefined where their file has mistakes of its own. */
export function readGuidance(yaml: YamlFile, vocabulary: Vocabulary, problems: ProblemList): ReadonlyMap<string, Validity> | undefined {
  const written = checkShape(yaml, guidanceSchema, problems);
  if (written === undefined) return undefined;
  for (const [id, { from, until }] of Object.entries(written)) {
    if (!vocabulary.guidance.includes(id)) {
      const message = `no catalogue has words for the read-out ${quote(id)}. Write one of: ${listed(vocabulary.guidance)}.`;
      problems.add(yaml.problemAt([id], 'read-out-unknown', message));
    }
    if (from !== undefined && until !== undefined && until < from) {
      const message = 'it ends before it begins, so it would never be read out. Write an “until” that is not before the “from”.';
      problems.add(yaml.problemAt([id, 'until'], 'ends-before-it-begins', message));
    }
  }
  return new Map(
    Object.entries(written).map(([id, { from, until }]) => [
      id,
      { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
    ]),
  );
}
