/** `here`: X did not say that it has ended the connection. */
export type Deletion = 'whole' | 'here';

/** For who has just deleted their account: what is gone, and what is left for them to do. */
export function Deleted({ deletion }: { deletion: Deletion }) {
  return (
    <div
      role="status"
      className={`mb-8 rounded-card px-4 py-3 text-pretty ${deletion === 'whole' ? 'bg-raised' : 'bg-warn-soft'}`}
    >
      <p>
        <strong>Your account here is deleted.</strong>{' '}
        <span className="text-soft">
          {deletion === 'whole'
            ? 'Nothing of it is left on this server, and X was told to forget the connection. Signing in again starts anew.'
            : 'Nothing of it is left on this server. Signing in again starts anew.'}
        </span>
      </p>
      {deletion === 'here' ? (
        <p className="mt-1">
          X did not answer when it was told to forget the connection, so it may still list this app. Nothing
          here can use it any more. To end it there too, open X’s settings: Security and account access, Apps
          and sessions, Connected apps.
        </p>
      ) : null}
    </div>
  );
}
