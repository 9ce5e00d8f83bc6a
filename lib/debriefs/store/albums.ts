import 'server-only';
import type { Scope } from '../../access/scope';
import type { AlbumId, DebriefId } from '../../kernel/ids';
import type { ReadAt } from '../../kernel/lifecycle';
import type { Prisma, Tx } from '../../platform/db';
import { firstName } from '../../prisoners/store/within';
import type { AlbumResult } from '../rules/album';
import type { AlbumAnswer } from '../schema/album';
import { debriefsWithin } from './within';

const album = {
  debrief: {
    select: {
      id: true,
      number: true,
      status: true,
      prisonerId: true,
      openedById: true,
      sessions: { select: { interviewerId: true } },
    },
  },
  slots: {
    orderBy: { position: 'asc' },
    select: {
      position: true,
      photoId: true,
      photo: {
        select: { prisonerId: true, prisoner: { select: { number: true, names: firstName } } },
      },
    },
  },
} as const satisfies Prisma.DebriefAlbumInclude;

/**
 * Albums of debriefs in this scope. One in which somebody stands whose record is sealed does not exist below a supervisor;
 * that is row-level security's word (app.album_sealed), because a condition here could not see the sealed row.
 */
const within = (scope: Scope): Prisma.DebriefAlbumWhereInput => ({ debrief: debriefsWithin(scope) });

/** An album of a debrief in this scope, with who stands where: for the rules, never for the page. */
export const findAlbum = (tx: Tx, scope: Scope, id: AlbumId) =>
  tx.debriefAlbum.findFirst({ where: { AND: [{ id }, within(scope)] }, include: album });
export type AlbumRow = NonNullable<Awaited<ReturnType<typeof findAlbum>>>;

export const albumsOf = (tx: Tx, scope: Scope, debriefId: DebriefId): Promise<AlbumRow[]> =>
  tx.debriefAlbum.findMany({
    where: { AND: [{ debriefId }, within(scope)] },
    orderBy: [{ assembledAt: 'asc' }, { id: 'asc' }],
    include: album,
  });

type Assembled = {
  id: AlbumId;
  debriefId: DebriefId;
  sightingId: string | null;
  targetPhotoId: string;
  seed: string;
  rulesVersion: number;
  appVersion: string;
  by: string;
  now: Date;
  /** Photographs in the order they are shown. */
  photos: readonly string[];
};
export async function saveAlbum(tx: Tx, _scope: Scope, { photos, by, now, ...drawn }: Assembled) {
  await tx.debriefAlbum.createMany({ data: [{ ...drawn, assembledById: by, assembledAt: now }] });
  await tx.albumSlot.createMany({
    data: photos.map((photoId, at) => ({ albumId: drawn.id, position: at + 1, photoId })),
  });
}

/** Moves an album that is still as it was read. */
export const saveTurn = (tx: Tx, _scope: Scope, row: ReadAt, data: Prisma.DebriefAlbumUpdateManyMutationInput) =>
  tx.debriefAlbum.updateMany({
    where: { id: row.id, status: row.status, version: row.version },
    data: { ...data, version: { increment: 1 } },
  });

type Answered = AlbumAnswer & { result: AlbumResult; now: Date; tookMs: number };
export const saveAnswer = (
  tx: Tx,
  scope: Scope,
  row: ReadAt,
  { position, confidence, layout, words, result, now, tookMs }: Answered,
) =>
  saveTurn(tx, scope, row, {
    status: 'answered',
    chosenPosition: position,
    result,
    confidence,
    layout,
    words,
    answeredAt: now,
    tookMs,
  });

/**
 * Who is sought by the same question: whoever may be the one of this sighting and was not ruled out, and whoever was asked
 * about before because of it. None of them is a foil.
 */
export async function soughtBySameQuestion(tx: Tx, _scope: Scope, sightingId: string): Promise<string[]> {
  const candidates = await tx.sightingCandidate.findMany({
    where: {
      sightingId,
      prisonerId: { not: null },
      OR: [{ verdict: 'same' }, { status: 'open', band: { in: ['strong', 'possible'] } }, { status: 'contested' }],
    },
    select: { prisonerId: true },
  });
  const sought = await tx.sightingCandidate.findMany({
    where: { sightingId, sought: { prisonerId: { not: null } }, status: { not: 'gone' }, NOT: { verdict: 'not-same' } },
    select: { sought: { select: { prisonerId: true } } },
  });
  const asked = await tx.debriefAlbum.findMany({
    where: { sightingId },
    select: { targetPhoto: { select: { prisonerId: true } } },
  });
  return [
    ...candidates.flatMap(({ prisonerId }) => prisonerId ?? []),
    ...sought.flatMap((one) => one.sought?.prisonerId ?? []),
    ...asked.map(({ targetPhoto }) => targetPhoto.prisonerId),
  ];
}
