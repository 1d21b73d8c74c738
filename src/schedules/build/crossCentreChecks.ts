// Checks across all centres: exactly one is the default, and no two answer the same number.

import { codeOf, type Message, message } from '../../messages/message.ts';
import type { Centre } from '../directory.ts';
import type { Problem } from '../problem.ts';

export type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** A file of the folder “centres”; without a centre where it has mistakes of its own. */
export type ReadCentre = {
  readonly centre?: Centre;
  /** The place of each of the centre's numbers. */
  readonly numbersAt: readonly Place[];
};

/** The problems of all centres together. A file with mistakes is not reported for what is missing in it. */
export function centresTogether(read: readonly ReadCentre[]): readonly Problem[] {
  if (read.length === 0) return [ofFolder(message('no-centre'))];
  return [...defaultProblems(read), ...numberProblems(read)];
}

function ofFolder(said: Message): Problem {
  return { severity: 'problem', file: 'centres', line: 1, column: 1, code: codeOf(said), message: said };
}

function defaultProblems(read: readonly ReadCentre[]): readonly Problem[] {
  const defaults = read.flatMap(({ centre }) => (centre?.isDefault ? centre.id : []));
  const areAllRead = read.every(({ centre }) => centre !== undefined);
  if (defaults.length === 0 && areAllRead) return [ofFolder(message('no-default-centre'))];
  if (defaults.length <= 1) return [];
  return [ofFolder(message('several-default-centres', { centres: defaults }))];
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
      return [{ severity: 'problem', ...at, code: codeOf(said), message: said }];
    }),
  );
}
