// An error whose reason is told to staff or operators: as messages, so that it is said in the language of its reader.

import type { Message, StaffLanguage } from './message.ts';
import { say } from './sayMessage.ts';

/** Its `message` is English, a line for each reason. */
export class StaffFault extends Error {
  readonly reasons: readonly Message[];

  constructor(reasons: readonly Message[], cause?: unknown) {
    super(saidIn('en', reasons), { cause });
    this.reasons = reasons;
  }
}

/** Why something failed, in a language; an error of another program as it says it. */
export function faultSaid(language: StaffLanguage, fault: unknown): string {
  if (fault instanceof StaffFault) return saidIn(language, fault.reasons);
  return fault instanceof Error ? fault.message : String(fault);
}

function saidIn(language: StaffLanguage, reasons: readonly Message[]): string {
  return reasons.map((reason) => say(language, reason)).join('\n');
}
