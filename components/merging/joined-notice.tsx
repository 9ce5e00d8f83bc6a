'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/prisoners/use-words';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { JoinedRecord } from '@/lib/prisoners/schema/record';

/** What is left of a record that was joined with another: the way to the one that stands for it. */
export function JoinedNotice({ joined }: { joined: JoinedRecord }) {
  const t = useTranslations('merging.notice');
  const words = useWords();
  const date = words.day(joined.at) ?? '';
  return (
    <Notice
      tone="accent"
      title={t('title', { number: joined.number, into: `${joined.intoNumber} ${joined.intoName}` })}
      action={
        <LinkButton look="main" href={`/prisoners/${joined.intoId}`}>
          {t('open', { into: joined.intoNumber })}
        </LinkButton>
      }
    >
      {joined.by ? t('what', { name: joined.by, date }) : t('whatUnknown', { date })}
    </Notice>
  );
}
