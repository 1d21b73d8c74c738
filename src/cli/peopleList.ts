// `madoguchi staff list`: who may use the console, and who is invited.

import type { Command } from 'commander';
import { isRole } from '../console/people/session.ts';
import { everyCentre } from '../console/route.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import { message, type StaffLanguage } from '../messages/message.ts';
import { say, sayKey } from '../messages/sayMessage.ts';
import type { StoredInvitation } from '../store/invitations.ts';
import type { StoredPerson, StoredRole } from '../store/people.ts';
import { asked } from './callsAsked.ts';
import { momentIn, staffHelp, withStaff } from './peopleAsked.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

type Options = { readonly centre?: string; readonly json?: true };

/** The subcommand. Exit status: 0 fine, 1 the store is away, 2 wrong usage. */
export function listStaffCommand(): Command {
  const command = staffCommand('list')
    .description(staffHelp('list'))
    .option('--centre <id>', staffHelp('only-centre'))
    .option('--json', staffHelp('json-list'))
    .addOption(languageOption());
  return command.action(async ({ centre, json }: Options) => {
    const by = asked(command);
    await withStaff(by, async ({ people, invitations }) => {
      const [all, open] = [await people.all(centre), await invitations.open(by.now, centre)];
      console.log(
        json
          ? JSON.stringify({ people: all.map(personShown), invitations: open.map(invitationShown) }, undefined, 2)
          : listed(by.reader, all, open),
      );
    });
  });
}

function personShown({ name, password, email, roles }: StoredPerson): object {
  return {
    name,
    hasPassword: password !== undefined,
    ...(email !== undefined && { email }),
    roles: roles.map(({ centre, role, isOut }) => ({ centre, role, letOut: isOut })),
  };
}

function invitationShown({ name, kind, centre, role, untilMs }: StoredInvitation): object {
  return { name, kind, centre, role, until: isoIn(untilMs, usualZone) };
}

function listed(reader: StaffLanguage, people: readonly StoredPerson[], open: readonly StoredInvitation[]): string {
  if (people.length + open.length === 0) return sayKey(reader, 'staff-empty');
  return [
    ...people.map(
      ({ name, roles }) => `${name}: ${roles.map((role) => roleText(reader, role)).join(', ') || sayKey(reader, 'people.state-out')}`,
    ),
    ...open.map(({ name, untilMs }) => say(reader, message('staff-invited', { name, until: momentIn(untilMs) }))),
  ].join('\n');
}

function roleText(reader: StaffLanguage, { centre, role, isOut }: StoredRole): string {
  const place = centre === everyCentre ? sayKey(reader, 'people.all-centres') : centre;
  const name = isRole(role) ? sayKey(reader, `people.role.${role}`) : role;
  return `${place} ${name}${isOut ? ` (${sayKey(reader, 'people.state-out')})` : ''}`;
}
