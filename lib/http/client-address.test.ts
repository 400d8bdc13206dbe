import { describe, expect, it } from 'vitest';
import { addressBlock, clientAddress, trustedProxies } from '@/lib/http/client-address';

const usual = trustedProxies();

describe('who asks', () => {
  it.each([
    ['a stranger, whatever they claim', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['somebody behind our proxy', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['somebody behind one of a private network', '::ffff:10.0.0.2', '203.0.113.9', '203.0.113.9'],
    ['a colleague there, whatever they claim', '10.0.0.2', '198.51.100.1, 192.168.1.4', '192.168.1.4'],
    ['somebody behind one of these and one of ours', '127.0.0.1', '203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['somebody who claims to be another', '127.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['an IPv6 address', '::1', '2001:db8::7', '2001:db8::7'],
    ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['a proxy that hands on nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
    ['nonsense before a real one', '127.0.0.1', 'x, 203.0.113.9', '203.0.113.9'],
    ['a peer without an address', '', '203.0.113.9', ''],
  ])('%s', (_what, peer, forwardedFor, address) => {
    expect(clientAddress(peer, forwardedFor, usual)).toBe(address);
  });

  it('trusts only the proxies that are named', () => {
    const named = trustedProxies(['192.0.2.1', '2001:db8:1::/48']);
    expect(clientAddress('127.0.0.1', '203.0.113.9', named)).toBe('127.0.0.1');
    expect(clientAddress('192.0.2.1', '203.0.113.9', named)).toBe('203.0.113.9');
    expect(clientAddress('2001:db8:1::5', '203.0.113.9', named)).toBe('203.0.113.9');
    // One behind another, as many as there are.
    expect(clientAddress('192.0.2.1', '203.0.113.9, 2001:db8:1::5', named)).toBe('203.0.113.9');
  });
});

describe('what counts as one', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['2001:DB8:0:0:1:2:3:4', '2001:db8:0:0'],
    ['2001:db8:1:2:3::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('%s: %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
