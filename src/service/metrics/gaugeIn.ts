// A gauge that is read at each scrape.

import type { Registry } from 'prom-client';
import Gauge from 'prom-client/lib/gauge.js';

/** Registers gauges of one number each. The name is without `madoguchi_`. */
export function gaugeIn(registry: Registry): (name: string, help: string, value: () => number) => void {
  return (name, help, value) => {
    new Gauge({
      name: `madoguchi_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  };
}
