import { decidePriorities } from '@/lib/planning/commands/change-priorities';
import { prioritiesDecision, prioritiesPath, prioritiesReceipt } from '@/lib/planning/schema/priorities';
import { route } from '@/lib/platform/http/route';

/** POST — a second person adopts a proposed version of the priorities or returns it with a reason. */
export const POST = route(
  { params: prioritiesPath, body: prioritiesDecision, answer: prioritiesReceipt },
  decidePriorities,
);
