// The words before a line rings.

import type { LineNow } from '../routing/centreNow.ts';
import { statusOf } from '../routing/lines.ts';
import { languageName, nameOf, say, tellDigits } from './say.ts';
import type { Language, Speech } from './speech.ts';

/** Which desk rings, whether the language is promised there, and the digit to press in the line's own menu. */
export function announceTransfer(language: Language, deskLanguage: Language, line: LineNow, languageKnown: boolean): Speech {
  const name = nameOf(line.name);
  const connecting =
    deskLanguage === language || !languageKnown
      ? say(language, 'transfer.connecting', { line: name })
      : say(language, 'transfer.connectingIn', { line: name, language: languageName(deskLanguage) });
  return [
    connecting,
    ...(statusOf(line, deskLanguage) === 'promised' || !languageKnown ? [] : warn(language, deskLanguage, line)),
    ...tellDigits(language, line),
  ];
}

/** A warning that the line answers but does not promise the language, read before it rings. */
function warn(language: Language, deskLanguage: Language, line: LineNow): Speech {
  const needed = line.needed.filter((other) => other !== deskLanguage);
  const neverCloses = line.availability[deskLanguage]?.closedFrom === undefined;
  return [...(neverCloses ? [say(language, 'transfer.dayAndNight')] : []), ...howToTalk()];

  function howToTalk(): Speech {
    const spoken = languageName(deskLanguage);
    if (line.interpreter) return [say(language, 'transfer.interpreter', { language: spoken })];
    if (needed.length === 0) return [];
    return [say(language, 'transfer.mayNotSpeak', { language: spoken, languages: { is: 'languages', languages: needed } })];
  }
}
