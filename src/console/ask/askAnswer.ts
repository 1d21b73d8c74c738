// The answer: what becomes of the call, what the caller hears, why, and when that changes.

import { dayMs, minuteMs } from '../../hours/calendar.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import { type Explanation, explain } from '../../staff/explain.ts';
import { explainedParts } from '../../staff/explainText.ts';
import { momentWritten, whenSeen } from '../../staff/said.ts';
import { type Html, html } from '../../website/html.ts';
import { hearingHtml } from '../heardView.ts';
import type { Voices } from '../hearing/heardSpeech.ts';
import { type Hearing, hears } from '../hearing/hears.ts';
import { type Asked, askAddress, telephoneAddress } from './asked.ts';
import { capital, decisionSaid, decisionState, lineNamed } from './decision.ts';

export type Answering = Voices & {
  readonly directory: Directory;
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  readonly topicName: (id: string) => string;
  /** Whether this is a rehearsal whose telephone can be called. */
  readonly hasPhone: boolean;
};

/** The answer to a question, below its form. */
export function askAnswer(by: Answering, asked: Asked): Html {
  const { directory, centre, reader, topicName, hasPhone } = by;
  const { language, topic, at } = asked;
  const explanation = explain({ centre, guidance: directory.guidance, topic, language }, at);
  const telephone = hasPhone ? telephoneAddress(centre, asked) : undefined;
  return html`<section aria-labelledby="answer">
      <h2 id="answer">${sayKey(reader, 'ask.asked', { at: momentWritten(at, centre.zone), language, topic: topicName(topic) })}</h2>
      ${verdictHtml(explanation, centre, reader)}
      ${telephone !== undefined && html`<p class="acts"><a class="button second" href="${telephone}">${sayKey(reader, 'ask.telephone')}</a></p>`}
    </section>
    ${heardSection(hears({ ...by, language, topic, at, onOwnNumber: asked.onOwnNumber }), language, reader)}
    <section aria-labelledby="why">
      <h2 id="why">${sayKey(reader, 'ask.why')}</h2>
      ${whyHtml(explanation, centre, reader)}
    </section>
    <section aria-labelledby="changes">
      <h2 id="changes">${sayKey(reader, 'ask.changes')}</h2>
      <ul>${explainedParts(explanation, reader, (line) => lineNamed(centre, line, reader)).changes.map((change) => html`<li>${change}</li>`)}</ul>
      ${otherMoments(explanation, centre, asked, reader)}
      <p><a href="${askAddress(centre, asked)}">${sayKey(reader, 'ask.share')}</a></p>
    </section>`;
}

/** One sentence, and what a caller is offered whom no desk can take. */
export function verdictHtml(explanation: Explanation, centre: Centre, reader: StaffLanguage): Html {
  const { announced, decided, offered } = explainedParts(explanation, reader, (line) => lineNamed(centre, line, reader));
  // The first sentence is the large one.
  const others = decided.slice(1);
  return html`<div class="told ${decisionState(explanation)}">
        <p class="verdict">${decisionSaid(explanation, centre, reader)}</p>
        ${others.map((sentence) => html`<p>${sentence}</p>`)}
        ${announced.map((sentence) => html`<p>${sentence}</p>`)}
        <p>${offered.when}</p>
        <ul class="rows">${offered.choices.map((choice) => html`<li>${choice.replace(/^(\d) /, '$1　')}</li>`)}</ul>
      </div>`;
}

/** The rules that decide, each with its file and line. */
export function whyHtml(explanation: Explanation, centre: Centre, reader: StaffLanguage): Html {
  const { why } = explainedParts(explanation, reader, (line) => lineNamed(centre, line, reader));
  return html`${why.map(({ line, details }) => html`<div class="sheet"><p>${capital(line)}</p><ul>${details.map((detail) => html`<li>${detail}</li>`)}</ul></div>`)}`;
}

function heardSection(hearing: Hearing | undefined, language: string, reader: StaffLanguage): Html | undefined {
  if (hearing === undefined) return undefined;
  const isEstimated = hearing.steps.some(({ lines }) => lines.some(({ isMeasured }) => !isMeasured));
  return html`<section aria-labelledby="heard">
      <h2 id="heard">${sayKey(reader, 'ask.heard')}</h2>
      ${hearing.isInEnglish && html`<p class="told">${sayKey(reader, 'ask.in-english', { language })}</p>`}
      <p>${sayKey(reader, 'ask.heard-for', { seconds: hearing.seconds.toFixed(0) })}</p>
      ${hearingHtml(hearing, reader)}
      ${isEstimated && html`<p class="hint">${sayKey(reader, 'ask.seconds-how')}</p>`}
    </section>`;
}

function otherMoments({ since, next, zone }: Explanation, centre: Centre, asked: Asked, reader: StaffLanguage): Html {
  const seen = (at: number) => whenSeen(reader, at, asked.at, zone);
  const link = (at: number, words: string) =>
    html`<li><a class="button second" href="${askAddress(centre, { ...asked, at })}">${words}</a></li>`;
  return html`<ul class="acts">
        ${since !== undefined && asked.at - since.at < 400 * dayMs && link(since.at - minuteMs, sayKey(reader, 'ask.see-since', { when: seen(since.at) }))}
        ${next !== undefined && link(next.at, sayKey(reader, 'ask.see-next', { when: seen(next.at) }))}
      </ul>`;
}
