import { proposeDeath } from '@/lib/deaths/commands/propose-death';
import { listDeaths } from '@/lib/deaths/queries/list-deaths';
import { deathReceipt, newDeath } from '@/lib/deaths/schema/acts';
import { deathFilter, deathPage } from '@/lib/deaths/schema/view';
import { route } from '@/lib/platform/http/route';

/** GET /api/deaths?tab=awaiting — decisions of death under one heading. POST — a proposal; replays return the first answer. */
export const GET = route({ query: deathFilter, answer: deathPage }, listDeaths);
export const POST = route({ body: newDeath, answer: deathReceipt }, proposeDeath);
