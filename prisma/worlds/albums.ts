import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '../../lib/access/actor';
import { scopeOf } from '../../lib/access/scope';
import { assembleAlbum } from '../../lib/debriefs/commands/assemble-album';
import { keepPhotograph } from '../../lib/debriefs/commands/keep-photograph';
import { answerAlbum, showAlbum, targetPositionOf } from '../../lib/debriefs/commands/show-album';
import { albumAnswer, photoFields } from '../../lib/debriefs/schema/album';
import { findAlbum } from '../../lib/debriefs/store/albums';
import type { AlbumId, DebriefId, PrisonerId, SightingId } from '../../lib/kernel/ids';
import { reading, transaction } from '../../lib/platform/db';
import { drawnFace } from './drawn-face';
import type { Office } from './staff';

const seed = systemActor('seed');

/** The record of one of the invented people, by the number every sketch of them carries. */
export const personOf = (n: number) =>
  transaction(seed, async (tx) => {
    const where = { serviceNumber: `A-${100_000 + n * 37}` };
    const { id, number } = await tx.prisoner.findFirstOrThrow({ where, select: { id: true, number: true } });
    return { id: id as PrisonerId, number: String(number) };
  });

/** Of these invented people a face is drawn: eight who could be taken for each other, no two of one surname. */
const drawn = [32, 33, 37, 38, 42, 43, 47, 48];

export async function photographs(office: Office) {
  for (const n of drawn) {
    const { number } = await personOf(n);
    const looks = {
      sex: 'male',
      ageBand: n % 5 === 3 ? '30-39' : '40-49',
      hair: 'dark',
      build: 'medium',
      beard: 'none',
    };
    const marks = n === 33 ? 'standing-ears' : '';
    const fields = photoFields.parse({
      id: randomUUID(),
      record: number,
      ...looks,
      marks,
      source: 'The family’s photograph',
    });
    await keepPhotograph(office.analyst, fields, await drawnFace(n));
  }
}

type Asked = { debriefId: DebriefId; of: number; sightingId?: SightingId };

/** Assembled by the analyst, who may not show it; waits for an interviewer. */
export async function anAlbumThatWaits(office: Office, { debriefId, of, sightingId }: Asked): Promise<AlbumId> {
  const { number } = await personOf(of);
  return (await assembleAlbum(office.analyst, { id: debriefId, record: number, sightingId: sightingId ?? null }))
    .albumId;
}

/** Shown by an interviewer, and answered with the person asked about or with somebody else. */
export async function anAnsweredAlbum(
  office: Office,
  { recognise, by = office['case-officer'], ...asked }: Asked & { recognise: 'target' | 'foil'; by?: StaffActor },
) {
  const albumId = await anAlbumThatWaits(office, asked);
  await showAlbum(by, { albumId, version: 1 });
  const row = await reading(by, (tx) => findAlbum(tx, scopeOf(by), albumId));
  const place = row ? targetPositionOf(row) : 1;
  const target = recognise === 'target';
  await answerAlbum(by, {
    albumId,
    ...albumAnswer.parse({
      version: 2,
      position: target ? place : (place % 2) + 1,
      confidence: target ? 'certain' : 'unsure',
      layout: 'one-by-one',
      words: target ? 'This one. The ears, and how he looks past you.' : 'Perhaps him. It was dark mostly.',
    }),
  });
}
