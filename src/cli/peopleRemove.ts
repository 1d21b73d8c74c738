// `madoguchi staff remove`: a person may not use the console any more, at once.

import type { Command } from 'commander';
import { message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { asked, complain } from './callsAsked.ts';
import { staffHelp, withStaff } from './peopleAsked.ts';
import { languageOption, staffCommand } from './staffCommand.ts';

type Options = { readonly centre?: string; readonly json?: true };

/** The subcommand. Exit status: 0 removed, 1 there is no such person or invitation, 2 wrong usage. */
export function removeStaffCommand(): Command {
  const command = staffCommand('remove')
    .description(staffHelp('remove'))
    .argument('<name>', staffHelp('name'))
    .option('--centre <id>', staffHelp('remove-centre'))
    .option('--json', staffHelp('json-remove'))
    .addOption(languageOption());
  return command.action(async (typed: string, { centre, json }: Options) => {
    const by = asked(command);
    await withStaff(by, async ({ people, invitations, sessions, write }) => {
      const person = await people.byName(typed);
      const open = (await invitations.open(by.now, centre)).filter(({ name }) => people.keyOf(name) === people.keyOf(typed));
      const name = person?.name ?? open[0]?.name ?? typed;
      await invitations.withdrawAll(typed, by.now, centre);
      const roles = person === undefined ? 0 : await people.removeRoles(person.id, centre);
      const ended = person === undefined ? 0 : await sessions.endAll(person.id);
      if (roles + open.length === 0) return complain(say(by.reader, message('staff-nobody', { name })));
      const before = { name, roles: person?.roles.filter((role) => centre === undefined || role.centre === centre) ?? [] };
      await write({ what: 'roles-removed', ...(centre !== undefined && { centre }), before });
      if (json) return console.log(JSON.stringify({ name, roles, invitations: open.length, sessions: ended }, undefined, 2));
      console.log(say(by.reader, message('staff-removed', { name })));
    });
  });
}
