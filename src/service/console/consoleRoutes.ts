// All pages of the console, in one list. A test asks each of them as each kind of person.

import type { NoticePageParts } from '../../console/notices/noticePageParts.ts';
import { noticeRoutes } from '../../console/notices/noticeRoutes.ts';
import { type NowParts, nowRoutes } from '../../console/now/nowRoutes.ts';
import { centreRoutes } from '../../console/people/centrePages.ts';
import type { PeopleParts } from '../../console/people/peopleParts.ts';
import { signInRoutes } from '../../console/people/signInPages.ts';
import type { Route } from '../../console/route.ts';

/** What the pages of all rooms of the console work with. */
export type ConsoleServices = { readonly people: PeopleParts; readonly now: NowParts; readonly notices: NoticePageParts };

export function consoleRoutes({ people, now, notices }: ConsoleServices): readonly Route[] {
  return [...signInRoutes(people), ...centreRoutes, ...nowRoutes(now), ...noticeRoutes(notices)];
}
