import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Basis } from '@/lib/evidence/rules/derivation';

type OfferProbableProps = { prisonerId: string; offer: { basis: Basis; claims: number } };

/** On the record's page: the claims on file carry captivity as probable, and a person may hold it to be so. */
export function OfferProbable({ prisonerId, offer: { basis, claims } }: OfferProbableProps) {
  const t = useTranslations('evidence');
  return (
    <Notice
      tone="accent"
      title={t('standing.offer')}
      action={
        <LinkButton size="small" href={`/prisoners/${prisonerId}/evidence`}>
          {t('standing.offerOpen')}
        </LinkButton>
      }
    >
      {t('standing.offerWhat', { count: claims, basis: t(`basis.${basis}`) })}
    </Notice>
  );
}
