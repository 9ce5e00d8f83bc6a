/** A part of a file: from one byte to another, exclusive. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * What a `Range` header asks of a file: one part; `whole` when it asks for nothing, for several parts at once or in words
 * we do not know; null when there is no such part.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'whole' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') return Number(last) === 0 ? null : { from: Math.max(0, size - Number(last)), to: size };
  const from = Number(first);
  const to = last === '' ? size : Math.min(size, Number(last) + 1);
  return from < to && from < size ? { from, to } : null;
}
