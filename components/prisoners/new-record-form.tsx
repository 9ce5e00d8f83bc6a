'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import { type Fault, faultAt } from '@/components/ui/use-write';
import { sendNewRecord } from '@/lib/prisoners/hooks';
import type { OpenedRecord } from '@/lib/prisoners/schema/changes';
import type { Party } from '@/lib/prisoners/schema/record';
import type { SoughtDescription } from '@/lib/prisoners/schema/sought';
import { AlreadyOnFile } from './already-on-file';
import { FactsFields } from './facts-fields';
import { IdentifierFields } from './identifier-fields';
import { KinFields } from './kin-fields';
import { NameFields } from './name-fields';
import { RepeatedFields } from './repeated-fields';
import { nobodyTyped, questionIn, recordIn } from './typed-record';
import { useRecordWrite } from './use-record-write';

type NewRecordFormProps = {
  powers: readonly Party[];
  sought: SoughtDescription | null;
  mayNameKin: boolean;
};

/** A new record. Only a name and where it comes from are needed; who is already on file under it is shown beside. */
export function NewRecordForm({ powers, sought, mayNameKin }: NewRecordFormProps) {
  const t = useTranslations('prisoners');
  const common = useTranslations('common');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [question, setQuestion] = useState(nobodyTyped);
  const [dateFaults, setDateFaults] = useState<Fault[]>([]);
  const write = useRecordWrite(sendNewRecord);
  useUnsavedGuard(unsaved);
  const faults = dateFaults.length > 0 ? dateFaults : write.faults;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = recordIn(event.currentTarget, common('errors.date'), sought?.soughtId ?? null);
    setDateFaults(body.faults);
    if (body.faults.length > 0) return;
    write.mutateAsync(body.record).then(
      (opened) => {
        setUnsaved(false);
        router.push(`/prisoners/${(opened as OpenedRecord).id}`);
      },
      () => undefined,
    );
  };
  // What an inquiry filled in is asked for at once.
  useEffect(() => {
    if (form.current) setQuestion(questionIn(form.current));
  }, []);
  const changed = (event: FormEvent<HTMLFormElement>) => {
    setUnsaved(true);
    setQuestion(questionIn(event.currentTarget));
  };

  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <form ref={form} onSubmit={submit} onChange={changed} noValidate className="flex min-w-0 flex-col gap-4">
        <ErrorSummary errors={faults} />
        <RepeatedFields title={t('sections.names')} add={t('add.name')} least={1} most={20}>
          {(index) => (
            <NameFields
              prefix={`names.${index}`}
              faults={faults}
              defaults={index === 0 && sought ? { ...sought, other: sought.otherNames } : undefined}
            />
          )}
        </RepeatedFields>
        <Section title={t('fields.source')}>
          <TextField
            name="source"
            label={t('new.source')}
            hint={t('new.sourceHint')}
            defaultValue={sought ? t('new.fromInquiry', { reference: sought.reference }) : ''}
            error={faultAt(faults, 'source')}
            maxLength={200}
          />
        </Section>
        <FactsFields facts={sought ?? {}} powers={powers} faults={faults} />
        <RepeatedFields title={t('sections.identifiers')} add={t('add.identifier')} most={20}>
          {(index) => <IdentifierFields prefix={`identifiers.${index}`} faults={faults} />}
        </RepeatedFields>
        {mayNameKin && (
          <RepeatedFields title={t('sections.kin')} add={t('add.kin')} what={t('add.kinWhat')} most={10}>
            {(index) => <KinFields prefix={`kin.${index}`} faults={faults} />}
          </RepeatedFields>
        )}
        <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-line border-t bg-surface py-3">
          <Button type="submit" look="main" busy={write.isPending}>
            {t('new.open')}
          </Button>
          <LinkButton href="/prisoners">{common('verbs.cancel')}</LinkButton>
        </div>
      </form>
      <AlreadyOnFile question={question} />
    </div>
  );
}
