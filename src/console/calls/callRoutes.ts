// The calls of a centre, and one of them. A call of another centre does not exist here.

import type { Instant } from '../../hours/timetable.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { ReportRows } from '../../store/reportRows.ts';
import { html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { sayAloudScript } from '../heardView.ts';
import type { Voices } from '../hearing/heardSpeech.ts';
import { topicNamed } from '../hearing/topicNamed.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { readFilter } from './callFilter.ts';
import { callPage, callTitle } from './callPage.ts';
import { callsPage } from './callsPage.ts';

export type CallParts = Voices & {
  readonly reports: Pick<ReportRows, 'latest' | 'eventsOf'>;
  /** When the tables were last edited, by staff's files or in the console. */
  readonly writtenAt: () => Instant;
  /** The calls are made up, for a demonstration. */
  readonly isMade: boolean;
};

/** The list and the page of a call, for every person who may look at the centre. */
export function callRoutes(parts: CallParts): readonly Route[] {
  return [
    { method: 'get', path: '/console/centres/:centre/calls', needs: 'viewer', answer: (visit) => listed(parts, visit) },
    { method: 'get', path: '/console/centres/:centre/calls/:call', needs: 'viewer', answer: (visit) => shown(parts, visit) },
  ];
}

async function listed({ reports, catalogues, isMade }: CallParts, visit: Visit): Promise<Reply> {
  const { query, now, language: reader } = visit;
  const centre = centreIn(visit);
  const filter = readFilter(centre, query, now);
  const calls = filter.wanted === undefined ? undefined : await reports.latest(filter.wanted);
  const topicName = (id: string) => topicNamed(catalogues, centre, id, reader);
  const page = callsPage({ centre, reader, topicName, filter, isMade, ...(calls !== undefined && { calls }) });
  return { page, title: sayKey(reader, 'console.calls') };
}

async function shown(parts: CallParts, visit: Visit): Promise<Reply> {
  const { directory, language: reader } = visit;
  const { call = '' } = visit.parts;
  const centre = centreIn(visit);
  const all = await parts.reports.eventsOf(call);
  const events = all.filter((event) => event.centre === centre.id && event.what.type !== 'deleted');
  if (events.length === 0) return noSuchCall(centre.id, reader);
  const made = { ...parts, directory, centre, reader, events, writtenAt: parts.writtenAt() };
  return { page: callPage(made), title: callTitle(made), scripts: [sayAloudScript] };
}

function noSuchCall(centre: string, reader: Visit['language']): Reply {
  const title = sayKey(reader, 'call-page.none');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(reader, 'call-page.none-advice')}</p>
    <p><a class="button" href="${addressOf(centre, 'calls')}">${sayKey(reader, 'console.calls')}</a></p>`;
  return { page, title, status: 404 };
}
