// The fields of the forms for notices: which desks, from when until when, why, and what is announced. Each works without a script.

import type { Instant } from '../../hours/timetable.ts';
import { languageName } from '../../messages/dateWords.ts';
import type { Message, StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { clockAt } from '../../staff/said.ts';
import { type Html, html } from '../../website/html.ts';
import { faultSummary } from '../formField.ts';
import { fieldMoment, momentFor, nameFor } from '../staffWords.ts';
import type { Field, FieldFault, Purpose } from './draft.ts';
import { type EndChoice, endChoices } from './endChoices.ts';

export type Form = {
  readonly purpose: Purpose;
  readonly centre: Centre;
  readonly language: StaffLanguage;
  readonly now: Instant;
  /** What was written before; empty at first. */
  readonly form: URLSearchParams;
  readonly faults: readonly FieldFault[];
  readonly mayEverywhere: boolean;
  /** Lines that stop a lost card day and night: they always stay open. */
  readonly kept: ReadonlySet<string>;
  /** The ready announcements and what they say to staff. */
  readonly ready: readonly { readonly name: string; readonly says: string }[];
};

/** What is wrong with a field, above it. Its id is named by the field. */
export function faultOf({ faults, language }: Form, field: Field): Html | undefined {
  const found = faults.filter((fault) => fault.field === field);
  if (found.length === 0) return undefined;
  return html`<p class="fault" id="fault-${field}">${found.map((fault) => say(language, fault.message))}</p>`;
}

function isChecked({ form }: Form, name: string, value: string, usual = false): boolean {
  return form.has(name) ? form.getAll(name).includes(value) : usual;
}

function radio(
  given: Form,
  name: string,
  value: string,
  words: string,
  usual = false,
  isMeant = isChecked(given, name, value, usual),
): Html {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${isMeant && html` checked`} required> <span>${words}</span></label>`;
}

/** Which desks. */
export function lineFields(given: Form): Html {
  const { purpose, centre, language, mayEverywhere, kept } = given;
  const lines = [...centre.lines.values()].filter(({ id }) => purpose === 'open' || !kept.has(id));
  const stays = [...kept].map((id) => nameFor(centre.lines.get(id)?.name, language, id));
  return html`<fieldset>
        <legend>${sayKey(language, `notice-form.which-${purpose}`)}</legend>
        ${faultOf(given, 'what')}${faultOf(given, 'line')}
        <div class="choices">
          ${purpose === 'disaster' && radio(given, 'what', 'none', sayKey(language, 'notice-form.none'), true)}
          ${radio(given, 'what', 'own', sayKey(language, 'notice-form.own'), purpose !== 'disaster')}
          ${purpose !== 'open' && radio(given, 'what', 'all', sayKey(language, 'notice-form.all'))}
          ${purpose !== 'open' && mayEverywhere && radio(given, 'what', 'everywhere', sayKey(language, 'notice-form.everywhere'))}
          ${radio(given, 'what', 'lines', sayKey(language, 'notice-form.lines'))}
        </div>
        <div class="choices nested with-choice">
          ${lines.map(({ id, name }) => html`<label class="choice"><input type="checkbox" name="line" value="${id}"${isChecked(given, 'line', id) && html` checked`}> <span>${nameFor(name, language, id)}</span></label>`)}
        </div>
        ${purpose !== 'open' && stays.length > 0 && html`<p class="hint">${sayKey(language, 'notice-form.kept', { lines: stays })}</p>`}
      </fieldset>`;
}

/** From when, until when. */
export function timeFields(given: Form): Html {
  const { purpose, centre, language, now, form } = given;
  const ends = endChoices(purpose, centre, now);
  const words = ({ at, is }: EndChoice) =>
    sayKey(language, `notice-form.until-${is}`, { until: momentFor(at, now, centre.zone, language), time: clockAt(at, centre.zone) });
  // An end that was offered before, and is not any more, is one of the clerk's own.
  const chosen = form.get('until') ?? '';
  const isOwn = chosen.includes('T') && !ends.some(({ at }) => fieldMoment(at, centre.zone) === chosen);
  const field = (name: string, value: string) => html`<input type="datetime-local" id="${name}" name="${name}" value="${value}">`;
  return html`${
    purpose !== 'open' &&
    html`<fieldset>
        <legend>${sayKey(language, 'notice-form.from')}</legend>
        ${faultOf(given, 'from-at')}
        <div class="choices">
          ${radio(given, 'from', 'now', sayKey(language, 'notice-form.from-now'), true)}
          ${radio(given, 'from', 'later', sayKey(language, 'notice-form.from-later'))}
        </div>
        <p class="with-choice"><label for="from-at">${sayKey(language, 'notice-form.later-at')}</label><br>${field('from-at', form.get('from-at') ?? fieldMoment(now, centre.zone))}</p>
      </fieldset>`
  }
      <fieldset>
        <legend>${sayKey(language, 'notice-form.until')}</legend>
        ${faultOf(given, 'until')}
        <div class="choices">
          ${ends.map((end, index) => radio(given, 'until', fieldMoment(end.at, centre.zone), words(end), index === 0))}
          ${radio(given, 'until', 'other', sayKey(language, 'notice-form.until-other'), false, isOwn || chosen === 'other')}
        </div>
        <p class="with-choice"><label for="until-at">${sayKey(language, 'notice-form.other-at')}</label><br>${field('until-at', isOwn ? chosen : (form.get('until-at') ?? fieldMoment(ends[0]?.at ?? now, centre.zone)))}</p>
      </fieldset>`;
}

/** Reasons are public, and read by staff and callers in Japanese. */
const reasons = ['training', 'meeting', 'fault', 'power-cut', 'staff-short', 'building-closed'] as const;

/** Why. */
export function reasonFields(given: Form): Html {
  const { language, form, purpose } = given;
  if (purpose === 'open')
    return html`<p><label class="title" for="own-reason">${sayKey(language, 'notice-form.why')}</label>${faultOf(given, 'reason')}
        <input id="own-reason" name="own-reason" size="40" maxlength="200" value="${form.get('own-reason') ?? sayKey('ja', 'notice-reason.longer')}"></p>`;
  return html`<fieldset>
        <legend>${sayKey(language, 'notice-form.why')}</legend>
        ${faultOf(given, 'reason')}
        <div class="choices">
          ${reasons.map((reason) => radio(given, 'reason', sayKey('ja', `notice-reason.${reason}`), sayKey(language, `notice-reason.${reason}`), reason === 'training'))}
          ${radio(given, 'reason', '', sayKey(language, 'notice-reason.other'))}
        </div>
        <p class="with-choice"><label for="own-reason">${sayKey(language, 'notice-form.own-reason')}</label><br><input id="own-reason" name="own-reason" size="40" maxlength="200" value="${form.get('own-reason') ?? ''}"></p>
        <p class="hint">${sayKey(language, 'notice-form.reason-public')}</p>
      </fieldset>`;
}

/** What is announced: a ready announcement, or own words in each language. */
export function announcementFields(given: Form, offered: readonly string[], isNeeded: boolean): Html {
  const { language, form, centre, ready } = given;
  const known = ready.filter(({ name }) => offered.includes(name));
  const hasOwn = centre.languages.some((each) => (form.get(`words-${each}`) ?? '') !== '');
  return html`<fieldset>
        <legend>${sayKey(language, 'notice-form.announce')}</legend>
        ${faultOf(given, 'ready')}
        <div class="choices long">
          ${!isNeeded && radio(given, 'ready', '', sayKey(language, 'notice-form.no-announcement'), true)}
          ${known.map(({ name, says }, index) => radio(given, 'ready', name, says, isNeeded && index === 0))}
          ${isNeeded && radio(given, 'ready', '', sayKey(language, 'notice-form.own-words-only'))}
        </div>
        <p class="hint">${sayKey(language, 'notice-form.ready-hint')}</p>
        <details${hasOwn && html` open`}>
          <summary>${sayKey(language, 'notice-form.own-words')}</summary>
          <p class="hint">${sayKey(language, 'notice-form.own-words-hint')}</p>
          ${centre.languages.map(
            (each) => html`<p><label for="words-${each}">${languageName(language, each)}</label><br>
            <textarea id="words-${each}" name="words-${each}" lang="${each}" rows="2" maxlength="1000">${form.get(`words-${each}`) ?? ''}</textarea></p>`,
          )}
        </details>
      </fieldset>`;
}

/** What is wrong, at the top of the page, and that nothing was changed. */
export function formFaults(faults: readonly { readonly message: Message }[], language: StaffLanguage): Html | false {
  const said = faults.map(({ message }) => say(language, message));
  return faultSummary(said.length === 0 ? [] : [sayKey(language, 'notice-form.faults', { count: said.length }), ...said]);
}
