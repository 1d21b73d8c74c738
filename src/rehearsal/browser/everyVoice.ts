// Every language in the robot voice, for a rehearsal, in which the carrier's voices are not available.

import { findPackageJSON } from 'node:module';
import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { saidOf } from '../../speech/pronunciation.ts';
import type { Robot } from '../../speech/robot.ts';
import { openKana } from '../../speech/timing/kana.ts';
import { openPinyin } from '../../speech/timing/pinyin.ts';
import { readerOf } from '../../speech/timing/readers.ts';
import { wavOf } from '../../speech/wav.ts';
import { wordsOf } from '../../speech/words.ts';

type Script = ReturnType<typeof readerOf>['script'];

/** What reads Japanese and Chinese characters to the robot. The packages are for development, so an installed service may have none. */
const readers = {
  kana: { package: '@patdx/kuromoji', open: openKana },
  pinyin: { package: 'pinyin-pro', open: openPinyin },
} as const;

/** The audio of every language that can be read here; `canPlay` says which. Rejects for the others, and if the robot voice cannot speak. */
export function everyVoice(catalogues: Catalogues, robot: Robot, isInstalled = isPackageInstalled): Audio {
  const opened = new Map<Script, ReturnType<typeof openKana>>();
  const missing = new Set<Script>((['kana', 'pinyin'] as const).filter((script) => !isInstalled(readers[script].package)));
  const readAs = async (script: Script, text: string): Promise<string> => {
    if (script === 'as-written') return text;
    if (missing.has(script)) throw new Error(`The robot cannot read this script. Install the package ${readers[script].package}.`);
    const reading = opened.get(script) ?? readers[script].open();
    opened.set(script, reading);
    try {
      return (await reading)(text);
    } catch (fault) {
      // A dictionary that could not be read now is tried again with the next text.
      opened.delete(script);
      throw fault;
    }
  };
  return {
    hasOwn: () => false,
    isRecorded: () => false,
    versionOf: ({ language }) => catalogues.versionOf(language),
    canPlay: ({ language }) => !missing.has(readerOf(language).script),
    wavFor: async ({ utterance, leadMs }) => {
      const { voice, script } = readerOf(utterance.language);
      const said = saidOf(catalogues.pronounce(utterance.language, wordsOf(catalogues, utterance)));
      return wavOf(await robot.speak(voice, await readAs(script, said)), leadMs);
    },
  };
}

function isPackageInstalled(name: string): boolean {
  try {
    return findPackageJSON(name, import.meta.url) !== undefined;
  } catch {
    return false;
  }
}
