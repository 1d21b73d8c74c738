// What a whisper costs a caller: the seconds between the answer of the desk and the talk, and none before the desk's telephone rings.

import type { Language, Speech } from '../../call/speech.ts';
import { whisper } from '../../call/whisper.ts';
import type { CentreNow, LineNow } from '../../routing/centreNow.ts';
import type { Ear } from '../../speech/timing/ear.ts';
import { type Row, rowsOf } from './rows.ts';

export type Whispers = {
  /** For a desk that hears it in each language, the longest: of the languages of its callers, and of the topics. */
  readonly untilTalk: readonly { readonly language: Language; readonly seconds: number }[];
  /** By how much later the telephone of any topic rings, in any language, because its desk whispers. */
  readonly untilRing: number;
};

/** The figures of a centre, as if each of its lines had a whisper. `rows` are those of the same instant without one. */
export async function whispersOf(centreNow: CentreNow, rows: readonly Row[], ear: Ear): Promise<Whispers> {
  const untilTalk = centreNow.languages.map(async (language) => ({ language, seconds: await longestIn(language, centreNow, ear) }));
  const lines = Object.fromEntries(Object.entries(centreNow.lines).map(([id, line]) => [id, whispering(line, centreNow)]));
  const [at = ''] = rows.map((row) => row.at);
  const whispered = await rowsOf({ ...centreNow, lines }, at, ear);
  const later = whispered.map((row) => row.seconds - (rows.find((each) => isSame(each, row))?.seconds ?? 0));
  return { untilTalk: await Promise.all(untilTalk), untilRing: Math.max(0, ...later) };
}

/** The longest sentence about the caller's language and the longest about a topic. */
async function longestIn(language: Language, centreNow: CentreNow, ear: Ear): Promise<number> {
  const heard = centreNow.languages.flatMap((callersLanguage) =>
    centreNow.topics.map(({ id: topic }): Speech => {
      const turn = whisper({ centre: centreNow.id, topic, language, callersLanguage }, centreNow);
      return turn.act === 'hang-up' ? [] : turn.speech;
    }),
  );
  const longest = async (index: number) =>
    Math.max(...(await Promise.all(heard.map((speech) => ear.secondsOf(speech.slice(index, index + 1))))));
  return (await longest(0)) + (await longest(1));
}

function whispering(line: LineNow, { languages: [language = 'ja'] }: CentreNow): LineNow {
  return { ...line, ringing: { telephones: [], inOrder: false, ...line.ringing, whisper: { language } } };
}

function isSame(one: Row, other: Row): boolean {
  return one.at === other.at && one.language === other.language && one.topic === other.topic && one.path === other.path;
}
