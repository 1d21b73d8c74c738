// The callbacks as the calls see them: which numbers may be called, sealed numbers between two turns, and asking, within the time in which a
// caller waits for an answer.

import type { Performed } from '../../call/heard.ts';
import { type CallbackKeys, openSealed, seal } from '../../callbacks/sealing.ts';
import type { CallbackDesk } from '../../carrier/callbackDesk.ts';
import { onceId } from '../../carrier/onceId.ts';
import { soon } from '../../carrier/soon.ts';
import { describeFault } from '../../journal/describeFault.ts';
import { mayCallBack } from '../../schedules/schema/dialling.ts';
import { parseCallersNumber } from '../../schedules/schema/parsedNumber.ts';
import type { Asking } from './askCallback.ts';
import type { CallbackParts } from './callbackParts.ts';

// The carrier waits 15 seconds, and the caller hears nothing meanwhile.
const mostMs = 1_500;

type Options = {
  readonly asking: Asking;
  readonly mayOffer: () => boolean;
  readonly keys: CallbackKeys;
  readonly log: CallbackParts['log'];
  readonly mostMs?: number;
};

/** What calls may ask of the callbacks. */
export function callbackDesk({ asking, mayOffer, keys, log, mostMs: most = mostMs }: Options): CallbackDesk {
  const placeOf = ({ call, centre }: { readonly call: string; readonly centre: string }) => ({ id: `call ${call}`, centre });
  return {
    mayOffer,
    callable: (written, dials) => {
      const parsed = parseCallersNumber(written);
      return parsed !== undefined && mayCallBack(parsed.number, dials) ? { number: parsed.number, spoken: parsed.spoken } : undefined;
    },
    seal: (where, number) => {
      const { keyId, text } = seal(keys, placeOf(where), number);
      return `${keyId}.${Buffer.from(text, 'base64').toString('base64url')}`;
    },
    open: (where, sealed) => {
      const [keyId = '', text = ''] = sealed.split('.');
      return openSealed(keys, placeOf(where), { keyId, text: Buffer.from(text, 'base64url').toString('base64') });
    },
    perform: async ({ call, centre, turn }, effect) => {
      const { topic, number } = effect;
      const about = { centre, topic, number };
      try {
        if (effect.effect === 'cancel-callback') {
          await soon(asking.cancel(about), most);
          return { is: 'cancelled' };
        }
        const { language } = effect;
        // The same for a request that comes twice.
        const id = onceId(JSON.stringify([call, turn]));
        const asked = asking.ask({ id, centre, topic, language, number });
        const found = await soon(asked, most, (late) => {
          // The caller was told that nothing is kept.
          if (late?.isNew === true) return asking.cancel(about);
          return undefined;
        });
        return found === undefined ? { is: 'failed' } : outcomeOf(found);
      } catch (fault) {
        log.error({ call, code: 'callback-not-kept', fault: describeFault(fault) }, 'a callback was not kept: the caller was told so');
        return { is: 'failed' };
      }
    },
  };
}

function outcomeOf({ callback, isNew }: NonNullable<Awaited<ReturnType<Asking['ask']>>>): Performed {
  const { promisedAt, dueAt = promisedAt } = callback;
  return isNew ? { is: 'kept', at: promisedAt } : { is: 'known', at: Math.max(promisedAt, dueAt) };
}
