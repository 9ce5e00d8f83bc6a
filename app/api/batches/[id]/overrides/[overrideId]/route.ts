import { stepOverride } from '@/lib/planning/commands/override';
import { overridePath, overrideReceipt, overrideStep } from '@/lib/planning/schema/overrides';
import { route } from '@/lib/platform/http/route';

/** POST — agrees to an override, returns it, or takes it back, with a reason. */
export const POST = route({ params: overridePath, body: overrideStep, answer: overrideReceipt }, stepOverride);
