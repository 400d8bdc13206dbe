'use client';

import { useQuery } from '@tanstack/react-query';
import { accessQuery } from '@/lib/query/list-query';
import { mayDo } from '@/lib/watchlists/roles';
import type { PanelProps } from '../list-panels';
import { PanelFrame } from '../panel';
import { refusalWords } from '../refusal-words';
import { AddressOnly } from './address-only';
import { Leave } from './leave';
import { LinkCard } from './link-card';
import { People } from './people';
import { ShareForm } from './share-form';
import { SharePart } from './share-part';
import { useMadeLinks } from './use-made-links';

const linkRoles = ['viewer', 'editor'] as const;

/** Who has the list, and the ways to give it to others and to take it back. */
export function SharePanel({
  list,
  viewerId,
  openedBy,
  onClose,
  onLeave,
}: PanelProps & { viewerId: string; onLeave: () => void }) {
  const { role, slug } = list;
  const access = useQuery({ ...accessQuery(slug), enabled: mayDo(role, 'see-members') });
  const isOwner = mayDo(role, 'share');
  const links = access.data?.links ?? [];
  const made = useMadeLinks();
  return (
    <PanelFrame
      title={
        <>
          Share <bdi>{list.name}</bdi>
        </>
      }
      openedBy={openedBy}
      onClose={onClose}
    >
      <div className="space-y-8">
        {mayDo(role, 'see-members') ? (
          <SharePart title="People">
            {isOwner ? <ShareForm slug={slug} /> : null}
            {access.error ? <p role="alert">{refusalWords(access.error)}</p> : null}
            {access.data ? (
              <People list={list} access={access.data} viewerId={viewerId} onMade={made.show} />
            ) : (
              <p className="text-soft">Looking up who has it…</p>
            )}
          </SharePart>
        ) : null}
        {isOwner && access.data ? (
          <SharePart
            title="Secret links"
            about="Whoever opens one and signs in gets this list. Shown once; you can replace or revoke it at any time."
          >
            <div className="space-y-3">
              {linkRoles.map((what) => (
                <LinkCard
                  key={what}
                  slug={slug}
                  what={what}
                  link={links.find((link) => link.role === what)}
                  made={made}
                />
              ))}
            </div>
          </SharePart>
        ) : null}
        <AddressOnly list={list} />
        {mayDo(role, 'leave') ? <Leave slug={slug} viewerId={viewerId} onLeave={onLeave} /> : null}
      </div>
    </PanelFrame>
  );
}
