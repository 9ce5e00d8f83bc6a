import 'server-only';
import type { Scope } from '../../access/scope';
import type { PhotoId, PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { firstName } from '../../prisoners/store/within';
import type { Face, Looks } from '../rules/faces';
import type { PhotoFilter } from '../schema/album';
import { photosWithin } from './within';

const pageSize = 40;
const line = {
  id: true,
  prisonerId: true,
  sex: true,
  ageBand: true,
  hair: true,
  build: true,
  beard: true,
  marks: true,
  source: true,
  recordedById: true,
  recordedAt: true,
  withdrawnAt: true,
  prisoner: { select: { number: true, names: firstName } },
} as const satisfies Prisma.AlbumPhotoSelect;

/** A photograph as the rules look at it. */
export const faceOf = (row: {
  id: string;
  prisonerId: string;
  sex: string;
  ageBand: string;
  hair: string;
  build: string;
  beard: string;
  marks: string[];
}): Face => ({ ...(row as unknown as Looks), photoId: row.id, personId: row.prisonerId, ...looksOf(row) });

const looksOf = ({ sex, ageBand, hair, build, beard, marks }: Record<keyof Looks, unknown>) =>
  ({ sex, ageBand, hair, build, beard, marks }) as Looks;

/** Every photograph in use of people whose record stands: what albums are drawn from. */
export const facesInUse = async (tx: Tx, scope: Scope): Promise<Face[]> =>
  (
    await tx.albumPhoto.findMany({
      where: {
        AND: [
          photosWithin(scope),
          { withdrawnAt: null, prisoner: { mergedIntoId: null, sealed: false, status: { not: 'void' } } },
        ],
      },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        prisonerId: true,
        sex: true,
        ageBand: true,
        hair: true,
        build: true,
        beard: true,
        marks: true,
      },
    })
  ).map(faceOf);

/** A page of photographs on file, the newest first; of one record when its number is given. */
export async function pageOfPhotos(
  tx: Tx,
  scope: Scope,
  { number, after }: { number: number | null; after: { at: Date; id: string } | null },
) {
  const rows = await tx.albumPhoto.findMany({
    where: {
      AND: [
        photosWithin(scope),
        { withdrawnAt: null, prisoner: { mergedIntoId: null, ...(number === null ? {} : { number }) } },
        after ? { OR: [{ recordedAt: { lt: after.at } }, { recordedAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: line,
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}
export type PhotoRow = Awaited<ReturnType<typeof pageOfPhotos>>['rows'][number];
export type PhotoAsked = PhotoFilter;

export const findPhoto = (tx: Tx, scope: Scope, id: PhotoId) =>
  tx.albumPhoto.findFirst({ where: { AND: [{ id }, photosWithin(scope)] }, select: line });

/** The newest photograph in use of this person. */
export const newestPhotoOf = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.albumPhoto.findFirst({
    where: { AND: [{ prisonerId, withdrawnAt: null }, photosWithin(scope)] },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: line,
  });

type Added = Looks & {
  id: PhotoId;
  prisonerId: PrisonerId;
  source: string | null;
  hash: string;
  by: string;
  now: Date;
};
export const savePhoto = (tx: Tx, _scope: Scope, { marks, by, now, ...photo }: Added) =>
  tx.albumPhoto.createMany({ data: [{ ...photo, marks: [...marks], recordedById: by, recordedAt: now }] });

export const saveWithdrawal = (
  tx: Tx,
  _scope: Scope,
  id: PhotoId,
  { by, now, reason }: { by: string; now: Date; reason: string },
) =>
  tx.albumPhoto.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnById: by, withdrawReason: reason },
  });
