import type { ComponentProps } from 'react';

/** A part of the page that scrolls by itself: it takes the focus, so that the arrow keys move it, and says what it holds. */
export const ScrollRegion = ({ label, ...rest }: ComponentProps<'div'> & { label: string }) => (
  <div {...rest} {...{ role: 'region', 'aria-label': label, tabIndex: 0 }} />
);
