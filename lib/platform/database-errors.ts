import { type RefusalReason, Refused } from '../kernel/refusal';

const bySqlState: Record<string, RefusalReason> = {
  '23505': 'duplicate',
  '23514': 'wrong-status',
  '23503': 'not-found',
  '22021': 'invalid',
  '22P05': 'invalid',
  '22P02': 'invalid',
  '42501': 'role-missing',
  // Two acts waited for each other, and this one was given up.
  '40P01': 'changed-meanwhile',
  // Ours: a record was joined with another, or changed, while this was on its way.
  HW001: 'changed-meanwhile',
};
const byPrismaCode: Record<string, RefusalReason> = {
  P2002: 'duplicate',
  P2003: 'not-found',
  P2024: 'unavailable',
  P2028: 'unavailable',
  P2034: 'changed-meanwhile',
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1008: 'unavailable',
  P1017: 'unavailable',
  P2037: 'unavailable',
};
const unreachable =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|Connection terminated|terminating connection|the database system is|Can't reach database|too many clients|timeout exceeded when trying to connect|Closed the connection|connection closed|57P0[123]|Socket is closed/i;

type PrismaError = {
  code?: string;
  message?: string;
  meta?: { driverAdapterError?: { cause?: { originalCode?: string; kind?: string } } };
};

/** The refusal behind a database error, or null when it is a bug. Source: the guards in prisma/migrations. */
export function refusalBehind(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const { code, message = '', meta } = (error ?? {}) as PrismaError;
  const state = meta?.driverAdapterError?.cause?.originalCode;
  const reason =
    (state && bySqlState[state]) ||
    (code && byPrismaCode[code]) ||
    (unreachable.test(`${code} ${message} ${meta?.driverAdapterError?.cause?.kind ?? ''}`) ? 'unavailable' : null);
  if (!reason) return null;
  return new Refused(reason, reason === 'unavailable' ? { retryAfterSeconds: 5 } : {});
}
