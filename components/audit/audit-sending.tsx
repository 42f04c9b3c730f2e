import type { Text } from '../../lib/text';
import { useText } from '../ui/text';

/** Why nothing arrives at a collector, and since when in epoch milliseconds. */
export interface Trouble {
  readonly why: 'no-leave' | 'unreachable' | 'busy' | 'refuses';
  readonly status: number | null;
  readonly since: number;
}

/** How sending stands: what waits, what hinders it, and what never arrived. */
export function AuditSending(props: {
  host: string;
  waiting: number;
  lost: number;
  refused: number;
  trouble: Trouble | null;
  onAllow: () => void;
}) {
  const { host, waiting, lost, refused, trouble, onAllow } = props;
  const text = useText();
  return (
    <div className="stack" role="status">
      <p>{waiting === 0 ? text('audit_all_sent') : text('audit_waiting', { count: waiting })}</p>
      {trouble && <p className="problem">{sentence(trouble, host, text)}</p>}
      {trouble?.why === 'no-leave' && (
        <div className="row">
          <button type="button" className="button main" onClick={onAllow}>
            {text('audit_allow', { host })}
          </button>
        </div>
      )}
      {lost > 0 && <p className="problem">{text('audit_lost', { count: lost })}</p>}
      {refused > 0 && <p className="problem">{text('audit_refused', { count: refused, host })}</p>}
    </div>
  );
}

function sentence({ why, status, since }: Trouble, host: string, text: Text): string {
  const time = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    since,
  );
  switch (why) {
    case 'no-leave':
      return text('audit_no_leave', { host });
    case 'unreachable':
      return text('audit_unreachable', { host, time });
    case 'busy':
      return text('audit_busy', { host, time, status: status ?? '' });
    case 'refuses':
      return text('audit_refuses', { host, time, status: status ?? '' });
  }
}
