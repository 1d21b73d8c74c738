// File names in Content-Disposition (RFC 6266). The header is valid for any name.

/** The value of Content-Disposition: `inline; filename="hokkaido-card-th.ics"`. */
export function inlineFile(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-');
  if (plain === name) return `inline; filename="${plain}"`;
  // RFC 8187: the exact name in UTF-8. It does not allow some characters that encodeURIComponent leaves as they are.
  const exact = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${exact}`;
}
