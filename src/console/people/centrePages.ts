// Where a person goes after signing in: to their centre, or to the list of their centres.

import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { mayUse, ownCentres } from '../permission.ts';
import type { Reply, Route, Visit } from '../route.ts';
import { centreName } from '../staffWords.ts';

export const centreRoutes: readonly Route[] = [
  { method: 'get', path: '/console', needs: 'person', withoutStore: true, answer: toFirstCentre },
  { method: 'get', path: '/console/centres', needs: 'person', withoutStore: true, answer: chooser },
];

function toFirstCentre(visit: Visit): Reply {
  const [first] = centresOf(visit);
  return { to: first === undefined ? '/console/centres' : addressOf(first.id) };
}

function chooser(visit: Visit): Reply {
  const { language } = visit;
  const own = centresOf(visit);
  const title = sayKey(language, 'people.centres');
  const page = html`<h1>${title}</h1>
    ${own.length === 0 && html`<p>${sayKey(language, 'people.no-centre')}</p>`}
    <ul class="ways">
      ${own.map((centre) => html`<li><a class="button second" href="${addressOf(centre.id)}">${centreName(centre, language)}</a></li>`)}
    </ul>
    ${mayUse(visit.person, 'admin', undefined) && html`<p class="acts"><a class="button second" href="/console/people">${sayKey(language, 'people.everywhere')}</a> <a class="button second" href="/console/audit">${sayKey(language, 'console.audit')}</a></p>`}`;
  return { title, page };
}

/** The centres in which a person has a role, the default one first. */
function centresOf({ person, directory }: Visit): readonly Centre[] {
  return ownCentres(person, directory).toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault));
}
