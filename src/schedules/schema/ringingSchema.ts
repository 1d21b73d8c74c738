// How the telephones of a desk ring, as staff write it: fields of a line.

import { z } from 'zod';
import { message } from '../../messages/message.ts';
import { languagePattern } from '../names.ts';
import { coded } from './coded.ts';
import { secondsIn } from './misread.ts';
import { phone } from './phoneField.ts';
import { plainText } from './text.ts';

// https://www.twilio.com/docs/voice/twiml/number: ten numbers in one Dial.
const mostTelephones = 10;
const [leastSeconds, mostSeconds] = [10, 60];
// The catalogues say how long a caller has waited up to five minutes.
const mostMinutes = 5;

const flag = z.boolean({ error: coded(message('not-true-or-false')) });

/** What to write in the place of seconds that are no whole number in their limits. */
const notSeconds = ({ input }: { readonly input?: unknown }): string => {
  const instead = secondsIn(input, 1);
  return instead !== undefined && instead >= leastSeconds && instead <= mostSeconds
    ? coded(message('not-seconds.ring-near', { instead }))
    : coded(message('not-seconds.ring', { least: leastSeconds, most: mostSeconds }));
};

const notMinutes = ({ input }: { readonly input?: unknown }): string => {
  const instead = (secondsIn(input, 60) ?? Number.NaN) / 60;
  return Number.isInteger(instead) && instead >= 1 && instead <= mostMinutes
    ? coded(message('not-minutes.near', { instead }))
    : coded(message('not-minutes', { most: mostMinutes }));
};

/** The fields; each may be left out. */
export const ringingFields = {
  numbers: z
    .array(phone, { error: coded(message('not-a-list.numbers')) })
    .min(1, coded(message('empty.numbers')))
    .max(mostTelephones, coded(message('too-many-lines.numbers', { most: mostTelephones })))
    .optional(),
  ring: z.enum(['together', 'in-order'], { error: coded(message('unknown-choice.ring')) }).optional(),
  'ring-seconds': z
    .number({ error: notSeconds })
    .int({ error: notSeconds })
    .min(leastSeconds, { error: notSeconds })
    .max(mostSeconds, { error: notSeconds })
    .optional(),
  whisper: flag.optional(),
  accept: flag.optional(),
  wait: z
    .strictObject(
      {
        minutes: z
          .number({ error: notMinutes })
          .int({ error: notMinutes })
          .min(1, { error: notMinutes })
          .max(mostMinutes, { error: notMinutes }),
      },
      { error: notMinutes },
    )
    .optional(),
  'desk-language': plainText('a language')
    .regex(languagePattern, coded(message('not-a-language.desk')))
    .optional(),
};
