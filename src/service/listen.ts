// Opens a port.

import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { wholeMessage } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';

export type Port = {
  readonly port: number;
  readonly host: string;
  /** The setting that names it. */
  readonly setting: 'PORT' | 'METRICS_PORT';
};

/** Resolves when the server listens. Rejects with a sentence where the port cannot be opened. */
export function listen(server: Server, { port, host, setting }: Port, log: Pick<Logger, 'error'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (fault: Error) => reject(new StaffFault([wholeMessage('start.port', { port, host, fault: fault.message, setting })]));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      // A connection that could not be accepted, because too many files are open.
      server.on('error', (fault) => log.error({ fault: String(fault) }, 'a connection could not be accepted'));
      resolve();
    });
  });
}
