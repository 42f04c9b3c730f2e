import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  problem?: string | null | undefined;
  /** Draws the control with the id that the label points to. */
  children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A control with its label, and below it a hint or what is wrong. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const described = problem || hint ? `${id}-note` : undefined;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children(id, described)}
      {problem ? (
        <p className="problem" id={described} role="alert">
          {problem}
        </p>
      ) : (
        hint && (
          <p className="hint" id={described}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
