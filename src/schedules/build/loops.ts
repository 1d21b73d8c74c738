// Loops: a line whose number is one that a centre answers. The call would come back to this service, again and again, without a key being
// pressed, and each round costs two calls.

import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { sameNumber } from '../schema/dialling.ts';
import { quote } from '../sentences.ts';
import type { Place, ReadCentre } from './crossCentreChecks.ts';

/** A number that a line dials, as it is written, and where. */
export type Dialled = { readonly line: string; readonly written: string; readonly at: Place };

/**
 * A problem for each line that dials a number of a centre, its own or another's, placeholders included. So a chain of centres cannot ring
 * itself, however long it is. A shared line that no centre uses is checked too: a centre may name it tomorrow.
 */
export function loopProblems(read: readonly ReadCentre[], dialled: readonly Dialled[]): readonly Problem[] {
  const answered = answeredNumbers(read);
  return dialled.flatMap(({ line, written, at }): readonly Problem[] => {
    const answerer = answered.get(sameNumber(written) ?? written);
    if (answerer === undefined) return [];
    const { centre, where } = answerer;
    const message = `the line ${quote(line)} dials ${quote(written)}, which the centre “${centre}” answers (${where.file}:${where.line}), so its callers would come back to this service without end. Write the number of the desk itself.`;
    return [{ severity: 'problem', ...at, code: 'loop' satisfies ProblemCode, message }];
  });
}

type Answerer = { readonly centre: string; readonly where: Place };

function answeredNumbers(read: readonly ReadCentre[]): ReadonlyMap<string, Answerer> {
  const answered = new Map<string, Answerer>();
  for (const { centre, numbersAt } of read) {
    for (const [index, { number }] of (centre?.numbers ?? []).entries()) {
      const where = numbersAt[index];
      const meant = sameNumber(number) ?? number;
      if (centre !== undefined && where !== undefined && !answered.has(meant)) answered.set(meant, { centre: centre.id, where });
    }
  }
  return answered;
}
