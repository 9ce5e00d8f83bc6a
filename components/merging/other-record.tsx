import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';

type OtherRecordProps = { id: string; number: string; typed: string | null; problem: 'missing' | 'same' | null };

/** Asks for the other record's number; a plain form, so that it works by keyboard alone and can be gone back to. */
export function OtherRecord({ id, number, typed, problem }: OtherRecordProps) {
  const t = useTranslations('merging');
  const prisoners = useTranslations('prisoners');
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: prisoners('title'), href: '/prisoners' },
          { label: number, href: `/prisoners/${id}` },
          { label: t('crumb') },
        ]}
        title={t('other.title')}
      >
        {t('other.what')}
      </PageHeader>
      <form method="get" className="flex max-w-sm flex-col items-start gap-3 pt-4">
        <TextField
          name="number"
          label={t('other.number')}
          defaultValue={typed ?? ''}
          error={problem && t(`other.${problem}`)}
          autoComplete="off"
          maxLength={20}
        />
        <Button type="submit" look="main">
          {t('other.go')}
        </Button>
      </form>
    </>
  );
}
