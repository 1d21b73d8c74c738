// One text is sent. That it is about to leave is written down first, so that no request that comes twice, and no end of this process, sends it
// again. The number is used for the one request to the carrier and is in nothing else.

import type { Performed, SmsFailure } from '../../call/heard.ts';
import { onceId } from '../../carrier/onceId.ts';
import { loggedReason, type NotPlaced, type Placed } from '../../carrier/outgoing.ts';
import { textStatusAddress } from '../../carrier/sentTexts.ts';
import { soon } from '../../carrier/soon.ts';
import type { Instant, Language } from '../../hours/timetable.ts';
import { centreAt } from '../../routing/centreNow.ts';
import type { Centre } from '../../schedules/directory.ts';
import { smsAnswer } from '../../sms/smsAnswer.ts';
import { leastTrueMs, smsText, smsValidSeconds } from '../../sms/smsText.ts';
import type { Text, TextStore } from '../../store/texts.ts';
import { shortPageOf } from '../../website/pageAddresses.ts';
import type { SmsEvent, SmsParts } from './smsParts.ts';

export type SmsToSend = {
  /** What tells this text from every other one, and what it belongs to: the carrier's id of a call. Only a hash of them is kept. */
  readonly once: string;
  readonly call: string;
  readonly centre: string;
  readonly topic: string;
  readonly language: Language;
  /** E.164. */
  readonly number: string;
  /** We called in vain: the text says so. */
  readonly missed?: true;
};

/** A refusal that concerns every text of a centre, or of all. */
export type SendingFault = { readonly centre: string; readonly code: string };

export type Sending = {
  readonly onEvent: (event: SmsEvent) => void;
  readonly onFault: (fault: SendingFault) => void;
};

const mostMs = 1_500;
// More than this a caller does not need; a person who wants to annoy another with texts would.
const mostOfCall = 2;
const usual429Ms = 700;
// The carrier's reports say sooner when a text can be deleted.
const afterValidityMs = 2 * 60_000;

/** Sends it. Rejects where the store is away before anything left. */
export async function sendSms(parts: SmsParts, sending: Sending, wanted: SmsToSend): Promise<Performed> {
  const { clock, directory } = parts;
  const now = clock();
  const centre = directory().centres.get(wanted.centre);
  const text = centre && textFor(parts, centre, wanted, now);
  if (centre?.sms === undefined || text === undefined) return notSent('carrier');
  const store = await soon(parts.texts(), mostMs);
  const id = onceId(wanted.once);
  const removeAt = now + text.validSeconds * 1000 + afterValidityMs;
  const begun = store.begin({ id, call: onceId(wanted.call), at: now, removeAt }, mostOfCall);
  // The caller was told that nothing was sent, and may ask again.
  const before = await soon(begun, mostMs, (late) => late === undefined && store.change(id, ['sending'], { status: 'refused' }));
  if (before !== undefined) return before === 'too many' ? notSent('store') : outcomeOf(before);
  const message = { to: wanted.number, from: centre.sms.from, statusUrl: parts.publicUrl + textStatusAddress(id), ...text };
  const sent = await sendOnce(parts, message);
  return noted(parts, sending, store, { id, centre: centre.id }, sent);
}

/** The words and for how long they are true; undefined where no line of the topic has an answer. */
function textFor(
  { directory, readerOf, publicUrl }: SmsParts,
  centre: Centre,
  { topic, language, missed }: SmsToSend,
  now: Instant,
): { readonly body: string; readonly validSeconds: number } | undefined {
  const answer = smsAnswer(centre, centreAt(centre, directory().guidance, now), topic, language, leastTrueMs);
  if (answer === undefined) return undefined;
  const link = `${publicUrl}/${shortPageOf(centre.id, language)}`;
  const body = smsText({ centre, answer, link, ...(missed === true && { missed }) }, readerOf(language));
  return { body, validSeconds: smsValidSeconds(answer, now) };
}

/** Only after a 429 the carrier certainly did nothing: then it is asked once more. */
async function sendOnce(
  { outgoing, again429Ms = usual429Ms }: SmsParts,
  message: Parameters<SmsParts['outgoing']['sendText']>[0],
): Promise<Placed> {
  const sent = await outgoing.sendText(message);
  if (!('notDone' in sent) || sent.notDone !== '429') return sent;
  await new Promise((later) => setTimeout(later, again429Ms));
  return outgoing.sendText(message);
}

/** What became of the request is written down. The text has left, or has not: what the caller hears does not depend on the store any more. */
async function noted(
  { log }: SmsParts,
  { onEvent, onFault }: Sending,
  store: TextStore,
  { id, centre }: { readonly id: string; readonly centre: string },
  sent: Placed,
): Promise<Performed> {
  const keep = (work: Promise<unknown>): void =>
    void work.catch(() => log.error({ code: 'sms-not-noted', text: id }, 'what became of a text was not noted: the carrier reports it'));
  if ('sid' in sent) {
    onEvent({ type: 'sent' });
    // Where the carrier's report was faster, it is known already.
    keep(store.change(id, ['sending', 'unknown'], { status: 'sent', sid: sent.sid }));
    return { is: 'sent' };
  }
  log.warn({ code: 'sms-not-sent', text: id, centre, ...loggedReason(sent) }, 'a text was not sent, or it is not known');
  if ('unknown' in sent) {
    onEvent({ type: 'unknown' });
    // Also where the carrier's report was faster: the caller hears that it is not known.
    keep(store.change(id, ['sending', 'removed'], { status: 'unknown' }));
    return notSent('unknown');
  }
  keep(store.change(id, ['sending'], { status: 'refused' }));
  return notSent(refusalOf(sent, centre, { onEvent, onFault }));
}

function refusalOf(refused: Exclude<NotPlaced, { readonly unknown: string }>, centre: string, { onEvent, onFault }: Sending): SmsFailure {
  const code = 'notDone' in refused ? refused.notDone : refused.code;
  onEvent({ type: 'refused', code });
  if ('notDone' in refused) return 'carrier';
  if (refused.refused === 'sender' || refused.refused === 'account') onFault({ centre, code });
  return refused.refused === 'number' ? 'number' : 'carrier';
}

/** The outcome of the same request that came before. */
function outcomeOf({ status }: Text): Performed {
  switch (status) {
    case 'sent':
    case 'removed':
      return { is: 'sent' };
    case 'refused':
      return notSent('carrier');
    case 'sending':
    case 'unknown':
      return notSent('unknown');
    default:
      return status satisfies never;
  }
}

function notSent(why: SmsFailure): Performed {
  return { is: 'not-sent', why };
}
