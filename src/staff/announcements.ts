// What a centre announces at an instant, as staff read it.

import type { Instant, NoticeOrigin, Where } from '../hours/timetable.ts';
import { type Message, message, type StaffLanguage } from '../messages/message.ts';
import { announcedAt } from '../routing/centreNow.ts';
import type { Centre } from '../schedules/directory.ts';
import { whenSeen } from './said.ts';

/** `what` is the name of a ready announcement; absent where staff wrote all of it. Without `until` it is spoken until further notice. */
export type StaffAnnouncement = {
  readonly what?: string;
  readonly until?: Instant;
  readonly everywhere?: true;
  readonly where?: Where;
  readonly notice?: NoticeOrigin;
};

/** The announcements that callers hear now. */
export function announcementsAt(centre: Pick<Centre, 'announcements'>, at: Instant): readonly StaffAnnouncement[] {
  return announcedAt(centre, at).map(({ ready, until, everywhere, where, notice }) => ({
    ...(ready !== undefined && { what: ready }),
    ...(until !== undefined && { until }),
    ...(everywhere && { everywhere }),
    ...(where !== undefined && { where }),
    ...(notice !== undefined && { notice }),
  }));
}

/** `an announcement is spoken until 17:00`, `… (ready: typhoon, all centres)`. */
export function announcementSaid(
  { what, until, everywhere }: StaffAnnouncement,
  at: Instant,
  zone: string,
  reader: StaffLanguage = 'en',
): Message {
  const spoken =
    until === undefined
      ? message('announcement-spoken.further-notice')
      : message('announcement-spoken', { until: whenSeen(reader, until, at, zone) });
  if (what === undefined) return everywhere ? message('announcement-spoken.everywhere', { spoken }) : spoken;
  return message(everywhere ? 'announcement-spoken.named-everywhere' : 'announcement-spoken.named', { spoken, what });
}
