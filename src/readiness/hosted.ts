// Whether the fallback that the carrier hosts is there, and is the one of today's schedules and catalogues.

import { hostedFiles } from '../carrier/hosted.ts';
import type { Directory } from '../directory/directory.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { type Finding, findingsOf } from './finding.ts';

const { fine, warning, problem } = findingsOf('account');

/** `get` gives what an address answers to GET with 200, else undefined. */
export async function checkHosted(
  url: string,
  { directory, catalogues }: { readonly directory: Directory; readonly catalogues: Catalogues },
  get: (url: string) => Promise<string | undefined>,
): Promise<Finding> {
  const text = await get(url);
  if (text === undefined)
    return problem(`${url}, the fallback at the carrier, does not answer to GET. Upload it again (infra/fallback/README.md).`);
  const { name, base } = placeOf(url);
  const wanted = [...directory.centres.values()]
    .flatMap((centre) => [...hostedFiles(centre, catalogues), ...hostedFiles(centre, catalogues, base)])
    .flatMap((file) => (file.name === name && 'twiml' in file ? [file.twiml] : []));
  return wanted.includes(text)
    ? fine(`${url} answers when this service is away, as the schedules are today`)
    : warning(
        `${url}, the fallback at the carrier, is not that of today’s schedules. Run “npm run hours -- fallback” and upload it again.`,
      );
}

function placeOf(url: string): { readonly name: string; readonly base: string } {
  const { origin, pathname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return { name, base: origin + pathname.slice(0, pathname.length - name.length) };
}
