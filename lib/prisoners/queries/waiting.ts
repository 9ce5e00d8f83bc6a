import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { countWaiting, type waitingFor } from '../store/list';

/** What waits on records: fitness for the medical officer, the wish to return for case officers. */
export async function waitingInPrisoners(actor: Actor): Promise<Waiting[]> {
  const wanted = [
    ...(holds(actor, 'medical-officer') ? (['fitness'] as const) : []),
    ...(holds(actor, 'case-officer') ? (['wish'] as const) : []),
  ];
  if (wanted.length === 0) return [];
  const now = new Date();
  return reading(actor, async (tx) => {
    const lines: Waiting[] = [];
    for (const what of wanted) {
      const { count, oldest } = await countWaiting(tx, scopeOf(actor), what, now);
      if (count > 0) lines.push({ key: keys[what], count, oldest, href: `/prisoners?waiting=${what}` });
    }
    return lines;
  });
}

const keys: Record<keyof typeof waitingFor, string> = {
  fitness: 'prisoners.fitness',
  wish: 'prisoners.wish',
};
