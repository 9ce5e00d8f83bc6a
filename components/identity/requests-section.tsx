'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { StatusChip } from '@/components/ui/status-chip';
import { cancelReasons } from '@/lib/identity/rules/samples';
import type { PersonRef } from '@/lib/identity/schema/case-view';
import { requestCancelling, requestReceipt } from '@/lib/identity/schema/dna';
import type { RequestLine } from '@/lib/identity/schema/dna-view';
import { AddResult } from './add-result';
import { AskLaboratory } from './ask-laboratory';
import { ReasonWrite } from './reason-write';
import { ResultOfRequest } from './result-of-request';
import { useIdentityWords } from './use-identity-words';

type Props = {
  requests: readonly RequestLine[];
  may: { askLaboratory: boolean; acceptResults: boolean };
  /** What can be asked from here: about one of these people, of this case; null when nothing can. */
  ask: { caseId: string | null; people: readonly PersonRef[] } | null;
};

/** What laboratories were asked, and what they found. */
export function RequestsSection({ requests, may, ask }: Props) {
  const t = useTranslations('identity.request');
  return (
    <Section title={t('title')} action={ask && <AskLaboratory {...ask} />} bare>
      {requests.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <ol>
          {requests.map((request) => (
            <li
              key={request.id}
              id={`request-${request.id}`}
              tabIndex={-1}
              className="flex scroll-mt-24 flex-col gap-2 border-line border-b px-4 py-3 last:border-b-0 focus:bg-accent-wash"
            >
              <Request request={request} may={may} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Request({ request, may }: { request: RequestLine; may: Props['may'] }) {
  const t = useTranslations('identity');
  const words = useIdentityWords();
  const tone = request.overdue ? 'warn' : request.status === 'cancelled' ? 'neutral' : 'accent';
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p className="font-semibold">{request.laboratory}</p>
        <StatusChip tone={tone}>
          {request.overdue ? t('request.overdue') : t(`request.status.${request.status}`)}
        </StatusChip>
      </div>
      <p>
        {words.person(request.person as PersonRef)}
        {request.caseId && request.caseNumber !== null && (
          <>
            {', '}
            <Link href={`/identity/${request.caseId}`} className="underline underline-offset-2">
              {words.case(request.caseNumber)}
            </Link>
          </>
        )}
      </p>
      <p className="text-text-quiet" data-figures>
        {t('request.line', { sent: words.day(request.sentOn) ?? '', expected: words.day(request.expectedBy) ?? '' })}
        {request.reference && `, ${request.reference}`}
        {`: ${request.kits.join(', ')}`}
      </p>
      {request.doubts > 0 && (
        <div>
          <StatusChip tone="warn">{t('request.doubts', { count: request.doubts })}</StatusChip>
        </div>
      )}
      {request.note && <p className="max-w-prose whitespace-pre-line">{request.note}</p>}
      {request.results.map((result) => (
        <ResultOfRequest key={result.id} result={result} doubts={request.doubts} may={may.acceptResults} />
      ))}
      {may.askLaboratory && request.status !== 'cancelled' && (
        <div className="flex flex-wrap gap-2">
          <AddResult requestId={request.id} withCase={request.caseId !== null} />
          {request.status === 'sent' && <CancelRequest request={request} />}
        </div>
      )}
    </>
  );
}

function CancelRequest({ request }: { request: RequestLine }) {
  const t = useTranslations('identity.request');
  return (
    <ReasonWrite
      trigger={
        <Button look="quiet" size="small">
          {t('cancel')}
        </Button>
      }
      path={`/api/identity/requests/${request.id}/cancelling`}
      shape={{ body: requestCancelling, answer: requestReceipt }}
      title={t('cancelTitle')}
      what={t('cancelWhat')}
      done={t('cancelDone')}
      confirmLabel={t('cancel')}
      reasons={cancelReasons.map((value) => ({ value, label: t(`cancelReason.${value}`) }))}
      withoutNote
      body={({ reason }) => ({ version: request.version, reason: reason as 'other' })}
    />
  );
}
