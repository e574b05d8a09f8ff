/** One file of a zip archive, still packed. */
export type ZipEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  /** MS-DOS date (high half) and time. */
  readonly modified: number;
};

/** What an archive may unpack to before it is taken for an attack. */
export const zipLimits = {
  entries: 20_000,
  partBytes: 768 * 1024 * 1024,
  totalBytes: 2048 * 1024 * 1024,
  /** Beyond `ratioFromBytes`, how many times its packed size a part may be. Worksheets reach about 60. */
  ratio: 250,
  ratioFromBytes: 16 * 1024 * 1024,
} as const;
