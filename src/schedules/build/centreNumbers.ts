// The numbers that a centre answers, and the one that it shows to the desks that it rings.

import parsePhoneNumber, { isValidPhoneNumber } from 'libphonenumber-js/max';
import { sameNumber } from '../schema/dialling.ts';
import type { CentreFile } from '../schema/schema.ts';
import { quote } from '../sentences.ts';
import type { CentreContext, Report } from './context.ts';
import { checkLanguages } from './languages.ts';

/** Reports what is wrong with the numbers, and warns of those that are not real yet. */
export function checkNumbers(written: CentreFile, context: CentreContext, report: Report): void {
  const { yaml, vocabulary, problems } = context;
  const callerId = written['caller-id'];
  if (callerId !== undefined && !(callerId.startsWith('+') && isValidPhoneNumber(callerId))) {
    const message = `${quote(callerId)} is not a number that can be called. Write one of your own in international form, like “+815012345678”.`;
    report(['caller-id'], 'number-not-callable', message);
  }
  for (const [number, entry] of Object.entries(written.numbers)) {
    const at = ['numbers', number];
    const language = entry?.language;
    const fault = faultIn(number, entry?.placeholder === true);
    if (fault !== undefined) report(at, fault.code, fault.message);
    else if (entry?.placeholder === true) {
      const message = `${number} is a placeholder that cannot be called. Write the number of your carrier before you go live.`;
      problems.add(yaml.problemAt(at, 'placeholder', message, 'warning'));
    }
    if (language === undefined) continue;
    checkLanguages([...at, 'language'], [language], vocabulary, report);
    if (!written.languages.includes(language)) {
      const message = `this centre does not offer ${quote(language)}. Add it to “languages”, or remove it here.`;
      report([...at, 'language'], 'language-not-offered', message);
    }
  }
}

/** The number as it is printed in its country: `050-0000-0001`. One that cannot be read stays as it is. */
export function printedNumber(number: string): string {
  return parsePhoneNumber(number)?.formatNational() ?? number;
}

function faultIn(
  number: string,
  isPlaceholder: boolean,
): { readonly code: 'number-not-international' | 'number-not-callable'; readonly message: string } | undefined {
  if (!/^\+\d{8,15}$/.test(number)) {
    const message = `${quote(number)} is not a number in international form. Write it in quotes with its country code, like “+815012345678”.`;
    return { code: 'number-not-international', message };
  }
  // With the 0 of a call inside the country it looks right, and the carrier never writes it so.
  const meant = sameNumber(number);
  if (meant !== undefined && meant !== number)
    return { code: 'number-not-international', message: `${quote(number)} is not in international form. Write “${meant}”.` };
  if (isPlaceholder || isValidPhoneNumber(number)) return undefined;
  const message = `${quote(number)} is not a number that can be called. Check it, or write “placeholder: true” beside it until you have one.`;
  return { code: 'number-not-callable', message };
}
