// A stand-in for the carrier: a server that speaks its REST API for calls and texts, and really places each call against our webhooks. Our
// own client talks to it unchanged. Described in https://github.com/twilio/twilio-oai (spec/json/twilio_api_v2010.json, Call and Message),
// which this file follows; refusals as in https://www.twilio.com/docs/api/errors.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { accountSid, token as apiToken } from './carrierApi.ts';
import { beginPlacedCall, type PlacedCall, type ReportFault } from './standInCalls.ts';
import type { Person } from './standInPeople.ts';
import { beginText, type Delivery, keptBy, type Message, type Refusal, refusalOfText } from './standInTexts.ts';

/**
 * What goes wrong with a request. `acts`: the carrier does what was asked, and the answer is lost all the same. `hangs`: no answer comes.
 * `resets`: the connection breaks.
 */
export type Fault =
  | { readonly status: number; readonly code?: number; readonly acts?: boolean; readonly html?: boolean }
  | { readonly hangs: true; readonly acts: boolean }
  | { readonly resets: true; readonly acts: boolean };

export type StandInOptions = {
  /** The numbers of the account. */
  readonly numbers: readonly string[];
  /** Signs the requests to our webhooks. */
  readonly webhookToken: string;
  /** Maps a public address to the one that is asked. */
  readonly reach?: (url: string) => string;
  readonly now?: () => number;
  readonly personOf?: (call: { readonly to: string; readonly from: string; readonly nth: number }) => Person;
  /** `what`: `POST Calls`, `GET Calls`, `POST Messages`, `DELETE Messages`; `nth` counts the requests of that kind, from 1. */
  readonly faultOf?: (what: string, nth: number, form: URLSearchParams) => Fault | undefined;
  readonly reportFault?: (status: string, call: PlacedCall) => ReportFault | undefined;
  /** The numbers that can send texts; none if absent. Names can. */
  readonly textSenders?: readonly string[];
  /** Those who want no texts. */
  readonly unsubscribed?: readonly string[];
  /** How a text ends; it is delivered at once if absent. */
  readonly deliveryOf?: (message: Message, nth: number) => Delivery;
  readonly textReportFault?: (status: string, message: Message) => ReportFault | undefined;
  /** After so many milliseconds a new call is in the list. */
  readonly listedAfterMs?: number;
};

