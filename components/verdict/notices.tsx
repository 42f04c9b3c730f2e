import type { Notices as Told } from '../../lib/decided';
import { Said, useText } from '../ui/text';

/** What somebody who posts as an identity has to know beside the verdict: that it is recorded, and which rules may be old. */
export function Notices({ notices, record }: { notices: Told; record: string }) {
  const { recordedFor, stale } = notices;
  const text = useText();
  const moment = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      {recordedFor !== null && (
        <p className="hint">
          <Said id="audit_here" values={{ organisation: <bdi>{recordedFor}</bdi> }} />{' '}
          <a href={record} target="_blank" rel="noreferrer">
            {text('audit_see')}
          </a>
        </p>
      )}
      {stale.map(({ name, since, why }) => (
        <p className="problem" key={name}>
          {text('notices_stale', { name, time: moment.format(since), why })}
        </p>
      ))}
    </>
  );
}
