import 'server-only';
import { Refused } from '../../kernel/refusal';

/** Bytes of a request body, refused as soon as they pass the cap: a body is never held whole to be measured. */
export async function bodyWithin(request: Request, cap: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > cap) throw new Refused('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > cap) throw new Refused('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON of a body; anything else, bytes that are no UTF-8, or a NUL in it is `invalid`. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    if (/\\u0000/.test(bytes.toString('latin1'))) throw new Error('NUL');
    return value;
  } catch {
    throw new Refused('invalid', { faults: [{ at: '', code: 'not-json' }] });
  }
}

/** The fields of a plain form post (urlencoded). Repeated names become the last value, except names ending in `[]`. */
export function formOf(bytes: Buffer): Record<string, string | string[]> {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new Refused('invalid', { faults: [{ at: '', code: 'not-a-form' }] });
  }
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const clean = value.replaceAll('\u0000', '');
    if (name.endsWith('[]'))
      fields[name.slice(0, -2)] = [...((fields[name.slice(0, -2)] as string[] | undefined) ?? []), clean];
    else fields[name] = clean;
  }
  return fields;
}
