// A chart as plain data: what it says in a sentence, in a table, and as a picture that a thread draws.

import type { StaffLanguage } from '../../messages/message.ts';
import type { Table } from '../../reports/section.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { Ink } from './ink.ts';
import type { SpanFigures } from './spanFigures.ts';

/** What the charts of a page are made of. */
export type ChartData = {
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  readonly now: SpanFigures;
  /** The days to compare with. */
  readonly before: SpanFigures;
};

/** Where a picture is shown: `narrow` on a telephone. */
export type Width = 'wide' | 'narrow';

/** What ECharts is asked for: plain data, so that a thread can be given it. Width and height are in pixels. */
export type Drawing = { readonly width: number; readonly height: number; readonly option: Readonly<Record<string, unknown>> };

export type Chart = {
  /** In addresses and names of files. */
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly string[];
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly table: Table;
  /** Absent where there is nothing to draw. */
  readonly draw?: (ink: Ink, width: Width) => Drawing;
};

/** In pixels of the page. */
export const widths: Readonly<Record<Width, number>> = { wide: 720, narrow: 350 };
