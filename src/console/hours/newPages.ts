// A new desk, a new topic, a new centre by form.

import { message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { type Added, addCentre, addLine, addTopic } from '../../schedules/edit/addToSchedules.ts';
import { html } from '../../website/html.ts';
import { optionHtml } from '../formParts.ts';
import { mayUse } from '../permission.ts';
import { centreIn, everyCentre, type Reply, type Route, type Visit } from '../route.ts';
import { nameFor } from '../staffWords.ts';
import { openForm, takeStep } from './changeFlow.ts';
import type { ChangeForm } from './changeForm.ts';
import { type FormFields, faultHtml, textAsked } from './hoursFields.ts';
import { type HoursPageParts, hoursAddress, todayOf } from './hoursParts.ts';
import { idTyped, namesAsked, namesTyped, newLineFields, newLineTyped } from './newLineFields.ts';
import { type HoursFault, type Reading, textTyped } from './readHoursForm.ts';
import { centreFileOf, topicsWritten } from './scheduleData.ts';

export function newRoutes(parts: HoursPageParts): readonly Route[] {
  const at = (page: string) => `/console/centres/:centre/hours/${page}`;
  const pages = { 'new-line': newLine, 'new-topic': newTopic } as const;
  return [
    ...Object.entries(pages).flatMap(([page, change]): readonly Route[] => [
      { method: 'get', path: at(page), needs: 'editor', answer: (visit) => openForm(parts, visit, change(parts, visit)) },
      { method: 'post', path: at(page), needs: 'editor', answer: (visit) => takeStep(parts, visit, change(parts, visit)) },
    ]),
    {
      method: 'get',
      path: at('new-centre'),
      needs: 'editor',
      answer: (visit) => forAll(visit, () => openForm(parts, visit, newCentre(parts, visit))),
    },
    {
      method: 'post',
      path: at('new-centre'),
      needs: 'editor',
      answer: (visit) => forAll(visit, () => takeStep(parts, visit, newCentre(parts, visit))),
    },
  ];
}

async function forAll(visit: Visit, answer: () => Promise<Reply>): Promise<Reply> {
  if (mayUse(visit.person, 'admin', everyCentre)) return answer();
  const title = sayKey(visit.language, 'hours.new-centre');
  return { page: html`<h1>${title}</h1><p class="told">${sayKey(visit.language, 'hours.every-hint')}</p>`, title, status: 403 };
}

type Typed = { readonly why: string; readonly make: (files: SourceFiles, file: string) => Added };

/** What the three have in common: the file of the centre, what is typed, and where they lead. */
function changeOf(
  visit: Visit,
  page: 'new-line' | 'new-topic' | 'new-centre',
  fields: (given: FormFields, files: SourceFiles) => ReturnType<ChangeForm['fields']>,
  typed: (reading: Reading) => Typed,
): ChangeForm {
  const { language } = visit;
  const centre = centreIn(visit);
  const today = todayOf(visit);
  const fileIn = (files: SourceFiles) => centreFileOf(files, centre.id);
  return {
    address: hoursAddress(centre.id, page),
    back: hoursAddress(centre.id),
    centres: [centre.id, ...(visit.form.get('centre-id')?.match(/^[a-z0-9-]{1,40}$/) ?? [])],
    title: sayKey(language, `hours.${page}`),
    guards: (files) => (page === 'new-centre' ? [] : [fileIn(files) ?? '']),
    fields: (files, form, faults) => (fileIn(files) === undefined ? undefined : fields({ form, faults, language, today }, files)),
    read: (_files, form) => {
      const faults: HoursFault[] = [];
      const { why, make } = typed({ form, today, report: (field, said) => void faults.push({ field, message: said }) });
      if (faults.length > 0) return { faults };
      return { wish: { why, make: (files) => make(files, fileIn(files) ?? '') } };
    },
  };
}

function newLine({ topicName }: HoursPageParts, visit: Visit): ChangeForm {
  const { language, person } = visit;
  const centre = centreIn(visit);
  const mayShare = mayUse(person, 'editor', everyCentre);
  return changeOf(
    visit,
    'new-line',
    (given, files) => {
      const topics = topicsWritten(files, centreFileOf(files, centre.id) ?? '');
      const chosen = given.form.getAll('topic');
      return html`${newLineFields(centre.languages, given)}
        <fieldset><legend>${sayKey(language, 'hours-new.topics')}</legend>${faultHtml('topic', given)}
          <div class="choices">${topics.map(({ id }) => html`<label class="choice"><input type="checkbox" name="topic" value="${id}"${chosen.includes(id) && html` checked`}> <span>${topicName(centre, id, language)}</span></label>`)}
            <label class="choice"><input type="checkbox" name="person" value="yes"${given.form.has('person') && html` checked`}> <span>${sayKey(language, 'hours-new.person')}</span></label></div></fieldset>
        ${mayShare && html`<p><label class="choice"><input type="checkbox" name="shared" value="yes"${given.form.has('shared') && html` checked`}> <span>${sayKey(language, 'hours-new.shared')}</span></label></p>`}`;
    },
    (reading) => {
      const { form, report } = reading;
      const line = newLineTyped(reading, centre.languages);
      const topics = form.getAll('topic');
      const toPerson = form.has('person');
      if (topics.length === 0 && !toPerson) report('topic', message('hours-new.no-topic'));
      return {
        why: sayKey(language, 'hours-new.line-why', { name: nameFor(line.name, language, line.id) }),
        make: (files, file) => addLine(files, file, line, { isShared: mayShare && form.has('shared'), topics, toPerson }),
      };
    },
  );
}

function newTopic({ folder }: HoursPageParts, visit: Visit): ChangeForm {
  const { language } = visit;
  const centre = centreIn(visit);
  const known = folder?.vocabulary.topics ?? [];
  return changeOf(
    visit,
    'new-topic',
    (given, files) => {
      const there = topicsWritten(files, centreFileOf(files, centre.id) ?? '').map(({ id }) => id);
      const ready = known.filter((id) => !there.includes(id));
      const topic = given.form.get('topic') ?? '';
      return html`<div class="field"><label class="title" for="topic">${sayKey(language, 'hours-new.topic')}</label>
          <select id="topic" name="topic">${optionHtml('', sayKey(language, 'hours-new.own-topic'), topic)}${ready.map((id) => optionHtml(id, id, topic))}</select></div>
        <details open><summary>${sayKey(language, 'hours-new.own-topic')}</summary>${textAsked('topic-id', sayKey(language, 'hours-new.topic-id'), given, '', sayKey(language, 'hours-new.id-hint'))}${namesAsked('name', centre.languages, given)}</details>
        <fieldset><legend>${sayKey(language, 'hours-new.topic-lines')}</legend>${faultHtml('line', given)}
          <div class="choices">${[...centre.lines.values()].map(({ id, name }) => html`<label class="choice"><input type="checkbox" name="line" value="${id}"${given.form.getAll('line').includes(id) && html` checked`}> <span>${nameFor(name, language, id)}</span></label>`)}</div></fieldset>`;
    },
    (reading) => {
      const { form, report } = reading;
      const ready = textTyped(form, 'topic');
      const isKnown = known.includes(ready);
      const id = isKnown ? ready : idTyped(reading, 'topic-id');
      const name = isKnown ? {} : namesTyped(reading, 'name', centre.languages);
      const lines = form.getAll('line').filter((each) => centre.lines.has(each));
      if (lines.length === 0) report('line', message('notice-form.no-line'));
      return {
        why: sayKey(language, 'hours-new.topic-why', { name: nameFor(name, language, id) }),
        make: (files, file) => addTopic(files, file, { id, name, lines }, isKnown),
      };
    },
  );
}

function newCentre(_parts: HoursPageParts, visit: Visit): ChangeForm {
  const { language } = visit;
  const model = centreIn(visit);
  return changeOf(
    visit,
    'new-centre',
    (given) => html`<p class="hint">${sayKey(language, 'hours-new.centre-hint', { centre: nameFor(model.name, language, model.id) })}</p>
        ${textAsked('centre-id', sayKey(language, 'hours-new.centre-id'), given, '', sayKey(language, 'hours-new.id-hint'))}
        ${namesAsked('centre-name', model.languages, given)}
        ${textAsked('called', sayKey(language, 'hours-new.called'), given, '', sayKey(language, 'hours-new.called-hint'))}
        <h2>${sayKey(language, 'hours-new.desk')}</h2>${newLineFields(model.languages, given)}`,
    (reading) => {
      const { form, report } = reading;
      const id = idTyped(reading, 'centre-id');
      const name = namesTyped(reading, 'centre-name', model.languages);
      const called = textTyped(form, 'called');
      if (!/^\+[\d ()-]{6,}$/.test(called)) report('called', message('hours-new.not-called', { written: called }));
      const line = newLineTyped(reading, model.languages);
      return {
        why: sayKey(language, 'hours-new.centre-why', { name: nameFor(name, language, id) }),
        make: (files, file) => addCentre(files, file, { id, name, number: called.replace(/[^+\d]/g, ''), line }),
      };
    },
  );
}
