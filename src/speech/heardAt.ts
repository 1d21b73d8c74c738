// Where in a call a prompt is heard: for a reviewer, who must know what was said before it.

/** The places of a call at which words are heard. `menus`: every menu; `start`: when the call begins and the languages are read. */
export const hearings = [
  'start',
  'menus',
  'main-menu',
  'transfer',
  'desk',
  'closed',
  'waiting',
  'information',
  'read-out',
  'afterwards',
  'goodbye',
] as const;
export type Hearing = (typeof hearings)[number];

/** By the beginning of the key: the longest one that fits counts. */
const heard: Readonly<Record<string, readonly Hearing[]>> = {
  greeting: ['start'],
  greetingWithoutName: ['start'],
  language: ['start'],
  announcement: ['start'],
  announcements: ['start'],
  key: ['menus'],
  menu: ['menus'],
  topic: ['main-menu'],
  'line.any': ['transfer', 'closed'],
  lost: ['transfer'],
  transfer: ['transfer'],
  'transfer.busy': ['transfer', 'closed'],
  'transfer.failed': ['transfer', 'closed'],
  'transfer.noAnswer': ['transfer', 'closed'],
  'transfer.press': ['transfer', 'closed', 'goodbye'],
  closed: ['closed'],
  wait: ['waiting'],
  whisper: ['desk'],
  'closed.justClosed': ['transfer', 'closed'],
  choice: ['closed'],
  'choice.suspension': ['start', 'closed', 'read-out'],
  'choice.sms': ['closed', 'read-out'],
  numbers: ['closed'],
  'numbers.number': ['closed', 'goodbye'],
  'numbers.phone': ['closed', 'goodbye'],
  'numbers.onceMore': ['closed', 'goodbye'],
  digit: ['closed', 'goodbye'],
  spell: ['closed'],
  letter: ['closed'],
  afterwards: ['afterwards'],
  asking: ['closed'],
  sms: ['closed', 'read-out'],
  'sms.sent': ['afterwards'],
  calledBack: ['start', 'goodbye'],
  farewell: ['goodbye'],
  languageName: ['transfer', 'closed'],
  time: ['closed'],
  clock: ['closed'],
  hour: ['closed'],
  period: ['closed'],
  minute: ['closed'],
  weekday: ['closed'],
  month: ['closed'],
  day: ['closed'],
};

/** Where a prompt is heard, in the order of a call. */
export function heardAt(key: string): readonly Hearing[] {
  const readOut = /^guidance\..*\.(title|text)$/.exec(key)?.[1];
  if (readOut !== undefined) return [readOut === 'title' ? 'information' : 'read-out'];
  return heard[key] ?? heard[key.split('.', 1)[0] ?? ''] ?? [];
}
