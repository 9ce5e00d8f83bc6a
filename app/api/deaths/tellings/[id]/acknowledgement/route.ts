import { acknowledgeDeath } from '@/lib/deaths/commands/record-telling';
import { deathAcknowledgement, deathTellingPath, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — the family has acknowledged it; with the last one the record says it. */
export const POST = route(
  { params: deathTellingPath, body: deathAcknowledgement, answer: deathTellingReceipt },
  acknowledgeDeath,
);
