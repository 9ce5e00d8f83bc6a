import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/generated/prisma/client';
import type { Actor } from '../access/actor';
import { Refused } from '../kernel/refusal';
import { currentContext } from './context';
import { refusalBehind } from './database-errors';
import { env } from './env';

export type Tx = Prisma.TransactionClient;
export type { Prisma };

const holder = globalThis as unknown as { homewardClient?: PrismaClient };

function client() {
  holder.homewardClient ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 }),
  });
  return holder.homewardClient;
}

/** Closes the pool; for commands and tests that end. */
export async function disconnect() {
  await holder.homewardClient?.$disconnect();
  delete holder.homewardClient;
}

async function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await client().$transaction(
      async (tx) => {
        // Row-level security asks these two settings who acts; they end with the transaction.
        await tx.$queryRaw`select set_config('app.kind', ${actor.kind}, true), set_config('app.actor', ${actor.id ?? ''}, true)`;
        return work(tx);
      },
      { maxWait: 5_000, timeout: 15_000 },
    );
  } catch (error) {
    throw refusalBehind(error) ?? error;
  }
}

/** A read as this actor: one transaction, so that what is read and the log of reading it stand or fall together. */
export const reading = as;

/**
 * A write as this actor: everything in `work` happens, or nothing. When the request carries an idempotency key, the first
 * transaction claims it in the same commit and a repeat gets the first answer back without doing anything again.
 * No outside I/O inside `work`.
 */
export async function transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const idempotency = currentContext()?.idempotency;
  if (!idempotency || idempotency.claimed) return as(actor, work);
  idempotency.claimed = true;
  return as(actor, async (tx) => {
    const owner = `${actor.kind}:${actor.id ?? ''}`;
    const { key, route, hash } = idempotency;
    const claimed = await tx.idempotencyKey.createMany({
      data: { actor: owner, key, route, requestHash: hash },
      skipDuplicates: true,
    });
    if (claimed.count === 0) return firstAnswer<T>(tx, owner, { key, route, hash });
    const answer = await work(tx);
    await tx.idempotencyKey.update({
      where: { actor_key: { actor: owner, key } },
      data: { response: (answer ?? {}) as Prisma.InputJsonValue },
    });
    return answer;
  });
}

async function firstAnswer<T>(tx: Tx, actor: string, asked: { key: string; route: string; hash: string }): Promise<T> {
  const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { actor_key: { actor, key: asked.key } } });
  if (row.requestHash !== asked.hash || row.route !== asked.route) throw new Refused('key-reused');
  return row.response as T;
}
