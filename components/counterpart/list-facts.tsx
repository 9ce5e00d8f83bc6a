'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { SelectField } from '@/components/ui/inputs';
import { KeyValue } from '@/components/ui/key-value';
import { Section } from '@/components/ui/section';
import { StatusChip } from '@/components/ui/status-chip';
import { faultAt } from '@/components/ui/use-write';
import { type AsideReason, asideReasons, listMoves } from '@/lib/counterpart/rules/lists';
import type { ListDetail } from '@/lib/counterpart/schema/lists';
import { useCounterpartWords } from './use-counterpart-words';
import { useListMove } from './use-list-move';

const tones = { uploaded: 'warn', checking: 'accent', ready: 'good', 'set-aside': 'neutral' } as const;

/** Where a list is from and where it stands, and what can be done with it as a whole. */
export function ListFacts({ list }: { list: ListDetail }) {
  const t = useTranslations('counterpart');
  const { shortDay, moment } = useCounterpartWords();
  const { setAside } = list;
  const aside = setAside && {
    label: t('facts.setAside'),
    value: t('facts.setAsideWhat', {
      name: setAside.by ?? '—',
      time: moment(setAside.at),
      reason: t(`asideReasons.${setAside.reason}`),
    }),
  };
  return (
    <Section title={t('facts.title')} action={<Moves list={list} />}>
      <div className="flex flex-col gap-3">
        <p>
          <StatusChip tone={tones[list.status]}>{t(`statuses.${list.status}`)}</StatusChip>
        </p>
        <KeyValue
          columns={2}
          facts={[
            { label: t('facts.purpose'), value: t(`purposes.${list.purpose}`) },
            { label: t('facts.source'), value: list.source },
            { label: t('facts.receivedOn'), value: shortDay(list.receivedOn) },
            { label: t('facts.reference'), value: list.reference ?? '—' },
            { label: t('facts.agreementLine'), value: list.agreementLine ?? '—' },
            { label: t('facts.by'), value: `${list.by ?? '—'}, ${moment(list.createdAt)}` },
            { label: t('facts.file'), value: list.fileName || '—' },
            { label: t('facts.hash'), value: <span className="break-all font-mono text-xs">{list.fileHash}</span> },
            ...(aside ? [aside] : []),
          ]}
        />
      </div>
    </Section>
  );
}

function Moves({ list }: { list: ListDetail }) {
  const t = useTranslations('counterpart');
  const { move, busy, faults } = useListMove(list);
  const may = listMoves[list.status];
  const decided = list.counts.lines - list.counts.undecided - list.counts.byStatus.faulty;
  return (
    <div className="flex flex-wrap gap-2">
      {list.status === 'ready' && (
        <Button size="small" look="quiet" busy={busy} onClick={() => void move('lookAgain').catch(() => undefined)}>
          {t('moves.lookAgain')}
        </Button>
      )}
      {may.remap && decided === 0 && (
        <Button size="small" look="quiet" busy={busy} onClick={() => void move('remap').catch(() => undefined)}>
          {t('moves.remap')}
        </Button>
      )}
      {may.setAside && (
        <FormDialog
          danger
          trigger={<Button size="small">{t('moves.setAside')}</Button>}
          title={t('moves.setAside')}
          what={t('moves.setAsideWhat')}
          confirmLabel={t('moves.setAside')}
          busy={busy}
          faults={faults}
          onSend={(form) => move('setAside', (String(form.get('reason')) || null) as AsideReason | null)}
        >
          <SelectField
            name="reason"
            label={t('answers.reason')}
            error={faultAt(faults, 'reason')}
            options={[
              { value: '', label: '—' },
              ...asideReasons.map((value) => ({ value: value as string, label: t(`asideReasons.${value}`) })),
            ]}
          />
        </FormDialog>
      )}
    </div>
  );
}
