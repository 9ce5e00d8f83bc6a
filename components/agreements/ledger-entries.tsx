'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import { faultAt, useWrite } from '@/components/ui/use-write';
import { agreementKeys, sendEntry, sendEntryWithdrawal } from '@/lib/agreements/hooks';
import { entryKinds } from '@/lib/agreements/rules/ledger';
import type { AgreementDetail } from '@/lib/agreements/schema/agreement';
import type { EntryLine } from '@/lib/agreements/schema/entries';
import type { Ledger } from '@/lib/exchanges/schema/ledger';
import type { AgreementId } from '@/lib/kernel/ids';
import { useAgreementWords } from './use-agreement-words';

type LedgerEntriesProps = { agreement: AgreementDetail; ledger: Ledger };

/** What is written down of the other way, the newest day first; what was withdrawn stays, struck out. */
export function LedgerEntries({ agreement, ledger }: LedgerEntriesProps) {
  const t = useTranslations('agreements');
  const titleOf = (lineId: string) => ledger.lines.find(({ id }) => id === lineId)?.title ?? lineId;
  return (
    <Section title={t('entries.title')} action={agreement.may.record && <AddEntry id={agreement.id} ledger={ledger} />}>
      <p className="max-w-prose pb-2 text-text-quiet">{t('entries.what')}</p>
      {ledger.entries.length === 0 && <p>{t('entries.empty')}</p>}
      <ol className="divide-y divide-line">
        {ledger.entries.map((entry) => (
          <li key={entry.id} className="flex flex-col gap-1 py-2">
            <Entry entry={entry} title={titleOf(entry.lineId)} />
            {agreement.may.record && !entry.withdrawn && <WithdrawEntry id={agreement.id} entry={entry} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Entry({ entry, title }: { entry: EntryLine; title: string }) {
  const t = useTranslations('agreements');
  const words = useAgreementWords();
  const { kind, count, on, source, note, recorded, withdrawn } = entry;
  const by = (one: { by: string | null; at: string }) => ({ name: words.name(one.by), when: words.moment(one.at) });
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className={cx('break-words font-medium', withdrawn && 'line-through')}>
          {words.day(on)} · {t(`entries.kinds.${kind}`)}: {words.number(count)} · {title}
        </span>
        {withdrawn && <StatusChip>{t('entries.chip')}</StatusChip>}
      </div>
      <p className="break-words">{source}</p>
      {note && <p className="whitespace-pre-line break-words">{note}</p>}
      <p className="text-[0.8125rem] text-text-quiet">{t('entries.by', by(recorded))}</p>
      {withdrawn && (
        <p className="break-words text-[0.8125rem] text-text-quiet">
          {t('entries.withdrawn', { ...by(withdrawn), reason: withdrawn.reason })}
        </p>
      )}
    </>
  );
}

function AddEntry({ id, ledger }: { id: AgreementId; ledger: Ledger }) {
  const t = useTranslations('agreements');
  const write = useWrite((attempt: Parameters<typeof sendEntry>[1]) => sendEntry(id, attempt), {
    refresh: [agreementKeys.one(id)],
    done: t('entries.added'),
  });
  const at = (field: string) => ({ name: field, error: faultAt(write.faults, field) });
  const send = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    return write.mutateAsync({
      lineId: text('lineId'),
      kind: text('kind') as EntryLine['kind'],
      // A number that is none is sent as -1, which the server refuses at that field.
      count: /^\d{1,6}$/.test(text('count')) ? Number(text('count')) : -1,
      on: text('on'),
      source: text('source'),
      note: text('note') || null,
    });
  };
  const lines = ledger.lines.map((line) => ({ value: line.id, label: line.title }));
  return (
    <FormDialog
      trigger={<Button size="small">{t('entries.add')}</Button>}
      title={t('entries.addTitle')}
      what={t('entries.what')}
      busy={write.isPending}
      faults={write.faults}
      onSend={send}
    >
      <SelectField
        {...at('lineId')}
        label={t('entries.line')}
        options={[{ value: '', label: t('draft.choose') }, ...lines]}
      />
      <SelectField
        {...at('kind')}
        label={t('entries.kind')}
        options={entryKinds.map((kind) => ({ value: kind as string, label: t(`entries.kinds.${kind}`) }))}
      />
      <TextField {...at('count')} label={t('entries.count')} inputMode="numeric" autoComplete="off" />
      <TextField {...at('on')} type="date" label={t('entries.on')} />
      <TextField {...at('source')} label={t('entries.source')} hint={t('entries.sourceHint')} maxLength={300} />
      <TextAreaField {...at('note')} label={t('entries.note')} optional rows={2} maxLength={1000} />
    </FormDialog>
  );
}

function WithdrawEntry({ id, entry }: { id: AgreementId; entry: EntryLine }) {
  const t = useTranslations('agreements');
  const write = useWrite(
    (attempt: Parameters<typeof sendEntryWithdrawal>[2]) => sendEntryWithdrawal(id, entry.id, attempt),
    { refresh: [agreementKeys.one(id)], done: t('entries.withdrawDone') },
  );
  return (
    <div className="print:hidden">
      <FormDialog
        trigger={
          <Button size="small" look="quiet">
            {t('entries.withdraw')}
          </Button>
        }
        title={t('entries.withdrawTitle')}
        what={t('entries.withdrawWhat')}
        confirmLabel={t('entries.withdraw')}
        busy={write.isPending}
        faults={write.faults}
        onSend={(form) => write.mutateAsync({ version: entry.version, reason: String(form.get('reason') ?? '') })}
      >
        <TextAreaField
          name="reason"
          label={t('entries.reason')}
          error={faultAt(write.faults, 'reason')}
          rows={2}
          maxLength={1000}
        />
      </FormDialog>
    </div>
  );
}
