// A load as the tests place it: a fraction of a second of it.

import { type Load, type Loaded, runLoad } from '../../../../src/tools/load/runLoad.ts';

const clock = () => performance.now();

export function placed(url: string, token: string, options: Partial<Load> = {}): Promise<Loaded> {
  return runLoad({
    service: { url, publicUrl: url, token },
    demand: { rate: 200 },
    minutes: 0.001,
    pauseMs: 10,
    seed: 1,
    numbers: ['+815000000001', '+815000000002'],
    listen: true,
    pids: () => [process.pid],
    clock,
    ...options,
  });
}
