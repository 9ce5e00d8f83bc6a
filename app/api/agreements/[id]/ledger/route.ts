import { agreementPath } from '@/lib/agreements/schema/agreement';
import { readLedger } from '@/lib/exchanges/queries/read-ledger';
import { ledger } from '@/lib/exchanges/schema/ledger';
import { route } from '@/lib/platform/http/route';

/** GET /api/agreements/:id/ledger — owed, offered, delivered and open, per line and reading, in counts. */
export const GET = route({ params: agreementPath, answer: ledger }, readLedger);
