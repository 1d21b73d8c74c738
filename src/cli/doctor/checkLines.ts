// The numbers of the lines: their kinds, and whether the centres' own numbers can reach them.

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Centre, Directory, Line } from '../../schedules/directory.ts';
import { isPlaceholder } from './claim.ts';
import { type Finding, finding } from './finding.ts';

// https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/
const kinds: Readonly<Record<string, string>> = {
  TOLL_FREE: 'toll-free',
  FIXED_LINE: 'a fixed line',
  FIXED_LINE_OR_MOBILE: 'a fixed or mobile line',
  MOBILE: 'a mobile',
  VOIP: 'an IP telephone',
  UAN: 'charged by the minute',
};

/** Checks every line once, and every centre: its number for callers, and its number for the desks to see. */
export function checkLines(directory: Directory): readonly Finding[] {
  const centres = [...directory.centres.values()];
  const lines = new Map(centres.flatMap((centre) => [...centre.lines.values()].map((line) => [`${line.id} ${line.number}`, line])));
  return [
    ...[...lines.values()].flatMap(withTemporary).map((line) => checkLine(line, centres)),
    ...centres.flatMap((centre) => checkCentre(directory, centre)),
  ];
}

/** The line with each of its numbers. */
function withTemporary(line: Line): readonly Line[] {
  return line.temporary === undefined ? [line] : [line, { ...line, number: line.temporary.number, printed: line.temporary.printed }];
}

function checkLine(line: Line, centres: readonly Centre[]): Finding {
  const parsed = parsePhoneNumberFromString(line.number);
  if (parsed === undefined || !parsed.isValid())
    return finding(
      'line-number-invalid',
      `${line.id}: ${line.printed} is not a number that can be called. Write it as it is printed, like “0120-0178-27”.`,
    );
  const strangers = centres.filter(
    ({ lines, numbers }) => lines.has(line.id) && numbers.some(({ number }) => countryOf(number) !== parsed.country),
  );
  if (parsed.getType() === 'TOLL_FREE' && strangers.length > 0)
    return finding(
      'line-toll-free-abroad',
      `${line.id}: ${line.printed} is toll-free in ${parsed.country}, and ${strangers.map(({ id }) => id).join(', ')} would dial it from abroad. Give the centre a number in ${parsed.country}.`,
    );
  return finding(
    'line-number-valid',
    `${line.id}: ${line.printed} (${line.number}), ${kindOf(parsed)} in ${parsed.country}${digitsOf(line)}`,
  );
}

function checkCentre(directory: Directory, centre: Centre): readonly Finding[] {
  const { id, numbers, callerId } = centre;
  const real = numbers.filter(({ number }) => !isPlaceholder(directory, number));
  return [
    real.length === 0
      ? finding(
          'centre-has-no-number',
          `${id} has no number that can be called. Write one of the carrier’s under “numbers:” of schedules/centres/${id}.yaml.`,
        )
      : finding(
          'centre-has-number',
          `${id} answers ${real.map(({ number, language }) => (language === undefined ? number : `${number} (${language})`)).join(', ')}`,
        ),
    ...(callerId === undefined
      ? [
          finding(
            'caller-id-missing',
            `${id} shows the desks no number of its own, which calls inside Japan need. Write “caller-id:” into schedules/centres/${id}.yaml.`,
          ),
        ]
      : []),
  ];
}

function kindOf(number: PhoneNumber): string {
  return kinds[number.getType() ?? ''] ?? 'of an unknown kind';
}

function digitsOf({ digits }: Line): string {
  if (digits === undefined) return '';
  return digits.send ? `; ${digits.press} is pressed for the caller` : `; the caller is told to press ${digits.press}`;
}

function countryOf(number: string): string | undefined {
  // A placeholder is no real number, but its country code is.
  return parsePhoneNumberFromString(number)?.country ?? (number.startsWith('+81') ? 'JP' : undefined);
}
