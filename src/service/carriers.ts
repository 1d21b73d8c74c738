// Every carrier that can call this service, by its name. carrier/carrier.ts says how to add one.

import type { Carrier } from '../carrier/carrier.ts';
import { twilio } from '../carrier/twilio/webhooks.ts';

export const carriers = { twilio } as const satisfies Readonly<Record<string, Carrier>>;
