// Signs that come with a text that is copied: the + and - of a comparison, the dots of a list, the fence around an example.

import { message } from '../../messages/message.ts';
import type { Broken } from './explainError.ts';
import { faultAt } from './yamlLimits.ts';

const fence = /^[ \t]*(?:```|~~~)/;
const copied = /^[ \t]*([+•·●○])[ \t]*\S/;
// The removed line of a comparison: its hyphen stands where no list can be.
const removed = /^(-)[ \t]{3,}\S/;
const noSpace = /^[ \t]*-([A-Za-z_][\w-]*:)(?:[ \t]|$)/;

/**
 * The first line that begins with such a sign, or with a hyphen that has no space behind it. Only for a text that is no YAML: in one that is,
 * such a sign may be meant.
 */
export function copiedSign(text: string): Broken | undefined {
  const isComparison = /^\+[ \t]/m.test(text);
  let offset = 0;
  for (const line of text.split('\n')) {
    const said = signOf(line, isComparison);
    const at = offset + line.search(/\S/);
    if (said !== undefined) return { fault: faultAt(at, said), noticed: at, isStructure: true };
    offset += line.length + 1;
  }
  return undefined;
}

function signOf(line: string, isComparison: boolean) {
  if (fence.test(line)) return message('not-yaml.copied-fence');
  const sign = copied.exec(line)?.[1] ?? (isComparison ? removed.exec(line)?.[1] : undefined);
  if (sign !== undefined) return message(sign === '-' ? 'not-yaml.removed-line' : 'not-yaml.copied-sign', { sign });
  const name = noSpace.exec(line)?.[1];
  return name === undefined ? undefined : message('not-yaml.space-after-hyphen', { name });
}
