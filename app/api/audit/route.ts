import { readLog } from '@/lib/audit/queries/read-log';
import { auditFilter, auditPage } from '@/lib/audit/schema';
import { route } from '@/lib/platform/http/route';

/** GET /api/audit?type=prisoner.read — the log, newest first; reading it is itself written into it. */
export const GET = route({ query: auditFilter, answer: auditPage }, readLog);
