// The guide for every person who has signed in: under the address of a centre, with the links to its pages; under its own, with those of the
// person's first centre.

import { ownCentres } from '../permission.ts';
import { centreIn, type Route, type Visit } from '../route.ts';
import { guidePage } from './guidePage.ts';

export const guideRoutes: readonly Route[] = [
  { method: 'get', path: '/console/guide', needs: 'person', answer: (visit) => guidePage(visit, firstCentre(visit)) },
  { method: 'get', path: '/console/centres/:centre/guide', needs: 'viewer', answer: (visit) => guidePage(visit, centreIn(visit).id) },
];

function firstCentre({ person, directory }: Visit): string | undefined {
  const own = ownCentres(person, directory);
  return (own.find(({ isDefault }) => isDefault) ?? own[0])?.id;
}
