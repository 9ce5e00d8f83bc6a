/** Steps that build on each other: after one that failed the rest fail at once, because there is nothing for them to stand on. */
export function steps() {
  let stopped = false;
  return (name: string, walk: () => Promise<void>) =>
    test(name, async () => {
      if (stopped) throw new Error('An earlier step failed.');
      stopped = true;
      await walk();
      stopped = false;
    });
}
