// A server that behaves as the carrier's API is described: the part of it that looks up and changes telephone numbers.
// Described in https://github.com/twilio/twilio-oai (spec/json/twilio_api_v2010.json, IncomingPhoneNumber), which this file follows:
// basic authentication; GET …/IncomingPhoneNumbers.json with PhoneNumber, PageSize and Page answers a page in an envelope; POST
// …/IncomingPhoneNumbers/PN….json takes a form with PascalCase fields and answers the whole resource in snake_case.
// Refusals: https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const accountSid = `AC${'a1'.repeat(16)}`;
export const token = 'b2'.repeat(16);

export type Resource = Readonly<Record<string, unknown>> & { readonly sid: string; readonly phone_number: string };

export type CarrierApi = {
  readonly url: string;
  /** What it holds now, by number. */
  readonly held: (number: string) => Resource | undefined;
  /** The forms that it was sent, oldest first. */
  readonly forms: readonly Readonly<Record<string, string>>[];
  /** From now on every request gets this answer. */
  readonly answerAlways: (status: number, body: object | string) => void;
  readonly close: () => Promise<void>;
};

const fields = ['VoiceUrl', 'VoiceMethod', 'VoiceFallbackUrl', 'VoiceFallbackMethod', 'StatusCallback', 'StatusCallbackMethod'];
const sids = { VoiceApplicationSid: 'AP', TrunkSid: 'TK' } as const;
const methods = ['GET', 'POST'];

/** A number as the description's own example shows one, with some fields of its own. */
export function resourceOf(number: string, own: Readonly<Record<string, unknown>> = {}): Resource {
  const sid = `PN${number.replace(/\D/g, '').padStart(32, '0')}`;
  return {
    account_sid: accountSid,
    address_requirements: 'none',
    api_version: '2010-04-01',
    beta: null,
    capabilities: { voice: true, sms: false, mms: false, fax: false },
    date_created: 'Thu, 30 Jul 2015 23:19:04 +0000',
    date_updated: 'Thu, 30 Jul 2015 23:19:04 +0000',
    emergency_status: 'Active',
    friendly_name: number,
    origin: 'twilio',
    phone_number: number,
    sid,
    status_callback: '',
    status_callback_method: 'POST',
    trunk_sid: null,
    uri: `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers/${sid}.json`,
    voice_application_sid: '',
    voice_caller_id_lookup: false,
    voice_fallback_method: 'POST',
    voice_fallback_url: null,
    voice_method: 'POST',
    voice_url: null,
    voice_receive_mode: 'voice',
    status: 'in-use',
    type: 'local',
    ...own,
  };
}

/** Where the accounts are, and whose this one is. */
export type ApiAccount = {
  readonly accounts: string;
  readonly account: string;
  readonly password: string;
  /** How many numbers a page holds at most, whatever is asked for. */
  readonly mostPerPage?: number;
};

const twilioAccount: ApiAccount = { accounts: '/2010-04-01/Accounts', account: accountSid, password: token };

