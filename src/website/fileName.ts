// The name under which a browser saves an answer (RFC 6266): no text of the tables can make the header invalid.

/** The value of Content-Disposition for an answer that is shown and may be saved: `inline; filename="hokkaido-card-th.ics"`. */
export function inlineFile(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-');
  if (plain === name) return `inline; filename="${plain}"`;
  // RFC 8187: the exact name in UTF-8, for clients that know it. The characters that encodeURIComponent leaves alone and RFC 8187 does not allow are encoded too.
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${exact}`;
}
