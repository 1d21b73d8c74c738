// Checks across all centres: exactly one is the default, and no two answer the same number.

import { message } from '../../messages/message.ts';
import type { Centre } from '../directory.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { listed } from '../sentences.ts';

export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** A file of the folder “centres”; without a centre where it has mistakes of its own. */
export type ReadCentre = {
  readonly centre?: Centre;
  /** The place of each of the centre's numbers. */
  readonly numbersAt: readonly Place[];
};

/** The problems of all centres together. A file with mistakes is not reported for what is missing in it. */
export function centresTogether(read: readonly ReadCentre[]): readonly Problem[] {
  if (read.length === 0) return [ofFolder('no-centre', 'there is no centre. Write one file for each centre into “centres”.')];
  return [...defaultProblems(read), ...numberProblems(read)];
}

function ofFolder(code: ProblemCode, message: string): Problem {
  return { severity: 'problem', file: 'centres', line: 1, column: 1, code, message };
}

function defaultProblems(read: readonly ReadCentre[]): readonly Problem[] {
  const defaults = read.flatMap(({ centre }) => (centre?.isDefault ? centre.id : []));
  const areAllRead = read.every(({ centre }) => centre !== undefined);
  if (defaults.length === 0 && areAllRead) {
    const message = 'no centre is marked “default: true”. Mark the one that answers numbers that no centre claims.';
    return [ofFolder('no-default-centre', message)];
  }
  if (defaults.length <= 1) return [];
  return [ofFolder('several-default-centres', `more than one centre is marked “default: true”: ${listed(defaults)}. Mark only one.`)];
}

function numberProblems(read: readonly ReadCentre[]): readonly Problem[] {
  const claimed = new Map<string, string>();
  return read.flatMap(({ centre, numbersAt }) =>
    (centre?.numbers ?? []).flatMap(({ number, printed }, index): readonly Problem[] => {
      const other = claimed.get(number);
      const at = numbersAt[index];
      const id = centre?.id ?? '';
      claimed.set(number, id);
      if (other === undefined || at === undefined) return [];
      const said =
        other === id ? message('number-taken.here', { number: printed }) : message('number-taken', { number: printed, other, centre: id });
      return [{ severity: 'problem', ...at, code: 'number-taken' satisfies ProblemCode, message: said }];
    }),
  );
}
