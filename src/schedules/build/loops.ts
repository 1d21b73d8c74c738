// Loops: a line whose number is one that a centre answers. The call would come back to this service, again and again, without a key being
// pressed, and each round costs two calls.

import { message } from '../../messages/message.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import type { ParsedNumber } from '../schema/parsedNumber.ts';
import type { Place, ReadCentre } from './crossCentreChecks.ts';

/** A number that a line dials, and where it is written. */
export type Dialled = { readonly line: string; readonly number: ParsedNumber; readonly at: Place };

/**
 * A problem for each line that dials a number of a centre, its own or another's, placeholders included. So a chain of centres cannot ring
 * itself, however long it is. A shared line that no centre uses is checked too: a centre may name it tomorrow.
 */
export function loopProblems(read: readonly ReadCentre[], dialled: readonly Dialled[]): readonly Problem[] {
  const answered = answeredNumbers(read);
  return dialled.flatMap(({ line, number: { number, written }, at }): readonly Problem[] => {
    const answerer = answered.get(number);
    if (answerer === undefined) return [];
    const { centre, where } = answerer;
    const said = message('loop', { line, written, centre, place: `${where.file}:${where.line}` });
    return [{ severity: 'problem', ...at, code: 'loop' satisfies ProblemCode, message: said }];
  });
}

type Answerer = { readonly centre: string; readonly where: Place };

function answeredNumbers(read: readonly ReadCentre[]): ReadonlyMap<string, Answerer> {
  const answered = new Map<string, Answerer>();
  for (const { centre, numbersAt } of read) {
    for (const [index, { number }] of (centre?.numbers ?? []).entries()) {
      const where = numbersAt[index];
      if (centre !== undefined && where !== undefined && !answered.has(number)) answered.set(number, { centre: centre.id, where });
    }
  }
  return answered;
}
