/** People counted under lines one after the other; those already placed move over where that makes room. */
export type LineUse = {
  /** Places people with these sets of lines, all or none. */
  place(sets: readonly string[]): boolean;
  /** Takes one with this set off a line (any, if none is named). */
  leave(set: string, line?: string): void;
  used(line: string, set: string): number;
  count(line: string): number;
};

export function openLines(most: ReadonlyMap<string, number>): LineUse {
  const uses = new Map([...most.keys()].map((line) => [line, new Map<string, number>()]));
  const linesOf = new Map<string, string[]>();
  /** Once there is no room for a set there never is again: placing only fills, and who leaves re-opens nothing in time. */
  const closed = new Set<string>();
  const used = (line: string, set: string) => uses.get(line)?.get(set) ?? 0;
  const counts = new Map<string, number>();
  const count = (line: string) => counts.get(line) ?? 0;
  const add = (line: string, set: string, by: number) => {
    counts.set(line, count(line) + by);
    uses.get(line)?.set(set, used(line, set) + by);
  };
  const linesIn = (set: string) => {
    const known = linesOf.get(set) ?? (JSON.parse(set) as string[]);
    linesOf.set(set, known);
    return known;
  };

  /** A chain of moves at whose end a line has room (the shortest, breadth first). */
  function placeOne(set: string): boolean {
    if (closed.has(set)) return false;
    const cameBy = new Map<string, { set: string; from: string | null }>();
    const queue: string[] = [];
    const reach = (from: string | null, moving: string) => {
      for (const line of linesIn(moving))
        if (!cameBy.has(line)) {
          cameBy.set(line, { set: moving, from });
          queue.push(line);
        }
    };
    reach(null, set);
    for (const line of queue) {
      if (count(line) < (most.get(line) ?? 0)) {
        for (let at: string | null = line; at !== null; ) {
          const step = cameBy.get(at) as { set: string; from: string | null };
          add(at, step.set, 1);
          if (step.from !== null) add(step.from, step.set, -1);
          at = step.from;
        }
        return true;
      }
      for (const [other, amount] of uses.get(line) ?? []) if (amount > 0) reach(line, other);
    }
    closed.add(set);
    return false;
  }

  const leave = (set: string, line = linesIn(set).find((one) => used(one, set) > 0)) => {
    if (line !== undefined) add(line, set, -1);
  };
  return {
    used,
    count,
    leave,
    place(sets) {
      const placed: string[] = [];
      for (const set of sets) {
        if (placeOne(set)) placed.push(set);
        else {
          for (const one of placed) leave(one);
          // What was seen as full was so only with these in.
          if (placed.length > 0) closed.delete(set);
          return false;
        }
      }
      return true;
    },
  };
}
