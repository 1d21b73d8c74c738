// The traits of every carrier, by the name that MADOGUCHI_CARRIER gives. Plain data: a command that answers no call reads it too.

import { signalwireTraits } from '../carrier/signalwire/signalwireTraits.ts';
import { somlengTraits } from '../carrier/somleng/somlengTraits.ts';
import type { Traits } from '../carrier/traits.ts';
import { twilioTraits } from '../carrier/twilio/twilioTraits.ts';

export const carrierTraits = {
  twilio: twilioTraits,
  signalwire: signalwireTraits,
  somleng: somlengTraits,
} as const satisfies Readonly<Record<string, Traits>>;

export type CarrierName = keyof typeof carrierTraits;

export const carrierNames = Object.keys(carrierTraits) as readonly CarrierName[];

/** The carrier of a service whose settings name none, and of every rehearsal: the telephones of this project sign as it does. */
export const usualCarrier: CarrierName = 'twilio';
