// Parts that the pages about hours share.

import { civilDate } from '../../hours/zone.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { ChangedLine } from '../../schedules/edit/mergeTexts.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { Section } from '../../staff/diff.ts';
import { type Html, html } from '../../website/html.ts';
import type { Audit } from '../auditPort.ts';
import { addressOf } from '../consoleFrame.ts';
import { centreIn, type Visit } from '../route.ts';
import type { ScheduleFolder } from './hoursPort.ts';

export type HoursPageParts = {
  /** Absent where the service has no folder that it could read again. */
  readonly folder?: ScheduleFolder;
  readonly audit: Audit;
  /** The name of a topic for staff. */
  readonly topicName: (centre: Centre, topic: string, language: StaffLanguage) => string;
};

export const hoursStyle = 'hoursForm.css';

export function hoursAddress(centre: string, page = ''): string {
  return addressOf(centre, page === '' ? 'hours' : `hours/${page}`);
}

/** What callers would notice. */
export function sectionsHtml(sections: readonly Section[]): readonly Html[] {
  return sections.map(({ title, sentences }) => html`<h3>${title}</h3><ul>${sentences.map((each) => html`<li>${each}</li>`)}</ul>`);
}

/** Problems with their places, each with its remedy. `shown`: the file that the page shows, in which a script marks the places. */
export function problemsHtml(problems: readonly Problem[], language: StaffLanguage, shown?: string): Html {
  return html`<ul class="problems">${problems.map(
    ({ file, line, column, message }) =>
      html`<li${file === shown && html` data-line="${line}" data-column="${column}"`}><code>${file}:${line}:${column}</code> <span>${sentence(language, message)}</span></li>`,
  )}</ul>`;
}

/** The lines of a file that change. */
export function linesHtml(lines: readonly ChangedLine[]): Html {
  return html`<pre class="changed">${lines.map(({ is, line, text }) =>
    is === 'gone'
      ? html`<del><span>${line}</span> - ${text}
</del>`
      : html`<ins><span>${line}</span> + ${text}
</ins>`,
  )}</pre>`;
}

/** The day of today on the clock of the centre. */
export function todayOf(visit: Visit): string {
  return civilDate(visit.now, centreIn(visit).zone);
}
