import { batchPath } from '@/lib/exchanges/schema/batch';
import { changeSetUp } from '@/lib/planning/commands/save-set-up';
import { readSetUp } from '@/lib/planning/queries/read-set-up';
import { changedSetUp, setUpPage, setUpReceipt } from '@/lib/planning/schema/set-up';
import { route } from '@/lib/platform/http/route';

/** GET — the set-up of a batch's plan with what its form offers. PATCH — saves it, at the version it was read at. */
export const GET = route({ params: batchPath, answer: setUpPage }, readSetUp);
export const PATCH = route({ params: batchPath, body: changedSetUp, answer: setUpReceipt }, changeSetUp);
