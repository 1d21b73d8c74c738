// The calls of a day in a list, the latest first: time, language, topic, and what became of each. A clerk finds one by its language and hour.

import { languageName } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { CallTable } from '../../store/tables.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { dateField, fieldFault, optionHtml } from '../formParts.ts';
import { madeCallsMark } from '../madeCalls.ts';
import { becameOf } from './became.ts';
import { type CallFilter, callsAddress, callsOfPage, noLanguage, yesterdayOf } from './callFilter.ts';

type Page = {
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  readonly topicName: (id: string) => string;
  readonly filter: CallFilter;
  /** The calls are made up. */
  readonly isMade: boolean;
  /** Absent where the filter has a fault. */
  readonly calls?: readonly CallTable[];
};

/** The contents of the page. */
export function callsPage(page: Page): Html {
  const { reader, filter, calls, isMade } = page;
  return html`<h1>${sayKey(reader, 'console.calls')}</h1>
    ${madeCallsMark(isMade, reader)}
    <p>${sayKey(reader, 'calls-page.lead')}</p>
    ${filterForm(page)}
    ${calls !== undefined && html`<h2>${sayKey(reader, 'calls-page.of', { day: filter.day })}</h2>${calls.length === 0 ? nothing(filter, reader) : list(page, calls)}`}`;
}

function filterForm({ centre, reader, filter }: Page): Html {
  const { typed, faults, today } = filter;
  const yesterday = yesterdayOf(today);
  const languages = [...new Set([...centre.languages, ...(/^[a-z]{2,3}$/.test(typed.language) ? [typed.language] : [])])];
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
  return html`<form method="get" action="${addressOf(centre.id, 'calls')}" class="sheet">
      ${fieldFault('before', faults.get('before'), reader)}
      <ul class="acts">
        <li><a class="button second" href="${callsAddress(centre.id, filter, today)}">${sayKey(reader, 'calls-page.today')}</a></li>
        <li><a class="button second" href="${callsAddress(centre.id, filter, yesterday)}">${sayKey(reader, 'calls-page.yesterday')}</a></li>
      </ul>
      <div class="fields">
        <p><label class="title" for="date">${sayKey(reader, 'ask.date')}</label>${dateField('date', typed.date === '' ? today : typed.date, faults.has('date'))}${fieldFault('date', faults.get('date'), reader)}</p>
        <p><label class="title" for="language">${sayKey(reader, 'ask.language')}</label>
          <select id="language" name="language">${optionHtml('', sayKey(reader, 'calls-page.any-language'), typed.language)}${languages.map((each) => optionHtml(each, languageName(reader, each), typed.language))}${optionHtml(noLanguage, sayKey(reader, 'calls-page.no-language'), typed.language)}</select>${fieldFault('language', faults.get('language'), reader)}</p>
        <p><label class="title" for="hour">${sayKey(reader, 'calls-page.hour')}</label>
          <select id="hour" name="hour">${optionHtml('', sayKey(reader, 'calls-page.any-hour'), typed.hour)}${hours.map((hour) => optionHtml(hour, sayKey(reader, 'calls-page.hour-named', { hour }), String(typed.hour === '' ? '' : Number(typed.hour))))}</select>${fieldFault('hour', faults.get('hour'), reader)}</p>
        <p class="submit"><button>${sayKey(reader, 'calls-page.show')}</button></p>
      </div>
    </form>`;
}

function nothing({ day, typed }: CallFilter, reader: StaffLanguage): Html {
  const isNarrow = typed.language !== '' || typed.hour !== '' || typed.before !== '';
  return html`<p class="told">${isNarrow ? sayKey(reader, 'calls-page.none-such', { day }) : sayKey(reader, 'calls-page.none', { day })}</p>`;
}

function list(page: Page, calls: readonly CallTable[]): Html {
  const { centre, reader, filter } = page;
  const shown = calls.slice(0, callsOfPage);
  const last = shown.at(-1);
  const hasMore = calls.length > shown.length && last !== undefined;
  return html`<ol class="rows">${shown.map((call) => row(page, call))}
    </ol>
    <ul class="acts">
      ${filter.typed.before !== '' && html`<li><a class="button second" href="${callsAddress(centre.id, filter, filter.day)}">${sayKey(reader, 'calls-page.first')}</a></li>`}
      ${hasMore && html`<li><a class="button second" href="${callsAddress(centre.id, filter, filter.day, last)}">${sayKey(reader, 'calls-page.more')}</a></li>`}
    </ul>`;
}

/** A call is one large link. */
function row({ centre, reader, topicName }: Page, call: CallTable): Html {
  const { said, state } = becameOf(call);
  const language = call.language === null ? sayKey(reader, 'calls-page.no-language') : languageName(reader, call.language);
  const topic = call.topic === null ? sayKey(reader, 'calls-page.no-topic') : topicName(call.topic);
  return html`
      <li><a href="${addressOf(centre.id, `calls/${encodeURIComponent(call.call)}`)}">
        <b>${call.at.slice(11, 16)}</b> <span>${language}</span> <span>${topic}</span> <span class="state ${state}">${say(reader, said)}</span>
      </a></li>`;
}
