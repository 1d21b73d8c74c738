// What the carrier's API refuses, or cannot be asked, in a sentence that says what to do.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions

/** A refusal of the carrier, or no answer of it. The message is for people. */
export class CarrierRefusal extends Error {}

type Refused = { readonly status: number; readonly code?: number; readonly message?: string; readonly moreInfo?: string };

/** What the request gives, or a CarrierRefusal. `outcome` says what holds after a request of which nobody knows how it ended. */
export async function inSentence<T>(outcome: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (fault) {
    throw new CarrierRefusal(isRefused(fault) ? refusalOf(fault, outcome) : noAnswer(fault, outcome), { cause: fault });
  }
}

function isRefused(fault: unknown): fault is Refused {
  return typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number';
}

function refusalOf({ status, code, message, moreInfo }: Refused, outcome: string): string {
  switch (status) {
    case 401:
      return 'The carrier does not accept these credentials. Set TWILIO_ACCOUNT_SID with its TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET of the same account; nothing was changed.';
    case 403:
      return 'These credentials may not do this at the carrier. Use the account’s token, or an API key that may change telephone numbers; nothing was changed.';
    case 404:
      return 'The carrier knows no such account or number. Check TWILIO_ACCOUNT_SID: it is the account that holds the number, not its parent; nothing was changed.';
    case 429:
      return 'The carrier has had too many requests of this account. Wait a minute and try again; nothing was changed.';
    default: {
      const said = [message, code === undefined ? undefined : `code ${code}`, moreInfo].filter((part) => part !== undefined).join(', ');
      return status >= 500
        ? `The carrier has trouble of its own (HTTP ${status}). Try again in some minutes; ${outcome}.`
        : `The carrier refuses (HTTP ${status}): ${said}. Nothing was changed.`;
    }
  }
}

function noAnswer(fault: unknown, outcome: string): string {
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  return `The carrier did not answer (${code ?? message ?? String(fault)}). Check that this machine can reach https://api.twilio.com, and try again; ${outcome}.`;
}
