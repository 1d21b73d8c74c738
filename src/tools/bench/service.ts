// The service itself, as it is started for real calls: live, with a token and a public address, its clock the real one.

import { request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../rehearsal/terminal/freePort.ts';
import { type Running, startQuietly } from './processes.ts';
import type { SignedStep, Signer } from './steps.ts';

export type Service = Running & {
  /** From the start of the process until `/readyz` answered 200. */
  readonly readyMs: number;
};

export type ServiceOptions = {
  readonly pin: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An empty folder: what the service writes goes there. */
  readonly folder: string;
  readonly signer: Signer;
  /** The schedules folder; the project's own if absent. */
  readonly schedules?: string;
};

export type Answer = { readonly status: number; readonly body: string };

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
// As npm start, the image and the unit start it.
const flags = ['--max-semi-space-size=4'];
const mostStartMs = 60_000;
const askEveryMs = 2;

/** Starts the service and waits until it is ready. Rejects with what it said where it does not start. */
export async function startService({ pin, environment, folder, signer, schedules }: ServiceOptions): Promise<Service> {
  const port = await freePort();
  const begun = performance.now();
  const { child, stop } = startQuietly({
    pin,
    file: [...flags, main],
    folder,
    environment: {
      ...environment,
      // As the unit sets it.
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: signer.publicUrl,
      TWILIO_AUTH_TOKEN: signer.token,
      ...(schedules !== undefined && { MADOGUCHI_SCHEDULES: schedules }),
    },
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  while ((await ask({ port, path: '/readyz' })).status !== 200) {
    if (child.exitCode !== null || performance.now() - begun > mostStartMs) {
      await stop();
      throw new Error(`The service did not start.\n${said.trim()}`);
    }
    await new Promise((later) => setTimeout(later, askEveryMs));
  }
  return { pid: child.pid ?? 0, port, readyMs: performance.now() - begun, stop };
}

/** Posts one signed step. */
export function post(port: number, { path, body, signature }: SignedStep): Promise<Answer> {
  return ask({ port, path, form: body, signature });
}

type Question = { readonly port: number; readonly path: string; readonly form?: string; readonly signature?: string };

/** Status 0 where nobody listens. */
function ask({ port, path, form, signature }: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      agent: false,
      ...(form !== undefined && {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'Content-Length': Buffer.byteLength(form),
          'X-Twilio-Signature': signature,
        },
      }),
    });
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => void chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', () => resolve({ status: 0, body: '' }));
    asked.end(form);
  });
}
