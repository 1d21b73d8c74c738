// The pages about hours: the desks of a centre, a form for each usual change, the file itself, and the versions.

import type { Route } from '../route.ts';
import { hoursPage } from './desksPage.ts';
import { fileRoutes } from './filePages.ts';
import type { HoursPageParts } from './hoursParts.ts';
import { lineRoutes } from './linePages.ts';
import { newRoutes } from './newPages.ts';
import { versionRoutes } from './versionPages.ts';

export function hoursRoutes(parts: HoursPageParts): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/console/centres/:centre/hours',
      needs: 'viewer',
      withoutStore: true,
      answer: (visit) => hoursPage(parts, visit),
    },
    ...newRoutes(parts),
    ...versionRoutes(parts),
    ...fileRoutes(parts),
    ...lineRoutes(parts),
  ];
}
