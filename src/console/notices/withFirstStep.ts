// The first step again, with what was chosen: the address to which a browser goes back, and which the switch of the language leads to.

import { addressOf } from '../consoleFrame.ts';
import type { Reply, Visit } from '../route.ts';

// Servers between the browser and us take addresses of some thousand letters.
const longest = 1500;

/** A page that answers a step, with the address of its first step. Long words of the clerk's own are not in it. */
export function withFirstStep({ form, centre }: Visit, purpose: string, reply: Reply): Reply {
  if (!('page' in reply) || centre === undefined) return reply;
  const chosen = [...anew(form)].filter(
    ([name, value]) => !['token', 'step'].includes(name) && (value !== '' || !name.startsWith('words-')),
  );
  const query = new URLSearchParams(chosen).toString();
  const short = query.length <= longest ? query : new URLSearchParams(chosen.filter(([name]) => !name.startsWith('words-'))).toString();
  return { ...reply, again: `${addressOf(centre.id, `notices/${purpose}`)}?${short}` };
}

/** What was chosen, for a form of its own: a link or an earlier form does not lend its id. */
export function anew(form: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...form].filter(([name]) => name !== 'id'));
}
