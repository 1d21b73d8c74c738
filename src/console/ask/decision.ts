// What becomes of a call, in one sentence for a clerk.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { Explanation } from '../../staff/explain.ts';
import { whenSeen } from '../../staff/said.ts';

/** 「マイナンバーカードの窓口（0120-0178-27）につながります。ベトナム語で話せます（20:00まで）。」 */
export function decisionSaid(explanation: Explanation, centre: Centre, reader: StaffLanguage): string {
  const { decision, language, at, zone } = explanation;
  if (decision.act === 'closed') {
    if (decision.opens === undefined) return sayKey(reader, 'ask.closed-never');
    const when = whenSeen(reader, decision.opens, at, zone);
    return sayKey(reader, 'ask.closed-opens', { when: sayKey(reader, /^\d+:/.test(when) ? 'explain.at' : 'explain.on', { time: when }) });
  }
  const [first] = decision.lines;
  const line = explanation.lines.find((each) => each.line === first?.line);
  const until = line?.availability.until;
  const end =
    until === undefined ? sayKey(reader, 'explain.no-end') : sayKey(reader, 'explain.until', { when: whenSeen(reader, until, at, zone) });
  const name = lineNamed(centre, first?.line ?? '', reader);
  const key = first?.promised ? 'ask.rings-promised' : 'ask.rings-answered';
  return capital(sayKey(reader, key, { line: name, number: line?.number ?? '', language, end }));
}

/** Whether the caller reaches a desk in their language, a desk, or none: the colour of the sentence. */
export function decisionState({ decision }: Explanation): 'done' | 'only' | 'stop' {
  if (decision.act === 'closed') return 'stop';
  return decision.lines[0]?.promised ? 'done' : 'only';
}

/** The name of a line for staff; a line that is in no file any more keeps its name in the files. */
export function lineNamed({ lines }: Pick<Centre, 'lines'>, id: string, reader: StaffLanguage): string {
  const name = lines.get(id)?.name;
  return name?.[reader] ?? name?.ja ?? name?.en ?? id;
}

/** A sentence that begins with the name of a line. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
