// All pages of the console, in one list. A test asks each of them as each kind of person.

import { centreRoutes } from '../../console/people/centrePages.ts';
import type { PeopleParts } from '../../console/people/peopleParts.ts';
import { signInRoutes } from '../../console/people/signInPages.ts';
import type { Route } from '../../console/route.ts';

/** What the pages of all rooms of the console work with. */
export type ConsoleServices = { readonly people: PeopleParts };

export function consoleRoutes({ people }: ConsoleServices): readonly Route[] {
  return [...signInRoutes(people), ...centreRoutes];
}
