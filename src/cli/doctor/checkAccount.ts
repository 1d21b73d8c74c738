// Whether the carrier's account has the numbers of the centres, and leads their calls to this service.

import type { Traits } from '../../carrier/traits.ts';
import { CarrierRefusal } from '../../carrier/twilio/account/apiRefusal.ts';
import { changesBetween, hostedFallbackOf, wantedSettings } from '../../carrier/twilio/account/numberSettings.ts';
import type { Account } from '../../carrier/twilio/account/openAccount.ts';
import type { Directory } from '../../schedules/directory.ts';
import { isPlaceholder } from './claim.ts';
import { type Finding, finding, findingOf } from './finding.ts';

/** Checks each number of the centres that is no placeholder, and each caller id. checkLines.ts reports the placeholders. */
export async function checkAccount(
  account: Account,
  directory: Directory,
  publicUrl: string,
  /** Checks a fallback that the carrier hosts. */
  checkFallback: (url: string) => Promise<Finding>,
  cannot: Traits['cannot'] = [],
): Promise<readonly Finding[]> {
  const centres = [...directory.centres.values()];
  const numbers = centres
    .flatMap((centre) => centre.numbers.map(({ number }) => number))
    .filter((number) => !isPlaceholder(directory, number));
  const shown = centres.flatMap(({ id, callerId }) => (callerId === undefined || numbers.includes(callerId) ? [] : [{ id, callerId }]));
  try {
    return [
      ...(await eachOf(numbers, (number) => checkNumber(account, number, publicUrl, { checkFallback, cannot }))),
      ...(await eachOf(shown, ({ id, callerId }) => checkCallerId(account, id, callerId))),
    ];
  } catch (fault) {
    if (!(fault instanceof CarrierRefusal)) throw fault;
    return [findingOf(fault.code, fault.said)];
  }
}

async function checkNumber(
  account: Account,
  number: string,
  publicUrl: string,
  { checkFallback, cannot }: { readonly checkFallback: (url: string) => Promise<Finding>; readonly cannot: Traits['cannot'] },
): Promise<readonly Finding[]> {
  const found = await account.find(number);
  if (found === undefined) return [finding('number-not-in-account', { number })];
  if (!found.takesCalls) return [finding('number-without-voice', { number })];
  const hosted = hostedFallbackOf(found.settings, publicUrl);
  const changes = changesBetween(found.settings, wantedSettings(publicUrl, hosted, cannot));
  if (changes.length > 0) return [finding('number-not-connected', { number, fields: changes.map(({ field }) => field) })];
  const connected = finding('number-connected', { number });
  if (cannot.includes('fallback')) return [connected, finding('fallback-not-offered', { number })];
  return [connected, hosted === undefined ? finding('fallback-not-hosted', { number }) : await checkFallback(hosted)];
}

async function checkCallerId(account: Account, centre: string, callerId: string): Promise<readonly Finding[]> {
  return (await account.find(callerId)) === undefined
    ? [finding('caller-id-not-in-account', { centre, number: callerId })]
    : [finding('caller-id-in-account', { centre, number: callerId })];
}

/** Checks one item after the other, since the carrier limits the requests. */
async function eachOf<T>(items: readonly T[], check: (item: T) => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const item of items) found.push(...(await check(item)));
  return found;
}
