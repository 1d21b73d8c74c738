// Whether the fallback that the carrier hosts is there, and is the one of today's schedules and catalogues.

import { hostedCall } from '../../carrier/hostedCall.ts';
import { hostedFiles, type Spoken } from '../../carrier/twilio/account/hostedFiles.ts';
import type { Directory } from '../../schedules/directory.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, warning, problem } = findingsOf('account');

/** `get` gives what an address answers to GET with 200, else undefined. */
export async function checkHosted(
  url: string,
  { directory, ...spoken }: Spoken & { readonly directory: Directory },
  get: (url: string) => Promise<string | undefined>,
): Promise<Finding> {
  const text = await get(url);
  if (text === undefined)
    return problem(`${url}, the fallback at the carrier, does not answer to GET. Upload it again (infra/fallback/README.md).`);
  const { name, base } = placeOf(url);
  const centres = [...directory.centres.values()];
  const files = await Promise.all(centres.flatMap((centre) => ['', base].map((each) => hostedFiles(hostedCall(centre), spoken, each))));
  const wanted = files.flat().flatMap((file) => (file.name === name && 'twiml' in file ? [file.twiml] : []));
  return wanted.includes(text)
    ? fine(`${url} answers when this service is away, as the schedules are today`)
    : warning(
        `${url}, the fallback at the carrier, is not that of today’s schedules, words and recordings. Run “npm run hours -- fallback” and upload it again.`,
      );
}

function placeOf(url: string): { readonly name: string; readonly base: string } {
  const { origin, pathname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return { name, base: origin + pathname.slice(0, pathname.length - name.length) };
}
