// The tasks of the guide: their steps, with the messages of the buttons that a step names, and the pages to which a task leads.

import type { MessageKey, ValuesOf } from '../../messages/message.ts';
import { addressOf } from '../consoleFrame.ts';
import type { Needs } from '../route.ts';

/** A step and, by the name of their place in it, the messages of the buttons and pages that it names. */
export type GuideStep = { readonly says: MessageKey; readonly names: Readonly<Record<string, MessageKey>> };

/** A page to which a task leads. `page` is below the address of a centre, or an address of its own. */
export type GuideLink = { readonly page: string; readonly named: MessageKey; readonly needs: Needs };

export type GuideTask = {
  readonly id: string;
  readonly title: MessageKey;
  readonly steps: readonly GuideStep[];
  readonly links: readonly GuideLink[];
};

/** Where a link leads for a person of this centre. */
export function leadsTo({ page }: GuideLink, centre: string): string {
  return page.startsWith('/') ? page : addressOf(centre, page);
}

const hours = { page: 'hours', named: 'console.hours', needs: 'viewer' } as const;
const notices = { page: 'notices', named: 'console.notices', needs: 'viewer' } as const;
const words = { page: '/console/words', named: 'console.words', needs: 'person' } as const;

const previewHours = step('guide.preview-hours', { preview: 'hours-form.preview', save: 'hours-preview.save' });

/** In the order in which a counter needs them. */
export const guideTasks: readonly GuideTask[] = [
  {
    id: 'new-hours',
    title: 'guide.new-hours',
    steps: [
      step('guide.new-hours-1', { hours: 'console.hours', change: 'hours.change', kind: 'hours-kind.from' }),
      step('guide.new-hours-2', { day: 'hours-form.from-day', source: 'hours-form.source' }),
      previewHours,
    ],
    links: [hours],
  },
  {
    id: 'closed-day',
    title: 'guide.closed-day',
    steps: [
      step('guide.closed-day-1', {
        hours: 'console.hours',
        change: 'hours.change',
        kind: 'hours-kind.exception',
        closed: 'hours-form.state-closed',
      }),
      step('guide.closed-day-rule', { change: 'hours.change', kind: 'hours-kind.week', other: 'hours-form.other-day' }),
      step('guide.closed-day-2', { notices: 'console.notices', close: 'notice-form.title-close' }),
    ],
    links: [hours, { page: 'notices/close', named: 'notice-form.title-close', needs: 'editor' }],
  },
  {
    id: 'typhoon',
    title: 'guide.typhoon',
    steps: [
      step('guide.typhoon-1', { notices: 'console.notices', disaster: 'notice-form.title-disaster' }),
      step('guide.typhoon-2', { preview: 'notice-form.preview', begin: 'notice-preview.confirm-disaster' }),
      step('guide.typhoon-3', { see: 'notice-list.see', end: 'notice-page.end' }),
    ],
    links: [notices, { page: 'notices/disaster', named: 'notice-form.title-disaster', needs: 'editor' }],
  },
  {
    id: 'undo',
    title: 'guide.undo',
    steps: [
      step('guide.undo-1', { hours: 'console.hours', versions: 'hours.versions', undo: 'hours.undo' }),
      step('guide.undo-added', { hours: 'console.hours', change: 'hours.change', kind: 'hours-kind.remove' }),
      step('guide.undo-2', {
        notices: 'console.notices',
        see: 'notice-list.see',
        end: 'notice-page.end',
        withdraw: 'notice-page.withdraw',
      }),
    ],
    links: [{ page: 'hours/versions', named: 'hours.versions', needs: 'viewer' }, notices],
  },
  {
    id: 'new-desk',
    title: 'guide.new-desk',
    steps: [
      step('guide.new-desk-1', { hours: 'console.hours', line: 'hours.new-line' }),
      step('guide.new-desk-2', { preview: 'hours-form.preview', save: 'hours-preview.save' }),
    ],
    links: [{ page: 'hours/new-line', named: 'hours.new-line', needs: 'editor' }],
  },
  {
    id: 'record',
    title: 'guide.record',
    steps: [
      step('guide.record-1', { words: 'console.words', open: 'words-page.open' }),
      step('guide.record-2', { where: 'where-heard.title' }),
      step('guide.record-3', { start: 'record.start', end: 'record.end', listen: 'record.listen', take: 'record.take' }),
    ],
    links: [words],
  },
  {
    id: 'review',
    title: 'guide.review',
    steps: [
      step('guide.review-1', { words: 'console.words', reviewers: 'reviewers.title', make: 'reviewers.make' }),
      step('guide.review-2', { right: 'review.right', approve: 'review.approve' }),
    ],
    links: [words],
  },
  {
    id: 'callbacks',
    title: 'guide.callbacks',
    steps: [step('guide.callbacks-1', { callbacks: 'console.callbacks', take: 'callback-act.take', done: 'callback-act.done' })],
    links: [{ page: 'callbacks', named: 'console.callbacks', needs: 'viewer' }],
  },
  {
    id: 'month',
    title: 'guide.month',
    steps: [step('guide.month-1', { figures: 'console.figures', report: 'figures.month-report', print: 'month.print' })],
    links: [{ page: 'figures/month', named: 'figures.month-report', needs: 'viewer' }],
  },
  {
    id: 'true',
    title: 'guide.true',
    steps: [step('guide.true-1', { facts: 'console.facts', still: 'facts.true' }), step('guide.true-2', { changed: 'facts.changed' })],
    links: [{ page: 'facts', named: 'console.facts', needs: 'viewer' }],
  },
];

/** The compiler sees that each place of the step has a button, and that there is such a button. */
function step<Key extends MessageKey>(says: Key, names: Readonly<Record<keyof ValuesOf<Key> & string, MessageKey>>): GuideStep {
  return { says, names };
}
