// Whether the texts that centres send can be sent: the key that seals a number during a call, the credentials, and the sender.

import { CarrierRefusal } from '../../carrier/twilio/account/apiRefusal.ts';
import type { Account } from '../../carrier/twilio/account/openAccount.ts';
import type { Directory } from '../../schedules/directory.ts';
import type { Settings } from '../../service/settings.ts';
import { type Finding, finding, findingOf } from './finding.ts';

/** Findings about texts. `account` is absent where there are no credentials. Nothing is asked of the carrier where no centre sends any. */
export async function checkSms(
  { callbacks, carrier }: Pick<Settings, 'callbacks' | 'carrier'>,
  { centres }: Pick<Directory, 'centres'>,
  account: Pick<Account, 'find'> | undefined,
): Promise<readonly Finding[]> {
  const sending = [...centres.values()].flatMap(({ id, sms }) => (sms === undefined ? [] : [{ centre: id, from: sms.from }]));
  if (sending.length === 0) return [finding('sms-off')];
  const ids = sending.map(({ centre }) => centre);
  if (carrier !== 'twilio') return [finding('sms-no-credentials.carrier', { centres: ids, carrier })];
  const missing = [
    ...(callbacks === undefined ? [finding('sms-no-key', { centres: ids })] : []),
    ...(account === undefined ? [finding('sms-no-credentials', { centres: ids })] : []),
  ];
  const found: Finding[] = [];
  try {
    for (const { centre, from } of sending) found.push(...(await checkSender(centre, from, account)));
    return [...missing, ...found];
  } catch (fault) {
    if (!(fault instanceof CarrierRefusal)) throw fault;
    return [...missing, ...found, findingOf(fault.code, fault.said)];
  }
}

/** A name is no number of the account: whether it arrives is the operators' decision. */
async function checkSender(centre: string, from: string, account: Pick<Account, 'find'> | undefined): Promise<readonly Finding[]> {
  if (!from.startsWith('+')) return [finding('sms-sender-name', { centre, from })];
  if (account === undefined) return [];
  const number = await account.find(from);
  if (number === undefined) return [finding('sms-sender-not-ours', { centre, from })];
  return [number.sendsTexts ? finding('sms-sender-sends', { centre, from }) : finding('sms-sender-cannot', { centre, from })];
}
