import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import type { NewView } from '../schema/views';

/** A person's own views of one list, by name. */
export const findViews = (tx: Tx, _scope: Scope, userId: string, resource: string) =>
  tx.savedView.findMany({
    where: { userId, resource },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, filter: true },
  });

/** Saves a view; one of the same name gets the new filter. */
export const saveView = (tx: Tx, _scope: Scope, userId: string, { resource, name, filter }: NewView) =>
  tx.savedView.upsert({
    where: { userId_resource_name: { userId, resource, name } },
    create: { userId, resource, name, filter: filter as Prisma.InputJsonObject },
    update: { filter: filter as Prisma.InputJsonObject },
    select: { id: true },
  });

/** Deletes a person's own view; answers how many there were. */
export const deleteView = (tx: Tx, _scope: Scope, userId: string, id: string) =>
  tx.savedView.deleteMany({ where: { id, userId } });
