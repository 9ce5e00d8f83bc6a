'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MoveDialog } from '@/components/exchanges/move-dialog';
import { Button } from '@/components/ui/button';
import type { HandoverBoard } from '@/lib/repatriation/schema/handover';

/** Beginning, ending, reconciling and closing, from the board itself; each says whom it affects and asks for the number. */
export function BoardMoves({ board }: { board: HandoverBoard }) {
  const t = useTranslations('exchanges');
  const [asked, setAsked] = useState<HandoverBoard['mayMove'][number] | null>(null);
  return (
    <>
      {board.mayMove.map((move) => (
        <Button key={move} look="main" className="min-h-11 px-4" onClick={() => setAsked(move)}>
          {t(`moves.${move}`)}
        </Button>
      ))}
      {asked && (
        <MoveDialog
          key={asked}
          batch={{ id: board.id, number: board.number, version: board.version, people: board.lines.length }}
          action={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
