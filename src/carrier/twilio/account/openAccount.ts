// The carrier's account, over its REST API: a number is looked up, and what is set for it is changed.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource

import { message } from '../../../messages/message.ts';
import { type AccountClient, accountClient, type Credentials, usualAccounts } from './accountClient.ts';
import { orRefusal } from './apiRefusal.ts';
import type { Change, NumberSettings } from './numberSettings.ts';

export type CarrierNumber = {
  readonly sid: string;
  /** E.164. */
  readonly number: string;
  readonly takesCalls: boolean;
  readonly sendsTexts: boolean;
  readonly settings: NumberSettings;
};

export type Account = {
  /** Undefined if the account has no such number. Rejects with a CarrierRefusal. */
  readonly find: (number: string) => Promise<CarrierNumber | undefined>;
  /** Sets the fields of the changes. Resolves to the number as the carrier has it then. Rejects as `find` does. */
  readonly change: (sid: string, changes: readonly Change[]) => Promise<CarrierNumber>;
};

type Listed = Awaited<ReturnType<AccountClient['incomingPhoneNumbers']['list']>>[number];

/** `origin` replaces that of the carrier's API, for a test server. */
export function openAccount(credentials: Credentials, origin?: string): Account {
  const { accounts = usualAccounts, names } = credentials;
  const about = { names, url: new URL(accounts).origin };
  const client = accountClient(credentials, origin);
  return {
    find: async (number) => {
      // The filter is a pattern, so a longer number could match too.
      const listed = await orRefusal(about, message('outcome.unchanged'), () =>
        client.incomingPhoneNumbers.list({ phoneNumber: number, limit: 50 }),
      );
      const found = listed.find(({ phoneNumber }) => phoneNumber === number);
      return found === undefined ? undefined : read(found);
    },
    change: async (sid, changes) => {
      const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
      return read(await orRefusal(about, message('outcome.unknown'), () => client.incomingPhoneNumbers(sid).update(fields)));
    },
  };
}

function read(found: Listed): CarrierNumber {
  const capabilities = found.capabilities as { readonly voice?: boolean; readonly sms?: boolean } | undefined;
  return {
    sid: found.sid,
    number: found.phoneNumber,
    takesCalls: capabilities?.voice === true,
    sendsTexts: capabilities?.sms === true,
    // What was never set comes as null or as an empty text.
    settings: {
      voiceUrl: found.voiceUrl ?? '',
      voiceMethod: found.voiceMethod ?? '',
      voiceFallbackUrl: found.voiceFallbackUrl ?? '',
      voiceFallbackMethod: found.voiceFallbackMethod ?? '',
      statusCallback: found.statusCallback ?? '',
      statusCallbackMethod: found.statusCallbackMethod ?? '',
      voiceApplicationSid: found.voiceApplicationSid ?? '',
      trunkSid: found.trunkSid ?? '',
      voiceReceiveMode: found.voiceReceiveMode ?? 'voice',
    },
  };
}
