// A QR code as a drawing in the page: no script, no request, and sharp at every size.

import qrcode from 'qrcode';
import { type Html, html } from './html.ts';

// The standard asks for an empty margin of four modules (ISO/IEC 18004).
const margin = 4;

/** The drawing of a text such as `tel:+815012345678`, black on white, named by `label` for a person who does not see it. */
export function qrCode(text: string, label: string): Html {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * margin;
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${pathOf(modules)}" fill="#000"/></svg>`;
}

/** One rectangle for each run of dark modules in a row. */
function pathOf({ size, data }: { readonly size: number; readonly data: Uint8Array }): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column] === 1) column += 1;
      if (column > start) runs.push(`M${start + margin} ${row + margin}h${column - start}v1h-${column - start}z`);
    }
  }
  return runs.join('');
}
