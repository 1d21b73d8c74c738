// What an operator is told about callbacks on /readyz.

import { type Message, message } from '../messages/message.ts';
import type { CallbackStatusNow } from './callbacks/callbackScheduler.ts';

const lateMinutes = 30;
const minuteSeconds = 60;

/** What must be put right: nothing can be placed, or some wait for too long. */
export function callbackProblems(status: CallbackStatusNow | undefined): readonly Message[] {
  if (status === undefined) return [];
  const { storeUp, faults, overdueSeconds, counts } = status;
  const minutes = Math.floor(overdueSeconds / minuteSeconds);
  return [
    ...(storeUp === false ? [message('callbacks-store-away')] : []),
    ...faults.map(faultMessage),
    ...(minutes >= lateMinutes ? [message('callbacks-late', { minutes, count: counts.asked ?? 0 })] : []),
  ];
}

/** What is good to know. */
export function callbackWarnings(status: CallbackStatusNow | undefined): readonly Message[] {
  return status === undefined || status.places ? [] : [message('callbacks-by-hand')];
}

function faultMessage({ code, detail = '' }: CallbackStatusNow['faults'][number]): Message {
  return code === 'callback-key-missing' ? message(code) : message(code, { detail });
}
