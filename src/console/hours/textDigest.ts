// The digest of a file's text, by which a form knows whether the file is still as its person saw it.

import { createHash } from 'node:crypto';
import { absent } from './hoursPort.ts';

/** Sixteen letters; `absent` for a file that is not there. */
export function digestOf(text: string | undefined): string {
  return text === undefined ? absent : createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
