import {
  Button,
  ComboBox,
  FieldError,
  Text as Hint,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';

/** Chooses one of many by typing a part of it; empty is an answer too. */
export function ComboField(props: {
  label: string;
  hint: string;
  /** What is wrong with what is typed; null where nothing is. */
  problem: string | null;
  choices: readonly string[];
  value: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const { label, hint, problem, choices, value, disabled = false, onChange } = props;
  return (
    <ComboBox
      className="field combo"
      inputValue={value}
      onInputChange={onChange}
      isInvalid={problem !== null}
      isDisabled={disabled}
      allowsCustomValue
    >
      <Label className="label">{label}</Label>
      <div className="row nowrap">
        <Input />
        <Button className="button icon">
          <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 6 8 10.5 12.5 6" fill="none" stroke="currentColor" strokeWidth="1.75" />
          </svg>
        </Button>
      </div>
      {problem === null ? (
        <Hint slot="description" className="hint">
          {hint}
        </Hint>
      ) : (
        <FieldError className="problem">{problem}</FieldError>
      )}
      <Popover className="surface popover">
        <ListBox className="options">
          {choices.map((choice) => (
            <ListBoxItem key={choice} id={choice} className="option" textValue={choice}>
              {choice}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
