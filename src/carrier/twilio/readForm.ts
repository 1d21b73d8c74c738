// The carrier's form, read from the request. Its forms are about one kilobyte of application/x-www-form-urlencoded in UTF-8 with a stated
// length: those are read here, in a third of the time. Express's own reader reads every other body.

import { parse } from 'node:querystring';
import express, { type RequestHandler } from 'express';
import type { Form } from './form.ts';

const mostBytes = 32 * 1024;
const mostFields = 200;
const plainForm = /^application\/x-www-form-urlencoded(?:; ?charset=utf-8)?$/i;

const readAnything = express.urlencoded({ extended: false, limit: mostBytes, parameterLimit: mostFields });

/** Puts the form into `request.body`. A body that is too long or not a form becomes an error with its status, as from Express's reader. */
export const readForm: RequestHandler = (request, response, next) => {
  const { 'content-type': type = '', 'content-length': length = '', 'content-encoding': encoding } = request.headers;
  // A request with a stated length ends by itself when so many bytes have come: Node's reader sees to it.
  if (!plainForm.test(type) || encoding !== undefined || !(Number(length) <= mostBytes) || length === '') {
    readAnything(request, response, next);
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const form = parseForm(Buffer.concat(chunks).toString());
    request.body = form ?? {};
    next(form === undefined ? Object.assign(new Error('too many fields'), { status: 413 }) : undefined);
  });
};

/**
 * The fields of a form; one that is sent several times has all its values in a list. A name that is empty, or would reach into the
 * inside of the language, is dropped. @returns undefined where there are too many fields.
 */
export function parseForm(text: string): Form | undefined {
  if (fieldsIn(text) > mostFields) return undefined;
  const form = parse(text, '&', '=', { maxKeys: 0 });
  for (const name of ['', '__proto__']) if (Object.hasOwn(form, name)) delete form[name];
  return form;
}

function fieldsIn(text: string): number {
  let fields = 1;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) fields += 1;
  return fields;
}
