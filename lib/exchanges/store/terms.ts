import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { dayFromColumn } from '../../platform/dates';
import type { BatchTerms } from '../rules/manifest';
import { type BatchRow, labelOf } from './batch';

/** The terms of a batch as list versions and manifests keep them: sides by their codes. */
export const termsOf = (batch: BatchRow): BatchTerms => ({
  name: batch.name,
  ours: batch.ours.code,
  theirs: batch.theirs.code,
  agreement: batch.agreement,
  agreementVersion: batch.agreementVersion ? labelOf(batch.agreementVersion) : null,
  mediator: batch.mediator,
  plannedOn: dayFromColumn(batch.plannedOn),
  place: batch.place,
  seats: batch.seats,
  stretchers: batch.stretchers,
});

/** What a batch loses when its list or terms change: submission, approval and manifest belonged to the list before. */
export const unapproved = {
  submittedById: null,
  submittedAt: null,
  approvedById: null,
  approvedAt: null,
  frozenAt: null,
  manifest: Prisma.DbNull,
  manifestHash: null,
} as const;
