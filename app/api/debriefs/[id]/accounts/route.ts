import { writeAccount } from '@/lib/debriefs/commands/write-account';
import { listAccounts } from '@/lib/debriefs/queries/list-accounts';
import { debriefPath } from '@/lib/debriefs/schema/debrief';
import { accountList, accountReceipt, newAccount } from '@/lib/debriefs/schema/treatment';
import { route } from '@/lib/platform/http/route';

/** GET /api/debriefs/:id/accounts — accounts of treatment, for those who may read them; to others there are none. POST — writes one. */
export const GET = route({ params: debriefPath, answer: accountList }, listAccounts);
export const POST = route(
  { params: debriefPath, body: newAccount, answer: accountReceipt, status: 201, cap: 256 * 1024 },
  writeAccount,
);
