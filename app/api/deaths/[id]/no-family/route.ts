import { closeWithoutFamily } from '@/lib/deaths/commands/no-family';
import { deathPath, deathReceipt, noFamily } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — that no family is known: stated by one, agreed by another. */
export const POST = route({ params: deathPath, body: noFamily, answer: deathReceipt }, closeWithoutFamily);
