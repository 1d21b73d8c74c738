// Times of day as people write them: `9:00`, `9時半`, `午後5時`, `5pm`. The text has ordinary signs already (plainSigns.ts).

// In 午後12時 and 午前12時 people mean different times, so they are not read.
const halves: Readonly<Record<string, { readonly plus: number; readonly most: number }>> = {
  午前: { plus: 0, most: 11 },
  午後: { plus: 12, most: 11 },
  am: { plus: 0, most: 12 },
  pm: { plus: 12, most: 12 },
};

const form = /^(翌日?朝?)?(午前|午後|am|pm)?(\d{1,2})(?::(\d{2})(?::00)?|時(?:(\d{1,2})分|(半))?)?(am|pm)?$/;

/** Minutes since midnight, beyond 1440 on the next day; undefined where the text is no time of day. */
export function readClock(text: string): number | undefined {
  const written = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/([ap])\.m\.?/g, '$1m')
    .replace('正午', '12:00');
  const [found, next, before, hour = '', colon, minutes, half, behind] = form.exec(written) ?? [];
  const word = before ?? behind;
  if (found === undefined || (before !== undefined && behind !== undefined)) return undefined;
  if (word === undefined && !/[:時]/.test(found)) return undefined;
  const part = word === undefined ? undefined : halves[word];
  if (part !== undefined && Number(hour) > part.most) return undefined;
  const hours = part === undefined ? Number(hour) : part.plus + (part.most === 12 ? Number(hour) % 12 : Number(hour));
  return (next === undefined ? 0 : 1440) + hours * 60 + Number(colon ?? minutes ?? (half === undefined ? 0 : 30));
}
