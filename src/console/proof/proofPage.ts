// What was measured, walked and tried: the seconds to a desk, the walk through every call, and the test calls that people made and signed.

import type { Instant } from '../../hours/timetable.ts';
import { dayName, languageName } from '../../messages/dateWords.ts';
import { type Message, message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { SignedCall } from '../../store/signedCalls.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { faultSummary, tokenField } from '../formField.ts';
import { topicNamed } from '../hearing/topicNamed.ts';
import { momentFor, nameFor } from '../staffWords.ts';
import type { EffortResult, WalkedCentre, WalkResult } from './proofResults.ts';
import { saidIn } from './saidIn.ts';
import type { SheetCall } from './sheetCalls.ts';

export type ProofShown = {
  readonly centre: Centre;
  readonly catalogues: Catalogues;
  readonly reader: StaffLanguage;
  readonly now: Instant;
  readonly effort: EffortResult | undefined;
  readonly walk: WalkResult | undefined;
  readonly calls: readonly SheetCall[];
  readonly signed: readonly SignedCall[];
  readonly mayWrite: boolean;
  readonly token: string;
  /** Makes the id of a form. */
  readonly newId: () => string;
  readonly fault?: Message;
};

export const mostNote = 200;

/** The contents of the page. */
export function proofPage(shown: ProofShown): Html {
  const { reader, fault } = shown;
  return html`<h1>${sayKey(reader, 'console.proof')}</h1>
    ${fault !== undefined && faultSummary([say(reader, fault)])}
    ${sheetSection(shown)}
    ${effortSection(shown)}
    ${walkSection(shown)}`;
}

function sheetSection(shown: ProofShown): Html {
  const { reader, calls, signed } = shown;
  const outcomeOf = new Map(signed.map((each) => [each.test, each]));
  const right = calls.filter(({ id }) => outcomeOf.get(id)?.outcome === 'right').length;
  const wrong = calls.filter(({ id }) => outcomeOf.get(id)?.outcome === 'wrong').length;
  return html`<section aria-labelledby="sheet">
      <h2 id="sheet">${sayKey(reader, 'proof.sheet')}</h2>
      <p>${sayKey(reader, 'proof.sheet-lead')}</p>
      <p class="verdict">${say(reader, message('proof.sheet-count', { count: calls.length, right, wrong }))}</p>
      <ol class="tests">${calls.map(
        (call, index) => html`
        <li class="sheet" id="test-${index}">${callRow(shown, call, outcomeOf.get(call.id))}</li>`,
      )}
      </ol>
    </section>`;
}

function callRow(shown: ProofShown, call: SheetCall, last: SignedCall | undefined): Html {
  const { reader, catalogues, centre, now, mayWrite } = shown;
  const { number, keys, language, heard, line, when } = call;
  const desk = nameFor(line.name, reader, line.id);
  const dial =
    number === undefined
      ? say(reader, message('proof.dial-directly', { number: line.printed }))
      : say(reader, message('proof.dial', { number: printedOf(centre, number), keys: keys.join(' ') }));
  return html`<h3>${dial}</h3>
          <p>${language !== undefined && html`${languageName(reader, language)} · `}${say(reader, message('proof.rings', { desk }))}
            ${when !== undefined && html`<br>${say(reader, message('proof.when', { at: momentFor(when.from, now, centre.zone, reader) }))}`}</p>
          ${heard.length > 0 && html`<p class="soft" lang="${language ?? 'ja'}">${saidIn(catalogues, heard)}</p>`}
          ${signature(last, shown)}
          ${mayWrite && signForm(shown, call)}`;
}

function signature(last: SignedCall | undefined, { reader, now, centre }: ProofShown): Html {
  if (last === undefined) return html`<p><span class="state only">${sayKey(reader, 'proof.not-signed')}</span></p>`;
  const { outcome, who, at_ms: at, note } = last;
  const isRight = outcome === 'right';
  return html`<p><span class="state ${isRight ? 'open' : 'closed'}">${sayKey(reader, isRight ? 'proof.right' : 'proof.wrong')}</span>
            ${say(reader, message('proof.signed-by', { who, at: momentFor(at, now, centre.zone, reader) }))}</p>
          ${note !== '' && html`<p>${note}</p>`}`;
}

function signForm({ centre, reader, token, newId }: ProofShown, { id }: SheetCall): Html {
  const field = newId();
  return html`<details><summary>${sayKey(reader, 'proof.sign')}</summary>
            <form method="post" action="${addressOf(centre.id, 'proof')}">
              ${tokenField(token)}<input type="hidden" name="id" value="${field}"><input type="hidden" name="test" value="${id}">
              <p><label class="title" for="note-${field}">${sayKey(reader, 'proof.note')}</label>
                <input id="note-${field}" name="note" maxlength="${mostNote}" autocomplete="off"></p>
              <ul class="acts">
                <li><button name="outcome" value="right">${sayKey(reader, 'proof.right')}</button></li>
                <li><button name="outcome" value="wrong" class="stop">${sayKey(reader, 'proof.wrong')}</button></li>
              </ul>
            </form></details>`;
}

/** The number of the centre as it is shown. */
function printedOf({ numbers }: Centre, number: string): string {
  return numbers.find((each) => each.number === number)?.printed ?? number;
}

const paths = ['menu', 'dedicated', 'first-timer'] as const;

function effortSection({ centre, catalogues, reader, effort }: ProofShown): Html {
  const rows = (effort?.rows ?? []).filter((row) => row.centre === centre.id);
  return html`<section aria-labelledby="effort">
      <h2 id="effort">${sayKey(reader, 'proof.effort')}</h2>
      <p>${sayKey(reader, 'proof.effort-lead')}</p>
      ${
        effort === undefined || rows.length === 0
          ? html`<p class="told">${sayKey(reader, 'proof.effort-none')}</p>`
          : html`<p>${say(reader, message('proof.effort-at', { day: dayName(reader, effort.at) }))}</p>
      ${paths.map(
        (path, index) => html`<details${index === 0 && html` open`}><summary>${sayKey(reader, `proof.path-${path}`)}</summary>
        ${secondsTable(
          rows.filter((row) => row.path === path),
          sayKey(reader, `proof.path-${path}`),
        )}</details>`,
      )}`
      }
    </section>`;

  function secondsTable(some: typeof rows, name: string): Html {
    const columns = [...new Set(some.map(({ topic, at }) => `${topic} ${at}`))];
    const languages = [...new Set(some.map(({ language }) => language))];
    const named = (column: string) => {
      const [topic = '', at = ''] = column.split(' ');
      const hour = at.slice(11);
      const isDay = hour < '20:00';
      return `${topicNamed(catalogues, centre, topic, reader)}${isDay ? '' : ` ${hour}`}`;
    };
    const seconds = new Map(some.map((row) => [`${row.language} ${row.topic} ${row.at}`, row]));
    return html`<div class="wide" role="region" aria-label="${name}" tabindex="0"><table>
          <thead><tr><th scope="col">${sayKey(reader, 'calls-column.language')}</th>${columns.map((column) => html`<th scope="col">${named(column)}</th>`)}</tr></thead>
          <tbody>${languages.map(
            (language) => html`
            <tr><th scope="row">${languageName(reader, language)}</th>${columns.map((column) => {
              const row = seconds.get(`${language} ${column}`);
              return html`<td class="number">${row === undefined ? '-' : say(reader, message('proof.seconds', { seconds: row.seconds.toFixed(1), keys: row.keys }))}</td>`;
            })}</tr>`,
          )}
          </tbody>
        </table></div>`;
  }
}

function walkSection({ centre, reader, walk }: ProofShown): Html {
  return html`<section aria-labelledby="walk">
      <h2 id="walk">${sayKey(reader, 'proof.walk')}</h2>
      <p>${sayKey(reader, 'proof.walk-lead')}</p>
      ${walk === undefined ? html`<p class="told">${sayKey(reader, 'proof.walk-none')}</p>` : walked(walk)}
    </section>`;

  function walked({ at, from, days, centres, notices, others }: WalkResult): Html {
    const faults = [...centres, ...notices].reduce((sum, each) => sum + each.faults, others.length);
    const isIn = [...centres].some((each) => each.centre === centre.id);
    return html`<p class="told ${faults === 0 ? 'done' : 'stop'}">${say(reader, faults === 0 ? message('proof.walk-good', { day: dayName(reader, at) }) : message('proof.walk-faults', { day: dayName(reader, at), count: faults }))}</p>
      ${!isIn && html`<p class="told">${sayKey(reader, 'proof.walk-other')}</p>`}
      <p>${say(reader, message('proof.walk-days', { days, from: dayName(reader, from) }))}</p>
      <div class="wide" role="region" aria-label="${say(reader, message('figures.table-of', { heading: sayKey(reader, 'proof.walk') }))}" tabindex="0"><table>
          <thead><tr>${(['centre', 'languages', 'availabilities', 'states', 'edges', 'faults'] as const).map((name) => html`<th scope="col">${sayKey(reader, `proof.column-${name}`)}</th>`)}</tr></thead>
          <tbody>${centres.map((each) => row(each, each.centre))}${notices.map((each) => row(each, say(reader, message('proof.with-notices', { centre: each.centre }))))}
          </tbody>
        </table></div>
      ${others.map((each) => html`<p class="fault">${each}</p>`)}
      <p class="walk"><a href="${addressOf(centre.id, 'proof/walk')}"><img src="${addressOf(centre.id, 'proof/walk')}" alt="${sayKey(reader, 'proof.walk-alt')}" width="1108" height="570" loading="lazy"></a></p>`;
  }

  function row({ languages, availabilities, states, edges, faults }: WalkedCentre, name: string): Html {
    return html`
            <tr><th scope="row">${name}</th>${[languages, availabilities, states, edges, faults].map((each) => html`<td class="number">${each.toLocaleString('en')}</td>`)}</tr>`;
  }
}
