import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideAgreements } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { findAgreements } from '../store/agreements';

/** Versions that wait for another person than the one who proposed them. */
export function waitingInAgreements(actor: Actor): Promise<Waiting[]> {
  if (!mayDecideAgreements(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const open = (await findAgreements(tx, scopeOf(actor)))
      .flatMap(({ versions }) => versions)
      .filter(({ status, proposedById }) => status === 'proposed' && proposedById !== actor.id);
    const [only] = open;
    if (!only) return [];
    const href = open.length === 1 ? `/agreements/${only.agreementId}` : '/agreements';
    const oldest = open.map(({ proposedAt }) => proposedAt.toISOString()).sort()[0] ?? null;
    return [{ key: 'agreements.versions', count: open.length, oldest, href }];
  });
}
