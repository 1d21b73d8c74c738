// Every sentence for staff and operators, in Japanese and English. Each file beside this one has those of one part of the product.
//
// A key is a code, or a code and a variant after a full stop: `not-hours.backwards`. Placeholders are i18next's: `{{name}}` as it stands,
// `{{name, quote}}` in the quotation marks of the language, `{{names, list}}` a list, `{{advice, message}}` another sentence of the catalogue.
// Where a number decides the form of a sentence, `en` is `{one, other}` and the number is called `count`.

import { callsMessages } from './callsMessages.ts';
import { formMessages } from './formMessages.ts';
import { listMessages } from './listMessages.ts';
import { noticeMessages } from './noticeMessages.ts';
import { ringingMessages } from './ringingMessages.ts';
import { storeMessages } from './storeMessages.ts';
import { togetherMessages } from './togetherMessages.ts';
import { wordsMessages } from './wordsMessages.ts';
import { yamlMessages } from './yamlMessages.ts';

export const allMessages = {
  ...listMessages,
  ...yamlMessages,
  ...formMessages,
  ...togetherMessages,
  ...ringingMessages,
  ...wordsMessages,
  ...storeMessages,
  ...noticeMessages,
  ...callsMessages,
} as const;

export type AllMessages = typeof allMessages;
