// A field of a form with its label, its hint and its fault, which are tied together for those who listen to the page.

import { type Html, html } from '../website/html.ts';

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password' | 'email' | 'date';
  /** What the browser may fill in; `off` if absent. */
  readonly autocomplete?: string;
  readonly value?: string;
  readonly hint?: string;
  readonly fault?: string;
  readonly isOptional?: true;
};

/** A field on a line of its own. */
export function formField({ name, label, type = 'text', autocomplete = 'off', value, hint, fault, isOptional }: Field): Html {
  const told = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`].filter((id) => id !== false);
  const described = told.length > 0 && html` aria-describedby="${told.join(' ')}"`;
  const isCalm = type === 'password' || autocomplete === 'username';
  return html`<div class="field">
      <label class="title" for="${name}">${label}</label>
      ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${fault !== undefined && html`<p class="fault" id="${name}-fault">${fault}</p>`}
      <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${value !== undefined && html` value="${value}"`}${!isOptional && html` required`}${fault !== undefined && html` aria-invalid="true"`}${described}${isCalm && html` spellcheck="false" autocapitalize="none"`}>
    </div>`;
}

/** What is wrong, at the top of the page. */
export function faultSummary(faults: readonly string[]): Html | false {
  return faults.length > 0 && html`<div class="faults" role="alert">${faults.map((fault) => html`<p>${fault}</p>`)}</div>`;
}

/** The token of the form. */
export function tokenField(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}">`;
}
