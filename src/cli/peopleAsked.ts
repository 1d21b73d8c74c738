// What the subcommands of `madoguchi staff` share: the console's store, and the operator in the audit.

import { type Audit, auditTo } from '../console/auditPort.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import { type MessageKey, message } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { callStore } from '../service/demo.ts';
import { storeDoor } from '../service/notices/storeDoor.ts';
import { faultReason } from '../store/faultReason.ts';
import type { StaffStore } from '../store/staffStore.ts';
import { StoreRefusal } from '../store/storeRefusal.ts';
import { type Asked, complain } from './callsAsked.ts';
import { told } from './staffReader.ts';

type HelpName = Extract<MessageKey, `staff-help.${string}`> extends `staff-help.${infer Name}` ? Name : never;

/** The text of a command's help, in the language of its reader. */
export function staffHelp(name: HelpName): string {
  return told(`staff-help.${name}`);
}

/** Who it was, in the audit. */
const operator = { id: 'operator', name: 'npm run staff' } as const;

export type Staff = StaffStore & { readonly write: (deed: Omit<Parameters<Audit>[0], 'who'>) => Promise<void> };

/** Does something with the staff of the console and closes the store. Where it is away or newer, that is said and the process ends with 1. */
export async function withStaff({ settings, reader, now }: Asked, work: (staff: Staff) => Promise<void>): Promise<void> {
  const door = storeDoor(callStore(settings, false));
  try {
    const { staff } = await door.store();
    const audit = auditTo(staff.audit.add, () => now);
    await work({ ...staff, write: (deed) => audit({ ...deed, who: operator }) });
  } catch (fault) {
    if (fault instanceof StoreRefusal) return complain(say(reader, fault.said));
    const { code } = fault as { readonly code?: unknown };
    // Of the database or the disk. Any other fault is one of this program.
    if (typeof code !== 'string' || code.startsWith('commander.')) throw fault;
    complain(say(reader, message('staff-store-away', { reason: faultReason(fault) })));
  } finally {
    await door.close();
  }
}

/** `2026-11-27 10:00` in Japan. */
export function momentIn(at: number): string {
  return isoIn(at, usualZone).slice(0, 16).replace('T', ' ');
}
