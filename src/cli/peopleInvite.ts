// `madoguchi staff add` and `madoguchi staff invite`: a link with which a person chooses a password. No password is typed at a terminal.

import type { Command } from 'commander';
import { invite } from '../console/people/invitation.ts';
import { isEmail, staffName } from '../console/people/staffName.ts';
import { everyCentre, type Role, roles } from '../console/route.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { type Asked, asked, complain, refuse } from './callsAsked.ts';
import { momentIn, type Staff, staffHelp, withStaff } from './peopleAsked.ts';
import { readDirectory } from './readDirectory.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

type AddOptions = { readonly centre?: string; readonly role: string; readonly email?: string; readonly json?: true };

/** Invites a person to a role. Exit status: 0 the link was made, 1 the store is away, 2 wrong usage. */
export function addCommand(): Command {
  const command = staffCommand('add')
    .description(staffHelp('add'))
    .argument('<name>', staffHelp('name'))
    .option('--centre <id>', staffHelp('centre'))
    .option('--role <role>', staffHelp('role'), 'admin')
    .option('--email <address>', staffHelp('email'))
    .option('--json', staffHelp('json-add'))
    .addOption(languageOption());
  return command.action(async (typed: string, options: AddOptions) => {
    const by = asked(command);
    const name = nameAsked(by, typed);
    const role =
      roles.find((each) => each === options.role) ?? refuse(by, message('staff-not-role', { written: options.role, known: roles }));
    if (options.email !== undefined && !isEmail(options.email)) refuse(by, message('staff-not-email', { written: options.email }));
    const centre = await centreAsked(by, options.centre);
    await withStaff(by, async (staff) => {
      const isKnown = (await staff.people.byName(name)) !== undefined;
      const email = options.email === undefined ? {} : { email: options.email };
      await hand(by, staff, { kind: 'join', name, centre, role, ...email }, options.json === true);
      if (isKnown && options.json !== true) console.log(say(by.reader, message('staff-known', { name })));
    });
  });
}

/** Lets a person choose another password. Exit status: 0 the link was made, 1 there is no such person, 2 wrong usage. */
export function inviteAgainCommand(): Command {
  const command = staffCommand('invite')
    .description(staffHelp('invite'))
    .argument('<name>', staffHelp('name'))
    .option('--json', staffHelp('json-add'))
    .addOption(languageOption());
  return command.action(async (typed: string, options: { readonly json?: true }) => {
    const by = asked(command);
    const name = nameAsked(by, typed);
    await withStaff(by, async (staff) => {
      const person = await staff.people.byName(name);
      if (person === undefined) return complain(say(by.reader, message('staff-nobody', { name })));
      await hand(by, staff, { kind: 'reset', name: person.name, centre: everyCentre, role: 'viewer' }, options.json === true);
    });
  });
}

type Handed = {
  readonly kind: 'join' | 'reset';
  readonly name: string;
  readonly centre: string;
  readonly role: Role;
  readonly email?: string;
};

async function hand(by: Asked, staff: Staff, invitation: Handed, isJson: boolean): Promise<void> {
  const { kind, name, centre, role } = invitation;
  const { publicUrl } = by.settings;
  const made = await invite(staff, { ...invitation, by: '' }, by.now, publicUrl);
  if (made === undefined) throw new Error('a word of 256 bits was there before');
  await staff.write(
    kind === 'join' ? { what: 'invited', centre, after: { name, role } } : { what: 'invited-again', centre, after: { name } },
  );
  const shown = { name, ...(kind === 'join' && { centre, role }), link: made.link, until: isoIn(made.until, usualZone) };
  if (isJson) return console.log(JSON.stringify(shown, undefined, 2));
  console.log(say(by.reader, message('staff-link', { name, until: momentIn(made.until) })));
  console.log(made.link);
  if ((process.env.PUBLIC_URL ?? '').trim() === '') console.log(say(by.reader, message('staff-no-address', { address: publicUrl })));
}

function nameAsked(by: Asked, typed: string): string {
  const read = staffName(typed);
  return 'name' in read ? read.name : refuse(by, message(`staff-name-${read.fault}`));
}

/** The centre of an option, if it is one. While the schedules are invalid, what was written is taken. */
async function centreAsked(by: Asked, written: string | undefined): Promise<string> {
  if (written === undefined || written === everyCentre) return everyCentre;
  const read = await readDirectory().catch(() => undefined);
  const centres = read?.directory?.centres;
  if (centres !== undefined && !centres.has(written)) refuse(by, message('usage.centre', { written, known: [...centres.keys()] }));
  return written;
}
