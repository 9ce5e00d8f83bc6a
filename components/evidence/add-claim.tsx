'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendClaim } from '@/lib/evidence/hooks';
import type { RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import { dateFromTyped } from '@/lib/i18n/typed-dates';
import { prisonerKeys } from '@/lib/prisoners/hooks';
import { ClaimFields } from './claim-fields';
import { gradeIn } from './grade-fields';

/** Several fields can lack the same answer: above the form each line says which. */
const fieldLabels = {
  says: 'form.says',
  asOf: 'form.asOf',
  detainingPowerId: 'form.heldBy',
  sourceKind: 'form.source',
  sourceReference: 'form.issuer',
  originKey: 'form.origin',
  gradeReason: 'form.gradeReason',
  reliability: 'form.reliability',
  credibility: 'form.credibility',
} as const;

/** The form for one claim, over the page: what, when, where, who says so, and how far they can be trusted. */
export function AddClaim({ evidence }: { evidence: RecordEvidence }) {
  const prisonerId = evidence.prisoner.id;
  const t = useTranslations('evidence');
  const common = useTranslations('common');
  const form = useId();
  const [open, setOpen] = useState(false);
  const [dateFault, setDateFault] = useState(false);
  const write = useWrite(sendClaim, {
    refresh: [evidenceKeys.all, prisonerKeys.record(prisonerId)],
    done: t('form.saved'),
    onDone: () => setOpen(false),
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const claim = claimIn(new FormData(event.currentTarget));
    setDateFault(claim.asOf === null);
    if (claim.asOf) write.mutate({ ...claim, prisonerId, asOf: claim.asOf });
  };
  const faults = dateFault ? [{ field: 'asOf', message: t('form.notADate') }] : write.faults;
  const labelOf = (field: string | undefined) =>
    field && field in fieldLabels ? t(fieldLabels[field as keyof typeof fieldLabels]) : undefined;
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="main" size="small" icon={<Plus aria-hidden />}>
          {t('ledger.add')}
        </Button>
      }
      title={t('form.title')}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={write.isPending}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-4">
        <ErrorSummary errors={faults.map((fault) => ({ ...fault, label: labelOf(fault.field) }))} />
        <ClaimFields faults={faults} evidence={evidence} />
      </form>
    </Dialog>
  );
}

type Claim = Parameters<typeof sendClaim>[0]['body'];

/** The claim as typed; a null date is no date. The server judges the rest. */
function claimIn(typed: FormData) {
  const text = (name: string) => String(typed.get(name) ?? '');
  return {
    says: text('says') as Claim['says'],
    asOf: dateFromTyped({
      day: text('asOf.day'),
      month: text('asOf.month'),
      year: text('asOf.year'),
      approximate: typed.has('asOf.approximate'),
      unknown: typed.has('asOf.unknown'),
    }),
    place: text('place') || null,
    detainingPowerId: text('detainingPowerId') || null,
    sourceKind: text('sourceKind') as Claim['sourceKind'],
    sourceReference: text('sourceReference') || null,
    ...gradeIn(typed),
    gradeReason: text('gradeReason') || null,
    originKey: text('originKey') || null,
    note: text('note') || null,
  };
}
