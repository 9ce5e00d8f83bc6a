import { agreementPath } from '@/lib/agreements/schema/agreement';
import { readLedgerPeople } from '@/lib/exchanges/queries/read-ledger';
import { ledgerPeople, ledgerQuestion } from '@/lib/exchanges/schema/ledger';
import { route } from '@/lib/platform/http/route';

/** GET /api/agreements/:id/ledger/people?of=delivered&line=wounded — whom a figure counts, by name. */
export const GET = route({ params: agreementPath, query: ledgerQuestion, answer: ledgerPeople }, readLedgerPeople);
