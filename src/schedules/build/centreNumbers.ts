// The numbers that a centre answers, and the one that it shows to the desks that it rings. Like every number they may be written as they
// are printed; the carrier has them in international form.

import { type Message, message } from '../../messages/message.ts';
import type { Telephone } from '../directory.ts';
import { type ParsedNumber, parsePlaceholder, parseTelephone, telephoneOf } from '../schema/parsedNumber.ts';
import type { CentreFile } from '../schema/schema.ts';
import type { CentreContext } from './context.ts';
import { checkLanguages } from './languages.ts';
import type { Report } from './reportAt.ts';

type Written = CentreFile['numbers'];

/** A number that the centre answers, as it is written in its file. */
export type WrittenNumber = ParsedNumber & { readonly language?: string | undefined; readonly placeholder: boolean };

/** Reports what is wrong with the numbers, and warns of those that are not real yet. */
export function checkNumbers(written: CentreFile, context: CentreContext, report: Report): void {
  const { yaml, vocabulary, problems } = context;
  const callerId = written['caller-id'];
  const shown = callerId === undefined ? undefined : parseTelephone(callerId);
  if (shown !== undefined && 'key' in shown) report(['caller-id'], message('number-not-callable.caller-id', { why: shown }));
  for (const [number, entry] of Object.entries(written.numbers)) {
    const at = ['numbers', number];
    const language = entry?.language;
    const isPlaceholder = entry?.placeholder === true;
    const parsed = parseAnswered(number, isPlaceholder);
    if ('key' in parsed) report(at, parsed);
    else if (isPlaceholder) {
      problems.add(yaml.problemAt(at, message('placeholder', { number: parsed.number }), 'warning'));
    }
    if (language === undefined) continue;
    checkLanguages([...at, 'language'], [language], vocabulary, report);
    if (!written.languages.includes(language)) report([...at, 'language'], message('language-not-offered', { language }));
  }
}

/** The numbers that are ones, in the order of the file. */
export function answeredNumbers(numbers: Written): readonly WrittenNumber[] {
  return Object.entries(numbers).flatMap(([written, entry]) => {
    const placeholder = entry?.placeholder === true;
    const parsed = parseAnswered(written, placeholder);
    return 'key' in parsed ? [] : [{ ...telephoneOf(parsed), written, language: entry?.language, placeholder }];
  });
}

function parseAnswered(written: string, isPlaceholder: boolean): Telephone | Message {
  if (isPlaceholder) return parsePlaceholder(written) ?? message('number-not-international', { written });
  const parsed = parseTelephone(written);
  if (!('key' in parsed)) return parsed;
  return parsePlaceholder(written) === undefined
    ? message('number-not-callable', { why: parsed })
    : message('number-not-callable.no-line', { written });
}

/** The number that desks see, in international form. */
export function callerIdOf({ 'caller-id': written }: CentreFile): { readonly callerId?: string } {
  const parsed = written === undefined ? undefined : parseTelephone(written);
  return parsed === undefined || 'key' in parsed ? {} : { callerId: parsed.number };
}
