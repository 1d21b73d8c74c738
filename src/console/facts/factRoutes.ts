// The sources of a centre, and “still true”: today's day is written into the file, and nothing else.

import { civilDate } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { checkedOn } from '../../schedules/build/facts.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type JobQueue, turnIn } from '../../website/jobQueue.ts';
import type { Audit } from '../auditPort.ts';
import { addressOf } from '../consoleFrame.ts';
import { mayUse } from '../permission.ts';
import type { Reply, Route, Visit } from '../route.ts';
import { factsOf, filesOf } from './factsOf.ts';
import { factNamed, factsPage } from './factsPage.ts';
import type { ScheduleFiles } from './scheduleFiles.ts';

export type FactParts = { readonly files: ScheduleFiles; readonly audit: Audit; readonly queue: JobQueue };

/** Every person of a centre sees its sources. An editor says that they are still true, also those of lines that other centres use as well. */
export function factRoutes(parts: FactParts): readonly Route[] {
  const path = '/console/centres/:centre/facts';
  return [
    { method: 'get', path, needs: 'viewer', answer: (visit) => shown(parts, visit, doneIn(visit)) },
    { method: 'post', path, needs: 'editor', answer: (visit) => stillTrue(parts, visit) },
  ];
}

async function shown({ files, queue }: FactParts, visit: Visit, told?: Message, status = 200): Promise<Reply> {
  const { language: reader, directory, person, token, now } = visit;
  const centre = centreOf(visit);
  const facts = await factsOf(centre, directory, files.read, () => turnIn(queue));
  const names = [...new Set(facts.map(({ where }) => where.file))];
  const writable = await Promise.all(names.map(async (file) => ((await files.isWritable(file)) ? [file] : [])));
  const page = factsPage({
    centre,
    reader,
    today: civilDate(now, centre.zone),
    facts,
    mayWrite: mayUse(person, 'editor', centre.id),
    writable: new Set(writable.flat()),
    token,
    ...(told !== undefined && { told }),
  });
  return { page, title: sayKey(reader, 'console.facts'), styles: ['facts.css'], status };
}

async function stillTrue(parts: FactParts, visit: Visit): Promise<Reply> {
  const { form, person, directory, now, language } = visit;
  const centre = centreOf(visit);
  const [file, what, source, checked] = (['file', 'what', 'source', 'checked'] as const).map((name) =>
    (form.get(name) ?? '').replaceAll('\r\n', '\n'),
  ) as [string, string, string, string];
  const today = civilDate(now, centre.zone);
  const back = (answer: string): Reply => ({
    to: `${addressOf(centre.id, 'facts')}?${new URLSearchParams({ [answer]: file, what }).toString()}`,
  });
  if (!filesOf(centre, directory).includes(file)) return shown(parts, visit, message('facts.stale'), 422);
  if (checked === today) return back('done');
  const why = `${sayKey(language, 'facts.true')}: ${what === '' ? file : what}`;
  const edit = (text: string) => checkedOn(file, text, { what, source, checked }, today);
  const written = await parts.files.write(file, edit, person?.name ?? '', why);
  switch (written) {
    case 'written':
      await parts.audit({ who: person, what: 'fact-true', centre: centre.id, before: { file, what, checked }, after: { checked: today } });
      return back('done');
    case 'not-writable':
      return shown(parts, visit, message('facts.read-only'), 409);
    case 'unchanged': {
      // A second click, or another clerk, was faster.
      const text = await parts.files.read(file);
      const isDone = text !== undefined && checkedOn(file, text, { what, source, checked: today }, today) !== undefined;
      return isDone ? back('done') : shown(parts, visit, message('facts.stale'), 409);
    }
    default:
      return written satisfies never;
  }
}

function doneIn(visit: Visit): Message | undefined {
  const centre = centreOf(visit);
  const file = visit.query.get('done');
  if (file === null || !filesOf(centre, visit.directory).includes(file)) return undefined;
  return message('facts.done', {
    what: factNamed(centre, { where: { file, line: 1 }, what: visit.query.get('what') ?? '' }, visit.language),
  });
}

function centreOf({ centre }: Visit): Centre {
  if (centre === undefined) throw new Error('The address of this page has a centre.');
  return centre;
}
