// Every sentence for staff and operators, in Japanese and English. Each file beside this one has those of one part of the product.
//
// A key is a code, or a code and a variant after a full stop: `not-hours.backwards`. Placeholders are i18next's: `{{name}}` as it stands,
// `{{name, quote}}` in the quotation marks of the language, `{{names, list}}` a list, `{{advice, message}}` another sentence of the catalogue,
// `{{what, named}}` the name of a field as staff write it, or another sentence.
// Where a number decides the form of a sentence, `en` is `{one, other}` and the number is called `count`.

import { accountMessages } from './accountMessages.ts';
import { askMessages } from './askMessages.ts';
import { auditMessages } from './auditMessages.ts';
import { backupMessages } from './backupMessages.ts';
import { callbackMessages } from './callbackMessages.ts';
import { callsMessages } from './callsMessages.ts';
import { checkMessages } from './checkMessages.ts';
import { commandMessages } from './commandMessages.ts';
import { consoleCallbackMessages } from './consoleCallbackMessages.ts';
import { consoleMessages } from './consoleMessages.ts';
import { consoleNoticeMessages } from './consoleNoticeMessages.ts';
import { consoleNowMessages } from './consoleNowMessages.ts';
import { consoleWordsMessages } from './consoleWordsMessages.ts';
import { contradictionMessages } from './contradictionMessages.ts';
import { diffMessages } from './diffMessages.ts';
import { doctorCarrierMessages } from './doctorCarrierMessages.ts';
import { doctorMessages } from './doctorMessages.ts';
import { doctorServiceMessages } from './doctorServiceMessages.ts';
import { editMessages } from './editMessages.ts';
import { explainMessages } from './explainMessages.ts';
import { factMessages } from './factMessages.ts';
import { factPageMessages } from './factPageMessages.ts';
import { fieldMessages } from './fieldMessages.ts';
import { figuresMessages } from './figuresMessages.ts';
import { fileEditorMessages } from './fileEditorMessages.ts';
import { fileMessages } from './fileMessages.ts';
import { formMessages } from './formMessages.ts';
import { guideMessages } from './guideMessages.ts';
import { helpMessages } from './helpMessages.ts';
import { hoursFormMessages } from './hoursFormMessages.ts';
import { hoursMessages } from './hoursMessages.ts';
import { listMessages } from './listMessages.ts';
import { nameMessages } from './nameMessages.ts';
import { noticeMessages } from './noticeMessages.ts';
import { numberMessages } from './numberMessages.ts';
import { peopleMessages } from './peopleMessages.ts';
import { promptMessages } from './promptMessages.ts';
import { proofMessages } from './proofMessages.ts';
import { publicPageMessages } from './publicPageMessages.ts';
import { ringingMessages } from './ringingMessages.ts';
import { serviceMessages } from './serviceMessages.ts';
import { settingsMessages } from './settingsMessages.ts';
import { smsMessages } from './smsMessages.ts';
import { staffMessages } from './staffMessages.ts';
import { storeMessages } from './storeMessages.ts';
import { tableMessages } from './tableMessages.ts';
import { timeMessages } from './timeMessages.ts';
import { togetherMessages } from './togetherMessages.ts';
import { usageMessages } from './usageMessages.ts';
import { welcomeMessages } from './welcomeMessages.ts';
import { wordsMessages } from './wordsMessages.ts';
import { writtenFileMessages } from './writtenFileMessages.ts';
import { yamlMessages } from './yamlMessages.ts';

export const allMessages = {
  ...listMessages,
  ...fileEditorMessages,
  ...fileMessages,
  ...writtenFileMessages,
  ...yamlMessages,
  ...formMessages,
  ...timeMessages,
  ...fieldMessages,
  ...nameMessages,
  ...numberMessages,
  ...togetherMessages,
  ...serviceMessages,
  ...ringingMessages,
  ...wordsMessages,
  ...storeMessages,
  ...backupMessages,
  ...noticeMessages,
  ...contradictionMessages,
  ...checkMessages,
  ...diffMessages,
  ...factMessages,
  ...explainMessages,
  ...tableMessages,
  ...hoursMessages,
  ...usageMessages,
  ...guideMessages,
  ...helpMessages,
  ...doctorMessages,
  ...doctorServiceMessages,
  ...doctorCarrierMessages,
  ...accountMessages,
  ...commandMessages,
  ...settingsMessages,
  ...promptMessages,
  ...welcomeMessages,
  ...publicPageMessages,
  ...callbackMessages,
  ...smsMessages,
  ...callsMessages,
  ...consoleMessages,
  ...consoleCallbackMessages,
  ...consoleWordsMessages,
  ...consoleNowMessages,
  ...consoleNoticeMessages,
  ...peopleMessages,
  ...auditMessages,
  ...askMessages,
  ...staffMessages,
  ...figuresMessages,
  ...factPageMessages,
  ...proofMessages,
  ...editMessages,
  ...hoursFormMessages,
} as const;

export type AllMessages = typeof allMessages;
