// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Avatar } from './avatar';
import { ExternalLink } from './external-link';

afterEach(cleanup);

describe('a person’s picture', () => {
  it('gives way to initials when it fails, and comes back with a new address', () => {
    const view = render(<Avatar id="1" name="Ada L" url="https://x.test/a.png" />);
    const image = view.container.querySelector('img');
    expect(image).not.toBeNull();
    if (image) fireEvent.error(image);
    expect(view.container.querySelector('img')).toBeNull();
    expect(view.container.textContent).toBe('AL');
    view.rerender(<Avatar id="1" name="Ada L" url="https://x.test/b.png" />);
    expect(view.container.querySelector('img')?.getAttribute('src')).toBe('https://x.test/b.png');
  });

  it('is never taken from anything but the web', () => {
    const view = render(<Avatar id="1" name="Ada" url="javascript:alert(1)" />);
    expect(view.container.querySelector('img')).toBeNull();
  });
});

describe('links away', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', ''])('%s is shown, not followed', (href) => {
    const view = render(<ExternalLink href={href}>words</ExternalLink>);
    expect(view.container.querySelector('a')).toBeNull();
    expect(view.container.textContent).toBe('words');
  });

  it('open apart and tell nothing of us', () => {
    const view = render(<ExternalLink href="https://x.com/nasa">words</ExternalLink>);
    expect(view.container.querySelector('a')?.rel).toBe('noopener noreferrer');
  });
});
