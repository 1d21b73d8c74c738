// Where the tables come from: every source with the day on which staff last looked, the oldest first, and a button that says “still true”.

import { daysBetween } from '../../hours/calendar.ts';
import type { CivilDate } from '../../hours/timetable.ts';
import { dayName } from '../../messages/dateWords.ts';
import { type Message, message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre, Fact } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { hiddenFields, tokenField } from '../formField.ts';
import { centreName, nameFor } from '../staffWords.ts';

export type FactsShown = {
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  readonly today: CivilDate;
  readonly facts: readonly Fact[];
  /** Whether the person may change the centre. */
  readonly mayWrite: boolean;
  /** Whether the schedules folder can be written. */
  readonly isWritable: boolean;
  readonly token: string;
  /** What was done last. */
  readonly told?: Message;
};

/** As `madoguchi hours -- check` asks again. */
const mostDays = 180;

/** The contents of the page. */
export function factsPage(shown: FactsShown): Html {
  const { reader, facts, isWritable, mayWrite, told, today } = shown;
  const old = facts.filter(({ checked }) => daysBetween(checked, today) > mostDays).length;
  return html`<h1>${sayKey(reader, 'console.facts')}</h1>
    ${told !== undefined && html`<p class="told done" role="status">${say(reader, told)}</p>`}
    <p>${sayKey(reader, 'facts.lead')}</p>
    <p class="verdict">${say(reader, message('facts.count', { count: facts.length, old, days: mostDays }))}</p>
    ${mayWrite && !isWritable && html`<p class="told">${sayKey(reader, 'facts.read-only')}</p>`}
    <ol class="facts">${facts.map(
      (fact) => html`
      <li class="sheet">${row(shown, fact)}</li>`,
    )}
    </ol>`;
}

function row({ centre, reader, today, mayWrite, isWritable, token }: FactsShown, fact: Fact): Html {
  const { where, source, checked, confirmed } = fact;
  const days = daysBetween(checked, today);
  const about = factNamed(centre, fact, reader);
  return html`<h2>${about}</h2>
        <p class="source">${source}</p>
        <p>${say(reader, message('facts.checked', { day: dayName(reader, checked), days }))}
          <span class="state ${confirmed ? 'open' : 'only'}">${sayKey(reader, confirmed ? 'facts.confirmed' : 'facts.not-confirmed')}</span>
          ${days > mostDays && html`<span class="state closed">${sayKey(reader, 'facts.old')}</span>`}</p>
        <p class="soft">${where.file}:${where.line}</p>
        ${
          mayWrite &&
          html`<ul class="acts">
          ${isWritable && html`<li>${stillTrue(centre, fact, about, reader, token)}</li>`}
          <li><a class="button second" href="${addressOf(centre.id, 'hours')}">${sayKey(reader, 'facts.changed')}<span class="hidden"> ${about}</span></a></li>
        </ul>`
        }`;
}

function stillTrue({ id }: Centre, { where, what, source, checked }: Fact, about: string, reader: StaffLanguage, token: string): Html {
  const fields = { file: where.file, what, source, checked };
  return html`<form method="post" action="${addressOf(id, 'facts')}">
            ${tokenField(token)}${hiddenFields(Object.entries(fields))}
            <button>${sayKey(reader, 'facts.true')}<span class="hidden"> ${about}</span></button>
          </form>`;
}

const known = [
  'hours',
  'contacts',
  'number',
  'numbers',
  'topics',
  'exceptions',
  'closures',
  'announcements',
  'temporary',
  'seasons',
] as const;

/** What a fact is about: the centre or line, and the part of it. */
export function factNamed(centre: Centre, { where, what }: Pick<Fact, 'where' | 'what'>, reader: StaffLanguage): string {
  const words = what.split(' ').filter((word) => word !== '');
  const [first, second = ''] = words;
  const isOwn = where.file === centre.where?.file;
  const line = isOwn ? (first === 'lines' ? centre.lines.get(second) : undefined) : lineOf(centre, where.file);
  const owner = line !== undefined ? nameFor(line.name, reader, line.id) : isOwn ? centreName(centre, reader) : where.file;
  const rest = (isOwn && line !== undefined ? words.slice(2) : words).map((word) =>
    known.some((each) => each === word) ? sayKey(reader, `facts.part-${word as (typeof known)[number]}`) : word,
  );
  return [owner, rest.join(' ') || sayKey(reader, 'facts.whole')].join(reader === 'ja' ? '　' : ': ');
}

function lineOf({ lines }: Centre, file: string) {
  return [...lines.values()].find(({ where }) => where?.file === file);
}
