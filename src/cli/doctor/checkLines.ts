// The numbers of the lines: their kinds, and whether the centres' own numbers can reach them.

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Given, type Message, type MessageKey, message } from '../../messages/message.ts';
import type { Centre, Directory, Line } from '../../schedules/directory.ts';
import { isPlaceholder } from './claim.ts';
import { type Finding, finding } from './finding.ts';

// https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/
const kinds: readonly string[] = ['TOLL_FREE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'MOBILE', 'VOIP', 'UAN'];

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
  const named = { line: line.id, printed: line.printed };
  if (parsed === undefined || !parsed.isValid()) return finding('line-number-invalid', named);
  const { country = '' } = parsed;
  const strangers = centres.filter(
    ({ lines, numbers }) => lines.has(line.id) && numbers.some(({ number }) => countryOf(number) !== parsed.country),
  );
  if (parsed.getType() === 'TOLL_FREE' && strangers.length > 0)
    return finding('line-toll-free-abroad', { ...named, country, centres: strangers.map(({ id }) => id) });
  return numberFinding(line, { ...named, number: line.number, kind: kindOf(parsed), country });
}

function checkCentre(directory: Directory, centre: Centre): readonly Finding[] {
  const { id, numbers, callerId } = centre;
  const real = numbers.filter(({ number }) => !isPlaceholder(directory, number));
  return [
    real.length === 0
      ? finding('centre-has-no-number', { centre: id })
      : finding('centre-has-number', {
          centre: id,
          numbers: real.map(({ number, language }) => (language === undefined ? number : `${number} (${language})`)),
        }),
    ...(callerId === undefined ? [finding('caller-id-missing', { centre: id })] : []),
  ];
}

function kindOf(number: PhoneNumber): Message {
  const kind = number.getType() ?? '';
  return message(kinds.includes(kind) ? (`number-kind.${kind}` as Extract<MessageKey, `number-kind.${string}`>) : 'number-kind.unknown');
}

function numberFinding({ digits }: Line, said: Given<'doctor-line-number-valid'>[0]): Finding {
  if (digits === undefined) return finding('line-number-valid', said);
  const { press } = digits;
  return digits.send ? finding('line-number-valid.sent', { ...said, press }) : finding('line-number-valid.told', { ...said, press });
}

function countryOf(number: string): string | undefined {
  // A placeholder is no real number, but its country code is.
  return parsePhoneNumberFromString(number)?.country ?? (number.startsWith('+81') ? 'JP' : undefined);
}
