// Draws charts in a thread of its own: ECharts takes a second to load and tens of milliseconds to draw, and no call may wait for it.

import { parentPort } from 'node:worker_threads';
import type * as ECharts from 'echarts';
import type { Drawing } from './chart.ts';

export type ChartRequest = Drawing & { readonly id: number };
export type ChartAnswer = { readonly id: number; readonly svg?: string; readonly fault?: string };

let library: Promise<typeof ECharts> | undefined;

/** The picture as SVG. */
async function draw({ width, height, option }: Drawing): Promise<string> {
  // In one file, which is read five times as fast as its parts.
  // @ts-expect-error The types are those of the package.
  library ??= import('echarts/dist/echarts.esm.min.mjs') as Promise<typeof ECharts>;
  const { init } = await library;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return plain(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** Without style sheets and style attributes, which the policy of our pages forbids, and without what only a browser with scripts needs. */
function plain(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((each) => each.split(':'))
        .map(([name = '', value = '']) => (value === '' ? '' : ` ${name.trim()}="${value.trim()}"`))
        .join(''),
    )
    .replace(/ xmlns:xlink="[^"]*"/, (all) => (svg.includes('xlink:') ? all : ''));
}

parentPort?.on('message', ({ id, ...drawing }: ChartRequest) => {
  draw(drawing).then(
    (svg) => parentPort?.postMessage({ id, svg } satisfies ChartAnswer),
    (fault: unknown) => parentPort?.postMessage({ id, fault: String(fault) } satisfies ChartAnswer),
  );
});
