// What is wrong with the YAML of a text, in the order of the text: behind the first thing that breaks its structure everything is read
// otherwise than it was meant, and nothing more is said.

import type { YAMLParseError } from 'yaml';
import { message } from '../../messages/message.ts';
import { codePointOf } from '../plainSigns.ts';
import { copiedSign } from './copiedSigns.ts';
import { type Broken, explain, type Marks } from './explainError.ts';
import { type Fault, faultAt } from './yamlLimits.ts';

// The first faults show what is wrong. Explaining one may read the whole text, so their number has a bound.
export const mostFaults = 100;

/** The faults up to the first one after which nothing can be trusted; no more than `mostFaults`. */
export function brokenStructure(text: string, errors: readonly YAMLParseError[], marks: Marks): readonly Fault[] {
  const sign = errors.length > 0 ? copiedSign(text) : undefined;
  const found: readonly (Broken | YAMLParseError)[] = [
    ...(sign === undefined ? [] : [sign]),
    ...marks.faults,
    ...(marks.another === undefined ? [] : [anotherDocument(marks.another)]),
    ...errors,
    ...invisible(text),
  ];
  const reported: Fault[] = [];
  const places = new Set<number>();
  for (const each of found.toSorted((one, other) => noticedAt(one) - noticedAt(other))) {
    const { fault, isStructure } = 'fault' in each ? each : explain(text, each, errors, marks);
    if (!places.has(fault.offset)) reported.push(fault);
    places.add(fault.offset);
    if (isStructure || reported.length >= mostFaults) break;
  }
  return reported.sort((one, other) => one.offset - other.offset);
}

function noticedAt(found: Broken | YAMLParseError): number {
  return 'fault' in found ? found.noticed : found.pos[0];
}

function anotherDocument(offset: number): Broken {
  return { fault: faultAt(offset, message('several-documents')), noticed: offset, isStructure: true };
}

// What JSON and YAML call not printable, and the mark of a byte order where no file begins.
const notPrintable = /[\p{Cc}\uFEFF\uFFFE\uFFFF\p{Cs}]/gu;
const printable = new Set(['\t', '\n', '\r', '\u0085']);

/** The library accepts them, and an editor does not show them. */
function invisible(text: string): readonly Broken[] {
  const found: Broken[] = [];
  for (const { 0: sign, index: offset } of text.matchAll(notPrintable)) {
    if (printable.has(sign)) continue;
    found.push({
      fault: faultAt(offset, message('invisible-character', { codePoint: codePointOf(sign) })),
      noticed: offset,
      isStructure: false,
    });
    if (found.length >= mostFaults) break;
  }
  return found;
}
