import { randomUUID } from 'node:crypto';
import { type StaffActor, systemActor } from '../../lib/access/actor';
import { scopeOf } from '../../lib/access/scope';
import type { PrisonerId } from '../../lib/kernel/ids';
import { partialDateOf } from '../../lib/kernel/partial-date';
import { searchKey } from '../../lib/names/search-key';
import { toColumns } from '../../lib/platform/dates';
import type { Tx } from '../../lib/platform/db';
import type { PrisonerStatus } from '../../lib/prisoners/rules';
import { keepRecordSearchable } from '../../lib/prisoners/store/searchable';
import { inSpelling, inventedName } from './names';

export type PrisonerSketch = {
  /** Which invented person. */
  n: number;
  status: PrisonerStatus;
  by: StaffActor;
  now: Date;
  originId?: string;
  detainingId?: string;
  aliveDaysAgo?: number;
  wish?: 'not-asked' | 'wishes' | 'declines';
  fitness?: 'unknown' | 'fit' | 'fit-with-stretcher' | 'unfit';
  hold?: 'none' | 'hold' | 'hold-consented';
  place?: string;
  healthCategory?: string;
  sealed?: boolean;
};

const day = 86_400_000;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);
const spellings = [
  { kind: 'cyrillic-uk', script: 'cyrillic', spelling: 0 },
  { kind: 'cyrillic-ru', script: 'cyrillic', spelling: 1 },
  { kind: 'latin', script: 'latin', spelling: 2 },
] as const;

/** A record with three spellings of its name, the facts of the sketch and its first event. */
export async function aPrisoner(tx: Tx, sketch: PrisonerSketch) {
  const { n, status, by, now } = sketch;
  const id = randomUUID() as PrisonerId;
  const birth = partialDateOf({
    year: 1970 + ((n * 7) % 35),
    month: 1 + (n % 12),
    ...(n % 4 === 0 ? {} : { day: 1 + (n % 27) }),
  });
  const capture = partialDateOf({ year: 2024 + (n % 3), month: 1 + ((n * 5) % 9) });
  if (!birth || !capture) throw new Error('an invented date is no date');
  const { number } = await tx.prisoner.create({
    select: { number: true },
    data: {
      id,
      status,
      statusSince: ago(now, 20 + (n % 40)),
      sex: 'male',
      ...toColumns('birth', birth),
      ...toColumns('capture', capture),
      category: n % 9 === 4 ? 'medical' : 'combatant',
      rank: ['private', 'corporal', 'sergeant', 'lieutenant'][n % 4] ?? null,
      unit: `${10 + (n % 30)}th brigade`,
      serviceNumber: `A-${100_000 + n * 37}`,
      healthCategory: sketch.healthCategory ?? 'unknown',
      sealed: sketch.sealed ?? false,
      powerOfOriginId: sketch.originId ?? null,
      detainingPowerId: sketch.detainingId ?? null,
      lastAliveAt: sketch.aliveDaysAgo === undefined ? null : ago(now, sketch.aliveDaysAgo),
      createdAt: ago(now, 60 + n),
      createdById: by.id,
    },
  });
  await saveNames(tx, id, sketch);
  await saveFacts(tx, id, sketch);
  await keepRecordSearchable(tx, scopeOf(systemActor('seed')), [id]);
  return { id, number, name: inventedName(n) };
}

async function saveNames(tx: Tx, prisonerId: PrisonerId, { n, by, now }: PrisonerSketch) {
  await tx.prisonerName.createMany({
    data: spellings.map(({ kind, script, spelling }, position) => {
      const parts = inSpelling(inventedName(n), spelling);
      const full = `${parts.surname} ${parts.given} ${parts.patronymic}`;
      return {
        prisonerId,
        kind,
        script,
        ...parts,
        full,
        searchKey: searchKey(full),
        position,
        source: 'capture card',
        recordedAt: now,
        recordedById: by.id,
      };
    }),
  });
}

async function saveFacts(tx: Tx, prisonerId: PrisonerId, sketch: PrisonerSketch) {
  const { by, now, n } = sketch;
  await tx.prisonerEvent.createMany({
    data: [
      {
        prisonerId,
        kind: 'opened',
        occurredAt: ago(now, 60 + n),
        recordedAt: ago(now, 60 + n),
        recordedById: by.id,
        source: 'official list',
        toStatus: 'reported',
      },
    ],
  });
  if (sketch.place) {
    const from = partialDateOf({ year: 2025, month: 1 + (n % 12) });
    await tx.prisonerPlace.create({
      data: {
        prisonerId,
        place: sketch.place,
        ...(from ? toColumns('from', from) : {}),
        source: 'returnee testimony',
        reliability: 'B',
        credibility: 2,
        recordedAt: now,
        recordedById: by.id,
      },
    });
  }
  await tx.prisonerTravel.create({
    data: {
      prisonerId,
      wish: sketch.wish ?? 'not-asked',
      fitness: sketch.fitness ?? 'unknown',
      hold: sketch.hold ?? 'none',
      wishAsOf: sketch.wish && sketch.wish !== 'not-asked' ? ago(now, 30) : null,
      fitnessAsOf: sketch.fitness && sketch.fitness !== 'unknown' ? ago(now, 25) : null,
    },
  });
}
