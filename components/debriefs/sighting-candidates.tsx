'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { SkeletonTable } from '@/components/ui/skeletons';
import { sightingWhole } from '@/lib/debriefs/hooks';
import type { SightingLine } from '@/lib/debriefs/schema/sighting';
import { CandidateList } from './candidate-list';

/** Those a sighting may be, opened beside it. Every opening is an entry in the log, so nothing is read before it is asked for. */
export function SightingCandidates({ sighting }: { sighting: SightingLine }) {
  const t = useTranslations('debriefs.candidates');
  const list = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="pt-2">
      <Button
        look="quiet"
        size="small"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
        icon={<ChevronRight aria-hidden className={cx('transition-transform', open && 'rotate-90')} />}
      >
        {t('open')}
      </Button>
      <div id={list} className="pt-2">
        {open && <Candidates sighting={sighting} />}
      </div>
    </div>
  );
}

function Candidates({ sighting }: { sighting: SightingLine }) {
  const t = useTranslations('debriefs.candidates');
  const common = useTranslations('common');
  const { data, isError, refetch } = useQuery(sightingWhole(sighting.id));
  if (isError && !data)
    return (
      <p role="alert">
        {t('failed')} <Button onClick={() => void refetch()}>{common('verbs.retry')}</Button>
      </p>
    );
  if (!data) return <SkeletonTable rows={2} columns={3} />;
  return <CandidateList sighting={data.sighting} candidates={data.candidates} />;
}
