/** Big-endian numbers, letters and places in bytes. Beyond the end there are zeros: the callers check lengths. */
export const u8 = (bytes: Uint8Array, at: number) => bytes[at] ?? 0;
export const u16 = (bytes: Uint8Array, at: number) => u8(bytes, at) * 256 + u8(bytes, at + 1);
export const u32 = (bytes: Uint8Array, at: number) => u16(bytes, at) * 65_536 + u16(bytes, at + 2);
export const u64 = (bytes: Uint8Array, at: number) => u32(bytes, at) * 4_294_967_296 + u32(bytes, at + 4);

/** Bytes as letters, one a byte. */
export function letters(bytes: Uint8Array, from = 0, length = bytes.length - from): string {
  let text = '';
  const end = Math.min(bytes.length, from + length);
  for (let at = from; at < end; at += 1) text += String.fromCharCode(u8(bytes, at));
  return text;
}

export const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Whether these bytes stand at a place. */
export const stands = (bytes: Uint8Array, at: number, wanted: Uint8Array) =>
  at >= 0 && at + wanted.length <= bytes.length && wanted.every((byte, n) => bytes[at + n] === byte);

/** The first place of some bytes from `from` on, or -1. */
export function placeOf(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const first = u8(wanted, 0);
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (stands(bytes, at, wanted)) return at;
  return -1;
}

/** The last place of some bytes, or -1. */
export function lastPlaceOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = u8(wanted, 0);
  for (let at = bytes.lastIndexOf(first); at !== -1; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1)
    if (stands(bytes, at, wanted)) return at;
  return -1;
}
