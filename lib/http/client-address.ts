import 'server-only';
import { BlockList, isIP } from 'node:net';

/** Where the raw server leaves the address of whoever asks; whatever a client writes there is overwritten. */
export const addressHeader = 'x-client-address';

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
/** Sockets that listen on both families name IPv4 addresses within IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** Proxies of ours, when none are named: this machine and private networks. */
const usual = ['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/7'];

/** @param ranges addresses and CIDR ranges, like `10.0.0.0/8` */
export function trustedProxies(ranges: readonly string[] = usual): BlockList {
  const trusted = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const whole = isIP(address) === 6 ? 128 : 32;
    trusted.addSubnet(address, bits === undefined ? whole : Number(bits), familyOf(address));
  }
  return trusted;
}

/** Whether what this peer says of a request is believed. */
export function isTrustedPeer(peer: string, trusted: BlockList): boolean {
  const address = plain(peer);
  return isIP(address) !== 0 && trusted.check(address, familyOf(address));
}

/**
 * Who asks: the peer, or, where the peer is a proxy of ours, whom the proxies say they heard it from.
 * `X-Forwarded-For` is read from its end, for a stranger can write its beginning.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const hops = (forwardedFor ?? '').split(',').slice(-10).map(plain);
  let address = plain(peer);
  while (isTrustedPeer(address, trusted)) {
    const before = hops.pop();
    if (before === undefined || !isIP(before)) break;
    address = before;
  }
  return address;
}

/** One counts as one: a household has a whole /64 of IPv6 addresses to ask from. */
export function addressBlock(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
