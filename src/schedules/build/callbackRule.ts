// For which lines a centre calls back, from the form of its file.

import { message } from '../../messages/message.ts';
import type { CallbackRule, Line } from '../directory.ts';
import type { CentreFile } from '../schema/schema.ts';
import type { CentreContext } from './context.ts';
import { checkTwice } from './languages.ts';
import { reportIn } from './reportAt.ts';

/** The rule; empty where the centre has none. A line that the centre does not use is a problem. */
export function callbackOf(
  { callback, dials }: Pick<CentreFile, 'callback' | 'dials'>,
  lines: ReadonlyMap<string, Line>,
  context: CentreContext,
): { readonly callback?: CallbackRule } {
  if (callback === undefined) return {};
  const report = reportIn(context, ['callback']);
  const named = typeof callback.lines === 'string' ? [...lines.keys()] : callback.lines;
  checkTwice(['callback', 'lines'], named, 'line', reportIn(context));
  for (const [index, id] of named.entries())
    if (!lines.has(id) && !context.broken.has(id)) report(['lines', index], message('line-unknown', { id, known: [...lines.keys()] }));
  if (!dials.includes('mobile')) reportIn(context, [], 'warning')(['callback'], message('callback-mobile'));
  return { callback: { lines: named, atOnce: callback['at-once'], dials } };
}
