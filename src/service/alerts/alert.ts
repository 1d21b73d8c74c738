// What is posted to the address of the alerts: JSON for programs, with a sentence in both languages for the person who reads it.

import { message } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import type { Fault } from './alertFaults.ts';

export type Alert = {
  /** The same each time that this alert is sent again. */
  readonly id: string;
  readonly event: 'fault' | 'recovery';
  readonly kind: Fault['kind'];
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly centre?: string;
  /** The machine, and the address at which the carrier calls the service. */
  readonly instance: string;
  readonly service: string;
  /** When it was noticed, in ISO 8601. */
  readonly at: string;
  readonly sentence: { readonly ja: string; readonly en: string };
  /** Both sentences in one, which chat programs show as they are. */
  readonly text: string;
};

export type Sender = { readonly instance: string; readonly service: string };

const mostLetters = 600;

/** The alert about a fault that began, or that is over. `id` and `at` are the caller's. */
export function alertOf(event: Alert['event'], fault: Fault, { instance, service }: Sender, id: string, at: string): Alert {
  const { kind, code, file, line, column, centre, message: said } = fault;
  const inLanguage = (language: 'ja' | 'en') => {
    const about = sentence(language, said);
    const place = kind === 'refused-edit' ? `${file}:${line}:${column}: ` : '';
    return event === 'fault' ? `${place}${about}` : sentence(language, message('alert.recovery', { file: place === '' ? code : file }));
  };
  const words = { ja: inLanguage('ja').slice(0, mostLetters), en: inLanguage('en').slice(0, mostLetters) };
  const place = { kind, code, file, line, ...(centre !== undefined && { centre }) };
  return { id, event, ...place, instance, service, at, sentence: words, text: `${words.ja}\n${words.en}\n${service} (${instance})` };
}
