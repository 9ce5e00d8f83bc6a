export const storeNames = ['folder', 'postgres', 's3'] as const;
export type StoreName = (typeof storeNames)[number];

/**
 * Where the bytes of files lie, in numbered pieces under a key. A store is given encrypted bytes alone and knows nothing
 * of what they are. A key is a word of small letters, figures, hyphens and dots.
 */
export type PieceStore = {
  readonly name: StoreName;
  /** Keeps a piece; one that was there under this number is replaced, whole or not at all. */
  put(key: string, position: number, bytes: Uint8Array): Promise<void>;
  /** The piece, or null when there is none. */
  get(key: string, position: number): Promise<Buffer | null>;
  /** Removes every piece of a key; none is no fault. */
  remove(key: string): Promise<void>;
  /** Every key that has pieces, once, with the time its latest piece was kept. */
  keys(): AsyncIterable<{ readonly key: string; readonly at: Date }>;
};

export const isKey = (key: string) => /^[a-z0-9][a-z0-9.-]{0,99}$/.test(key);
/** Keys come from our own ids; anything else must never become a path, a query or an address. */
export function assertKey(key: string, position = 0) {
  if (!isKey(key) || !Number.isInteger(position) || position < 0 || position > 99_999)
    throw new Error('no key of a store');
}
export const pieceName = (position: number) => String(position).padStart(5, '0');
