// In which alphabet a text travels, and how many letters one message has there. A longer text arrives in pieces, each of which is paid for.
// 3GPP TS 23.038 (https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/): é à ù ì ò ñ ü are in the usual alphabet, á í ó ú ã ç are not.

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take two places each. */
const extended = new Set('^{}\\[~]|€\f');

const mostGsm7 = 160;
const mostUcs2 = 70;

/** Whether a text can travel in the usual alphabet; one sign that is not in it makes all of it UCS-2. */
export function isGsm7(text: string): boolean {
  return [...text].every((sign) => basic.has(sign) || extended.has(sign));
}

/** Whether a text is one message: 160 places in the usual alphabet, else 70 units of UTF-16. */
export function fitsOneSms(text: string): boolean {
  if (!isGsm7(text)) return text.length <= mostUcs2;
  return [...text].reduce((places, sign) => places + (extended.has(sign) ? 2 : 1), 0) <= mostGsm7;
}

const signsFor: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  º: 'o',
  ª: 'a',
  đ: 'd',
  Đ: 'D',
  '・': ' ',
};

/**
 * The text in the usual alphabet, as far as it can be: letters lose the marks that the alphabet does not have, é keeps its own, and letters of full
 * width become usual ones.
 */
export function inGsm7(text: string): string {
  const plain = (sign: string): string => {
    if (basic.has(sign) || extended.has(sign)) return sign;
    return signsFor[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '');
  };
  return [...text.normalize('NFC')].map(plain).join('');
}

// With what joins and colours them.
const pictures = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Variation_Selector}\u200d]+/gu;

/** A name without pictures, which would make the whole message UCS-2. */
export function withoutPictures(name: string): string {
  return name.replace(pictures, '').replace(/ {2,}/g, ' ').trim();
}
