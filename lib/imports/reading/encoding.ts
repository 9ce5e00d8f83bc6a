/** The ways of writing letters that a list may come in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
export type Encoding = (typeof encodings)[number];

export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * How a text file writes its letters: by its mark, else by where its zero bytes stand, else by whether all of it is
 * UTF-8, else Windows-1251, in which every sequence of bytes is some text. Reads the file to its end.
 */
export async function encodingOf(pieces: Pieces): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const piece of pieces) {
      const wide = first ? wideEncoding(piece) : null;
      if (wide) return wide;
      first = false;
      utf8.decode(piece, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** UTF-16 by its mark, or by the first halves of Latin and Cyrillic letters at every second place; else null. */
export function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const { even, odd, pairs } = halvesIn(bytes.subarray(0, 4096));
  if (odd > pairs * 0.6 && even < pairs * 0.2) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.2 ? 'utf-16be' : null;
}

/** How often the half that says "Latin" (00) or "Cyrillic" (04) stands at even and at odd places. */
function halvesIn(bytes: Uint8Array) {
  let [even, odd] = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0 && byte !== 4) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd, pairs: Math.max(1, bytes.length / 2) };
}

/** Turns bytes into text piece by piece. A mark at the beginning is left out; what is no letter becomes U+FFFD. */
export async function* decoded(pieces: Pieces, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
