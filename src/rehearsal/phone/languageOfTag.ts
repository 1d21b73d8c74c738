// Languages have several tags: the carrier says `cmn-CN` and `fil-PH` where a centre says `zh` and `tl`.

/** The one short tag for a language, whatever it is called: `cmn-CN` and `zh` are `zh`, `fil-PH` and `tl` are `fil`. Undefined for no tag. */
export function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}
