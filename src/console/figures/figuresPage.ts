// The page of the figures: the gap between the languages first, then each chart with its table beneath.

import { addDays } from '../../hours/calendar.ts';
import { dayName } from '../../messages/dateWords.ts';
import { message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { figure, percent } from '../../reports/readableNames.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { dateField, fieldFault, optionHtml } from '../formParts.ts';
import { madeCallsMark } from '../madeCalls.ts';
import { nameFor } from '../staffWords.ts';
import type { ChartData } from './chart.ts';
import { chartOf, chartsOf } from './charts.ts';
import { mostDays, type WhatIfAsked, type WhatIfFound, whatIfDays, whatIfHours } from './doorsWhatIf.ts';
import { chartSection } from './pictureHtml.ts';
import { type Days, monthBefore, monthOf, type SpanAsked } from './spanAsked.ts';

export type FiguresShown = {
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  readonly isMade: boolean;
  readonly asked: SpanAsked;
  /** Absent where what was asked has a fault. */
  readonly data?: ChartData;
  readonly whatIf: WhatIfAsked;
  readonly found?: WhatIfFound;
};

/** The contents of the page. */
export function figuresPage(shown: FiguresShown): Html {
  const { reader, isMade, data, asked } = shown;
  return html`<h1>${sayKey(reader, 'console.figures')}</h1>
    ${madeCallsMark(isMade, reader)}
    ${spanForm(shown)}
    ${data !== undefined && asked.days !== undefined && charts(shown, data, asked.days)}`;
}

function spanForm({ centre, reader, asked: { typed, faults, today } }: FiguresShown): Html {
  const link = ({ from, until }: Days) =>
    `${addressOf(centre.id, 'figures')}?${new URLSearchParams({ from, last: addDays(until, -1) }).toString()}`;
  const lastMonth = monthBefore(today);
  const year = { from: addDays(today, -364), until: addDays(today, 1) };
  return html`<form method="get" action="${addressOf(centre.id, 'figures')}" class="sheet">
      <ul class="acts">
        <li><a class="button second" href="${link(monthOf(today))}">${sayKey(reader, 'figures.this-month')}</a></li>
        <li><a class="button second" href="${link(lastMonth)}">${sayKey(reader, 'figures.last-month')}</a></li>
        <li><a class="button second" href="${link(year)}">${sayKey(reader, 'figures.year')}</a></li>
        <li><a class="button" href="${addressOf(centre.id, 'figures/month')}?month=${lastMonth.from.slice(0, 7)}">${sayKey(reader, 'figures.month-report')}</a></li>
      </ul>
      <div class="fields">
        <p><label class="title" for="from">${sayKey(reader, 'figures.from')}</label>${dateField('from', typed.from, faults.has('from'))}${fieldFault('from', faults.get('from'), reader)}</p>
        <p><label class="title" for="last">${sayKey(reader, 'figures.last')}</label>${dateField('last', typed.last, faults.has('last'))}${fieldFault('last', faults.get('last'), reader)}</p>
        <p class="submit"><button>${sayKey(reader, 'calls-page.show')}</button></p>
      </div>
    </form>`;
}

function charts(shown: FiguresShown, data: ChartData, days: Days): Html {
  const { centre, reader } = shown;
  const { report } = data.now;
  const { attempts, persons, reached, reachedShare, personsReached, personsReachedShare } = report.total;
  const of = { centre: centre.id, days, reader };
  const span = { from: dayName(reader, days.from), last: dayName(reader, addDays(days.until, -1)) };
  const total = {
    attempts: figure(attempts),
    persons: figure(persons),
    reached: figure(reached),
    share: percent(reachedShare),
    personsReached: figure(personsReached),
    personsShare: percent(personsReachedShare),
  };
  return html`<p class="soft">${say(reader, message('figures.span', span))}</p>
    <p class="verdict">${attempts === 0 ? sayKey(reader, 'calls-none') : say(reader, message('calls-total', total))}</p>
    ${report.days.summed > 0 && html`<p>${say(reader, message('calls-summed', { days: report.days.summed }))}</p>`}
    ${chartsOf(data).map((id, index) => chartSection(chartOf(id, data), of, index === 0, id === 'doors' ? whatIfForm(shown, days) : undefined))}
    <section aria-labelledby="counted">
      <h2 id="counted">${sayKey(reader, 'figures.counted')}</h2>
      <p>${sayKey(reader, 'calls-persons')}</p>
      <p>${sayKey(reader, 'figures.not-public')}</p>
    </section>`;
}

function whatIfForm({ centre, reader, whatIf: { typed, fault }, found }: FiguresShown, { from, until }: Days): Html {
  const lines = [...centre.lines.values()];
  return html`<form method="get" action="${addressOf(centre.id, 'figures')}#what-if" class="sheet" id="what-if">
        <h3>${sayKey(reader, 'figures.what-if')}</h3>
        <input type="hidden" name="from" value="${from}"><input type="hidden" name="last" value="${addDays(until, -1)}">
        <div class="fields">
          <p><label class="title" for="days">${sayKey(reader, 'figures.what-if-days')}</label>
            <select id="days" name="days">${whatIfDays.map((each) => optionHtml(each, sayKey(reader, `figures.days-${each}`), typed.days))}</select></p>
          <p><label class="title" for="hour">${sayKey(reader, 'figures.what-if-hour')}</label>
            <select id="hour" name="hour">${whatIfHours.map((each) => optionHtml(String(each), `${each}:00`, typed.hour === '' ? '20' : typed.hour))}</select></p>
          <p><label class="title" for="line">${sayKey(reader, 'calls-column.line')}</label>
            <select id="line" name="line">${optionHtml('', sayKey(reader, 'figures.all-lines'), typed.line)}${lines.map(({ id, name }) => optionHtml(id, nameFor(name, reader, id), typed.line))}</select></p>
          <p class="submit"><button class="second">${sayKey(reader, 'figures.what-if-ask')}</button></p>
        </div>
        ${fault !== undefined && html`<p class="fault" role="alert">${say(reader, fault)}</p>`}
        ${found !== undefined && whatIfAnswer(found, typed, reader)}
      </form>`;
}

function whatIfAnswer(found: WhatIfFound, { days, hour }: WhatIfAsked['typed'], reader: StaffLanguage): Html {
  const { metClosedDoors, wouldReach, inTheirLanguage, longerDays } = found;
  const asked = { days: sayKey(reader, `figures.days-${days as (typeof whatIfDays)[number]}`), hour: `${hour}:00` };
  const looked = { from: dayName(reader, found.from), last: dayName(reader, addDays(found.until, -1)), most: mostDays };
  return html`<div class="told ${wouldReach > 0 ? 'done' : ''}" role="status">
          <p class="verdict">${say(reader, message('figures.what-if-found', { ...asked, more: wouldReach, met: metClosedDoors, own: inTheirLanguage }))}</p>
          <p>${longerDays === 0 ? sayKey(reader, 'figures.what-if-no-days') : say(reader, message('figures.what-if-looked', { ...looked, longer: longerDays }))}</p>
        </div>`;
}
