// What it costs a caller to be called back: the seconds from the key that asks for it until they know when we will call.

import { converse } from '../../call/converse.ts';
import type { Language } from '../../call/speech.ts';
import { noRetries } from '../../call/state.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import { mayAskCallback } from '../../routing/mayAskCallback.ts';
import type { Ear } from '../../speech/timing/ear.ts';

export type AskingSeconds = { readonly language: Language; readonly seconds: number };

// Digits and a day that are said at length.
const own = { number: '+819047177477', spoken: ['090', '4717', '7477'] };
// As late as a callback is kept: the date is said, which is longer than a weekday.
const latest = 7 * 86_400_000 - 3_600_000;

/** The seconds in each language in which a line is promised, as if the centre called back for all its lines. */
export async function askingSeconds(centreNow: CentreNow, ear: Ear): Promise<readonly AskingSeconds[]> {
  const callingBack: CentreNow = { ...centreNow, callback: { lines: Object.keys(centreNow.lines) } };
  const found = centreNow.languages.map(async (language) => {
    const topic = centreNow.topics.find(({ id }) => mayAskCallback(callingBack, id, language))?.id;
    return topic === undefined ? [] : [{ language, seconds: await secondsIn(callingBack, language, topic, ear) }];
  });
  return (await Promise.all(found)).flat();
}

async function secondsIn(centreNow: CentreNow, language: Language, topic: string, ear: Ear): Promise<number> {
  const wanted = { centre: centreNow.id, turn: 3, language, topic, attemptedLines: [], ...noRetries };
  const { does } = converse({ ...wanted, place: 'closed', offers: [{ kind: 'callback' }] }, { kind: 'key', key: '1' }, centreNow, { own });
  const key = does.speech.findIndex((item) => 'key' in item && item.key === 'key.1');
  if (key === -1) throw new Error(`Nothing is asked in ${language}. Look at src/call/places/asking.ts.`);
  const kept = { is: 'kept', at: centreNow.now + latest } as const;
  const told = converse({ ...wanted, place: 'asking', about: 'own' }, { kind: 'performed', outcome: kept }, centreNow, { own });
  const promised = told.does.speech.slice(0, 1);
  return (await ear.secondsUntil(does.speech, key)) + (await ear.secondsOf(promised));
}
