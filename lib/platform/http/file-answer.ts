import 'server-only';
import { byteRange } from './byte-range';

type Sent = {
  size: number;
  type: string;
  name: string;
  bytes: (from: number, to: number) => AsyncGenerator<Uint8Array>;
};

/** Sent as what it is, to our own pages alone, run by nothing, kept nowhere. */
const headersOf = ({ type, name }: Sent, disposition: 'attachment' | 'inline') => ({
  'content-type': type,
  'content-disposition': `${disposition}; filename="${name}"`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store',
  'accept-ranges': 'bytes',
});

/** A file as an answer, whole or the part asked for. Nothing is sent before its first bytes have been read. */
export async function fileAnswer(request: Request, sent: Sent, disposition: 'attachment' | 'inline') {
  const headers = new Headers(headersOf(sent, disposition));
  const range = byteRange(request.headers.get('range'), sent.size);
  if (range === null) {
    headers.set('content-range', `bytes */${sent.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range === 'whole' ? { from: 0, to: sent.size } : range;
  headers.set('content-length', String(to - from));
  if (range !== 'whole') headers.set('content-range', `bytes ${from}-${to - 1}/${sent.size}`);
  const bytes = sent.bytes(from, to);
  const first = await bytes.next();
  return new Response(streamOf(first, bytes), { status: range === 'whole' ? 200 : 206, headers });
}

/** A stream that reads on only as fast as it is read. What fails on the way breaks the answer off. */
function streamOf(first: IteratorResult<Uint8Array>, rest: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  let step: IteratorResult<Uint8Array> | null = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = step ?? (await rest.next());
        step = null;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await rest.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
