// Whether the carrier's account holds the numbers of the centres, and calls to them come here.

import { isPlaceholder } from '../../carrier/claim.ts';
import { CarrierRefusal } from '../../carrier/twilio/account/apiRefusal.ts';
import { changesBetween, hostedFallbackOf, wantedSettings } from '../../carrier/twilio/account/numberSettings.ts';
import type { Account } from '../../carrier/twilio/account/openAccount.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, warning, problem } = findingsOf('account');

/** Each number of the centres that is no placeholder, and each caller-id. Placeholders are told elsewhere. */
export async function checkAccount(
  account: Account,
  directory: Directory,
  publicUrl: string,
  /** Looks at a fallback that the carrier hosts. */
  checkFallback: (url: string) => Promise<Finding>,
): Promise<readonly Finding[]> {
  const centres = [...directory.centres.values()];
  const numbers = centres
    .flatMap((centre) => centre.numbers.map(({ number }) => number))
    .filter((number) => !isPlaceholder(directory, number));
  const shown = centres.flatMap(({ id, callerId }) => (callerId === undefined || numbers.includes(callerId) ? [] : [{ id, callerId }]));
  try {
    return [
      ...(await eachOf(numbers, (number) => checkNumber(account, number, publicUrl, checkFallback))),
      ...(await eachOf(shown, ({ id, callerId }) => checkCallerId(account, id, callerId))),
    ];
  } catch (fault) {
    if (!(fault instanceof CarrierRefusal)) throw fault;
    return [problem(fault.message)];
  }
}

async function checkNumber(
  account: Account,
  number: string,
  publicUrl: string,
  checkFallback: (url: string) => Promise<Finding>,
): Promise<readonly Finding[]> {
  const found = await account.find(number);
  if (found === undefined) return [problem(`The account has no number ${number}. Correct it in the schedules, or get it at the carrier.`)];
  if (!found.takesCalls) return [problem(`${number} cannot take calls: it is a number for messages. Get one with the capability “Voice”.`)];
  const hosted = hostedFallbackOf(found.settings, publicUrl);
  const changes = changesBetween(found.settings, wantedSettings(publicUrl, hosted));
  if (changes.length > 0)
    return [
      problem(
        `${number} is not connected to this service (${changes.map(({ field }) => field).join(', ')}). Run: npm run connect -- --number ${number}`,
      ),
    ];
  return [
    fine(`${number} is connected`),
    hosted === undefined
      ? warning(`${number}: when this service is away, its fallback is away with it. Let the carrier host one (infra/fallback/README.md).`)
      : await checkFallback(hosted),
  ];
}

async function checkCallerId(account: Account, centre: string, callerId: string): Promise<readonly Finding[]> {
  return (await account.find(callerId)) === undefined
    ? [
        warning(
          `${centre} shows ${callerId} to the desks, which is no number of the account. It must at least be a verified caller ID there.`,
        ),
      ]
    : [fine(`${centre} shows ${callerId} to the desks`)];
}

/** One after the other: the carrier counts requests. */
async function eachOf<T>(items: readonly T[], check: (item: T) => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const item of items) found.push(...(await check(item)));
  return found;
}
