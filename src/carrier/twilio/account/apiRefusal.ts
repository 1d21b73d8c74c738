// A refusal of the carrier's API, or no answer of it, with a code and a sentence that says what to do.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions

import { codeOf, type Message, message, wholeMessage } from '../../../messages/message.ts';
import { StaffFault } from '../../../messages/staffFault.ts';

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

/** A refusal of the carrier, or no answer. Its `message` is English. */
export class CarrierRefusal extends StaffFault {
  readonly code: ApiRefusalCode;
  readonly said: Message;

  constructor(said: Message, cause: unknown) {
    super([said], cause);
    this.said = said;
    this.code = codeOf(said) as ApiRefusalCode;
  }
}

type Refused = { readonly status: number; readonly code?: number; readonly message?: string; readonly moreInfo?: string };

/** The settings that give an account and its secret. */
export type AccountNames = { readonly account: string; readonly secret: string };

/** What is asked: where it is, and by which settings; Twilio's if absent. */
type Api = { readonly url: string; readonly names: AccountNames | undefined };

/** The result of a request. Rejects with a CarrierRefusal. `outcome` says what was changed if the end of the request is unknown. */
export async function orRefusal<T>(api: Api, outcome: Message, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (fault) {
    throw new CarrierRefusal(isRefused(fault) ? refusalOf(fault, api, outcome) : noAnswer(fault, api, outcome), fault);
  }
}

function isRefused(fault: unknown): fault is Refused {
  return typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number';
}

function refusalOf({ status, code, message: reason, moreInfo }: Refused, { names }: Api, outcome: Message): Message {
  switch (status) {
    case 401:
      return names === undefined ? message('api-credentials-refused') : message('api-credentials-refused.of', names);
    case 403:
      return message('api-forbidden');
    case 404:
      return names === undefined ? message('api-not-found') : message('api-not-found.of', { account: names.account });
    case 429:
      return message('api-too-many-requests');
    default: {
      if (status >= 500) return message('api-failed', { status, outcome });
      const reasons = [reason, code === undefined ? undefined : `code ${code}`, moreInfo].filter((part) => part !== undefined).join(', ');
      // Not cut: the carrier's page about the code stands at the end.
      return wholeMessage('api-refused', { status, reasons });
    }
  }
}

function noAnswer(fault: unknown, { url }: Api, outcome: Message): Message {
  const { code, message: reason } = fault as { readonly code?: string; readonly message?: string };
  return message('api-no-answer', { url, fault: code ?? reason ?? String(fault), outcome });
}
