// Hears from PostgreSQL that a notice was changed, over a connection of its own. It may miss some while the connection is away: the
// listener also looks by itself.

import pg from 'pg';
import { noticeChannel } from './notices.ts';

const againMs = 5_000;
const connectMs = 5_000;

/** Calls `onTold` after each change, and after each new connection. Never throws. */
export function listenForNotices(url: string, onTold: () => void): { readonly close: () => Promise<void> } {
  let client: pg.Client | undefined;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const made = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      application_name: 'madoguchi notices',
    });
    client = made;
    let isOver = false;
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      made.end().catch(() => {});
      if (!isClosed) timer = setTimeout(() => void connect(), againMs).unref();
    };
    made.on('error', over);
    made.on('end', over);
    made.on('notification', onTold);
    try {
      await made.connect();
      await made.query(`listen ${noticeChannel}`);
      onTold();
    } catch {
      over();
    }
  };
  void connect();

  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
