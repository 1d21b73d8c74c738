// The carrier's own client for one account. It sends each request once: what may be repeated is decided by those who ask.

import twilio from 'twilio';

export type Credentials = {
  readonly accountSid: string;
  /** The account's SID, or an API key's. */
  readonly user: string;
  readonly password: string;
};

export type AccountClient = ReturnType<typeof twilio>;

const mostMilliseconds = 15_000;

/** `origin` replaces `https://api.twilio.com`, for a test server. */
export function accountClient({ accountSid, user, password }: Credentials, origin?: string, timeoutMs = mostMilliseconds): AccountClient {
  const client = twilio(user, password, {
    accountSid,
    // Nothing of the environment may choose another account, region or edge.
    env: {},
    // The client repeats a 429 where this is on. https://github.com/twilio/twilio-node#enable-auto-retry-with-exponential-backoff
    autoRetry: false,
    // A connection that was kept may be closed just when it is used again: then it would not be known whether the request arrived.
    httpClient: new twilio.RequestClient({ timeout: timeoutMs, keepAlive: false, autoRetry: false }),
  });
  if (origin !== undefined) client.api.baseUrl = origin;
  return client;
}
