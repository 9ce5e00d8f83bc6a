'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';
import { Link } from './link';

export type MenuItem = {
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** A line above it. */
  apart?: boolean | undefined;
};

const itemClass =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left outline-none data-disabled:opacity-60 data-highlighted:bg-surface-sunk [&_svg]:size-4 [&_svg]:shrink-0';

/** The lesser actions, behind one button. `trigger` is the button; `heading` stands above the items. */
export function Menu({
  trigger,
  items,
  heading,
}: {
  trigger: ReactElement;
  items: readonly MenuItem[];
  heading?: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className="min-w-48 max-w-80 rounded-md border border-line-strong bg-surface-raised p-1 shadow-popup outline-none">
            {heading && <div className="border-line border-b px-2 pt-1 pb-2">{heading}</div>}
            {items.map((item) => (
              <MenuLine key={item.key} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuLine({ item }: { item: MenuItem }) {
  const { label, icon, href, onSelect, danger = false, disabled = false, apart = false } = item;
  const look = cx(itemClass, danger && 'text-bad');
  return (
    <>
      {apart && <Base.Separator className="my-1 border-line border-t" />}
      {href ? (
        <Base.LinkItem render={<Link href={href} />} closeOnClick className={look}>
          {icon}
          {label}
        </Base.LinkItem>
      ) : (
        <Base.Item disabled={disabled} {...(onSelect && { onClick: () => onSelect() })} className={look}>
          {icon}
          {label}
        </Base.Item>
      )}
    </>
  );
}
