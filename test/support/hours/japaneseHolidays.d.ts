// The package has no types of its own.

declare module 'japanese-holidays' {
  const japaneseHolidays: {
    /** The name of the holiday on the day that `at` is in Tokyo, whatever the machine's zone. */
    readonly isHolidayAt: (at: Date) => string | undefined;
  };
  export default japaneseHolidays;
}
