import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

/** On or off at once, with its name beside it. */
export function Switch(props: {
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  const { on, onChange, disabled = false, children } = props;
  return (
    <AriaSwitch className="switch" isSelected={on} onChange={onChange} isDisabled={disabled}>
      <span className="track" aria-hidden="true">
        <span className="thumb" />
      </span>
      <span className="says">{children}</span>
    </AriaSwitch>
  );
}
