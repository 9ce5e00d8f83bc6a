'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextAreaField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { evidenceKeys, sendProposal } from '@/lib/evidence/hooks';
import { reliesOnConfirmation } from '@/lib/evidence/rules';
import { carriesCaptivity, weightOf } from '@/lib/evidence/rules/derivation';
import type { Policy } from '@/lib/evidence/rules/policy';
import type { ClaimLine, RecordEvidence } from '@/lib/evidence/schema/record-evidence';
import type { ClaimId } from '@/lib/kernel/ids';
import { asEvidence, useEvidenceWords } from './use-evidence-words';

const counts = (claim: ClaimLine, policy: Policy) =>
  ['official', 'counts'].includes(weightOf(asEvidence(claim), policy.confirmed));

/** Chooses the claims a confirmation is to stand on and proposes it. The server decides again whether they carry it. */
export function ProposeConfirmation({ evidence }: { evidence: RecordEvidence }) {
  const t = useTranslations('evidence');
  const common = useTranslations('common');
  const form = useId();
  const policy = evidence.policy.content;
  const usable = evidence.claims.filter((claim) => counts(claim, policy));
  const again = reliesOnConfirmation.includes(evidence.prisoner.status);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(usable.map(({ id }) => id));
  const write = useWrite(sendProposal, {
    refresh: [evidenceKeys.all],
    done: t('proposal.sent'),
    onDone: () => setOpen(false),
  });
  const carried = carriesCaptivity(usable.filter(({ id }) => chosen.includes(id)).map(asEvidence), policy);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '') || null;
    write.mutate({ prisonerId: evidence.prisoner.id, claimIds: [...chosen] as ClaimId[], note });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look="main">{t(again ? 'proposal.openAgain' : 'proposal.open')}</Button>}
      title={t('proposal.title')}
      description={t(again ? 'proposal.whatAgain' : 'proposal.what')}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{common('verbs.cancel')}</Button>
          <Button type="submit" form={form} look="main" busy={write.isPending} disabled={!carried.ok}>
            {t('proposal.send')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate className="flex flex-col gap-3">
        <ErrorSummary errors={write.faults} />
        <ChosenClaims usable={usable} chosen={chosen} onChange={setChosen} />
        <p role="status" className={carried.ok ? 'text-good' : 'font-medium text-bad'}>
          {carried.ok ? t('proposal.carried', { basis: t(`basis.${carried.basis}`) }) : t('proposal.notCarried')}
        </p>
        <TextAreaField name="note" label={t('note')} optional error={faultAt(write.faults, 'note')} maxLength={1000} />
      </form>
    </Dialog>
  );
}

type ChosenClaimsProps = {
  usable: readonly ClaimLine[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

function ChosenClaims({ usable, chosen, onChange }: ChosenClaimsProps) {
  const t = useTranslations('evidence');
  const words = useEvidenceWords();
  return (
    <CheckboxGroup
      name="claimIds"
      legend={t('proposal.standsOn')}
      hint={t('proposal.standsOnHint')}
      defaultValues={chosen}
      options={usable.map((claim) => ({
        value: claim.id,
        label: `${t(`source.${claim.sourceKind}`)}: ${t(`says.${claim.says}`)}, ${words.asOf(claim)}`,
        hint: words.strength(claim),
      }))}
      inputProps={{
        onChange: ({ currentTarget: { value, checked } }) =>
          onChange(checked ? [...chosen, value] : chosen.filter((id) => id !== value)),
      }}
    />
  );
}
