// The settings of a number at the carrier, the wanted ones, and the changes between them.

import type { Traits } from '../../traits.ts';

/** The fields of an IncomingPhoneNumber that decide what happens to a call; '' is “nothing”. */
export type NumberSettings = {
  readonly voiceUrl: string;
  readonly voiceMethod: string;
  readonly voiceFallbackUrl: string;
  readonly voiceFallbackMethod: string;
  readonly statusCallback: string;
  readonly statusCallbackMethod: string;
  /** A number with an application or a trunk ignores its addresses: https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource */
  readonly voiceApplicationSid: string;
  readonly trunkSid: string;
  /** `voice` or `fax`. With `fax` a voice call is not answered. */
  readonly voiceReceiveMode: string;
};

export type Change = { readonly field: keyof NumberSettings; readonly before: string; readonly after: string };

// At Twilio, requests leave from Tokyo, with two more tries if the connection fails or the service answers with an error. A request that hangs is not
// repeated, although “rt” asks for it: the carrier waits 15 s for an answer, which is the limit for all tries together. The addresses of a
// call's later steps have no fragment: there the carrier repeats a failed connection once, and the balancer does the rest.
// https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
const connection = '#e=tokyo&rc=2&rp=5xx,ct,rt';

/**
 * The settings of a number that this service answers, at a carrier that cannot do some things. A fallback that is hosted elsewhere is a file, which is fetched
 * with GET.
 */
export function wantedSettings(publicUrl: string, hostedFallback?: string, cannot: Traits['cannot'] = []): NumberSettings {
  const ownFallback = cannot.includes('fallback') ? '' : `${publicUrl}/voice/fallback`;
  return {
    voiceUrl: `${publicUrl}/voice${cannot.includes('connection-in-address') ? '' : connection}`,
    voiceMethod: 'POST',
    voiceFallbackUrl: hostedFallback ?? ownFallback,
    voiceFallbackMethod: hostedFallback === undefined ? 'POST' : 'GET',
    statusCallback: `${publicUrl}/voice/status`,
    statusCallbackMethod: 'POST',
    voiceApplicationSid: '',
    trunkSid: '',
    voiceReceiveMode: 'voice',
  };
}

/** The fields that differ, in the order of the settings. */
export function changesBetween(before: NumberSettings, after: NumberSettings): readonly Change[] {
  const fields = Object.keys(after) as readonly (keyof NumberSettings)[];
  return fields.flatMap((field) => (before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }]));
}

/**
 * A fallback that is hosted elsewhere, which connect keeps. Undefined if there is none, or it belongs to this service or to the program that
 * the number called before.
 */
export function hostedFallbackOf({ voiceUrl, voiceFallbackUrl }: NumberSettings, publicUrl: string): string | undefined {
  const fallback = URL.parse(voiceFallbackUrl);
  const isElsewhere = fallback?.protocol === 'https:' && [publicUrl, voiceUrl].every((url) => URL.parse(url)?.origin !== fallback.origin);
  return isElsewhere ? voiceFallbackUrl : undefined;
}
