// The two fields in which a person chooses a password, and what is wrong with what they wrote.

import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { formField } from '../formField.ts';
import type { Visit } from '../route.ts';
import { madePassphrase, passwordFault } from './passwordRules.ts';

/** The password that a form chose, or what is wrong with it in the reader's language. */
export function chosenPassword({ form, language }: Visit, name: string): { readonly password: string } | { readonly fault: string } {
  const [password, again] = [form.get('password') ?? '', form.get('password-again') ?? ''];
  const fault = passwordFault(password, name);
  if (fault !== undefined) return { fault: sayKey(language, fault) };
  return password === again ? { password } : { fault: sayKey(language, 'people.password-differs') };
}

export function passwordFields({ language }: Visit, fault?: string): Html {
  const hint = sayKey(language, 'people.password-hint', { example: madePassphrase() });
  const common = { type: 'password', autocomplete: 'new-password' } as const;
  return html`${formField({ ...common, name: 'password', label: sayKey(language, 'people.choose-password'), hint, ...(fault !== undefined && { fault }) })}
      ${formField({ ...common, name: 'password-again', label: sayKey(language, 'people.password-again') })}`;
}
