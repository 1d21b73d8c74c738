// Whether a number may be connected: a centre of the schedules answers it, and it is no placeholder.

import { answering, type Directory } from '../../../schedules/directory.ts';

/** Undefined where a centre claims the number, else why it does not and what to write. */
export function unclaimed(directory: Directory, number: string): string | undefined {
  if (!answering(directory, number).claimed) {
    const centres = [...directory.centres.keys()].map((id) => `centres/${id}.yaml`).join(', ');
    return `No centre claims ${number}, so nobody would know who answers there. Write “'${number}': {}” under “numbers:” of the centre’s file (${centres}).`;
  }
  if (isPlaceholder(directory, number))
    return `${number} stands in the schedules as a placeholder. If the number is yours, remove “placeholder: true” beside it.`;
  return undefined;
}

/** Whether staff marked a number as one that nobody can call yet. */
export function isPlaceholder({ centres }: Directory, number: string): boolean {
  return centres.values().some(({ numbers }) => numbers.some((each) => each.number === number && each.placeholder === true));
}

/** Why an address cannot be given to the carrier; undefined where it can. */
export function unreachable(publicUrl: string, isLoopback: (url: URL) => boolean): string | undefined {
  const url = new URL(publicUrl);
  const example = 'Set PUBLIC_URL to the https address under which this service is reached from outside, like https://hotline.example.jp';
  if (isLoopback(url)) return `PUBLIC_URL is ${publicUrl}, which only this machine can reach. ${example}.`;
  if (url.protocol !== 'https:') return `PUBLIC_URL is ${publicUrl}: callers’ numbers would travel unencrypted. ${example}.`;
  return undefined;
}
