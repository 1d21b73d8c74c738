// What it costs a caller to be called back, or to get a text: the seconds from the key that asks for it until they know when we will call, or
// that the text is under way.

import { converse } from '../../call/converse.ts';
import type { Language } from '../../call/speech.ts';
import { noRetries } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import { mayAskSms } from '../../routing/lineToTell.ts';
import { mayAskCallback } from '../../routing/mayAskCallback.ts';
import type { Ear } from '../../speech/timing/ear.ts';

export type AskingSeconds = { readonly language: Language; readonly seconds: number };

// Digits and a day that are said at length.
const own = { number: '+819047177477', spoken: ['090', '4717', '7477'] };
// As late as a callback is kept: the date is said, which is longer than a weekday.
const latest = 7 * 86_400_000 - 3_600_000;

/** The seconds in each language in which a line is promised, as if the centre called back for all its lines, and sent texts: its purpose is longer then. */
export async function askingSeconds(centreNow: CentreNow, ear: Ear): Promise<readonly AskingSeconds[]> {
  const callingBack: CentreNow = { ...centreNow, callback: { lines: Object.keys(centreNow.lines) }, lastWord: true };
  const found = centreNow.languages.map(async (language) => {
    const topic = centreNow.topics.find(({ id }) => mayAskCallback(callingBack, id, language))?.id;
    return topic === undefined ? [] : [{ language, seconds: await secondsIn(callingBack, language, topic, ear) }];
  });
  return (await Promise.all(found)).flat();
}

async function secondsIn(centreNow: CentreNow, language: Language, topic: string, ear: Ear): Promise<number> {
  const wanted = { centre: centreNow.id, turn: 3, language, topic, attemptedLines: [], ...noRetries };
  const asked = converse({ ...wanted, place: 'closed', offers: [{ kind: 'callback' }] }, { kind: 'key', key: '1' }, centreNow, { own });
  const kept = { is: 'kept', at: centreNow.now + latest } as const;
  const told = converse({ ...wanted, place: 'asking', about: 'own' }, { kind: 'performed', outcome: kept }, centreNow, { own });
  return secondsOf(asked, told, language, ear);
}

/** The seconds of a text in each language, as if the centre sent them: until the caller hears that it is under way. */
export async function smsSeconds(centreNow: CentreNow, ear: Ear): Promise<readonly AskingSeconds[]> {
  const sending: CentreNow = { ...centreNow, sms: true };
  const found = centreNow.languages.map(async (language) => {
    const topic = centreNow.topics.find(({ id }) => mayAskSms(sending, id, language))?.id;
    if (topic === undefined) return [];
    const wanted = { centre: centreNow.id, turn: 3, language, topic, attemptedLines: [], ...noRetries };
    const caller = { ownMobile: own };
    const asked = converse({ ...wanted, place: 'closed', offers: [{ kind: 'sms' }] }, { kind: 'key', key: '1' }, sending, caller);
    const sent = { kind: 'performed', outcome: { is: 'sent' } } as const;
    const told = converse({ ...wanted, place: 'asking', about: 'own', sms: true }, sent, sending, caller);
    return [{ language, seconds: await secondsOf(asked, told, language, ear) }];
  });
  return (await Promise.all(found)).flat();
}

/** From the words of the place that asks to the key that confirms, and what the caller is told then. */
async function secondsOf(asked: Turn, told: Turn, language: Language, ear: Ear): Promise<number> {
  const { speech } = asked.does;
  const key = speech.findIndex((item) => 'key' in item && item.key === 'key.1');
  if (key === -1) throw new Error(`Nothing is asked in ${language}. Look at src/call/places/asking.ts.`);
  return (await ear.secondsUntil(speech, key)) + (await ear.secondsOf(told.does.speech.slice(0, 1)));
}
