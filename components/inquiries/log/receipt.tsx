'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useWhen } from '@/components/inquiries/case/use-case';
import { Button, LinkButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { useUnsavedGuard } from '@/components/ui/use-unsaved-guard';
import type { InquiryReceipt } from '@/lib/inquiries/schema';
import { inGroups } from '@/lib/kernel/numerals';

/** The reference and the code to read out. The code is on this screen and nowhere else, so leaving it asks first. */
export function Receipt({ receipt, onAnother }: { receipt: InquiryReceipt; onAnother: () => void }) {
  const t = useTranslations('inquiries.log');
  const common = useTranslations('common');
  const when = useWhen();
  const [readOut, setReadOut] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useUnsavedGuard(!readOut);
  return (
    <section className="flex max-w-2xl flex-col gap-5 pt-6">
      <div>
        <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
          {t('receipt.title')}
        </h2>
        <p className="text-text-quiet">{t('receipt.received', { when: when.moment(receipt.receivedAt) })}</p>
      </div>
      <p className="text-base print:hidden">{t('receipt.what')}</p>
      <dl className="flex flex-col gap-4 rounded-md border-2 border-accent bg-surface-raised p-5">
        <dt className="text-text-quiet">{t('receipt.reference')}</dt>
        <dd className="-mt-3 font-semibold text-3xl tracking-wide" data-figures>
          {inGroups(receipt.reference, 3)}
        </dd>
        <dt className="text-text-quiet">{t('receipt.code')}</dt>
        <dd className="-mt-3 font-semibold text-3xl tracking-wide" data-figures>
          {inGroups(receipt.code, 4)}
        </dd>
      </dl>
      <p>{t('receipt.how')}</p>
      <div className="flex flex-col gap-3 print:hidden">
        <Checkbox
          id="read-out"
          label={t('receipt.leave')}
          checked={readOut}
          onChange={(event) => setReadOut(event.target.checked)}
        />
        <div className="flex flex-wrap gap-2">
          <LinkButton look="main" href={`/inquiries/${receipt.inquiryId}`}>
            {t('receipt.openCase')}
          </LinkButton>
          <Button onClick={onAnother}>{t('receipt.another')}</Button>
          <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {common('verbs.print')}
          </Button>
        </div>
      </div>
    </section>
  );
}
