// Any language, read by the robot voice: for trying the service where the carrier's voices are not at hand.

import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import type { Robot } from '../../speech/robot.ts';
import { openKana } from '../../speech/timing/kana.ts';
import { openPinyin } from '../../speech/timing/pinyin.ts';
import { readerOf } from '../../speech/timing/readers.ts';
import { wavOf } from '../../speech/wav.ts';
import { wordsOf } from '../../speech/words.ts';

/** The audio of every language. Rejects where the robot voice, or the readings of Japanese and Chinese characters, are not installed. */
export function everyVoice(catalogues: Catalogues, robot: Robot): Audio {
  const readings: { kana?: ReturnType<typeof openKana> | undefined; pinyin?: ReturnType<typeof openPinyin> | undefined } = {};
  const readAs = async (script: ReturnType<typeof readerOf>['script'], text: string): Promise<string> => {
    if (script === 'as-written') return text;
    readings[script] ??= (script === 'kana' ? openKana() : openPinyin()).catch((fault: unknown) => {
      // A dictionary that could not be read now is tried again with the next text.
      readings[script] = undefined;
      throw fault;
    });
    return (await readings[script])(text);
  };
  return {
    isRecorded: () => false,
    canPlay: () => true,
    wavFor: async ({ utterance, leadMs }) => {
      const { voice, script } = readerOf(utterance.language);
      return wavOf(await robot.speak(voice, await readAs(script, wordsOf(catalogues, utterance))), leadMs);
    },
  };
}
