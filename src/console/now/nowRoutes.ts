// The first screen: who is open now in which language, what is announced, what needs attention; and its pictures and live parts.

import type { Instant } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { LiveStatus } from '../../schedules/reload/liveStatus.ts';
import { weekOf } from '../../staff/week.ts';
import { weekPicture } from '../../staff/weekPicture.ts';
import type { WaitingCallbacks } from '../../store/callbacks.ts';
import { html } from '../../website/html.ts';
import { type JobQueue, turnIn } from '../../website/jobQueue.ts';
import { addressOf } from '../consoleFrame.ts';
import { type NoticeWords, noticesOfCentre } from '../notices/noticeList.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { momentWrittenIn, nameFor } from '../staffWords.ts';
import { attentionFor } from './attention.ts';
import { livePage } from './livePage.ts';
import { nowPage } from './nowPage.ts';

export type NowParts = {
  readonly directory: () => Directory;
  readonly clock: () => Instant;
  /** The state of the schedules folder; undefined where the directory never changes. */
  readonly status: () => LiveStatus | undefined;
  /** The notices that are not over. */
  readonly notices: () => readonly ConsoleNotice[];
  readonly words: NoticeWords;
  /** The callbacks of a centre that wait for staff. Rejects where the store is away. */
  readonly callbacks: (centre: string, now: Instant) => Promise<WaitingCallbacks>;
  /** Where the making of pages waits for calls. */
  readonly queue: JobQueue;
};

export function nowRoutes({ directory, clock, status, notices, words, callbacks, queue }: NowParts): readonly Route[] {
  /** The page as it is at this moment; undefined where the centre is gone. */
  const current = async (visit: Visit): Promise<string | undefined> => {
    const now = clock();
    const centre = visit.centre && directory().centres.get(visit.centre.id);
    if (centre === undefined) return undefined;
    const attention = await attentionFor({ directory: directory(), centre, status: status(), at: now }, queue);
    const waiting = await callbacks(centre.id, now);
    await turnIn(queue);
    const shown = { centre, at: now, written: '', attention, notices: noticesAt(centre, now), words, waiting };
    return nowPage({ ...shown, visit: { ...visit, now } }).text;
  };
  return [
    {
      method: 'get',
      path: '/console/centres/:centre',
      needs: 'viewer',
      withoutStore: true,
      answer: (visit) => firstPage(visit, centreIn(visit)),
    },
    {
      method: 'get',
      path: '/console/centres/:centre/events',
      needs: 'viewer',
      answer: (visit) => livePage({ page: () => current(visit), source: () => [directory(), notices()], clock }),
    },
    {
      method: 'get',
      path: '/console/centres/:centre/week/:line',
      needs: 'viewer',
      withoutStore: true,
      answer: (visit) => picture(visit, centreIn(visit)),
    },
  ];

  /** Those that have not ended at an instant. */
  function noticesAt({ id }: Centre, at: Instant): readonly ConsoleNotice[] {
    return noticesOfCentre(notices(), id).filter(({ until, endedAt }) => until > at && endedAt === undefined);
  }

  async function firstPage(visit: Visit, centre: Centre): Promise<Reply> {
    const { language, now, query } = visit;
    const written = query.get('at') ?? '';
    const asked = momentWrittenIn(centre, written);
    const attention = await attentionFor({ directory: visit.directory, centre, status: status(), at: now }, queue);
    // Without the store they are not known, and the page says that it is away.
    const waiting = asked === undefined && visit.isAway !== true ? await callbacks(centre.id, now) : undefined;
    await turnIn(queue);
    const shown = { visit, centre, at: asked ?? now, written, attention, notices: noticesAt(centre, asked ?? now), words };
    const page = nowPage({ ...shown, ...(waiting !== undefined && { waiting }) });
    const events = asked === undefined && html` data-events="${addressOf(centre.id, 'events')}"`;
    return {
      page: html`<div id="now"${events}>${page}</div>
    <p id="stale" class="told stop" role="status" hidden>${sayKey(language, 'now.stale')}</p>`,
      title: `${nameFor(centre.name, language, centre.id)} ${sayKey(language, 'console.now')}`,
      scripts: ['now.js'],
      styles: ['now.css'],
    };
  }
}

/** The week of a line; an empty picture for a line that is gone. */
function picture({ parts, query, now, language }: Visit, centre: Centre): Reply {
  const line = centre.lines.get(parts.line ?? '');
  const at = momentWrittenIn(centre, query.get('at') ?? '') ?? now;
  if (line === undefined) return { picture: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
  return { picture: weekPicture(weekOf(line, centre.languages, civilDate(at, centre.zone), language), language) };
}
