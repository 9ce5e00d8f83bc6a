/**
 * One line of a start page: what waits, how much of it, since when, and where it is done. `key` is a message of the
 * `today` namespace with {count}; `urgent` puts it on top.
 */
export type Waiting = {
  readonly key: string;
  readonly count: number;
  readonly href: string;
  readonly oldest: string | null;
  readonly urgent?: boolean;
};
