// What an operator is told about texts on /readyz.

import { type Message, message } from '../messages/message.ts';
import type { SmsStatusNow } from './sms/openSms.ts';

const daySeconds = 86_400;

/** What must be put right: the carrier refuses the texts of a centre, or keeps one that was to be deleted. */
export function smsProblems(status: SmsStatusNow | undefined): readonly Message[] {
  if (status === undefined) return [];
  const { faults, toRemove, oldestSeconds } = status;
  const days = Math.floor(oldestSeconds / daySeconds);
  return [
    ...faults.map(({ centre, code }) => message('sms-refused', { centre, code })),
    ...(days >= 1 ? [message('sms-not-deleted', { count: toRemove, days })] : []),
  ];
}
