// A call as text for a terminal.

import type { CallEvent, Gloss, OnEvent } from '../phone/callEvent.ts';
import { languageOf } from '../phone/languageOfTag.ts';

export type Transcript = {
  readonly write: (line: string) => void;
  /** Each sentence is repeated below in this language. */
  readonly gloss?: string;
  /** Dims what is not spoken. */
  readonly faint: (text: string) => string;
};

/** The lines of a gloss one after the other; Chinese and Japanese have no spaces between sentences. */
function onOneLine({ language, words }: Gloss): string {
  return words.split('\n').join(['ja', 'zh'].includes(language) ? '' : ' ');
}

/** Writes each event as lines. */
export function createTranscript({ write, gloss, faint }: Transcript): OnEvent {
  const wished = gloss === undefined ? undefined : languageOf(gloss);
  const remark = (text: string) => write(faint(text));
  const say = (language: string, stretches: readonly string[], glosses: readonly Gloss[]) => {
    for (const words of stretches) write(`${language.padEnd(4)} ${words}`);
    const [translated] = glosses.filter((each) => each.language === wished && each.language !== language);
    if (translated !== undefined) remark(`     = ${onOneLine(translated)}`);
  };
  return (event: CallEvent) => {
    switch (event.is) {
      case 'said':
        return say(event.language, event.stretches, event.glosses);
      case 'played': {
        const [own] = event.glosses;
        return say(own?.language ?? '', [`${own?.words ?? event.url} ${faint(playedHow(event))}`], event.glosses);
      }
      case 'pressed':
        return write(`\n> ${event.keys}\n`);
      case 'silence':
        return write(`\n> ${faint(`(${event.seconds} seconds of silence)`)}\n`);
      case 'rings':
        for (const { number, sends } of event.numbers) {
          const tones = sends === undefined ? '' : `, then the keys ${sends} are sent`;
          write(`\n☎    ${number} ${faint(`rings, for ${event.seconds} seconds at most${tones}`)}`);
        }
        return;
      case 'desk-heard':
        for (const words of event.stretches) remark(`☎ ${event.language.padEnd(4)} ${words}`);
        return;
      case 'desk-pressed':
        return remark(`☎ > ${event.keys}`);
      case 'desk-silence':
        return remark(`☎ > (${event.seconds} seconds of silence)`);
      case 'rang':
        return write(`> ${event.number === undefined ? '' : `${event.number} `}${event.outcome}\n`);
      case 'hung-up':
        return remark(event.by === 'caller' ? '\n(you hang up)' : '\n(the call ends)');
      case 'rejected':
        return remark(`(the call is rejected: ${event.reason})`);
      case 'clock':
        return remark(`(it is ${event.at})`);
      case 'fault':
        return remark(`(the carrier would log error ${event.code}: ${event.message})`);
      case 'application-error':
        return write('en   We are sorry, an application error has occurred. Goodbye.');
      default:
        return event satisfies never;
    }
  };
}

/** The address of the audio says whether a person or the robot speaks. */
function playedHow({ url, seconds, fault }: CallEvent & { readonly is: 'played' }): string {
  const voice = url.includes('/speech/robot/') ? 'robot voice' : 'recording';
  if (fault !== undefined) return `(${voice} that cannot be heard: it ${fault})`;
  return seconds === undefined ? `(${voice})` : `(${voice}, ${seconds.toFixed(1)} s)`;
}
