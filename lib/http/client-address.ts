import 'server-only';
import { BlockList, isIP } from 'node:net';

/** Where the raw server leaves the address of whoever asks; whatever a client writes there is overwritten. */
export const addressHeader = 'x-client-address';

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
/** Sockets that listen on both families name IPv4 addresses within IPv6. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

const thisMachine = ['127.0.0.0/8', '::1/128'];
/** Proxies of ours, when none are named: this machine and private networks. */
const usual = [...thisMachine, '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const whole = isIP(address) === 6 ? 128 : 32;
    list.addSubnet(address, bits === undefined ? whole : Number(bits), familyOf(address));
  }
  return list;
}

const loopback = blockList(thisMachine);

/** Whose word on who asks is believed, and how many of them stand one behind another. */
export type Proxies = { ranges: BlockList; most: number };

/**
 * Without names one proxy of a private network is believed, and not whoever it heard from there: colleagues in the
 * same network would else be believed whatever they claim.
 * @param named addresses and CIDR ranges, like `10.0.0.0/8`
 */
export function trustedProxies(named?: readonly string[]): Proxies {
  return { ranges: blockList(named ?? usual), most: named ? 10 : 1 };
}

const isIn = (address: string, list: BlockList) =>
  isIP(address) !== 0 && list.check(address, familyOf(address));

/** Whether what this peer says of a request is believed. */
export function isTrustedPeer(peer: string, { ranges }: Proxies): boolean {
  return isIn(plain(peer), ranges);
}

/**
 * Who asks: the peer, or, where the peer is a proxy of ours, whom the proxies say they heard it from.
 * `X-Forwarded-For` is read from its end, for a stranger can write its beginning.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, proxies: Proxies): string {
  const hops = (forwardedFor ?? '').split(',').slice(-10).map(plain);
  let address = plain(peer);
  let left = proxies.most;
  while (isTrustedPeer(address, proxies)) {
    // Nobody else can ask from this machine's own addresses.
    if (!isIn(address, loopback)) left -= 1;
    if (left < 0) break;
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
