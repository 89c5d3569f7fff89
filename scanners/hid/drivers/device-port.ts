// The little that the program needs of HID devices. The real port is `node-hid-port.ts`; tests plug in devices of
// their own that arrive, speak and vanish on command.

/** One HID interface as the system lists it. Texts are empty where the device says nothing. */
export interface HidDevice {
  /** What the system opens it by; may name another device after a replug. */
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  /** Page and usage of the top-level collection; 0 where the system does not tell. */
  readonly usagePage: number;
  readonly usage: number;
  /** USB interface number; -1 where the system does not tell. */
  readonly interfaceNumber: number;
  readonly manufacturer: string;
  readonly product: string;
  readonly serialNumber: string;
}

/** What an open device calls. `lost` is called at most once, and nothing after it. */
export interface HidListener {
  /** An input report as the system hands it over: its number first, where the device numbers its reports. */
  readonly report: (bytes: Uint8Array) => void;
  readonly lost: (why: string) => void;
}

/** An open device. After `close` the listener hears nothing more. */
export interface HidConnection {
  /** Sends one feature report; the first byte is its number, 0 for devices without numbers. */
  readonly sendFeature: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Lists and opens devices. All calls reject where the system refuses. */
export interface HidPort {
  readonly list: () => Promise<readonly HidDevice[]>;
  readonly open: (path: string, listener: HidListener) => Promise<HidConnection>;
  /** The report descriptor; `null` where the system does not give it (Windows). */
  readonly descriptor: (path: string) => Promise<Uint8Array | null>;
}
