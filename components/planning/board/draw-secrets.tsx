'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { newSecret, sendCommitment, sendReveal, sendVoiding } from '@/lib/planning/hooks/draws';
import { planKeys } from '@/lib/planning/hooks/runs';
import { type VoidReason, voidReasons } from '@/lib/planning/rules/draws';
import type { DrawView } from '@/lib/planning/schema/draws';

type OfDraw = { draw: DrawView };
type Made = { secret: string; commitment: string };

/** A secret is made in the browser; only its fingerprint is sent. Who loses it makes the draw void, so it is kept first. */
export function CommitSecret({ draw }: OfDraw) {
  const t = useTranslations('planning.board.draw');
  const common = useTranslations('common');
  const [made, setMade] = useState<Made | null>(null);
  const [missing, setMissing] = useState(false);
  const commit = useWrite(
    ({ body, key }: { body: Made; key: string }) => sendCommitment(draw.id, { commitment: body.commitment, key }),
    { refresh: [planKeys.batch(draw.batchId)], done: t('committed') },
  );
  const send = (form: FormData) => {
    const kept = form.get('kept') === 'yes';
    setMissing(!kept);
    return kept && made ? commit.mutateAsync(made) : undefined;
  };
  return (
    <FormDialog
      trigger={
        <Button look="main" onClick={() => void newSecret().then(setMade)}>
          {t('commit')}
        </Button>
      }
      title={t('commitTitle')}
      what={t('commitWhat')}
      confirmLabel={t('commit')}
      busy={commit.isPending || !made}
      faults={[...commit.faults, ...(missing ? [{ field: 'kept', message: t('keepFirst') }] : [])]}
      onSend={send}
    >
      <TextField name="secret" label={t('secret')} readOnly value={made?.secret ?? ''} className="font-mono" />
      {made && <KeepAsFile number={draw.number} secret={made.secret} label={common('verbs.download')} />}
      <Checkbox id="kept" name="kept" value="yes" label={t('kept')} />
    </FormDialog>
  );
}

/** The secret as a small text file on the approver's own machine. */
function KeepAsFile({ number, secret, label }: { number: number; secret: string; label: string }) {
  const keep = () => {
    const address = URL.createObjectURL(new Blob([`${secret}\n`], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `draw-${number}.txt`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div>
      <Button size="small" icon={<Download aria-hidden />} onClick={keep}>
        {label}
      </Button>
    </div>
  );
}

/** The secret itself, shown after the facts were closed. It must have the fingerprint that was given. */
export function RevealSecret({ draw }: OfDraw) {
  const t = useTranslations('planning.board.draw');
  const reveal = useWrite(
    ({ body, key }: { body: string; key: string }) => sendReveal(draw.id, { secret: body, key }),
    { refresh: [planKeys.batch(draw.batchId)], done: t('revealed') },
  );
  return (
    <FormDialog
      trigger={<Button look="main">{t('reveal')}</Button>}
      title={t('revealTitle')}
      what={t('revealWhat')}
      confirmLabel={t('reveal')}
      busy={reveal.isPending}
      faults={reveal.faults}
      onSend={(form) => reveal.mutateAsync(String(form.get('secret') ?? '').replace(/\s/g, ''))}
    >
      <TextField
        name="secret"
        label={t('secret')}
        error={faultAt(reveal.faults, 'secret')}
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
      />
    </FormDialog>
  );
}

/** A draw that cannot be used stays on file with its cause; the next one has the next number. */
export function VoidDraw({ draw }: OfDraw) {
  const t = useTranslations('planning');
  const avoid = useWrite(
    ({ body, key }: { body: VoidReason | ''; key: string }) =>
      sendVoiding(draw.id, { reason: body as VoidReason, key }),
    { refresh: [planKeys.batch(draw.batchId)], done: t('board.draw.voidDone') },
  );
  return (
    <FormDialog
      trigger={<Button look="quiet">{t('board.draw.void')}</Button>}
      title={t('board.draw.voidTitle')}
      what={t('board.draw.voidWhat')}
      confirmLabel={t('board.draw.void')}
      danger
      busy={avoid.isPending}
      faults={avoid.faults}
      onSend={(form) => avoid.mutateAsync(String(form.get('reason') ?? '') as VoidReason | '')}
    >
      <SelectField
        name="reason"
        label={t('board.draw.voidReason')}
        error={faultAt(avoid.faults, 'reason')}
        options={[
          { value: '', label: t('board.choose') },
          ...voidReasons.map((value) => ({ value: value as string, label: t(`draws.voids.${value}`) })),
        ]}
      />
    </FormDialog>
  );
}
