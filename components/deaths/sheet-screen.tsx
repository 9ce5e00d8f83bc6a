'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { sheetOf } from '@/lib/deaths/hooks';
import type { DeathSheet } from '@/lib/deaths/schema/view';
import type { DeathTellingId } from '@/lib/kernel/ids';
import { TellingChip } from './death-chips';
import { RecordAcknowledged } from './record-acknowledged';
import { RecordTold } from './record-told';
import { SheetAttempts } from './sheet-attempts';
import { SheetGuide } from './sheet-guide';
import { SheetOutcome } from './sheet-outcome';
import { SheetPaper } from './sheet-paper';
import { SheetVisit } from './sheet-visit';
import { useDeathWords } from './use-death-words';

type Props = { id: DeathTellingId; mayOpenList: boolean; now: string };

/** What an officer who is sent to a family takes along: to whom, where, with whom, in which words; and what is written down after. */
export function SheetScreen({ id, mayOpenList, now }: Props) {
  const t = useTranslations('deaths');
  const { data: sheet } = useSuspenseQuery(sheetOf(id));
  const goes = sheet.status === 'assigned' && !sheet.halted;
  return (
    <>
      <SheetHeader sheet={sheet} mayOpenList={mayOpenList} />
      <div className="flex max-w-4xl flex-col gap-4 pt-4">
        {sheet.halted && (
          <Notice tone="bad" title={t('sheet.halted')}>
            {t('sheet.haltedWhat')}
          </Notice>
        )}
        {sheet.status === 'cancelled' && (
          <Notice tone="bad" title={t('sheet.cancelled')}>
            {t('sheet.cancelledWhat')}
          </Notice>
        )}
        {goes && <Notice tone="sealed">{t(sheet.what === 'death' ? 'sheet.quiet' : 'sheet.quietCorrection')}</Notice>}
        <SheetVisit sheet={sheet} />
        {goes && <SheetGuide sheet={sheet} />}
        <SheetAttempts sheet={sheet} />
        <RecordTold sheet={sheet} now={now} />
        <RecordAcknowledged sheet={sheet} now={now} />
        <SheetOutcome sheet={sheet} />
        <SheetPaper sheet={sheet} />
      </div>
    </>
  );
}

function SheetHeader({ sheet, mayOpenList }: { sheet: DeathSheet; mayOpenList: boolean }) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const { family, person } = sheet;
  const title = sheet.what === 'death' ? 'sheet.title' : 'sheet.titleCorrection';
  return (
    <PageHeader
      breadcrumbs={[
        { label: t('title'), ...(mayOpenList && { href: '/deaths' }) },
        { label: words.reference(family.reference) },
      ]}
      title={t(title, { family: family.inquirerName })}
      marks={<TellingChip status={sheet.status} />}
      action={
        sheet.status !== 'cancelled' &&
        !sheet.halted && (
          <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {t('sheet.print')}
          </Button>
        )
      }
    >
      {t('sheet.about', { name: words.person(person) })}
    </PageHeader>
  );
}
