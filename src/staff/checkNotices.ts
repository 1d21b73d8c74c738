// Notices of the console that do not fit the schedules, as warnings. They stand in no file.

import { message } from '../messages/message.ts';
import type { NoticeProblem } from '../schedules/consoleNotice.ts';
import { type Warning, warn } from './warning.ts';

/** A warning for each problem. */
export function checkNotices(problems: readonly NoticeProblem[]): readonly Warning[] {
  return problems.map(({ notice, centre, message: what }) => {
    const said =
      centre === undefined ? message('notice-unfit', { notice, what }) : message('notice-unfit.centre', { notice, centre, what });
    return warn('notice-unfit', { file: 'console', line: 1 }, said);
  });
}
