import 'server-only';
import { env } from '../env';
import { folderStore } from './folder';
import type { PieceStore, StoreName } from './port';
import { postgresStore } from './postgres';
import { s3Store } from './s3';

const made = new Map<StoreName, PieceStore>();

/** The store of this name. A file stays where it was put, so each row says which one holds it. */
export function storeNamed(name: StoreName): PieceStore {
  const before = made.get(name);
  if (before) return before;
  const store = name === 'folder' ? folderStore() : name === 'postgres' ? postgresStore() : s3Store(s3Place());
  made.set(name, store);
  return store;
}

/** Where new files go: HOMEWARD_STORE. */
export const chosenStore = (): StoreName => env.HOMEWARD_STORE;

/** Every store that can be reached with these settings. */
export const storesInUse = (): PieceStore[] =>
  (env.HOMEWARD_S3_BUCKET ? (['folder', 'postgres', 's3'] as const) : (['folder', 'postgres'] as const)).map(
    storeNamed,
  );

function s3Place() {
  const { HOMEWARD_S3_ENDPOINT: endpoint, HOMEWARD_S3_BUCKET: bucket, HOMEWARD_S3_REGION: region } = env;
  const { HOMEWARD_S3_ACCESS_KEY: accessKey, HOMEWARD_S3_SECRET_KEY: secretKey } = env;
  if (!endpoint || !bucket || !accessKey || !secretKey) throw new Error('the object store is not configured');
  return { endpoint, bucket, region, accessKey, secretKey };
}
