// Every carrier that can call this service, by its name. carrier/carrier.ts says how to add one.

import type { Carrier } from '../carrier/carrier.ts';
import { carrierOf } from '../carrier/twilio/webhooks.ts';
import { type CarrierName, carrierTraits } from './carrierTraits.ts';

export const carriers: Readonly<Record<CarrierName, Carrier>> = {
  twilio: carrierOf(carrierTraits.twilio),
  signalwire: carrierOf(carrierTraits.signalwire),
  somleng: carrierOf(carrierTraits.somleng),
};
