// An error that the carrier would report about a service, with the carrier's own number. https://www.twilio.com/docs/api/errors

export class CarrierFault extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const invalidAddress = 11100;
export const retrievalFailed = 11200;
export const noConnection = 11205;
export const tooLarge = 11750;
export const notReadable = 12100;
export const notResponse = 12102;
export const notInSchema = 12200;
export const wrongContentType = 12300;