export type StandIn = {
  readonly url: string;
  /** Every call that was placed, oldest first. */
  readonly calls: readonly PlacedCall[];
  readonly messages: readonly Message[];
  /** Every request that came, `POST Calls` and the like. */
  readonly requests: readonly string[];
  /** Resolves when no call and no text is under way. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Answer = { readonly status: number; readonly body?: object };

/** Starts the server on a free port of this machine. The credentials are those of carrierApi.ts. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { numbers, textSenders = [], unsubscribed = [], webhookToken, reach = (url) => url, now = Date.now, listedAfterMs = 0 } = options;
  const calls: PlacedCall[] = [];
  const messages: Message[] = [];
  const requests: string[] = [];
  const callOptions = {
    accountSid,
    carrier: { token: webhookToken, reach, glosses: [] },
    now,
    personOf: options.personOf ?? (() => ({ telephone: 'answers', keys: ['1'] })),
    reportFault: options.reportFault ?? (() => undefined),
  };
  const textOptions = {
    accountSid,
    carrier: callOptions.carrier,
    deliveryOf: options.deliveryOf ?? (() => ({ ends: 'delivered' }) as const),
    reportFault: options.textReportFault ?? (() => undefined),
  };
  const place = (form: URLSearchParams): Answer => {
    const refused = refusalOfCall(form, numbers);
    if (refused !== undefined) return refused;
    const nth = calls.filter(({ to }) => to === form.get('To')).length + 1;
    const call = beginPlacedCall(form, nth, callOptions);
    calls.push(call);
    return { status: 201, body: callResource(call) };
  };
  const sendText = (form: URLSearchParams): Answer => {
    const refused = refusalOfText(form, { senders: textSenders, unsubscribed });
    if (refused !== undefined) return refusal(...refused);
    const message = beginText(form, messages.length + 1, textOptions);
    messages.push(message);
    return { status: 201, body: messageResource(message) };
  };
  const list = (query: URLSearchParams): Answer => {
    const found = calls
      .filter(({ to, from, createdAt }) => to === query.get('To') && from === query.get('From') && createdAt + listedAfterMs <= now())
      .reverse();
    return { status: 200, body: { ...pageOf('Calls', found.length), calls: found.map(callResource) } };
  };
  const remove = (sid: string): Answer => {
    const message = messages.find((each) => each.sid === sid && !each.isRemoved);
    if (message === undefined) return refusal(404, 20404, `The requested resource ${sid} was not found`);
    const kept: Refusal | undefined = keptBy(message);
    if (kept !== undefined) return refusal(...kept);
    message.isRemoved = true;
    return { status: 204 };
  };
  const act = (what: string, sid: string, form: URLSearchParams): Answer => {
    switch (what) {
      case 'POST Calls':
        return place(form);
      case 'GET Calls':
        return list(form);
      case 'POST Messages':
        return sendText(form);
      case 'DELETE Messages':
        return remove(sid);
      default:
        return refusal(405, 20004, 'Method not allowed');
    }
  };

  const server = createServer(async (request, response) => {
    const { what, sid, form } = await read(request);
    if (what === undefined) return answer(response, refusal(404, 20404, 'The requested resource was not found'));
    if (request.headers.authorization !== `Basic ${Buffer.from(`${accountSid}:${apiToken}`).toString('base64')}`)
      return answer(response, refusal(401, 20003, 'Authenticate'));
    requests.push(what);
    const fault = options.faultOf?.(what, requests.filter((each) => each === what).length, form);
    if (fault === undefined) return answer(response, act(what, sid, form));
    if (fault.acts === true) act(what, sid, form);
    if ('hangs' in fault) return;
    if ('resets' in fault) return void request.socket.destroy();
    if (fault.html === true) return void response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>');
    answer(response, refusal(fault.status, fault.code ?? fault.status * 100, 'It does not work.'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const settled = async (): Promise<void> => {
    await Promise.all([...calls, ...messages].map(({ over }) => over));
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    messages,
    requests,
    settled,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, settled()]);
    },
  };
}

async function read(
  request: IncomingMessage,
): Promise<{ readonly what: string | undefined; readonly sid: string; readonly form: URLSearchParams }> {
  const url = new URL(request.url ?? '/', 'http://carrier');
  const [, kind, sid = ''] =
    new RegExp(`^/2010-04-01/Accounts/${accountSid}/(Calls|Messages)(?:/([A-Z]{2}[0-9a-f]{32}))?\\.json$`).exec(url.pathname) ?? [];
  const body = await text(request);
  const form = request.method === 'GET' ? url.searchParams : new URLSearchParams(body);
  return { what: kind === undefined ? undefined : `${request.method} ${kind}`, sid, form };
}

/** https://www.twilio.com/docs/api/errors/21211 and its neighbours. */
function refusalOfCall(form: URLSearchParams, numbers: readonly string[]): Answer | undefined {
  const [to, from, url] = [form.get('To') ?? '', form.get('From') ?? '', form.get('Url') ?? ''];
  if (to === '') return refusal(400, 21201, 'No ‘To’ number is specified');
  if (from === '') return refusal(400, 21213, 'Caller phone number is required');
  if (!/^\+\d{8,15}$/.test(to) || to === from)
    return refusal(400, 21211, `The phone number you are attempting to call, ${to}, is not valid.`);
  if (!numbers.includes(from))
    return refusal(400, 21210, `The source phone number provided, ${from}, is not yet verified for your account.`);
  if (!URL.canParse(url)) return refusal(400, 21205, `Url is not a valid URL: ${url}`);
  return undefined;
}

/** The fields of a Call as the description's own example shows them. */
function callResource({ sid, to, from, status, createdAt, startedAt, endedAt }: PlacedCall): object {
  const at = (instant: number | undefined) => (instant === undefined ? null : new Date(instant).toUTCString().replace('GMT', '+0000'));
  return {
    account_sid: accountSid,
    annotation: null,
    answered_by: null,
    api_version: '2010-04-01',
    caller_name: null,
    date_created: at(createdAt),
    date_updated: at(endedAt ?? startedAt ?? createdAt),
    direction: 'outbound-api',
    duration: endedAt === undefined ? null : '1',
    end_time: at(endedAt),
    forwarded_from: null,
    from,
    from_formatted: from,
    group_sid: null,
    parent_call_sid: null,
    phone_number_sid: null,
    price: null,
    price_unit: 'USD',
    queue_time: '0',
    sid,
    start_time: at(startedAt),
    status,
    subresource_uris: {},
    to,
    to_formatted: to,
    trunk_sid: null,
    uri: `/2010-04-01/Accounts/${accountSid}/Calls/${sid}.json`,
  };
}

function messageResource({ sid, to, from, body, status }: Message): object {
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body,
    date_created: new Date().toUTCString().replace('GMT', '+0000'),
    date_sent: null,
    date_updated: new Date().toUTCString().replace('GMT', '+0000'),
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: null,
    sid,
    status,
    subresource_uris: {},
    to,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
  };
}

function pageOf(kind: string, count: number): object {
  const uri = `/2010-04-01/Accounts/${accountSid}/${kind}.json?PageSize=100&Page=0`;
  return {
    first_page_uri: uri,
    next_page_uri: null,
    previous_page_uri: null,
    page: 0,
    page_size: 100,
    start: 0,
    end: Math.max(0, count - 1),
    uri,
  };
}

function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body === undefined ? undefined : JSON.stringify(body));
}
