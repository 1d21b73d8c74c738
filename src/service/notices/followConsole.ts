// The notices of the console for a service: its store, its kept file, and PostgreSQL's word where there is one.

import type { StoreAddress } from '../../store/database.ts';
import { listenForNotices } from '../../store/noticeListener.ts';
import { type FollowOptions, followNotices, type NoticeFollower } from './followNotices.ts';
import { noticeFileOf } from './noticeFile.ts';
import type { StoreDoor } from './storeDoor.ts';

export type ConsoleOptions = Omit<FollowOptions, 'notices' | 'file' | 'listen'> & {
  readonly door: StoreDoor;
  readonly address: StoreAddress;
  readonly dataFolder: string;
};

/** Begins to follow. Never rejects. */
export function followConsole({ door, address, dataFolder, ...options }: ConsoleOptions): Promise<NoticeFollower> {
  return followNotices({
    ...options,
    notices: async () => (await door.store()).notices,
    file: noticeFileOf(dataFolder, address),
    ...('url' in address && { listen: (onTold: () => void) => listenForNotices(address.url, onTold) }),
  });
}
