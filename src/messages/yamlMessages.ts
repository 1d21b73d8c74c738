// Sentences about the text of a file: its encoding, its characters, its YAML.

import type { Messages } from './messageForm.ts';

export const yamlMessages = {} as const satisfies Messages;
