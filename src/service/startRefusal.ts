// Why the service does not start although each setting is valid: without the carrier's token it is a rehearsal, and a rehearsal is for
// this machine only, because its telephone signs as the carrier does.

import { isLoopback, isLoopbackHost } from './loopback.ts';
import type { Settings } from './settings.ts';

/** A sentence in English and one in Japanese, a line each, with what to set; undefined where the service may start. */
export function startRefusal({ authToken, publicUrl, host }: Settings): string | undefined {
  if (authToken !== undefined) return undefined;
  if (!isLoopback(new URL(publicUrl)))
    return [
      `TWILIO_AUTH_TOKEN is not set and PUBLIC_URL is ${publicUrl}: every call of the carrier would be refused. Set TWILIO_AUTH_TOKEN (or TWILIO_AUTH_TOKEN_FILE) to the account’s token. For a rehearsal on this machine, remove PUBLIC_URL.`,
      `TWILIO_AUTH_TOKEN がなく、PUBLIC_URL は ${publicUrl} です。このままでは電話会社からの通話をすべて断ってしまいます。TWILIO_AUTH_TOKEN（または TWILIO_AUTH_TOKEN_FILE）にアカウントのトークンを設定してください。このコンピューターだけで試すときは PUBLIC_URL を外してください。`,
    ].join('\n');
  if (!isLoopbackHost(host))
    return [
      `TWILIO_AUTH_TOKEN is not set, so this is a rehearsal, and HOST=${host} would open its telephone to the network. For real calls, set TWILIO_AUTH_TOKEN (or TWILIO_AUTH_TOKEN_FILE) and PUBLIC_URL. For a rehearsal on this machine, set HOST=127.0.0.1.`,
      `TWILIO_AUTH_TOKEN がないので試験運転になりますが、HOST=${host} では試験用の電話がネットワークに公開されます。本番では TWILIO_AUTH_TOKEN（または TWILIO_AUTH_TOKEN_FILE）と PUBLIC_URL を設定してください。このコンピューターだけで試すときは HOST=127.0.0.1 を設定してください。`,
    ].join('\n');
  return undefined;
}

/** Whether requests can come from outside this machine: then the limits apply. */
export function isOpenToOthers({ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>): boolean {
  return !isLoopback(new URL(publicUrl)) || !isLoopbackHost(host);
}
