import 'server-only';
import { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../kernel/refusal';
import { keyedHash } from './crypto';
import { env } from './env';

/*
 * How often something may be tried, per account, reference or address. Limits are hard per account and reference; per
 * address they are wide, because a mobile network puts thousands of families behind one. One account's limit never
 * locks another's. Counts live in PostgreSQL, so that several copies of the application share them and a restart
 * forgets nothing; while the database is away, memory stands in.
 */
const limits = {
  'sign-in': { points: 10, duration: 900 },
  'status-reference': { points: 10, duration: 3600 },
  'status-address': { points: 120, duration: 600 },
  'verify-address': { points: 120, duration: 600 },
  'submission-address': { points: 300, duration: 600 },
  'draft-address': { points: 3000, duration: 600 },
  'attachment-person': { points: 120, duration: 3600 },
} as const;
export type Limited = keyof typeof limits;

const holder = globalThis as unknown as {
  homewardLimits?: { pool: Pool; limiters: Map<Limited, RateLimiterPostgres> };
};

function limiter(what: Limited) {
  holder.homewardLimits ??= {
    pool: new Pool({ connectionString: env.DATABASE_URL, max: 2 }).on('error', () => {}),
    limiters: new Map(),
  };
  const { pool, limiters } = holder.homewardLimits;
  const made = limiters.get(what);
  if (made) return made;
  const options = { keyPrefix: what, ...limits[what] };
  const fresh = new RateLimiterPostgres({
    storeClient: pool,
    schemaName: 'app',
    tableName: 'rate_limit',
    tableCreated: true,
    ...options,
    insuranceLimiter: new RateLimiterMemory(options),
  });
  limiters.set(what, fresh);
  return fresh;
}

/** Spends one attempt or refuses with `too-many`. The key is stored as a keyed hash, never as typed. */
export async function spendAttempt(what: Limited, key: string): Promise<void> {
  try {
    await limiter(what).consume(keyedHash('rate-limit', key).toString('base64url'));
  } catch (spent) {
    if (spent instanceof RateLimiterRes)
      throw new Refused('too-many', { retryAfterSeconds: Math.ceil(spent.msBeforeNext / 1000) });
    throw spent;
  }
}
