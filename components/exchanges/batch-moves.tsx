'use client';

import { MoreHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, IconButton, LinkButton } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import type { BatchAction } from '@/lib/exchanges/rules';
import type { BatchHead } from '@/lib/exchanges/schema/batch';
import { MoveDialog } from './move-dialog';

/** Moves that stop or take back stand apart from the way forward. */
const aside: readonly BatchAction[] = ['cancel', 'suspend', 'sendBack'];

/** What may be done next, drawn from the table of moves: the way forward as buttons, the rest in a menu. */
export function BatchMoves({ batch }: { batch: BatchHead }) {
  const t = useTranslations('exchanges');
  const [chosen, setChosen] = useState<BatchAction | null>(null);
  const forward = batch.may.moves.filter((move) => !aside.includes(move));
  const back = batch.may.moves.filter((move) => aside.includes(move));
  return (
    <>
      {batch.may.change && <LinkButton href={`/exchanges/${batch.id}/change`}>{t('moves.change')}</LinkButton>}
      {back.includes('sendBack') && <Button onClick={() => setChosen('sendBack')}>{t('moves.sendBack')}</Button>}
      {forward.map((move, index) => (
        <Button key={move} look={index === 0 ? 'main' : 'plain'} onClick={() => setChosen(move)}>
          {t(`moves.${move}`)}
        </Button>
      ))}
      {back.some((move) => move !== 'sendBack') && (
        <Menu
          trigger={<IconButton label={t('batch.more')} icon={<MoreHorizontal aria-hidden />} />}
          items={back
            .filter((move) => move !== 'sendBack')
            .map((move) => ({
              key: move,
              label: t(`moves.${move}`),
              danger: move === 'cancel',
              onSelect: () => setChosen(move),
            }))}
        />
      )}
      {chosen && <MoveDialog key={chosen} batch={batch} action={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
