// Whether a person may do something in a centre. What is not allowed by name is refused.

import type { Centre, Directory } from '../schedules/directory.ts';
import { everyCentre, type Needs, type Person, type Role, roles } from './route.ts';

/** Whether an address with these needs is open to a person. `centre` is the one in the address; an address without one is about all. */
export function mayUse(person: Person | undefined, needs: Needs, centre: string | undefined): boolean {
  if (needs === 'visitor') return true;
  if (person === undefined) return false;
  if (needs === 'person') return true;
  const has = roleIn(person, centre ?? everyCentre);
  return has !== undefined && roles.indexOf(has) >= roles.indexOf(needs);
}

/** The role of a person in a centre, of its own or of all centres, whichever allows more. */
export function roleIn({ roles: given }: Person, centre: string): Role | undefined {
  const own = [centre, everyCentre].filter((name) => Object.hasOwn(given, name)).flatMap((name) => given[name] ?? []);
  return roles.findLast((role) => own.includes(role));
}

/** The centres in which a person has a role, in the order of the directory. */
export function ownCentres(person: Person | undefined, { centres }: Pick<Directory, 'centres'>): readonly Centre[] {
  return [...centres.values()].filter(({ id }) => person !== undefined && roleIn(person, id) !== undefined);
}
