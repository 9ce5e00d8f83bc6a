import { withdrawPriorities } from '@/lib/planning/commands/change-priorities';
import { prioritiesPath, prioritiesReceipt, prioritiesWithdrawal } from '@/lib/planning/schema/priorities';
import { route } from '@/lib/platform/http/route';

/** POST — whoever proposed a version takes it back before it is decided. */
export const POST = route(
  { params: prioritiesPath, body: prioritiesWithdrawal, answer: prioritiesReceipt },
  withdrawPriorities,
);
