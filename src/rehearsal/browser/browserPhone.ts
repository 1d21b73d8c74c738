// Connects the telephone in the browser to the service of a rehearsal: what it may know of the directory and of the words, and calls that
// are answered at an instant of their own.

import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { PromptKey } from '../../call/speech.ts';
import { audioPath, audioRouter } from '../../carrier/audioRouter.ts';
import type { Instant } from '../../hours/timetable.ts';
import { instantOf, isoIn } from '../../hours/zone.ts';
import { answering } from '../../routing/answering.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { Audio } from '../../speech/audio.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { languageOf } from '../phone/languageOfTag.ts';
import { browserRouter } from './browserRouter.ts';
import type { Desk } from './browserStep.ts';
import type { Centres, InBoth } from './messages.ts';

export type Socket = {
  readonly directory: () => Directory;
  readonly catalogues: Catalogues;
  readonly clock: () => Instant;
  readonly log: Logger;
  readonly token: string;
  readonly publicUrl: string;
  /** The key of the seals in the addresses of audio. */
  readonly secret: string;
  /** Reads every language; absent where no robot voice is at hand. */
  readonly voices: Audio | undefined;
  /** The webhooks of the service, by another clock. */
  readonly voiceAt: (clock: () => Instant) => RequestHandler;
};

/** The keys of a telephone, and what the catalogues call them. */
const keys = { ...Object.fromEntries([...'1234567890'].map((key) => [key, key])), '*': 'star', '#': 'hash' };

/** Mount it before the webhooks, and only for requests of this machine: its calls are signed as the carrier signs. */
export function browserPhone({ voices, secret, log, ...socket }: Socket): Router {
  const { directory, catalogues, clock, token, publicUrl } = socket;
  const catalogueOf = (language: string) => [...catalogues.headings.keys()].find((each) => languageOf(each) === language);
  const router = Router();
  router.use(
    byItsOwnClock(socket.voiceAt, (text) =>
      log.warn({ at: text.slice(0, 40) }, 'X-Madoguchi-At is not a time like 2026-12-30T19:00:00+09:00'),
    ),
  );
  if (voices !== undefined)
    router.use(
      '/phone',
      audioRouter(voices, [secret], (fault) => log.warn({ fault: String(fault) }, 'the robot cannot read this to the telephone')),
    );
  router.use(
    browserRouter({
      token,
      publicUrl,
      centres: () => centresOf(directory(), catalogues, clock()),
      instantFor: (to, wished) => {
        const { zone } = answering(directory(), to).centre;
        const instant = wished === undefined ? clock() : instantOfCall(wished, zone);
        return instant === undefined ? undefined : isoIn(instant, zone);
      },
      soundOf: (tag, text) => {
        const language = catalogueOf(tag);
        // A language that cannot be read here is shown as words only.
        if (voices === undefined || language === undefined || !voices.canPlay({ language, text })) return undefined;
        return `/phone${audioPath({ is: 'play', of: [{ language, text }], text, leadMs: 0 }, voices, secret)}`;
      },
      desksOf: (number) => desksWith(number, directory()),
      keyWordsOf: (tag) => {
        const language = catalogueOf(tag);
        const prompt = (key: string, values?: Readonly<Record<string, string>>) =>
          language === undefined ? '' : catalogues.prompt(language, key as PromptKey, values);
        return {
          keys: Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, prompt(`key.${name}`)])),
          elsewhere: prompt('transfer.press', { keys: '' }),
        };
      },
    }),
  );
  return router;
}

/**
 * A call of a rehearsal may be answered as at another time. Each of its requests carries the time in a header, because all calls share the
 * clock of the service. A header that is no time is named in the log, and the call is answered by the service's clock.
 */
function byItsOwnClock(voiceAt: Socket['voiceAt'], onRefusal: (text: string) => void): RequestHandler {
  return (request, response, next) => {
    const text = request.get('x-madoguchi-at');
    const instant = text === undefined ? undefined : instantOfCall(text, 'UTC');
    if (text !== undefined && instant === undefined) onRefusal(text);
    if (instant === undefined) return next();
    return voiceAt(() => instant)(request, response, next);
  };
}

/** An instant from 2000 to 2099; without an offset it is read in the zone. */
function instantOfCall(text: string, zone: string): Instant | undefined {
  return /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.test(text) ? instantOf(text, zone) : undefined;
}

/** The desks of a number, each once: several centres may share one. */
function desksWith(number: string, { lines, centres }: Directory): readonly Desk[] {
  const all = [...lines.values(), ...[...centres.values()].flatMap((centre) => [...centre.lines.values()])];
  const having = [...new Set(all.filter((line) => line.number === number))];
  return having.map(({ id, name, printed }) => ({ name: { ja: name.ja ?? name.en ?? id, en: name.en ?? name.ja ?? id }, printed }));
}

/** The centres that can be called, their numbers, and the time there. */
function centresOf({ centres }: Directory, catalogues: Catalogues, now: Instant): Centres {
  const inBoth = (words: (language: string) => string): InBoth => ({ ja: words('ja'), en: words('en') });
  const numbersOf = ({ numbers }: Centre) =>
    numbers.map(({ number, printed, language }) => ({
      number,
      printed,
      ...(language !== undefined && { language: inBoth((other) => catalogues.prompt(other, `languageName.${language}` as PromptKey)) }),
    }));
  return {
    centres: [...centres.values()].map((centre) => ({
      id: centre.id,
      name: inBoth((language) => centre.name[language] ?? centre.id),
      isDefault: centre.isDefault,
      now: isoIn(now, centre.zone).slice(0, 16),
      numbers: numbersOf(centre),
    })),
  };
}
