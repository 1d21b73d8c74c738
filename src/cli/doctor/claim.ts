// Whether a number may be connected: a centre of the schedules answers it, and it is no placeholder.

import { type Message, message } from '../../messages/message.ts';
import { answering } from '../../routing/answering.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Finding, finding } from './finding.ts';

/** Why a number cannot be connected, and what to write; undefined if a centre claims it. */
export function claimRefusal(directory: Directory, number: string): Message | undefined {
  if (!answering(directory, number).claimed)
    return message('number-not-claimed', { number, files: [...directory.centres.keys()].map((id) => `centres/${id}.yaml`) });
  return isPlaceholder(directory, number) ? message('number-is-placeholder', { number }) : undefined;
}

/** Whether staff marked a number as one that cannot be called yet. */
export function isPlaceholder({ centres }: Directory, number: string): boolean {
  return [...centres.values()].some(({ numbers }) => numbers.some((each) => each.number === number && each.placeholder === true));
}

/** Why the carrier cannot be given an address; undefined if it can. */
export function addressRefusal(publicUrl: string, isLoopback: (url: URL) => boolean): Finding | undefined {
  const url = new URL(publicUrl);
  if (isLoopback(url)) return finding('public-url-loopback', { url: publicUrl });
  return url.protocol === 'https:' ? undefined : finding('public-url-not-https', { url: publicUrl });
}
