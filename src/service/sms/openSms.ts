// The texts of a running service: whether they may be offered, sending them, and deleting them at the carrier.

import type { OwnNumber } from '../../call/caller.ts';
import type { Performed } from '../../call/heard.ts';
import type { SentTexts } from '../../carrier/sentTexts.ts';
import type { SmsDesk } from '../../carrier/smsDesk.ts';
import type { Instant } from '../../hours/timetable.ts';
import { describeFault } from '../../journal/describeFault.ts';
import { mayGetText } from '../../schedules/schema/dialling.ts';
import { parseCallersNumber } from '../../schedules/schema/parsedNumber.ts';
import { faultReason } from '../../store/faultReason.ts';
import { removeTexts, textReports } from './removeSms.ts';
import { type SendingFault, type SmsToSend, sendSms } from './sendSms.ts';
import type { SmsEvent, SmsParts } from './smsParts.ts';

export type SmsStatusNow = {
  /** Whether the store answered the last look; undefined before the first one. */
  readonly storeUp: boolean | undefined;
  /** What keeps the texts of a centre from being sent. */
  readonly faults: readonly SendingFault[];
  /** Texts that still lie at the carrier, and for how long the oldest has. */
  readonly toRemove: number;
  readonly oldestSeconds: number;
};

export type Sms = {
  /** What calls may ask of them. */
  readonly desk: SmsDesk;
  readonly sent: SentTexts;
  /** Sends one beside all calls, where the number is a mobile telephone of Japan. Never rejects. */
  readonly send: (wanted: SmsToSend) => Promise<Performed>;
  readonly status: () => SmsStatusNow;
  /** From now on the listener is told everything that happens to a text on this instance. */
  readonly listen: (listener: (event: SmsEvent) => void) => void;
  /** One look: what can be deleted at the carrier is deleted. Never rejects. */
  readonly look: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

const usualEveryMs = 30_000;
// After a refusal that concerns all of its texts a centre offers none for so long.
const pauseMs = 5 * 60_000;
const stopMs = 5_000;

/** Opens the texts. Nothing is offered before the first look at the store. */
export function openSms(parts: SmsParts): Sms {
  const { clock, log, everyMs = usualEveryMs } = parts;
  const listeners: ((event: SmsEvent) => void)[] = [];
  const onEvent = (event: SmsEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const faults = new Map<string, { readonly fault: SendingFault; readonly at: Instant }>();
  let storeUp: boolean | undefined;
  let waiting: { readonly count: number; readonly oldest?: Instant } = { count: 0 };
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isStopped = false;

  const faultsNow = () => [...faults.values()].filter(({ at }) => Math.abs(clock() - at) < pauseMs).map(({ fault }) => fault);
  const onFault = (fault: SendingFault): void => {
    faults.set(fault.centre, { fault, at: clock() });
    log.error({ code: 'sms-refused', centre: fault.centre, refusal: fault.code }, 'the carrier refuses the texts of a centre');
  };
  const send = async (wanted: SmsToSend): Promise<Performed> => {
    try {
      return await sendSms(parts, { onEvent, onFault }, wanted);
    } catch (fault) {
      log.error({ code: 'sms-not-sent', fault: describeFault(fault) }, 'a text was not sent: the store is away');
      return { is: 'not-sent', why: 'store' };
    }
  };
  const lookOnce = async (): Promise<void> => {
    try {
      await removeTexts({ ...parts, onEvent });
      waiting = await (await parts.texts()).waiting();
      storeUp = true;
    } catch (thrown) {
      if (storeUp !== false)
        log.error(
          { code: 'sms-store-away', reason: faultReason(thrown), fault: describeFault(thrown) },
          'no texts are offered: the store is away',
        );
      storeUp = false;
    }
  };
  const look = (): Promise<void> => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const go = (): void => {
    void look().then(() => {
      if (!isStopped) timer = setTimeout(go, everyMs).unref();
    });
  };

  return {
    desk: {
      mayOffer: (centre) => storeUp === true && !faultsNow().some((fault) => fault.centre === centre),
      textable,
      send: ({ call, centre, turn }, { topic, language, number }) =>
        send({ once: JSON.stringify([call, turn]), call, centre, topic, language, number }),
    },
    sent: textReports({ ...parts, onEvent }),
    send: async (wanted) => (textable(wanted.number) === undefined ? { is: 'not-sent', why: 'number' } : send(wanted)),
    status: () => ({
      storeUp,
      faults: faultsNow(),
      toRemove: waiting.count,
      oldestSeconds: waiting.oldest === undefined ? 0 : Math.max(0, (clock() - waiting.oldest) / 1000),
    }),
    listen: (listener) => void listeners.push(listener),
    look,
    start: go,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([looking, new Promise((late) => setTimeout(late, stopMs).unref())]);
    },
  };
}

function textable(written: string): OwnNumber | undefined {
  const parsed = parseCallersNumber(written);
  return parsed !== undefined && mayGetText(parsed.number) ? { number: parsed.number, spoken: parsed.spoken } : undefined;
}
