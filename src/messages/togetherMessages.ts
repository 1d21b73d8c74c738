// Sentences about what the files say together: lines, centres, topics, exceptions.

import type { Messages } from './messageForm.ts';

export const togetherMessages = {} as const satisfies Messages;
