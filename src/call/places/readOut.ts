// One read-out, and the choices after it: again, the menu, a lost card, the number as a text, a person.

import type { CentreNow } from '../../routing/centreNow.ts';
import { lostCardTopic, personTopic } from '../../routing/lines.ts';
import { mayAskSms } from '../../routing/lineToTell.ts';
import { type Call, onward } from '../caller.ts';
import type { Go, ReadOutDestination } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { lostIn } from '../lost.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { PromptKey, Speech } from '../speech.ts';
import { noRetries, type ReadOutState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { refused } from '../wantedContact.ts';

/** Reads the text, then the choices after it; after a silence or a wrong key the choices only. */
export function enterReadOut(
  { language, readOut, before = [], retries, choicesOnly = false, withoutSms = false }: ReadOutDestination,
  call: Call,
  centre: CentreNow,
): Turn {
  // A caller whom we called is sent no text.
  const sms = !withoutSms && call.callback === undefined && mayAskSms(centre, personTopic, language);
  const text: Speech = choicesOnly ? [] : [say(language, `guidance.${readOut}.text` as PromptKey), { pauseMs: 750 }];
  return {
    does: {
      act: 'listen',
      speech: [...before, ...text, ...readChoices(choicesAfter({ readOut, language, ...(sms && { sms }) }))],
      seconds: listenSeconds,
      next: { ...onward(call), ...(retries ?? noRetries), place: 'read-out', language, readOut, ...(sms && { sms }) },
    },
    events: [
      ...(choicesOnly ? [] : [{ type: 'read-out', readOut, language } as const]),
      ...(sms && retries === undefined ? [{ type: 'sms-offered', topic: personTopic, language } as const] : []),
    ],
  };
}

/** The caller has heard a read-out. */
export function answerReadOut(state: ReadOutState, heard: Heard, centre: CentreNow): Go {
  const { language, readOut, sms } = state;
  const go = answerMenu(
    {
      choices: choicesAfter(state, mayAskSms(centre, personTopic, language) ? undefined : centre),
      again: (before, retries) => ({
        go: { place: 'read-out', language, readOut, before, retries, choicesOnly: true, ...(sms !== true && { withoutSms: true }) },
      }),
      lost: lostIn(state),
      languages: [language],
    },
    state,
    heard,
  );
  // Its last day may have ended since, or staff may have removed it.
  const isGone = !centre.guidance.some(({ id }) => id === readOut);
  return isGone && go.go.place === 'read-out' && go.go.choicesOnly !== true ? { go: { place: 'guidance', language } } : go;
}

type Offered = Pick<ReadOutState, 'readOut' | 'language' | 'sms'>;

/** The choices. `unable` is the centre where it sends no text any more: then the caller hears so. */
function choicesAfter({ readOut, language, sms }: Offered, unable?: CentreNow): readonly Choice[] {
  const wanted = { language, topic: personTopic, attemptedLines: [], sms: true, readOut: true } as const;
  const asking: Go = { go: { place: 'asking', about: 'own', arriving: true, ...wanted } };
  const text: Choice = {
    key: '3',
    words: [say(language, 'choice.sms')],
    leads: unable === undefined ? asking : refused(wanted, 'store', unable),
  };
  return [
    { key: '#', words: [say(language, 'menu.again')], leads: { go: { place: 'read-out', language, readOut } } },
    { key: '1', words: [say(language, 'menu.main')], leads: { go: { place: 'topic', language } } },
    { key: '2', words: [say(language, 'choice.suspension')], leads: { go: { place: 'transfer', language, topic: lostCardTopic } } },
    ...(sms === true ? [text] : []),
    { key: '0', words: [say(language, 'menu.person')], leads: { go: { place: 'transfer', language, topic: personTopic } } },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
  ];
}
