// Every sentence for staff and operators, in Japanese and English. Each file beside this one has those of one part of the product.
//
// A key is a code, or a code and a variant after a full stop: `not-hours.backwards`. Placeholders are i18next's: `{{name}}` as it stands,
// `{{name, quote}}` in the quotation marks of the language, `{{names, list}}` a list, `{{advice, message}}` another sentence of the catalogue,
// `{{what, named}}` the name of a field as staff write it, or another sentence.
// Where a number decides the form of a sentence, `en` is `{one, other}` and the number is called `count`.

import { fileMessages } from './fileMessages.ts';
import { formMessages } from './formMessages.ts';
import { listMessages } from './listMessages.ts';
import { togetherMessages } from './togetherMessages.ts';
import { yamlMessages } from './yamlMessages.ts';

export const allMessages = {
  ...listMessages,
  ...fileMessages,
  ...yamlMessages,
  ...formMessages,
  ...togetherMessages,
} as const;

export type AllMessages = typeof allMessages;
