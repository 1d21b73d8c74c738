// What the doctor finds: its code, the area that it is about, how serious it is, and a sentence for people.

import type { Given, Message, MessageKey } from '../../messages/message.ts';

export const areas = ['environment', 'schedules', 'voices', 'lines', 'service', 'account'] as const;

/** `unseen`: it could not be checked. `problem`: calls would fail. */
type Kind = readonly [area: (typeof areas)[number], is: 'fine' | 'warning' | 'unseen' | 'problem'];

/** Every finding by its code. Programs use the code; the sentences may change. */
export const findingKinds = {
  'public-url-set': ['environment', 'fine'],
  'public-url-loopback': ['environment', 'problem'],
  'public-url-not-https': ['environment', 'problem'],
  'token-set': ['environment', 'fine'],
  'token-missing': ['environment', 'problem'],
  'token-malformed': ['environment', 'warning'],
  'second-token-set': ['environment', 'warning'],
  'carrier-set': ['environment', 'fine'],
  'signed-by-token': ['environment', 'fine'],
  'signed-by-both': ['environment', 'fine'],
  'signed-by-shared-key': ['environment', 'fine'],
  'shared-key-is-token': ['environment', 'problem'],
  'shared-keys-same': ['environment', 'problem'],
  'shared-keys-two': ['environment', 'warning'],
  'shared-key-without-id': ['environment', 'warning'],
  'shared-key-connection': ['environment', 'warning'],
  'clock-set': ['environment', 'problem'],
  'alerts-set': ['environment', 'fine'],
  'alerts-missing': ['environment', 'warning'],

  'schedules-valid': ['schedules', 'fine'],
  'schedules-warning': ['schedules', 'warning'],

  'voice-checked': ['voices', 'fine'],
  'voice-unchecked': ['voices', 'warning'],
  'voice-of-another-language': ['voices', 'problem'],
  'voice-is-robot': ['voices', 'warning'],
  'voice-missing': ['voices', 'problem'],
  'words-not-reviewed': ['voices', 'warning'],

  'line-number-valid': ['lines', 'fine'],
  'line-number-invalid': ['lines', 'problem'],
  'line-toll-free-abroad': ['lines', 'problem'],
  'centre-has-number': ['lines', 'fine'],
  'centre-has-no-number': ['lines', 'problem'],
  'caller-id-missing': ['lines', 'warning'],
  'bridging-not-said': ['lines', 'warning'],

  'service-not-checked': ['service', 'unseen'],
  'service-alive': ['service', 'fine'],
  'service-unreachable': ['service', 'problem'],
  'service-redirects': ['service', 'problem'],
  'service-is-another': ['service', 'problem'],
  'service-ready': ['service', 'fine'],
  'service-not-ready': ['service', 'problem'],
  'service-has-problem': ['service', 'warning'],
  'signature-accepted': ['service', 'fine'],
  'signature-refused': ['service', 'problem'],
  'signature-lost': ['service', 'problem'],
  'wrong-signature-accepted': ['service', 'problem'],
  'signed-request-unanswered': ['service', 'problem'],
  'signed-request-intercepted': ['service', 'problem'],
  'refused-too-often': ['service', 'problem'],
  'second-token-refused': ['service', 'warning'],
  'first-token-refused': ['service', 'problem'],
  'shared-key-accepted': ['service', 'fine'],
  'shared-key-refused': ['service', 'problem'],
  'wrong-shared-key-accepted': ['service', 'problem'],
  'token-refused': ['service', 'fine'],
  'token-still-accepted': ['service', 'problem'],
  'audio-reachable': ['service', 'fine'],
  'audio-intercepted': ['service', 'problem'],
  'metrics-private': ['service', 'fine'],
  'metrics-public': ['service', 'problem'],

  'account-not-checked': ['account', 'unseen'],
  'number-connected': ['account', 'fine'],
  'number-not-connected': ['account', 'problem'],
  'number-not-in-account': ['account', 'problem'],
  'number-without-voice': ['account', 'problem'],
  'fallback-current': ['account', 'fine'],
  'fallback-outdated': ['account', 'warning'],
  'fallback-unreachable': ['account', 'problem'],
  'fallback-not-hosted': ['account', 'warning'],
  'fallback-not-offered': ['account', 'warning'],
  'caller-id-in-account': ['account', 'fine'],
  'caller-id-not-in-account': ['account', 'warning'],
  'api-credentials-refused': ['account', 'problem'],
  'api-forbidden': ['account', 'problem'],
  'api-not-found': ['account', 'problem'],
  'api-too-many-requests': ['account', 'problem'],
  'api-refused': ['account', 'problem'],
  'api-failed': ['account', 'problem'],
  'api-no-answer': ['account', 'problem'],

  'callbacks-off': ['environment', 'fine'],
  'callbacks-without-key': ['environment', 'warning'],
  'callback-key-set': ['environment', 'fine'],
  'callback-languages': ['environment', 'fine'],
  'callback-in-no-language': ['environment', 'warning'],
  'callbacks-not-placed': ['environment', 'warning'],
  'callback-number-ours': ['account', 'fine'],
  'callback-number-not-ours': ['account', 'problem'],
  'callback-number-missing': ['account', 'warning'],
  'callback-number-sends-no-texts': ['account', 'warning'],

  'sms-off': ['environment', 'fine'],
  'sms-no-key': ['environment', 'warning'],
  'sms-no-credentials': ['environment', 'warning'],
  'sms-sender-name': ['account', 'warning'],
  'sms-sender-sends': ['account', 'fine'],
  'sms-sender-cannot': ['account', 'problem'],
  'sms-sender-not-ours': ['account', 'problem'],
} as const satisfies Readonly<Record<string, Kind>>;

export type FindingCode = keyof typeof findingKinds;

export type Finding = {
  readonly area: Kind[0];
  readonly is: Kind[1];
  readonly code: FindingCode;
  /** Unless the finding is fine, it says what to do. */
  readonly what: Message;
};

/** The name of a sentence: a code, or for one of several sentences of a code `service-has-problem.counted`. */
export type FindingName =
  Extract<MessageKey, `doctor-${FindingCode}` | `doctor-${FindingCode}.${string}`> extends `doctor-${infer Name}` ? Name : never;

/** A finding, with the area and the seriousness of its code. What is put into its sentence is not cut. */
export function finding<Name extends FindingName>(name: Name, ...[values]: Given<`doctor-${Name}`>): Finding {
  return findingOf(name.split('.', 1)[0] as FindingCode, { key: `doctor-${name}`, values: values ?? {} });
}

/** A finding whose sentence is that of another part of the product. */
export function findingOf(code: FindingCode, what: Message): Finding {
  const [area, is] = findingKinds[code];
  return { area, is, code, what };
}
