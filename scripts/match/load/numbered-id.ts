/** An id for the n-th invented person, of the form of a version 7 UUID and in the order of n. */
export const numberedId = (n: number) => {
  const hex = n.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};
