// The tests that start processes of their own, found by what they import.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from '../house/imports.ts';

/** The files of the quick form in a folder of tests that start processes, or whose helpers do. Their paths in the folder. */
export function testsThatStartProcesses(tests: string): readonly string[] {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(tests, file), 'utf8')]));
  const starts = (file: string, seen: Set<string>): boolean => {
    const text = texts.get(file);
    if (text === undefined || seen.has(file)) return false;
    seen.add(file);
    return importsOf(file, text).some(({ target }) => target === 'node:child_process' || starts(target, seen));
  };
  return files.filter((file) => file.endsWith('.test.ts') && !/^(?:long|schedules\/live)\//.test(file) && starts(file, new Set()));
}
