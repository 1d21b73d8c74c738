// The licences of all packages of the lock file, compared with those that are allowed. A live service needs only packages whose licences ask
// for a notice; the exceptions are listed with their reasons.

export type Use = 'live' | 'optional' | 'development';
export type Licensed = { readonly name: string; readonly version: string; readonly licence: string; readonly use: Use };

/** `packages` of a package-lock.json, by folder. */
export type LockedPackages = Readonly<
  Record<
    string,
    {
      readonly version?: string;
      readonly license?: string;
      readonly dev?: boolean;
      readonly optional?: boolean;
      readonly devOptional?: boolean;
      /** A folder of this project, not a package. */
      readonly link?: boolean;
    }
  >
>;

const noticeOnly: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

// Packages for tests and measurements only. They are never shipped.
const forDevelopment: ReadonlySet<string> = new Set(['CC0-1.0', 'MPL-2.0', '(MIT AND Zlib)', 'MIT OR Apache-2.0']);

/** Packages that are allowed although their licence asks for more, or is not stated in the lock file. */
const exceptions: Readonly<Record<string, { readonly licence: string; readonly use: Use; readonly why: string }>> = {
  '@echogarden/espeak-ng-emscripten': {
    licence: 'GPL-3.0',
    use: 'optional',
    why: 'the robot voice: in a thread of its own, loaded only if it is installed',
  },
  opening_hours: { licence: 'LGPL-3.0-only', use: 'development', why: 'the tests compare the hours with it' },
  suncalc: { licence: 'not stated', use: 'development', why: 'BSD-2-Clause by the text in the package; opening_hours uses it' },
};

/** Every package once for each version, sorted by name. */
export function licencesOf(packages: LockedPackages): readonly Licensed[] {
  const found = Object.entries(packages).flatMap(
    ([folder, { version = '', license = 'not stated', dev, optional, devOptional, link }]): Licensed[] => {
      if (link || !folder.includes('node_modules/')) return [];
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [{ name, version, licence: license, use: dev ? 'development' : optional || devOptional ? 'optional' : 'live' }];
    },
  );
  const once = new Map(found.map((each) => [`${each.name} ${each.version} ${each.use}`, each]));
  return [...once.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Why a package is not allowed, as a sentence; undefined if it is. */
export function licenceFault({ name, version, licence, use }: Licensed): string | undefined {
  if (noticeOnly.has(licence) || (use === 'development' && forDevelopment.has(licence))) return undefined;
  const exception = Object.hasOwn(exceptions, name) ? exceptions[name] : undefined;
  if (exception?.licence === licence && exception.use === use) return undefined;
  return `${name} ${version} is under “${licence}” (${use}). Use another package, or write in src/tools/licences/licences.ts why it may be there.`;
}
