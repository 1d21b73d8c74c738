// The desk's side of a transfer: what the desk hears after it answers and before the caller is connected, and whether it takes the call.
// Pure, and without effects: the carrier may ask twice.

import type { CentreNow } from '../routing/centreNow.ts';
import { personTopic } from '../routing/lines.ts';
import type { Key } from './heard.ts';
import { languageName, say } from './say.ts';
import type { Announced, Language, PromptKey, Speech, Utterance } from './speech.ts';

/** What a desk is told. It travels in the address of the whisper, and says nothing about the caller's person. */
export type WhisperState = {
  readonly centre: string;
  readonly topic: string;
  /** In which the desk hears it. */
  readonly language: Language;
  /** In which the caller will speak; absent where the caller has chosen none. */
  readonly callersLanguage?: Language;
  /** Whether the desk is asked for a key. */
  readonly accept?: true;
  /** The caller asked to be called, and we called. */
  readonly callback?: true;
};

/** Says something and connects the two; asks for a key, so many times; or hangs up, and the next line rings. */
export type WhisperTurn =
  | { readonly act: 'connect'; readonly speech: Speech }
  | { readonly act: 'ask'; readonly speech: Speech; readonly seconds: number; readonly times: number }
  | { readonly act: 'hang-up' };

/** The key by which a desk takes a call. */
const acceptKey: Key = '1';
const askSeconds = 8;
const askTimes = 2;

/** What the desk hears when it answers. */
export function whisper(state: WhisperState, centre: CentreNow): WhisperTurn {
  const { language, topic, accept, callback } = state;
  const callersLanguage = knowsCaller(state, centre) ? state.callersLanguage : undefined;
  const caller =
    callersLanguage === undefined
      ? say(language, 'whisper.unknown')
      : say(language, 'whisper.caller', { language: languageName(callersLanguage) });
  const speech = [...(callback === true ? [say(language, 'whisper.callback')] : []), caller, ...topicWords(language, topic, centre)];
  if (accept !== true) return { act: 'connect', speech };
  const ask = say(language, 'whisper.accept', { keys: { is: 'keys', keys: acceptKey } });
  return { act: 'ask', speech: [...speech, ask], seconds: askSeconds, times: askTimes };
}

/** Whether the language that the caller will speak is one of the centre's: staff may have edited the file since the line began to ring. */
export function knowsCaller({ callersLanguage }: WhisperState, { languages }: Pick<CentreNow, 'languages'>): boolean {
  return callersLanguage === undefined || languages.includes(callersLanguage);
}

/** The desk has pressed a key: only one key takes the call. */
export function answerWhisper(key: Key | 'other' | undefined): WhisperTurn {
  return key === acceptKey ? { act: 'connect', speech: [] } : { act: 'hang-up' };
}

/** What the call is about: in the words of staff where they named the topic; nothing for a caller who asked for a person. */
function topicWords(language: Language, id: string, { topics }: CentreNow): readonly (Utterance | Announced)[] {
  const topic = topics.find((each) => each.id === id);
  if (id === personTopic || topic === undefined) return [];
  if (topic.name === undefined) return [say(language, `whisper.topic.${id}` as PromptKey)];
  const text = topic.name[language];
  return text === undefined ? [] : [{ language, text }];
}
