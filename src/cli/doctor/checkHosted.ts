// Whether the fallback that the carrier hosts exists, and agrees with today's schedules and catalogues.

import { hostedCall } from '../../carrier/hostedCall.ts';
import { hostedFiles, type Spoken } from '../../carrier/twilio/account/hostedFiles.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Finding, finding } from './finding.ts';

/** `get` returns the body of an address that answers GET with 200, else undefined. */
export async function checkHosted(
  url: string,
  { directory, ...spoken }: Spoken & { readonly directory: Directory },
  get: (url: string) => Promise<string | undefined>,
): Promise<Finding> {
  const text = await get(url);
  if (text === undefined) return finding('fallback-unreachable', { url });
  const { name, base } = placeOf(url);
  const centres = [...directory.centres.values()];
  const files = await Promise.all(
    centres.flatMap((centre) => ['', base].map((each) => hostedFiles(hostedCall(centre, Date.now()), spoken, each))),
  );
  const wanted = files.flat().flatMap((file) => (file.name === name && 'twiml' in file ? [file.twiml] : []));
  return wanted.includes(text) ? finding('fallback-current', { url }) : finding('fallback-outdated', { url });
}

function placeOf(url: string): { readonly name: string; readonly base: string } {
  const { origin, pathname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return { name, base: origin + pathname.slice(0, pathname.length - name.length) };
}
