// Usages of the HID tables that the drivers know. USB-IF: HID Usage Tables (Generic Desktop Page 0x01, Barcode Scanner
// Page 0x8C) and HID Point of Sale Usage Tables 1.02, chapter 3.

export const genericDesktop = {
  page: 0x01,
  keyboard: 0x06,
  keypad: 0x07,
  /** Bytes of a buffered field that are used. */
  byteCount: 0x3b,
} as const;

export const barcodeScanner = {
  page: 0x8c,
  /** Top-level collections: badge reader, scanner, "dumb" scanner, base and cradle of a cordless one. */
  applications: [0x01, 0x02, 0x03, 0x04, 0x05],
  scannedDataReport: 0x12,
  symbologyIdentifier: [0xfb, 0xfc, 0xfd],
  decodedData: 0xfe,
  /** Set: the next report carries more of the same code. */
  decodeDataContinued: 0xff,
} as const;
