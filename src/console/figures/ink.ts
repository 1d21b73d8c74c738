// The colours of pictures, on light and on dark paper. People who see no red or no green tell them apart (Okabe and Ito,
// https://jfly.uni-koeln.de/color/), and no picture says anything by its colour alone.

export type Ink = {
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly reached: string;
  readonly closed: string;
  readonly lost: string;
  readonly other: string;
  /** From few to many; each can be written on in `text`. */
  readonly heat: readonly string[];
};

export type Look = 'light' | 'dark';

export const inks: Readonly<Record<Look, Ink>> = {
  light: {
    text: '#1a1c20',
    soft: '#4d5461',
    line: '#c9ced6',
    paper: '#ffffff',
    reached: '#0072b2',
    closed: '#d55e00',
    lost: '#9c4f86',
    other: '#6b7280',
    heat: ['#eef4fa', '#d6e6f5', '#b5d2ec', '#8fbce2', '#6aa5d6'],
  },
  dark: {
    text: '#e8ebef',
    soft: '#aab3c0',
    line: '#3a424e',
    paper: '#1d2229',
    reached: '#56b4e9',
    closed: '#e69f00',
    lost: '#e3a0cb',
    other: '#9aa4b2',
    heat: ['#232d39', '#24405a', '#255278', '#276495', '#2a6ea5'],
  },
};

/** What is the same in all pictures: no movement, letters that every office PC has, and the ink. */
export function common(ink: Ink): Readonly<Record<string, unknown>> {
  return {
    animation: false,
    backgroundColor: ink.paper,
    color: [ink.reached, ink.closed, ink.lost, ink.other],
    textStyle: { fontFamily: 'system-ui, Hiragino Sans, Noto Sans CJK JP, Noto Sans, sans-serif', fontSize: 13, color: ink.text },
  };
}

/** An axis of names. */
export function nameAxis(ink: Ink, names: readonly string[], more: object = {}): Readonly<Record<string, unknown>> {
  return {
    type: 'category',
    data: names,
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
    axisLabel: { color: ink.text, fontSize: 13 },
    ...more,
  };
}

/** An axis of names, the first one above. */
export function rowAxis(ink: Ink, names: readonly string[], more: object = {}): Readonly<Record<string, unknown>> {
  return nameAxis(ink, names, { inverse: true, ...more });
}

/** An axis of numbers. */
export function numberAxis(ink: Ink, more: object = {}): Readonly<Record<string, unknown>> {
  return {
    type: 'value',
    minInterval: 1,
    axisLabel: { color: ink.soft, fontSize: 12 },
    splitLine: { lineStyle: { color: ink.line } },
    splitNumber: 4,
    ...more,
  };
}

/** An axis from 0 % to 100 %. */
export function shareAxis(ink: Ink): Readonly<Record<string, unknown>> {
  return numberAxis(ink, { min: 0, max: 100, interval: 25, axisLabel: { color: ink.soft, fontSize: 12, formatter: '{value}%' } });
}

/** Bars of shares, in percent, each with its figure behind it. */
export function shareBars(ink: Ink): Readonly<Record<string, unknown>> {
  return { type: 'bar', barWidth: 16, label: { show: true, position: 'right', formatter: '{c}%', color: ink.text, fontSize: 13 } };
}

/** What each mark means, above the picture. */
export function legend(ink: Ink): Readonly<Record<string, unknown>> {
  return { top: 0, left: 0, textStyle: { color: ink.text, fontSize: 13 }, itemWidth: 28, itemHeight: 12, selectedMode: false };
}

/** Room around the picture, with that of the names. */
export function grid(top: number): Readonly<Record<string, unknown>> {
  return { left: 4, right: 44, top, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };
}
