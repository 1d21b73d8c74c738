// The form in which parts of a line are chosen to be taken away: each said as a clerk knows it.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { RemovablePart } from '../../schedules/edit/removableParts.ts';
import { type Html, html } from '../../website/html.ts';
import { type FormFields, faultHtml, groupSaid } from './hoursFields.ts';
import { hoursSaid } from './ruleWords.ts';
import type { WrittenGroup, WrittenLine } from './scheduleData.ts';

/** A box for each part that can be taken away. */
export function removeFields({ removable, groups }: WrittenLine, given: FormFields): Html {
  const { form, language } = given;
  if (removable.length === 0) return html`<p class="told">${sayKey(language, 'hours-remove.nothing')}</p>`;
  const chosen = form.getAll('part');
  return html`<fieldset><legend>${sayKey(language, 'hours-remove.which')}</legend>${faultHtml('part', given)}
      <div class="choices">${removable.map(
        (part) =>
          html`<label class="choice"><input type="checkbox" name="part" value="${part.key}"${chosen.includes(part.key) && html` checked`}> <span>${partSaid(part, groups, language)}</span></label>`,
      )}</div>
    </fieldset>`;
}

/** `2026-12-05: 休み 停電`. `groups`: the hours of the line, of which a season names its own. */
export function partSaid(part: RemovablePart, groups: readonly WrittenGroup[], language: StaffLanguage): string {
  const { written } = part;
  const text = (name: string) => String(written[name] ?? '');
  switch (part.kind) {
    case 'season':
      return sayKey(language, 'hours-remove.season', {
        from: text('from'),
        until: text('until'),
        group: groupOf(part.group, groups, language),
      });
    case 'exception':
      return sayKey(language, 'hours-remove.exception', {
        days: daysSaid(written),
        hours: hoursSaid(text('hours'), language),
        reason: text('reason'),
      });
    case 'hours':
      return sayKey(language, 'hours-remove.hours', {
        from: text('from'),
        group: groupSaid({ languages: Array.isArray(written.languages) ? written.languages.map(String) : 'any' }, language),
      });
    case 'number':
      return sayKey(language, 'hours-remove.number', { number: text('temporary'), until: text('until') });
    case 'year-end':
      return sayKey(language, 'hours-remove.year-end', { from: text('from'), until: text('until') });
    default:
      return part satisfies never;
  }
}

/** The days of an exception as they are written: `2026-12-05`, `08-13～08-15`, the name of a list. */
function daysSaid(written: Readonly<Record<string, unknown>>): string {
  const { date, from, until, yearly, days } = written;
  if (typeof yearly === 'object' && yearly !== null) return Object.values(yearly).join('～');
  return String(date ?? yearly ?? days ?? `${String(from)}～${String(until)}`);
}

/** `日本語、英語（2027年3月31日（水）まで）` for the key of hours: the same languages may have hours before a day and from it on. */
function groupOf(key: string, groups: readonly WrittenGroup[], language: StaffLanguage): string {
  const group = groups.find((each) => each.key === key);
  return group === undefined ? key : groupSaid(group, language);
}
