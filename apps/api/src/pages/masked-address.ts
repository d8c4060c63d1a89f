/** Enough to know one's own address by, too little to learn it from a forwarded mail. @example l…@isfahan.example */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