/** Starts the server on a free port of this machine, for an account of Twilio's if none is named. */
export async function startCarrierApi(numbers: readonly Resource[], of: ApiAccount = twilioAccount): Promise<CarrierApi> {
  const held = new Map(numbers.map((each) => [each.sid, each]));
  const forms: Readonly<Record<string, string>>[] = [];
  let always: { readonly status: number; readonly body: object | string } | undefined;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (always !== undefined) return send(response, always.status, always.body);
    const { status, body: answer } = answerTo(request, body, of, held, forms);
    send(response, status, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: (number) => [...held.values()].find((each) => each.phone_number === number),
    forms,
    answerAlways: (status, body) => {
      always = { status, body };
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

type Answer = { readonly status: number; readonly body: object };

function answerTo(
  request: IncomingMessage,
  body: string,
  { accounts, account, password, mostPerPage = 1000 }: ApiAccount,
  held: Map<string, Resource>,
  forms: Readonly<Record<string, string>>[],
): Answer {
  const url = new URL(request.url ?? '/', 'http://carrier');
  if (request.headers.authorization !== `Basic ${Buffer.from(`${account}:${password}`).toString('base64')}`)
    return refusal(401, 20003, 'Authenticate');
  const collection = `${accounts}/${account}/IncomingPhoneNumbers`;
  if (request.method === 'GET' && url.pathname === `${collection}.json`)
    return { status: 200, body: pageOf([...held.values()], url, mostPerPage) };
  const sid = url.pathname.startsWith(`${collection}/`) ? url.pathname.slice(collection.length + 1).replace(/\.json$/, '') : '';
  const found = held.get(sid);
  if (found === undefined) return refusal(404, 20404, `The requested resource ${url.pathname} was not found`);
  if (request.method !== 'POST') return refusal(405, 20004, 'Method not allowed');
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return refusal(415, 20011, 'Unsupported Media Type');
  const form = Object.fromEntries(new URLSearchParams(body));
  forms.push(form);
  const fault = faultOf(form);
  if (fault !== undefined) return fault;
  const changed: Resource = { ...found, ...Object.fromEntries(Object.entries(form).map(([name, value]) => [snakeCase(name), value])) };
  // “Setting a voice_application_sid will automatically delete your trunk_sid and vice versa.”
  const settled = form.VoiceApplicationSid
    ? { ...changed, trunk_sid: null }
    : form.TrunkSid
      ? { ...changed, voice_application_sid: '' }
      : changed;
  held.set(sid, settled);
  return { status: 200, body: settled };
}

function pageOf(all: readonly Resource[], url: URL, most: number): object {
  const wanted = url.searchParams.get('PhoneNumber') ?? '';
  const size = Math.min(most, Number(url.searchParams.get('PageSize') ?? '50'));
  const page = Number(url.searchParams.get('Page') ?? '0');
  // The filter finds the pattern anywhere in the number.
  const found = all.filter(({ phone_number }) => phone_number.includes(wanted.replace('*', '')));
  const uri = (number: number) => `${url.pathname}?${new URLSearchParams({ PhoneNumber: wanted, PageSize: `${size}`, Page: `${number}` })}`;
  const shown = found.slice(page * size, (page + 1) * size);
  return {
    first_page_uri: uri(0),
    next_page_uri: (page + 1) * size < found.length ? uri(page + 1) : null,
    previous_page_uri: page === 0 ? null : uri(page - 1),
    page,
    page_size: size,
    start: page * size,
    end: page * size + Math.max(0, shown.length - 1),
    uri: uri(page),
    incoming_phone_numbers: shown,
  };
}

function faultOf(form: Readonly<Record<string, string>>): Answer | undefined {
  for (const [name, value] of Object.entries(form)) {
    if (name.endsWith('Method') && !methods.includes(value)) return refusal(400, 21403, `${name} is not valid: ${value}`);
    if (/Url$|^StatusCallback$/.test(name) && value !== '' && URL.parse(value) === null)
      return refusal(400, 21502, `${name} is not valid: ${value}`);
    const prefix = sids[name as keyof typeof sids];
    if (prefix !== undefined && value !== '' && !new RegExp(`^${prefix}[0-9a-fA-F]{32}$`).test(value))
      return refusal(400, 20001, `${name} is not valid: ${value}`);
    if (name === 'VoiceReceiveMode' && !['voice', 'fax'].includes(value)) return refusal(400, 20001, `${name} is not valid: ${value}`);
    if (!fields.includes(name) && prefix === undefined && name !== 'VoiceReceiveMode')
      throw new Error(`${name} is no field that connect may change.`);
  }
  return undefined;
}

function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}

function snakeCase(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

function send(response: ServerResponse, status: number, body: object | string): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json' }).end(isText ? body : JSON.stringify(body));
}
