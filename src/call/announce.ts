// What is announced before the menu: staff's own words, a ready announcement, or a general sentence.

import type { AnnouncedNow } from '../routing/centreNow.ts';
import { say } from './say.ts';
import type { Announced, Language, PromptKey, Speech, Utterance } from './speech.ts';

const general = 'announcement.general';

/** The announcements as they are spoken, with a pause after each. Those without words in this language share one general sentence. */
export function announce(announcements: readonly AnnouncedNow[], language: Language): Speech {
  const spoken = announcements.map((each) => announced(each, language));
  const isGeneral = (item: Utterance | Announced) => 'key' in item && item.key === general;
  const once = spoken.filter((item, index) => !isGeneral(item) || spoken.findIndex(isGeneral) === index);
  return once.flatMap((item) => [item, { pauseMs: 500 }]);
}

/** Staff's own words in this language, the ready announcement, or a general sentence. Never the words of another language. */
function announced({ words, ready }: AnnouncedNow, language: Language): Utterance | Announced {
  const text = words[language];
  if (text !== undefined) return { language, text };
  return say(language, ready === undefined ? general : (`announcements.${ready}` as PromptKey));
}
