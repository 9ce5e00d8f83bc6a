import { recordDeathTold } from '@/lib/deaths/commands/record-telling';
import { deathTellingPath, deathTellingReceipt, deathTold } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — the family was told. */
export const POST = route({ params: deathTellingPath, body: deathTold, answer: deathTellingReceipt }, recordDeathTold);
