// What only shows when all centres are seen together: one of them is the default, and no number is answered twice.

import type { Centre } from '../directory.ts';
import type { Problem } from '../problem.ts';

/** A file of the folder “centres”; without a centre where it has mistakes of its own. */
export type ReadCentre = {
  readonly centre?: Centre;
  /** Where each of the centre's numbers stands. */
  readonly numbersAt: readonly Pick<Problem, 'file' | 'line' | 'column'>[];
};

/** The problems of all centres together. Where a file has mistakes, nothing is concluded from what it does not say. */
export function centresTogether(read: readonly ReadCentre[]): readonly Problem[] {
  const nowhere = (message: string): Problem => ({ severity: 'problem', file: 'centres', line: 1, column: 1, message });
  if (read.length === 0) return [nowhere('there is no centre. Write one file for each centre into “centres”.')];
  return [...defaultProblems(read, nowhere), ...numberProblems(read)];
}

function defaultProblems(read: readonly ReadCentre[], nowhere: (message: string) => Problem): readonly Problem[] {
  const defaults = read.filter(({ centre }) => centre?.isDefault);
  const areAllRead = read.every(({ centre }) => centre !== undefined);
  if (defaults.length === 0 && areAllRead) {
    return [nowhere('no centre is marked “default: true”. Mark the one that answers numbers that no centre claims.')];
  }
  if (defaults.length <= 1) return [];
  const names = defaults.map(({ centre }) => centre?.id).join(', ');
  return [nowhere(`more than one centre is marked “default: true”: ${names}. Mark only one.`)];
}

function numberProblems(read: readonly ReadCentre[]): readonly Problem[] {
  const claimed = new Map<string, string>();
  return read.flatMap(({ centre, numbersAt }) =>
    (centre?.numbers ?? []).flatMap(({ number }, index): readonly Problem[] => {
      const other = claimed.get(number);
      const at = numbersAt[index];
      claimed.set(number, centre?.id ?? '');
      if (other === undefined || at === undefined) return [];
      const message = `the number ${number} is answered by both “${other}” and “${centre?.id}”. Leave it in one of the two files.`;
      return [{ severity: 'problem', ...at, message }];
    }),
  );
}
