// What needs attention as HTML: edits that were not taken first, with their places and remedies; warnings below, folded.

import { sayKey, sentence } from '../../messages/sayMessage.ts';
import { countProblems, type Problem } from '../../schedules/problem.ts';
import { type Html, html } from '../../website/html.ts';
import type { Visit } from '../route.ts';
import type { Attention } from './attention.ts';

const mostShown = 30;

/** Nothing where every edit is taken. */
export function problemList({ problems, held }: Attention, { language }: Visit): Html | undefined {
  if (problems.length === 0 && held.length === 0) return undefined;
  return html`<section class="told stop" aria-labelledby="problems">
        <h2 id="problems">${sayKey(language, 'now.problems', { count: countProblems(problems) })}</h2>
        <p>${sayKey(language, 'now.last-good')}</p>
        ${listOf(problems, language)}
      </section>`;
}

export function warningList({ warnings, information }: Attention, { language }: Visit): Html | undefined {
  if (warnings.length === 0 && information.length === 0) return undefined;
  return html`<section aria-labelledby="warnings">
        <h2 id="warnings">${sayKey(language, 'now.warnings')}</h2>
        ${warnings.length === 0 ? html`<p>${sayKey(language, 'now.no-warnings')}</p>` : listOf(warnings, language)}
        ${information.length > 0 && html`<details><summary>${sayKey(language, 'now.information', { count: information.length })}</summary>${listOf(information, language)}</details>`}
      </section>`;
}

function listOf(problems: readonly Problem[], language: Visit['language']): Html {
  const shown = problems.slice(0, mostShown);
  const left = problems.length - shown.length;
  return html`<ul class="findings">${shown.map((problem) => html`<li>${sentence(language, problem.message)}<br><small class="soft">${placeOf(problem, language)}</small></li>`)}${left > 0 && html`<li>${sayKey(language, 'ready.more', { count: left })}</li>`}</ul>`;
}

function placeOf({ file, line }: Problem, language: Visit['language']): string {
  return sayKey(language, 'now.place', { file, line });
}
