// The form in which parts of a line are chosen to be taken away: each said as a clerk knows it.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { RemovablePart } from '../../schedules/edit/removableParts.ts';
import { type Html, html } from '../../website/html.ts';
import { type FormFields, faultHtml, groupSaid } from './hoursFields.ts';
import { hoursSaid } from './ruleWords.ts';
import type { WrittenLine } from './scheduleData.ts';

/** A box for each part that can be taken away. */
export function removeFields({ removable }: WrittenLine, given: FormFields): Html {
  const { form, language } = given;
  if (removable.length === 0) return html`<p class="told">${sayKey(language, 'hours-remove.nothing')}</p>`;
  const chosen = form.getAll('part');
  return html`<fieldset><legend>${sayKey(language, 'hours-remove.which')}</legend>${faultHtml('part', given)}
      <div class="choices">${removable.map(
        (part) =>
          html`<label class="choice"><input type="checkbox" name="part" value="${part.key}"${chosen.includes(part.key) && html` checked`}> <span>${partSaid(part, language)}</span></label>`,
      )}</div>
    </fieldset>`;
}

/** `いつもとちがう日 2026-12-05: 休み（停電）`. */
export function partSaid(part: RemovablePart, language: StaffLanguage): string {
  const { written } = part;
  const text = (name: string) => String(written[name] ?? '');
  switch (part.kind) {
    case 'season':
      return sayKey(language, 'hours-remove.season', { from: text('from'), until: text('until'), group: groupOf(part.group, language) });
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

/** `日本語、英語` for the key `ja-en`, with the days on which the hours begin and end. */
function groupOf(key: string, language: StaffLanguage): string {
  const [spoken = ''] = key.split(' ');
  return groupSaid({ languages: spoken === 'any' ? 'any' : spoken.split('-') }, language);
}
