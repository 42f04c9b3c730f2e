import { Said, useText } from '../ui/text';

/** What is recorded, for whom, and where it goes: said before a single entry is shown. */
export function AuditAbout(props: {
  /** Null where nothing is recorded any more. */
  organisation: string | null;
  /** The host of the collector; null where the record stays here. */
  host: string | null;
  /** Whom to ask, as the admin put it; empty where that was not said. */
  contact: string;
}) {
  const { organisation, host, contact } = props;
  const text = useText();
  if (organisation === null) return <p>{text('audit_off')}</p>;
  return (
    <section className="panel stack" aria-label={text('options_audit')}>
      <p>
        <Said id="audit_on" values={{ organisation: <bdi>{organisation}</bdi> }} />
      </p>
      <p>{text('audit_what')}</p>
      <p>
        {host === null ? (
          text('audit_stays')
        ) : (
          <Said id="audit_sent_to" values={{ host: <bdi>{host}</bdi> }} />
        )}
      </p>
      {contact !== '' && (
        <p className="hint">
          <Said id="audit_contact" values={{ contact: <bdi>{contact}</bdi> }} />
        </p>
      )}
    </section>
  );
}
