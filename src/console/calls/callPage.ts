// One call as a story: what happened, what the caller heard, and what was open then. What is only known from the tables of now is marked as such.

import type { Instant } from '../../hours/timetable.ts';
import type { JournalEvent } from '../../journal/events.ts';
import { isWhole } from '../../journal/wholeEvent.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { toldEvents } from '../../reports/callStory.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import { explain } from '../../staff/explain.ts';
import { momentWritten } from '../../staff/said.ts';
import { type Html, html } from '../../website/html.ts';
import { verdictHtml, whyHtml } from '../ask/askAnswer.ts';
import { askAddress, topicsOf } from '../ask/asked.ts';
import { lineNamed } from '../ask/decision.ts';
import { linesHtml } from '../heardView.ts';
import type { Voices } from '../hearing/heardSpeech.ts';
import { type ReplayedTurn, replay } from '../hearing/replay.ts';
import { readOutNamed, topicNamed } from '../hearing/topicNamed.ts';
import { madeCallsMark } from '../madeCalls.ts';
import { callsAddress } from './callFilter.ts';

export type CallShown = Voices & {
  readonly directory: Directory;
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  /** At least one. */
  readonly events: readonly JournalEvent[];
  /** When the tables were last edited. */
  readonly writtenAt: Instant;
  /** The call is made up. */
  readonly isMade: boolean;
};

/** The heading of the page. */
export function callTitle({ events, reader }: Pick<CallShown, 'events' | 'reader'>): string {
  return sayKey(reader, 'call-page.title', { at: (events[0]?.at ?? '').slice(0, 16).replace('T', ' ') });
}

/** The contents of the page. */
export function callPage(call: CallShown): Html {
  const { centre, reader, events } = call;
  const turns = replay(call, events);
  const unfiltered = { typed: { date: '', language: '', hour: '', before: '' } };
  return html`<h1>${callTitle(call)}</h1>
    ${madeCallsMark(call.isMade, reader)}
    <p><a href="${callsAddress(centre.id, unfiltered, (events[0]?.at ?? '').slice(0, 10))}">${sayKey(reader, 'call-page.back')}</a></p>
    <section aria-labelledby="story">
      <h2 id="story">${sayKey(reader, 'call-page.story')}</h2>
      <ol class="story">${stepsOf(call, turns).map(
        (step) => html`
        <li class="sheet">${step}</li>`,
      )}
      </ol>
    </section>
    ${tablesSection(call, turns)}`;
}

/** A step for each turn, and one for the end of the call. */
function stepsOf(call: CallShown, turns: readonly ReplayedTurn[]): readonly Html[] {
  const { reader } = call;
  const ended = call.events.filter(({ what }) => what.type === 'ended');
  const first = call.events[0];
  if (first === undefined) return [];
  const said = (events: readonly JournalEvent[]) =>
    toldEvents([first, ...events.map((event) => named(call, event))], isWhole, reader).slice(1);
  const sentences = (events: readonly JournalEvent[]) => {
    const told = said(events);
    return html`<p class="soft">${told[0]?.clock} · ${sayKey(reader, 'call-page.after', { seconds: told[0]?.seconds ?? 0 })}</p>
          ${told.map(({ words }) => html`<p class="happened">${words}</p>`)}`;
  };
  return [
    ...turns.map((turn) => html`${sentences(turn.events)}${heardIn(turn, reader)}`),
    ...(ended.length === 0 ? [] : [sentences(ended)]),
  ];
}

function heardIn({ events, lines }: ReplayedTurn, reader: StaffLanguage): Html | undefined {
  // A caller who has hung up hears nothing.
  if (events.some(({ what }) => what.type === 'hung-up')) return undefined;
  if (lines === undefined) return html`<p class="told">${sayKey(reader, 'call-page.words-unknown')}</p>`;
  const isWrongKey = events.some(({ what }) => what.type === 'no-match');
  return html`<details><summary>${sayKey(reader, 'call-page.heard')}</summary>
          ${isWrongKey && html`<p class="hint">${sayKey(reader, 'call-page.key-unknown')}</p>`}${linesHtml(lines, reader)}</details>`;
}

/** The event with the names of topics, lines and read-outs in the place of their ids. */
function named({ catalogues, centre, reader }: CallShown, event: JournalEvent): JournalEvent {
  const { what } = event;
  const names = {
    ...('topic' in what && { topic: topicNamed(catalogues, centre, what.topic, reader) }),
    ...('line' in what && what.line !== undefined && { line: lineNamed(centre, what.line, reader) }),
    ...('readOut' in what && { readOut: readOutNamed(catalogues, what.readOut, reader) }),
  };
  return { ...event, what: { ...what, ...names } as JournalEvent['what'] };
}

/** What the tables say of the moment at which a desk was looked for, and whether they are those of then. */
function tablesSection(call: CallShown, turns: readonly ReplayedTurn[]): Html {
  const { reader, centre, events, writtenAt } = call;
  const isEdited = writtenAt > Date.parse(events[0]?.at ?? '');
  const tables = isEdited
    ? sayKey(reader, 'call-page.tables-edited', { at: momentWritten(writtenAt, centre.zone) })
    : sayKey(reader, 'call-page.tables-same');
  const other = turns.find(({ lines }) => lines === undefined);
  const agrees =
    other === undefined
      ? sayKey(reader, 'call-page.agrees')
      : sayKey(reader, 'call-page.disagrees', { from: other.events[0].at.slice(11, 19) });
  return html`<section aria-labelledby="tables">
      <h2 id="tables">${sayKey(reader, 'call-page.tables')}</h2>
      <p class="told ${other === undefined ? 'done' : 'only'}">${agrees}</p>
      ${momentHtml(call, tables)}
    </section>`;
}

function momentHtml(call: CallShown, tables: string): Html {
  const { directory, centre, reader, events } = call;
  const asked = soughtIn(events);
  if (asked === undefined) return html`<p>${sayKey(reader, 'call-page.no-topic')}</p>`;
  const { topic, language, at } = asked;
  if (!centre.languages.includes(language) || !topicsOf(centre).includes(topic)) return html``;
  const explanation = explain({ centre, guidance: directory.guidance, topic, language }, at);
  return html`<p>${tables}</p>
      ${verdictHtml(explanation, centre, reader)}
      <p><a class="button second" href="${askAddress(centre, asked)}">${sayKey(reader, 'call-page.ask')}</a></p>
      <details><summary>${sayKey(reader, 'ask.why')}</summary>${whyHtml(explanation, centre, reader)}</details>`;
}

/** The first time that a desk was looked for, and for whom. */
function soughtIn(
  events: readonly JournalEvent[],
): { readonly topic: string; readonly language: string; readonly at: Instant } | undefined {
  for (const { what, at, language } of events) {
    if (what.type !== 'transfer-begun' && what.type !== 'closed') continue;
    const spoken = what.language ?? (what.type === 'transfer-begun' ? what.deskLanguage : language);
    if (spoken !== undefined) return { topic: what.topic, language: spoken, at: Date.parse(at) };
  }
  return undefined;
}
