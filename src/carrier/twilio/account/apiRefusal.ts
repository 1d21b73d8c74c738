// A refusal of the carrier's API, or no answer of it, with a code and a sentence that says what to do.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions

export const apiRefusalCodes = [
  'api-credentials-refused',
  'api-forbidden',
  'api-not-found',
  'api-too-many-requests',
  'api-refused',
  'api-failed',
  'api-no-answer',
] as const;

export type ApiRefusalCode = (typeof apiRefusalCodes)[number];

/** A refusal of the carrier, or no answer. The message is for people. */
export class CarrierRefusal extends Error {
  readonly code: ApiRefusalCode;

  constructor(code: ApiRefusalCode, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

type Refused = { readonly status: number; readonly code?: number; readonly message?: string; readonly moreInfo?: string };

/** The result of a request. Rejects with a CarrierRefusal. `outcome` says what was changed if the end of the request is unknown. */
export async function orRefusal<T>(outcome: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (fault) {
    throw isRefused(fault) ? refusalOf(fault, outcome) : noAnswer(fault, outcome);
  }
}

function isRefused(fault: unknown): fault is Refused {
  return typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number';
}

function refusalOf(refused: Refused, outcome: string): CarrierRefusal {
  const { status, code, message, moreInfo } = refused;
  switch (status) {
    case 401:
      return new CarrierRefusal(
        'api-credentials-refused',
        'The carrier does not accept these credentials. Set TWILIO_ACCOUNT_SID with its TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET of the same account; nothing was changed.',
        refused,
      );
    case 403:
      return new CarrierRefusal(
        'api-forbidden',
        'These credentials may not do this at the carrier. Use the account’s token, or an API key that may change telephone numbers; nothing was changed.',
        refused,
      );
    case 404:
      return new CarrierRefusal(
        'api-not-found',
        'The carrier knows no such account or number. Check TWILIO_ACCOUNT_SID: it is the account that holds the number, not its parent; nothing was changed.',
        refused,
      );
    case 429:
      return new CarrierRefusal(
        'api-too-many-requests',
        'The carrier has had too many requests of this account. Wait a minute and try again; nothing was changed.',
        refused,
      );
    default: {
      const reasons = [message, code === undefined ? undefined : `code ${code}`, moreInfo].filter((part) => part !== undefined).join(', ');
      return status >= 500
        ? new CarrierRefusal(
            'api-failed',
            `The carrier has an error of its own (HTTP ${status}). Try again in some minutes; ${outcome}.`,
            refused,
          )
        : new CarrierRefusal('api-refused', `The carrier refuses (HTTP ${status}): ${reasons}. Nothing was changed.`, refused);
    }
  }
}

function noAnswer(fault: unknown, outcome: string): CarrierRefusal {
  const { code, message } = fault as { readonly code?: string; readonly message?: string };
  return new CarrierRefusal(
    'api-no-answer',
    `The carrier did not answer (${code ?? message ?? String(fault)}). Check that this machine can reach https://api.twilio.com, and try again; ${outcome}.`,
    fault,
  );
}
