// The modules of the editor as browsers load them, by a fixed list: those of the packages as they are installed, our own, and the schemas of the
// files. Nothing is built. They have one address for all, which changes with any of them, so that browsers may keep them.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { schemaTexts } from '../../schedules/schema/jsonSchema.ts';

/** A file as it is sent. */
export type EditorFile = {
  readonly type: string;
  readonly bytes: Buffer;
  /** The same, compressed by gzip. */
  readonly packed: Buffer;
};

export type EditorFiles = {
  /** What a browser needs to find the modules: the text of an import map. */
  readonly importMap: string;
  /** The import map as a policy of pages allows it: `'sha256-…'`. */
  readonly allowed: string;
  /** The module that begins, and all modules, so that a browser asks for them at once. */
  readonly begin: string;
  readonly modules: readonly string[];
  /** A file by the two last parts of its address; undefined for every other. */
  readonly find: (version: string, name: string) => EditorFile | undefined;
};

export const editorAddress = '/console/assets/editor';

/** Packages, each with the one that brings it where it is not a dependency of ours. */
const packages: readonly (readonly [name: string, broughtBy?: string])[] = [
  ['@codemirror/autocomplete'],
  ['@codemirror/commands'],
  ['@codemirror/lang-yaml'],
  ['@codemirror/language'],
  ['@codemirror/lint'],
  ['@codemirror/search'],
  ['@codemirror/state'],
  ['@codemirror/view'],
  ['@lezer/highlight'],
  ['@codemirror/streamparser', '@codemirror/language'],
  ['@lezer/common', '@codemirror/language'],
  ['@lezer/lr', '@codemirror/lang-yaml'],
  ['@lezer/yaml', '@codemirror/lang-yaml'],
  ['@marijn/find-cluster-break', '@codemirror/state'],
  ['crelt', '@codemirror/view'],
  ['style-mod', '@codemirror/view'],
  ['w3c-keyname', '@codemirror/view'],
];

const ours = [
  'codeEditor.js',
  'codeLook.js',
  'completeFile.js',
  'fileMarks.js',
  'schemaParts.js',
  'yamlFlow.js',
  'yamlPlace.js',
  'yamlText.js',
];

let read: Promise<EditorFiles> | undefined;

/** Reads them, at the first call. Rejects where a package is not installed. */
export function editorFiles(): Promise<EditorFiles> {
  read ??= readEditorFiles().catch((fault: unknown) => {
    read = undefined;
    throw fault;
  });
  return read;
}

async function readEditorFiles(): Promise<EditorFiles> {
  const scripts = await Promise.all([
    ...packages.map(async ([name, by]) => [fileNameOf(name), await readFile(await moduleOf(name, by))] as const),
    ...ours.map(async (name) => [name, await readFile(join(import.meta.dirname, name))] as const),
  ]);
  const schemas: (readonly [name: string, bytes: Buffer])[] = [];
  for (const [name, text] of Object.entries(schemaTexts)) {
    // Calls are answered in between.
    await setImmediate();
    schemas.push([name, Buffer.from(JSON.stringify(JSON.parse(text())))]);
  }
  const hash = createHash('sha256');
  for (const [name, bytes] of [...scripts, ...schemas]) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  const version = hash.digest('base64url').slice(0, 16);
  const addressOf = (name: string) => `${editorAddress}/${version}/${name}`;
  const files = new Map(
    await Promise.all(
      [...scripts, ...schemas].map(async ([name, bytes]) => {
        const type = name.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/javascript; charset=utf-8';
        return [name, { type, bytes, packed: await pack(bytes, { level: 9 }) }] as const;
      }),
    ),
  );
  const importMap = JSON.stringify({ imports: Object.fromEntries(packages.map(([name]) => [name, addressOf(fileNameOf(name))])) });
  return {
    importMap,
    allowed: `'sha256-${createHash('sha256').update(importMap).digest('base64')}'`,
    begin: addressOf('codeEditor.js'),
    modules: scripts.map(([name]) => addressOf(name)),
    find: (asked, name) => (asked === version ? files.get(name) : undefined),
  };
}

/** `codemirror-view.js` for `@codemirror/view`. */
function fileNameOf(name: string): string {
  return `${name.replace('@', '').replace('/', '-')}.js`;
}

type Manifest = { readonly exports: { readonly import: string } };

/** The file of a package that is imported. `require` finds the one that is required, in the same folder of the package. */
async function moduleOf(name: string, broughtBy?: string): Promise<string> {
  const here = createRequire(import.meta.url);
  const found = (broughtBy === undefined ? here : createRequire(here.resolve(broughtBy))).resolve(name);
  const folder = found.slice(0, found.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
  const { exports } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  return join(folder, exports.import);
}

const pack = promisify(gzip);
