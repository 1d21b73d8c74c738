// The id of something that is done once for a request, whose sender may send the request twice.

import { createHash } from 'node:crypto';

/** The same id for the same text. What stands in the text cannot be read from it. */
export function onceId(about: string): string {
  return createHash('sha256').update(about).digest('base64url').slice(0, 24);
}
