// Why the service cannot write the schedules folder, and what to do with a change all the same.

import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import type { Writable } from './hoursPort.ts';

type Unwritable = Exclude<Writable, { readonly is: 'writable' }>;

const known = {
  EROFS: 'hours-unwritable.read-only',
  EACCES: 'hours-unwritable.no-right',
  EPERM: 'hours-unwritable.no-right',
  ENOSPC: 'hours-unwritable.full',
  ENOENT: 'hours-unwritable.gone',
} as const;

export function unsaved(writable: Unwritable, language: StaffLanguage): Html {
  return html`<div class="told stop" role="alert"><p><strong>${whySaid(writable, language)}</strong></p><p>${sayKey(language, 'hours-unwritable.advice')}</p></div>`;
}

function whySaid(writable: Unwritable, language: StaffLanguage): string {
  if (writable.is === 'config-map') return sayKey(language, 'hours-unwritable.config-map');
  const key = Object.hasOwn(known, writable.fault) ? known[writable.fault as keyof typeof known] : undefined;
  return key === undefined ? sayKey(language, 'hours-unwritable.other', { fault: writable.fault }) : sayKey(language, key);
}
