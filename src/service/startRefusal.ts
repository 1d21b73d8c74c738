// Why the service does not start although each setting is valid: without the carrier's token it is a rehearsal, and a rehearsal is for
// this machine only, because its telephone signs as the carrier does.

import { type Message, wholeMessage } from '../messages/message.ts';
import { carrierTraits } from './carrierTraits.ts';
import { isLoopback, isLoopbackHost } from './loopback.ts';
import type { Settings } from './settings.ts';

/** The reason, with what to set; undefined where the service may start. */
export function startRefusal({ authToken, publicUrl, host, carrier }: Settings): Message | undefined {
  if (authToken !== undefined) return undefined;
  const name = carrierTraits[carrier].settings.key;
  if (!isLoopback(new URL(publicUrl))) return wholeMessage('start.no-token', { name, url: publicUrl });
  if (!isLoopbackHost(host)) return wholeMessage('start.rehearsal-open', { name, host });
  return undefined;
}

/** Whether requests can come from outside this machine: then the limits apply. */
export function isOpenToOthers({ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>): boolean {
  return !isLoopback(new URL(publicUrl)) || !isLoopbackHost(host);
}
