import 'server-only';
import { AwsClient } from 'aws4fetch';
import { Refused } from '../../kernel/refusal';
import { sha256 } from '../crypto';
import { assertKey, isKey, type PieceStore, pieceName } from './port';

export type S3Place = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

const patience = 20_000;

/**
 * A bucket of any S3-compatible service, addressed by path. Every request is signed (Signature Version 4), the hash of
 * what is sent included. A service that does not answer is `unavailable`, for the caller to try again.
 */
export function s3Store({ endpoint, bucket, region, accessKey, secretKey }: S3Place): PieceStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
    retries: 3,
  });
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
  const addressOf = (key: string, position: number) => `${base}/attachments/${key}/${pieceName(position)}`;

  async function ask(method: string, address: string, body?: Uint8Array): Promise<Response> {
    const response = await client
      .fetch(address, {
        method,
        headers: { 'x-amz-content-sha256': sha256(body ?? '') },
        signal: AbortSignal.timeout(patience),
        ...(body ? { body: new Uint8Array(body) } : {}),
      })
      .catch(() => Promise.reject(new Refused('unavailable', { retryAfterSeconds: 10 })));
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    if (response.status >= 500 || response.status === 429) throw new Refused('unavailable', { retryAfterSeconds: 10 });
    throw new Error(`the object store answered ${response.status} to ${method}`);
  }

  async function* listed(prefix: string): AsyncGenerator<{ key: string; position: number; at: Date }> {
    for (let token: string | null = ''; token !== null; ) {
      const query = new URLSearchParams({
        'list-type': '2',
        prefix,
        ...(token && { 'continuation-token': token }),
      });
      const text: string = await (await ask('GET', `${base}?${query}`)).text();
      yield* objectsIn(text);
      token = /<NextContinuationToken>([^<]+)</.exec(text)?.[1] ?? null;
    }
  }

  return {
    name: 's3',
    async put(key, position, bytes) {
      assertKey(key, position);
      const response = await ask('PUT', addressOf(key, position), bytes);
      await response.body?.cancel();
      if (!response.ok) throw new Error('the bucket of the object store does not exist');
    },
    async get(key, position) {
      assertKey(key, position);
      const response = await ask('GET', addressOf(key, position));
      const bytes = Buffer.from(await response.arrayBuffer());
      return response.ok ? bytes : null;
    },
    async remove(key) {
      assertKey(key);
      for await (const { position } of listed(`attachments/${key}/`)) {
        const response = await ask('DELETE', addressOf(key, position));
        await response.body?.cancel();
      }
    },
    async *keys() {
      let last = null as { key: string; at: Date } | null;
      // The service lists in the order of names, so the pieces of one key come together.
      for await (const { key, at } of listed('attachments/')) {
        if (last && last.key !== key) yield last;
        last = { key, at: last?.key === key && last.at > at ? last.at : at };
      }
      if (last) yield last;
    },
  };
}

/** The objects of one page of a listing that are pieces of ours. Our keys need no unescaping. */
function* objectsIn(xml: string) {
  for (const [, one = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const [, key = '', position = ''] = /<Key>attachments\/([^/<]+)\/(\d{5})<\/Key>/.exec(one) ?? [];
    const at = new Date(/<LastModified>([^<]+)</.exec(one)?.[1] ?? 0);
    if (isKey(key)) yield { key, position: Number(position), at };
  }
}
