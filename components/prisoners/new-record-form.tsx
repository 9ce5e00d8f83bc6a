'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
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
import { formReader } from './form-reader';
import { IdentifierFields, identifierIn } from './identifier-fields';
import { KinFields, kinIn } from './kin-fields';
import { NameFields, nameIn } from './name-fields';
import { RepeatedFields } from './repeated-fields';
import { factsIn } from './typed-facts';
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
  const [typedName, setTypedName] = useState(soughtName(sought));
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
  const nameTyped = () => {
    const { text } = formReader(new FormData(form.current ?? undefined), '');
    setTypedName([text('names.0.surname'), text('names.0.given')].filter(Boolean).join(' '));
  };

  return (
    <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <form
        ref={form}
        onSubmit={submit}
        onChange={() => setUnsaved(true)}
        noValidate
        className="flex min-w-0 flex-col gap-4"
      >
        <ErrorSummary errors={faults} />
        <RepeatedFields title={t('sections.names')} add={t('add.name')} least={1} most={20}>
          {(index) => (
            <NameFields
              prefix={`names.${index}`}
              faults={faults}
              defaults={index === 0 && sought ? { ...sought, other: sought.otherNames } : undefined}
              onBlur={index === 0 ? nameTyped : undefined}
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
      <AlreadyOnFile name={typedName} />
    </div>
  );
}

const soughtName = (sought: SoughtDescription | null) =>
  [sought?.surname, sought?.given].filter(Boolean).join(' ') || (sought?.otherNames ?? '');

/** The form's rows are numbered without gaps, so that a fault's place is a field's name. */
function recordIn(form: HTMLFormElement, notADate: string, soughtId: string | null) {
  const typed = new FormData(form);
  const reader = formReader(typed, notADate);
  const rows = <Row,>(prefix: string, read: (at: string) => Row) => {
    const found: Row[] = [];
    while ([...typed.keys()].some((name) => name.startsWith(`${prefix}.${found.length}.`)))
      found.push(read(`${prefix}.${found.length}`));
    return found;
  };
  const record = {
    names: rows('names', (at) => nameIn(reader, at)),
    facts: factsIn(reader),
    identifiers: rows('identifiers', (at) => identifierIn(reader, at)),
    kin: rows('kin', (at) => kinIn(reader, at)),
    source: reader.text('source') ?? '',
    soughtId,
  };
  return { record, faults: reader.faults };
}
