import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * An S3-compatible service: puts, gets, deletes, lists by prefix in pages; and, as a real one does, it works out the
 * signature of every request itself (AWS Signature Version 4) and refuses one that is not right.
 */
export type FakeStore = {
  endpoint: string;
  objects: Map<string, Buffer>;
  refused: string[];
  /** While it is set, everything is answered with this status. */
  trouble: number | null;
  close: () => Promise<void>;
};

export const place = {
  bucket: 'homeward-test',
  region: 'eu-test-1',
  accessKey: 'AKTEST',
  secretKey: 'not-a-secret-but-long',
};

const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const mac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** What is wrong with a request's signature; null when nothing is. */
function faultOf(request: IncomingMessage, body: Buffer): string | null {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!parts) return 'unsigned';
  const [, accessKey, day, region, signed = '', signature] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const date = String(request.headers['x-amz-date']);
  if (accessKey !== place.accessKey || region !== place.region) return 'another key or region';
  if (!date.startsWith(day) || !signed.split(';').includes('host')) return 'a date or host that is not signed';
  if (!signed.split(';').includes('x-amz-content-sha256')) return 'bytes that are not signed';
  if (request.headers['x-amz-content-sha256'] !== hash(body)) return 'other bytes than were signed';
  const url = new URL(request.url ?? '', 'http://x');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, url.pathname, query, headers.join(''), signed, hash(body)].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, hash(canonical)].join('\n');
  const key = mac(mac(mac(mac(`AWS4${place.secretKey}`, day), region), 's3'), 'aws4_request');
  return mac(key, text).toString('hex') === signature ? null : 'a wrong signature';
}

const pageSize = 3;

function listing(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? '';
  const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '') && name > after).sort();
  const shown = names.slice(0, pageSize);
  const more = names.length > pageSize ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : '';
  const contents = shown.map(
    (name) => `<Contents><Key>${name}</Key><LastModified>${new Date().toISOString()}</LastModified></Contents>`,
  );
  return `<?xml version="1.0"?><ListBucketResult>${more}${contents.join('')}</ListBucketResult>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export async function aFakeObjectStore(): Promise<FakeStore> {
  const fake = { objects: new Map<string, Buffer>(), refused: [], trouble: null } as unknown as FakeStore;
  const server: Server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const answer = (status: number, content: Buffer | string = '') => response.writeHead(status).end(content);
    if (fake.trouble) return answer(fake.trouble);
    const fault = faultOf(request, body);
    if (fault) {
      fake.refused.push(fault);
      return answer(403);
    }
    const url = new URL(request.url ?? '', 'http://x');
    if (!url.pathname.startsWith(`/${place.bucket}`)) return answer(404);
    const name = url.pathname.slice(place.bucket.length + 2);
    if (name === '') return answer(200, listing(fake.objects, url.searchParams));
    if (request.method === 'PUT') fake.objects.set(name, body);
    if (request.method === 'DELETE') fake.objects.delete(name);
    const found = fake.objects.get(name);
    if (request.method === 'GET') return found ? answer(200, found) : answer(404);
    return answer(request.method === 'DELETE' ? 204 : 200);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  fake.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return fake;
}
