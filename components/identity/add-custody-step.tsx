'use client';

import { Plus } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { codeIn, textIn } from '@/components/ui/form-values';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { momentOf, wallClock } from '@/lib/i18n/wall-clock';
import { type CustodyFlag, type CustodyKind, custodyKinds, custodyNeeds } from '@/lib/identity/rules/custody';
import { custodyReceipt, newCustodyEvent } from '@/lib/identity/schema/dna';
import type { KitLine, LaboratoryRef } from '@/lib/identity/schema/dna-view';
import { WriteDialog } from './write-dialog';

type Props = { kit: KitLine; laboratories: readonly LaboratoryRef[] };

/** The next step of a sample's way. What would make the chain doubtful is shown before anything is written. */
export function AddCustodyStep({ kit, laboratories }: Props) {
  const t = useTranslations('identity.custody');
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <WriteDialog
      wide
      trigger={
        <Button look="main" icon={<Plus aria-hidden />}>
          {t('add')}
        </Button>
      }
      path={`/api/identity/kits/${kit.id}/custody`}
      shape={{ body: newCustodyEvent, answer: custodyReceipt }}
      title={t('addTitle', { number: kit.kitNumber })}
      done={t('done')}
      labels={{
        kind: t('kind'),
        occurredAt: t('when'),
        from: t('from'),
        to: t('to'),
        seal: t('seal'),
        laboratoryId: t('laboratory'),
        note: t('note'),
      }}
      bodyOf={(form) => stepIn(form, timeZone)}
    >
      {(error, problem) => (
        <StepFields
          kit={kit}
          laboratories={laboratories}
          error={error}
          doubtful={problem?.code === 'custody-broken'}
          flags={flagsIn(problem?.current)}
        />
      )}
    </WriteDialog>
  );
}

const flagsIn = (current: unknown): readonly CustodyFlag[] =>
  (current as { flags?: CustodyFlag[] } | undefined)?.flags ?? [];

const stepIn = (form: FormData, timeZone: string) => ({
  kind: codeIn<CustodyKind>(form, 'kind'),
  occurredAt: momentOf(String(form.get('occurredAt') ?? ''), timeZone)?.toISOString() ?? '',
  from: textIn(form, 'from'),
  to: textIn(form, 'to'),
  seal: textIn(form, 'seal'),
  place: textIn(form, 'place'),
  laboratoryId: textIn(form, 'laboratoryId'),
  note: textIn(form, 'note'),
  seen: form.has('seen'),
});

type FieldsProps = Props & {
  error: (field: string) => string | undefined;
  doubtful: boolean;
  flags: readonly CustodyFlag[];
};

function StepFields({ kit, laboratories, error, doubtful, flags }: FieldsProps) {
  const t = useTranslations('identity');
  const timeZone = useTimeZone() ?? 'UTC';
  const [kind, setKind] = useState<CustodyKind | ''>(nextOf(kit));
  const [opened] = useState(() => wallClock(new Date(), timeZone));
  const needs = kind ? custodyNeeds[kind] : [];
  const toLaboratory = needs.includes('laboratory');
  return (
    <>
      {doubtful && (
        <Notice tone="warn" role="alert" title={t('custody.doubtful')}>
          <p>{flags.map((flag) => t(`custody.flag.${flag}`)).join('; ')}</p>
          <p>{t('custody.doubtfulWhat')}</p>
          <Checkbox name="seen" value="yes" label={t('custody.seen')} />
        </Notice>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t('custody.kind')}
          error={error('kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value as CustodyKind)}
          options={[
            { value: '', label: t('choose') },
            ...custodyKinds.map((value) => ({ value, label: t(`custody.step.${value}`) })),
          ]}
        />
        <TextField
          name="occurredAt"
          type="datetime-local"
          label={`${t('custody.when')} (${timeZone})`}
          error={error('occurredAt')}
          defaultValue={opened}
        />
        <TextField
          key={`from-${kind}`}
          name="from"
          label={t('custody.from')}
          optional={!needs.includes('from')}
          error={error('from')}
          defaultValue={needs.includes('from') ? (kit.holder ?? '') : ''}
          autoComplete="off"
        />
        {toLaboratory ? (
          <SelectField
            name="laboratoryId"
            label={t('custody.laboratory')}
            error={error('laboratoryId')}
            options={[
              { value: '', label: t('choose') },
              ...laboratories.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : (
          <TextField
            key={`to-${kind}`}
            name="to"
            label={t('custody.to')}
            optional={!needs.includes('to')}
            error={error('to')}
            defaultValue={kind === 'received' ? (kit.onTheWayTo ?? '') : ''}
            autoComplete="off"
          />
        )}
        <TextField
          name="seal"
          label={t('custody.seal')}
          optional={!needs.includes('seal')}
          error={error('seal')}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField name="place" label={t('custody.place')} optional error={error('place')} autoComplete="off" />
      </div>
      <TextAreaField
        name="note"
        label={t('custody.note')}
        optional={!doubtful}
        error={error('note')}
        rows={2}
        maxLength={1000}
      />
    </>
  );
}

/** The step that usually comes next, so that an orderly chain is written by pressing Enter. */
function nextOf(kit: KitLine): CustodyKind | '' {
  if (kit.ended) return '';
  if (!kit.taken) return 'taken';
  if (kit.onTheWayTo)
    return kit.custody.findLast(({ withdrawn }) => !withdrawn)?.kind === 'sent-to-laboratory'
      ? 'laboratory-received'
      : 'received';
  if (kit.atLaboratory) return '';
  return kit.seal ? 'handed-over' : 'sealed';
}
