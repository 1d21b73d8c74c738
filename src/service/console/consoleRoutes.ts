// All pages of the console, in one list. A test asks each of them as each kind of person.

import { auditRoutes } from '../../console/people/auditPages.ts';
import { centreRoutes } from '../../console/people/centrePages.ts';
import { invitationRoutes } from '../../console/people/invitationPages.ts';
import { meRoutes } from '../../console/people/mePages.ts';
import { openIdRoutes } from '../../console/people/openIdPages.ts';
import type { PeopleParts } from '../../console/people/peopleParts.ts';
import { signInRoutes } from '../../console/people/signInPages.ts';
import { staffRoutes } from '../../console/people/staffPages.ts';
import type { Route } from '../../console/route.ts';

/** What the pages of all rooms of the console work with. */
export type ConsoleServices = { readonly people: PeopleParts };

export function consoleRoutes({ people }: ConsoleServices): readonly Route[] {
  return [
    ...signInRoutes(people),
    ...openIdRoutes(people),
    ...invitationRoutes(people),
    ...centreRoutes,
    ...meRoutes(people),
    ...staffRoutes(people),
    ...auditRoutes(people),
  ];
}
