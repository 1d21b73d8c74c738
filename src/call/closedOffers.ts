// What a closed desk offers beside its lines: to be called, and a text.

import type { Offered } from '../routing/alternatives.ts';
import type { CentreNow } from '../routing/centreNow.ts';
import { mayAskSms } from '../routing/lineToTell.ts';
import { mayAskCallback } from '../routing/mayAskCallback.ts';
import type { Call } from './caller.ts';
import type { ClosedDestination } from './destination.ts';
import type { Offer } from './state.ts';
import type { TurnEvent } from './turn.ts';

/** A caller whom we called, and one without a language, are neither called again nor sent a text. */
export function offeredIn(to: ClosedDestination, { callback }: Call, centre: CentreNow): Offered {
  const { language, topic, withoutCallback, withoutSms, numbersHeard = false } = to;
  if (language === undefined || callback !== undefined) return {};
  return {
    callback: withoutCallback !== true && mayAskCallback(centre, topic, language),
    sms: withoutSms !== true && mayAskSms(centre, topic, language),
    numbersHeard,
  };
}

/** The same choices for a menu that is read again. */
export function sameOffers(offers: readonly Offer[]): Pick<ClosedDestination, 'withoutCallback' | 'withoutSms' | 'numbersHeard'> {
  const isOffered = (kind: Offer['kind']) => offers.some((offer) => offer.kind === kind);
  return {
    ...(!isOffered('callback') && { withoutCallback: true }),
    ...(!isOffered('sms') && { withoutSms: true }),
    ...(!isOffered('numbers') && { numbersHeard: true }),
  };
}

/** Where a menu that is read for the first time has a text among its choices. */
export function smsOffered({ language, topic, retries }: ClosedDestination, offers: readonly Offer[]): readonly TurnEvent[] {
  const isNew = retries === undefined && language !== undefined && offers.some(({ kind }) => kind === 'sms');
  return isNew ? [{ type: 'sms-offered', topic, language }] : [];
}
