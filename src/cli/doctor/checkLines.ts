// The numbers of the lines: what kind each is, and whether it can be reached from the numbers that the centres have.

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isPlaceholder } from '../../carrier/claim.ts';
import type { Centre, Directory, Line } from '../../schedules/directory.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, warning, problem } = findingsOf('lines');

// https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/
const kinds: Readonly<Record<string, string>> = {
  TOLL_FREE: 'toll-free',
  FIXED_LINE: 'a fixed line',
  FIXED_LINE_OR_MOBILE: 'a fixed or mobile line',
  MOBILE: 'a mobile',
  VOIP: 'an IP telephone',
  UAN: 'charged by the minute',
};

/** Every line once, and every centre: whether it has a number that can be called, and one to show to the desks. */
export function checkLines(directory: Directory): readonly Finding[] {
  const centres = [...directory.centres.values()];
  const lines = new Map(centres.flatMap((centre) => [...centre.lines.values()].map((line) => [`${line.id} ${line.number}`, line])));
  return [...[...lines.values()].map((line) => checkLine(line, centres)), ...centres.flatMap((centre) => checkCentre(directory, centre))];
}

function checkLine(line: Line, centres: readonly Centre[]): Finding {
  const parsed = parsePhoneNumberFromString(line.number);
  if (parsed === undefined || !parsed.isValid())
    return problem(`${line.id}: ${line.printed} is not a number that can be called. Write it as it is printed, like “0120-0178-27”.`);
  const strangers = centres.filter(
    ({ lines, numbers }) => lines.has(line.id) && numbers.some(({ number }) => countryOf(number) !== parsed.country),
  );
  if (parsed.getType() === 'TOLL_FREE' && strangers.length > 0)
    return problem(
      `${line.id}: ${line.printed} is toll-free in ${parsed.country}, and ${strangers.map(({ id }) => id).join(', ')} would dial it from abroad. Give the centre a number in ${parsed.country}.`,
    );
  return fine(`${line.id}: ${line.printed} (${line.number}), ${kindOf(parsed)} in ${parsed.country}${digitsOf(line)}`);
}

function checkCentre(directory: Directory, centre: Centre): readonly Finding[] {
  const { id, numbers, callerId } = centre;
  const real = numbers.filter(({ number }) => !isPlaceholder(directory, number));
  return [
    real.length === 0
      ? problem(`${id} has no number that can be called. Write one of the carrier’s under “numbers:” of schedules/centres/${id}.yaml.`)
      : fine(
          `${id} answers ${real.map(({ number, language }) => (language === undefined ? number : `${number} (${language})`)).join(', ')}`,
        ),
    ...(callerId === undefined
      ? [
          warning(
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
  // A placeholder is no number that exists, but it says where it is meant to be.
  return parsePhoneNumberFromString(number)?.country ?? (number.startsWith('+81') ? 'JP' : undefined);
}
