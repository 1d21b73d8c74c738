// Whether a number may be connected: a centre of the schedules answers it, and it is no placeholder.

import { answering } from '../../routing/answering.ts';
import type { Directory } from '../../schedules/directory.ts';

export type ClaimRefusal = { readonly code: 'number-not-claimed' | 'number-is-placeholder'; readonly message: string };
export type AddressRefusal = { readonly code: 'public-url-loopback' | 'public-url-not-https'; readonly message: string };

/** Why a number cannot be connected, and what to write; undefined if a centre claims it. */
export function claimRefusal(directory: Directory, number: string): ClaimRefusal | undefined {
  if (!answering(directory, number).claimed) {
    const centres = [...directory.centres.keys()].map((id) => `centres/${id}.yaml`).join(', ');
    return {
      code: 'number-not-claimed',
      message: `No centre claims ${number}, so no centre would answer there. Write “'${number}': {}” under “numbers:” of the centre’s file (${centres}).`,
    };
  }
  if (isPlaceholder(directory, number))
    return {
      code: 'number-is-placeholder',
      message: `${number} is a placeholder in the schedules. If the number is yours, remove “placeholder: true” beside it.`,
    };
  return undefined;
}

/** Whether staff marked a number as one that cannot be called yet. */
export function isPlaceholder({ centres }: Directory, number: string): boolean {
  return [...centres.values()].some(({ numbers }) => numbers.some((each) => each.number === number && each.placeholder === true));
}

/** Why the carrier cannot be given an address; undefined if it can. */
export function addressRefusal(publicUrl: string, isLoopback: (url: URL) => boolean): AddressRefusal | undefined {
  const url = new URL(publicUrl);
  const example = 'Set PUBLIC_URL to the https address under which this service is reached from outside, like https://hotline.example.jp';
  if (isLoopback(url))
    return { code: 'public-url-loopback', message: `PUBLIC_URL is ${publicUrl}, which only this machine can reach. ${example}.` };
  if (url.protocol !== 'https:')
    return {
      code: 'public-url-not-https',
      message: `PUBLIC_URL is ${publicUrl}: callers’ numbers would travel unencrypted. ${example}.`,
    };
  return undefined;
}
