// Whether the calls that we owe can be kept and placed: the key, the credentials, and the number that the called person sees.

import { callerIdOf } from '../../callbacks/callerIdOf.ts';
import { CarrierRefusal } from '../../carrier/twilio/account/apiRefusal.ts';
import type { Account } from '../../carrier/twilio/account/openAccount.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { Settings } from '../../service/settings.ts';
import { languagesNamed } from '../../staff/compareHours.ts';
import { isPlaceholder } from './claim.ts';
import { type Finding, finding, findingOf } from './finding.ts';

/** Findings about callbacks. `account` is absent where there are no credentials. Nothing is asked of the carrier where there is no key. */
export async function checkCallbacks(
  { callbacks }: Pick<Settings, 'callbacks'>,
  directory: Directory,
  account: Pick<Account, 'find'> | undefined,
): Promise<readonly Finding[]> {
  const centres = [...directory.centres.values()].filter(({ callback }) => callback !== undefined);
  if (callbacks === undefined)
    return centres.length === 0 ? [finding('callbacks-off')] : centres.map(({ id }) => finding('callbacks-without-key', { centre: id }));
  const found: Finding[] = [finding('callback-key-set', { keys: callbacks.keys.map(({ id }) => id) }), ...centres.map(languagesOffered)];
  if (account === undefined) return [...found, finding('callbacks-not-placed')];
  try {
    for (const centre of centres) found.push(...(await checkShown(centre.id, callerIdOf(centre), directory, account)));
    return found;
  } catch (fault) {
    if (!(fault instanceof CarrierRefusal)) throw fault;
    return [...found, findingOf(fault.code, fault.said)];
  }
}

/** Callers are offered a call in a language that a line for callbacks promises, and in no other. */
function languagesOffered({ id, languages, lines, callback }: Centre): Finding {
  const ready = (callback?.lines ?? []).flatMap((line) => lines.get(line) ?? []);
  const promised = new Set(ready.flatMap(({ timetable }) => languagesNamed(timetable)));
  const offered = languages.filter((language) => promised.has(language));
  return offered.length === 0
    ? finding('callback-in-no-language', { centre: id })
    : finding('callback-languages', { centre: id, languages: offered });
}

/** Only a number of the account may be shown; a verified one would do, but no text can be answered there. */
async function checkShown(
  centre: string,
  number: string | undefined,
  directory: Directory,
  account: Pick<Account, 'find'>,
): Promise<readonly Finding[]> {
  if (number === undefined || isPlaceholder(directory, number)) return [finding('callback-number-missing', { centre })];
  const found = await account.find(number);
  if (found === undefined) return [finding('callback-number-not-ours', { centre, number })];
  return [
    found.takesCalls ? finding('callback-number-ours', { centre, number }) : finding('callback-number-not-ours', { centre, number }),
    // Numbers that begin with 050 or 0120 mostly send none.
    ...(found.sendsTexts ? [] : [finding('callback-number-sends-no-texts', { number })]),
  ];
}
