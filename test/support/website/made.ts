// What a making makes, at once.

import type { Making } from '../../../src/website/making.ts';

export function madeBy<Made>(making: Making<Made>): Made {
  for (;;) {
    const { done, value } = making.next();
    if (done === true) return value;
  }
}
