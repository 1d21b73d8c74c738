// One tag for each language: the carrier writes `cmn-CN` and `fil-PH`, a centre `zh` and `tl`.

/** The short tag of a language: `zh` for `cmn-CN` and `zh`, `fil` for `fil-PH` and `tl`. Undefined if the text is no tag. */
export function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}
