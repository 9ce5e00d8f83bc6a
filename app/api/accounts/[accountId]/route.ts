import { changeAccount } from '@/lib/debriefs/commands/write-account';
import { accountChange, accountPath, accountReceipt } from '@/lib/debriefs/schema/treatment';
import { route } from '@/lib/platform/http/route';

/** PATCH /api/accounts/:id — corrects an account of treatment, by whoever wrote it, while the debrief is open. */
export const PATCH = route(
  { params: accountPath, body: accountChange, answer: accountReceipt, cap: 256 * 1024 },
  changeAccount,
);
