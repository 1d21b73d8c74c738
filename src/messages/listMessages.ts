// Sentences about a list of problems.

import type { Messages } from './messageForm.ts';

export const listMessages = {
  'problem.at': { en: '{{place}}: {{what, message}}', ja: '{{place}}: {{what, message}}' },
  'too-many-problems.problem': {
    en: {
      one: 'and {{count}} more problem from here on. Mend the ones above first.',
      other: 'and {{count}} more problems from here on. Mend the ones above first.',
    },
    ja: 'ここから先に、あと{{count}}件の誤りがあります。先に上のものを直してください。',
  },
  'too-many-problems.warning': {
    en: {
      one: 'and {{count}} more warning from here on. Mend the ones above first.',
      other: 'and {{count}} more warnings from here on. Mend the ones above first.',
    },
    ja: 'このほかに、注意があと{{count}}件あります。先に上のものを見てください。',
  },
  'changed-since-valid': {
    en: 'Lines that were changed since this file was valid: {{lines, list}}. Look there first.',
    ja: '正しかったときから変わった行: {{lines, list}}行目。まず、そこを見てください。',
  },
} as const satisfies Messages;
