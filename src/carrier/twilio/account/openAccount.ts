// The carrier's account, over its REST API: a number is looked up, and what is set for it is changed.
// https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource

import twilio from 'twilio';
import { message } from '../../../messages/message.ts';
import { type AccountNames, orRefusal } from './apiRefusal.ts';
import type { Change, NumberSettings } from './numberSettings.ts';

export type Credentials = {
  /** The account's id. Carriers other than Twilio have ids of another form. */
  readonly accountSid: string;
  /** The account's SID, or an API key's. */
  readonly user: string;
  readonly password: string;
  /** The address of all accounts, as `https://example.signalwire.com/api/laml/2010-04-01/Accounts`; Twilio's if absent. */
  readonly accounts?: string;
  /** The settings that gave the account and its secret, for what is said about them; Twilio's if absent. */
  readonly names?: AccountNames;
};

export type CarrierNumber = {
  readonly sid: string;
  /** E.164. */
  readonly number: string;
  readonly takesCalls: boolean;
  readonly settings: NumberSettings;
};

export type Account = {
  /** Undefined if the account has no such number. Rejects with a CarrierRefusal. */
  readonly find: (number: string) => Promise<CarrierNumber | undefined>;
  /** Sets the fields of the changes. Resolves to the number as the carrier has it then. Rejects as `find` does. */
  readonly change: (sid: string, changes: readonly Change[]) => Promise<CarrierNumber>;
};

type Listed = Awaited<ReturnType<ReturnType<typeof twilio>['incomingPhoneNumbers']['list']>>[number];

const mostMilliseconds = 15_000;

// The client takes no account whose id has another form, so it gets this one, and each request gets the real one.
const standIn = `AC${'0'.repeat(32)}`;
const usualAccounts = 'https://api.twilio.com/2010-04-01/Accounts';

/** `origin` replaces that of the carrier's API, for a test server. */
export function openAccount(credentials: Credentials, origin?: string): Account {
  const { accountSid, user, password, accounts = usualAccounts, names } = credentials;
  const about = { names, url: new URL(accounts).origin };
  const client = twilio(user, password, {
    accountSid: standIn,
    // Nothing of the environment may choose another account, region or edge.
    env: {},
    httpClient: redirected(`${origin === undefined ? accounts : origin + new URL(accounts).pathname}/${accountSid}`),
  });
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
  return {
    sid: found.sid,
    number: found.phoneNumber,
    takesCalls: (found.capabilities as { readonly voice?: boolean } | undefined)?.voice === true,
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

/** The carrier's own client, whose requests go to the account at this address. */
function redirected(account: string): InstanceType<typeof twilio.RequestClient> {
  const client = new twilio.RequestClient({ timeout: mostMilliseconds, keepAlive: false });
  const request = client.request.bind(client);
  client.request = (options) => request({ ...options, uri: addressAt(account, options.uri) });
  return client;
}

/** Where the client asks: below the account. A list's next page has a path of the carrier's own. */
function addressAt(account: string, uri: string): string {
  const usual = `${usualAccounts}/${standIn}`;
  return uri.startsWith(usual) ? account + uri.slice(usual.length) : new URL(account).origin + uri.slice(new URL(uri).origin.length);
}
