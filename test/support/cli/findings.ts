// The doctor's findings with their sentences in English.

import type { Finding } from '../../../src/cli/doctor/finding.ts';
import { say } from '../../../src/messages/sayMessage.ts';

export type SaidFinding = Omit<Finding, 'what'> & { readonly what: string };

export function inEnglish(findings: readonly Finding[]): readonly SaidFinding[] {
  return findings.map((each) => ({ ...each, what: say('en', each.what) }));
}
