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

/** The same with a heading, each fault leading to its field. */
export function faultLinks(title: string, faults: Iterable<readonly [field: string, said: string]>): Html | false {
  const links = Array.from(faults, ([field, said]) => html`<li><a href="#${field}">${said}</a></li>`);
  return links.length > 0 && html`<div class="faults" role="alert"><h2>${title}</h2><ul>${links}</ul></div>`;
}

/** Where a person is among the steps of a form, counted from 1. */
export function stepList(words: readonly string[], current: number): Html {
  return html`<ol class="steps">${words.map((word, index) => html`<li${index + 1 === current && html` aria-current="step"`}>${word}</li>`)}</ol>`;
}

/** Fields that the page carries and shows to no person. */
export function hiddenFields(fields: Iterable<readonly [name: string, value: string]>): readonly Html[] {
  return Array.from(fields, ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id that a form was made with, so that a double click does one thing; undefined where it is damaged. */
export function formIdOf(form: URLSearchParams): string | undefined {
  const id = form.get('id')?.trim() ?? '';
  return uuid.test(id) ? id : undefined;
}

/** The token of the form. */
export function tokenField(token: string): Html {
  return html`<input type="hidden" name="token" value="${token}">`;
}
