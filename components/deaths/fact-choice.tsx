'use client';

import { useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/components/ui/choices';
import { Notice } from '@/components/ui/notice';
import type { FactLine } from '@/lib/deaths/schema/view';
import { FactList } from './fact-list';
import { useDeathWords } from './use-death-words';

type Props = { facts: readonly FactLine[]; chosen: boolean; error: string | undefined };

/** The evidence a proposal can rest on, to be chosen; beneath it the rest, each with the reason it does not count. */
export function FactChoice({ facts, chosen, error }: Props) {
  const t = useTranslations('deaths');
  const words = useDeathWords();
  const carrying = facts.filter(({ weight }) => weight === 'carries');
  const rest = facts.filter(({ weight }) => weight !== 'carries');
  return (
    <>
      {carrying.length === 0 && <p className="text-text-quiet">{t('propose.noFacts')}</p>}
      {chosen && facts.some(({ weight }) => weight === 'contradicts') && (
        <Notice tone="bad">{t('propose.contradicts')}</Notice>
      )}
      {chosen && carrying.length > 0 && (
        <CheckboxGroup
          name="facts"
          legend={t('propose.facts')}
          hint={t('propose.factsHint')}
          error={error}
          defaultValues={carrying.map(boxOf)}
          options={carrying.map((fact) => ({
            value: boxOf(fact),
            label: words.method(fact),
            hint: words.found(fact),
          }))}
        />
      )}
      {chosen && rest.length > 0 && (
        <details>
          <summary className="text-text-quiet">{t('propose.other')}</summary>
          <div className="pt-3">
            <FactList facts={rest} />
          </div>
        </details>
      )}
    </>
  );
}

const boxOf = ({ kind, id }: FactLine) => `${kind}:${id}`;

/** The evidence as chosen, by its kind. */
export function factsIn(form: FormData) {
  const chosen = form.getAll('facts').map(String);
  const of = (kind: FactLine['kind']) =>
    chosen.filter((value) => value.startsWith(`${kind}:`)).map((value) => value.slice(kind.length + 1));
  return { checkIds: of('check'), claimIds: of('claim') };
}
