// The carrier's own client for one account. It sends each request once: what may be repeated is decided by those who ask.

import twilio from 'twilio';
import type { AccountNames } from './apiRefusal.ts';

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

export type AccountClient = ReturnType<typeof twilio>;

const mostMilliseconds = 15_000;

// The client takes no account whose id has another form, so it gets this one, and each request gets the real one.
const standIn = `AC${'0'.repeat(32)}`;

/** The address of all accounts at Twilio. */
export const usualAccounts = 'https://api.twilio.com/2010-04-01/Accounts';

/** `origin` replaces that of the carrier's API, for a test server. */
export function accountClient(credentials: Credentials, origin?: string, timeoutMs = mostMilliseconds): AccountClient {
  const { accountSid, user, password, accounts = usualAccounts } = credentials;
  return twilio(user, password, {
    accountSid: standIn,
    // Nothing of the environment may choose another account, region or edge.
    env: {},
    // The client repeats a 429 where this is on. https://github.com/twilio/twilio-node#enable-auto-retry-with-exponential-backoff
    autoRetry: false,
    // With “debug” it prints the numbers that it asks for.
    logLevel: 'none',
    httpClient: redirected(`${origin === undefined ? accounts : origin + new URL(accounts).pathname}/${accountSid}`, timeoutMs),
  });
}

/** The carrier's own client, whose requests go to the account at this address. */
function redirected(account: string, timeout: number): InstanceType<typeof twilio.RequestClient> {
  // A connection that was kept may be closed just when it is used again: then it would not be known whether the request arrived.
  const client = new twilio.RequestClient({ timeout, keepAlive: false, autoRetry: false });
  const request = client.request.bind(client);
  client.request = (options) => request({ ...options, uri: addressAt(account, options.uri) });
  return client;
}

/** Where the client asks: below the account. A list's next page has a path of the carrier's own. */
function addressAt(account: string, uri: string): string {
  const usual = `${usualAccounts}/${standIn}`;
  return uri.startsWith(usual) ? account + uri.slice(usual.length) : new URL(account).origin + uri.slice(new URL(uri).origin.length);
}
