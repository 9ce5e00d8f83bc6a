import { recordDeathAttempt } from '@/lib/deaths/commands/record-telling';
import { deathAttempt, deathTellingPath, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — the family was sought and not told. */
export const POST = route(
  { params: deathTellingPath, body: deathAttempt, answer: deathTellingReceipt },
  recordDeathAttempt,
);
