// The licences of everything that is installed with this project, as the lock file states them, held against what may be there: what a
// live service needs is under licences that ask for a notice only; two packages may ask for more, each in its own place.

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
    }
  >
>;

const noticeOnly: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

// Never shipped: what tests and measurements use.
const forDevelopment: ReadonlySet<string> = new Set(['CC0-1.0', 'MPL-2.0', '(MIT AND Zlib)', 'MIT OR Apache-2.0']);

/** Why these may be there although their licences ask for more, or are not stated in the lock file. */
const exceptions: Readonly<Record<string, { readonly licence: string; readonly use: Use; readonly why: string }>> = {
  '@echogarden/espeak-ng-emscripten': {
    licence: 'GPL-3.0',
    use: 'optional',
    why: 'the robot voice: an own thread, loaded only if installed',
  },
  opening_hours: { licence: 'LGPL-3.0-only', use: 'development', why: 'what the hours are compared with in tests' },
  suncalc: { licence: 'not stated', use: 'development', why: 'BSD-2-Clause by the text that lies in it; brought by opening_hours' },
};

/** Every package once for each version, by name. */
export function licencesOf(packages: LockedPackages): readonly Licensed[] {
  const found = Object.entries(packages).flatMap(
    ([folder, { version = '', license = 'not stated', dev, optional, devOptional }]): Licensed[] => {
      if (!folder.includes('node_modules/')) return [];
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [{ name, version, licence: license, use: dev ? 'development' : optional || devOptional ? 'optional' : 'live' }];
    },
  );
  const once = new Map(found.map((each) => [`${each.name} ${each.version} ${each.use}`, each]));
  return [...once.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Why a package may not be there, as a sentence; undefined where it may. */
export function licenceFault({ name, version, licence, use }: Licensed): string | undefined {
  if (noticeOnly.has(licence) || (use === 'development' && forDevelopment.has(licence))) return undefined;
  const exception = Object.hasOwn(exceptions, name) ? exceptions[name] : undefined;
  if (exception?.licence === licence && exception.use === use) return undefined;
  return `${name} ${version} is under “${licence}” (${use}). Use another package, or write in src/tools/licences/licences.ts why it may be there.`;
}
