import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Refused } from '../../kernel/refusal';

export type StreamedForm = {
  readonly fields: Record<string, string>;
  /** The file as it comes; it must be read to its end. What its sender says of it proves nothing. */
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Buffer> };
};

const limits = { fields: 20, fieldSize: 4096, fieldNameSize: 100, files: 1, parts: 21, headerPairs: 20 };

/**
 * A form whose file is read while it comes, never held whole: the fields before the file, and the file. What is no such
 * form, has no file, or has fields behind it is `invalid`; a form that breaks off fails while its file is read.
 */
export function fileStreamOf(request: Request, field: string): Promise<StreamedForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) return Promise.reject(notAForm());
  return new Promise((answer, refuse) => {
    const parser = parserFor(type, refuse);
    if (!parser) return;
    const fields: Record<string, string> = Object.create(null);
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (name, stream, fileName) => {
      if (name !== field) stream.resume();
      else answer({ fields: { ...fields }, file: { name: fileName ?? '', bytes: bytesOf(stream, parser) } });
    });
    parser.on('error', () => refuse(notAForm()));
    parser.on('finish', () => refuse(new Refused('invalid', { faults: [{ at: field, code: 'file-missing' }] })));
    const body = Readable.fromWeb(request.body as WebStream<Uint8Array>);
    body.on('error', (error) => parser.destroy(error));
    body.pipe(parser);
  });
}

function parserFor(type: string, refuse: (reason: Refused) => void) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits, defCharset: 'utf8' });
  } catch {
    refuse(notAForm());
    return null;
  }
}

/** The bytes of the file; when the form breaks off they end in a refusal, not as if the file were whole. */
async function* bytesOf(stream: Readable, parser: BusboyInstance): AsyncGenerator<Buffer> {
  parser.on('error', () => stream.destroy(notAForm()));
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch {
    throw notAForm();
  }
}

const notAForm = () => new Refused('invalid', { faults: [{ at: '', code: 'not-a-form' }] });
