// The sources of a centre, and “still true”: today's day is written into the file, and nothing else.

import { randomUUID } from 'node:crypto';
import { civilDate } from '../../hours/zone.ts';
import { type Message, message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { checkedOn } from '../../schedules/build/facts.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type JobQueue, turnIn } from '../../website/jobQueue.ts';
import type { Audit } from '../auditPort.ts';
import { addressOf } from '../consoleFrame.ts';
import type { ScheduleFolder } from '../hours/hoursPort.ts';
import { digestOf } from '../hours/textDigest.ts';
import { mayUse } from '../permission.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { factsOf, filesOf } from './factsOf.ts';
import { factNamed, factsPage } from './factsPage.ts';

export type FactParts = {
  /** Absent where the service has no folder that it could read again. */
  readonly folder?: Pick<ScheduleFolder, 'read' | 'writable' | 'save'>;
  readonly audit: Audit;
  readonly queue: JobQueue;
};

/** Every person of a centre sees its sources. An editor says that they are still true, also those of lines that other centres use as well. */
export function factRoutes(parts: FactParts): readonly Route[] {
  const path = '/console/centres/:centre/facts';
  return [
    { method: 'get', path, needs: 'viewer', answer: (visit) => shown(parts, visit, doneIn(visit)) },
    { method: 'post', path, needs: 'editor', answer: (visit) => stillTrue(parts, visit) },
  ];
}

async function shown({ folder, queue }: FactParts, visit: Visit, told?: Message, status = 200): Promise<Reply> {
  const { language: reader, directory, person, token, now } = visit;
  const centre = centreIn(visit);
  const facts = await factsOf(centre, directory, await filesIn(folder, centre), () => turnIn(queue));
  const page = factsPage({
    centre,
    reader,
    today: civilDate(now, centre.zone),
    facts,
    mayWrite: mayUse(person, 'editor', centre.id),
    isWritable: folder !== undefined && (await folder.writable()).is === 'writable',
    token,
    ...(told !== undefined && { told }),
  });
  return { page, title: sayKey(reader, 'console.facts'), styles: ['facts.css'], status };
}

/** The texts as they are on the disk; none where the folder cannot be read. */
async function filesIn(folder: FactParts['folder'], { id }: Centre): Promise<SourceFiles> {
  const now = await folder?.read([id]);
  return now === undefined || 'away' in now ? {} : now.files;
}

async function stillTrue(parts: FactParts, visit: Visit): Promise<Reply> {
  const { form, person, directory, now, language } = visit;
  const { folder, audit } = parts;
  const centre = centreIn(visit);
  const [file, what, source, checked] = (['file', 'what', 'source', 'checked'] as const).map((name) =>
    (form.get(name) ?? '').replaceAll('\r\n', '\n'),
  ) as [string, string, string, string];
  const today = civilDate(now, centre.zone);
  const done: Reply = { to: `${addressOf(centre.id, 'facts')}?${new URLSearchParams({ done: file, what }).toString()}` };
  if (!filesOf(centre, directory).includes(file)) return shown(parts, visit, message('facts.stale'), 422);
  if (checked === today) return done;
  if (folder === undefined) return shown(parts, visit, message('facts.read-only'), 409);
  const text = (await filesIn(folder, centre))[file] ?? '';
  const edited = checkedOn(file, text, { what, source, checked }, today);
  if (edited === undefined) {
    // A second click, or another clerk, was faster.
    const isDone = checkedOn(file, text, { what, source, checked: today }, today) !== undefined;
    return isDone ? done : shown(parts, visit, message('facts.stale'), 409);
  }
  const saved = await folder.save({
    id: randomUUID(),
    by: person?.name ?? '',
    why: `${sayKey(language, 'facts.true')}: ${what === '' ? file : what}`,
    changes: { [file]: edited },
    seen: { [file]: digestOf(text) },
    isUnlisted: true,
  });
  // Another person changed the file at the same moment: the day is written into what it is now.
  if (saved.is === 'stale') return stillTrue(parts, visit);
  if (saved.is === 'unwritable') return shown(parts, visit, message('facts.read-only'), 409);
  await audit({ who: person, what: 'fact-true', centre: centre.id, before: { file, what, checked }, after: { checked: today } });
  return done;
}

function doneIn(visit: Visit): Message | undefined {
  const centre = centreIn(visit);
  const file = visit.query.get('done');
  if (file === null || !filesOf(centre, visit.directory).includes(file)) return undefined;
  return message('facts.done', {
    what: factNamed(centre, { where: { file, line: 1 }, what: visit.query.get('what') ?? '' }, visit.language),
  });
}
