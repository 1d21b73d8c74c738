// Where alerts are posted: an address that the environment names, or a file that holds it, since such addresses often contain a secret.

import { type Message, message } from '../messages/message.ts';
import { isLoopback } from './loopback.ts';

/** The names of the environment that are about alerts. */
export const alertNames = ['MADOGUCHI_ALERT_URL', 'MADOGUCHI_ALERT_URL_FILE'];

/** The address, or undefined where there is none; a fault is reported without the address. */
export function alertUrlOf(written: string | undefined, report: (fault: Message) => void): string | undefined {
  if (written === undefined) return undefined;
  const url = URL.parse(written);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (url !== null && isSafe && url.username === '' && url.password === '') return url.href;
  report(message('settings.alert-url'));
  return undefined;
}
