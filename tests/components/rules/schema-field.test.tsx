import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { SchemaField } from '../../../components/rules/schema-field';
import { signalLabel } from '../../../components/rules/schema-words';
import {
  blankOf,
  isFilled,
  type SignalName,
  signalForm,
  signalNames,
} from '../../../components/rules/signal-schemas';
import { signals } from '../../../rules/signals/index';
import { zod } from '../../../rules/zod';
import { english } from '../../tools/english';
import { render, screen, userEvent } from '../screen';

let options: unknown;

function draw(signal: SignalName) {
  options = blankOf(signalForm(signal).schema);
  function Kept() {
    const [value, setValue] = useState(options);
    options = value;
    return (
      <SchemaField
        signal={signal}
        label={signalLabel(signal, english)}
        schema={signalForm(signal).schema}
        value={value}
        onChange={setValue}
      />
    );
  }
  render(<Kept />);
}

const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const choose = (name: string) => userEvent.selectOptions(screen.getByLabelText('How'), name);
const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name }));
const isValid = (signal: SignalName) => signals[signal].schema(zod).safeParse(options).success;

describe('the fields of a signal', () => {
  it('are there for every signal that the engine has', () => {
    expect([...signalNames].sort()).toEqual(Object.keys(signals).sort());
  });

  it.each(signalNames)('of %s are drawn from its own schema, in words of ours', (signal) => {
    draw(signal);
    const names = screen.queryAllByRole('option').map((option) => option.textContent);
    expect(names.filter((name) => name === '' || /^[a-z-]+$/.test(name ?? ''))).toEqual([]);
  });

  it('ask for a list line by line', async () => {
    draw('terms');
    await type('Words', 'raffle{enter}{enter} tombola ');
    expect(options).toEqual(['raffle', 'tombola']);
    expect(isValid('terms')).toBe(true);
  });

  it('ask for words with what to write instead', async () => {
    draw('terms');
    await choose('With what to write instead');
    await type('Words', 'customer = guest');
    expect(options).toEqual({ customer: 'guest' });
    expect(isValid('terms')).toBe(true);
  });

  it('ask for numbers, and leave out what is emptied again', async () => {
    draw('length');
    await type('More than', '300');
    expect(options).toEqual({ over: 300 });
    await userEvent.clear(screen.getByLabelText('More than'));
    expect(isFilled(options)).toBe(false);
  });

  it('ask which of several, in their own order', async () => {
    draw('hours');
    await type('From', '22:00');
    await tick('Sunday');
    await tick('Monday');
    expect(options).toEqual({ from: '22:00', days: ['mon', 'sun'] });
    expect(isValid('hours')).toBe(true);
  });

  it('ask for what is on or off', async () => {
    draw('links');
    await tick('Links that hide where they lead');
    expect(options).toEqual({ shorteners: true });
    await tick('Links that hide where they lead');
    expect(isFilled(options)).toBe(false);
  });

  it('take a fixed value for said', async () => {
    draw('tone');
    await choose('More exactly');
    expect(options).toEqual({ is: 'negative' });
    await tick('Aimed at a reader or an account');
    expect(options).toEqual({ is: 'negative', at: 'someone' });
    await userEvent.selectOptions(screen.getByLabelText('How sure'), 'Very sure: only what is plain');
    expect(options).toEqual({ is: 'negative', at: 'someone', sure: 'very' });
    expect(isValid('tone')).toBe(true);
  });

  it('ask for one of several values, and for none where it may be left out', async () => {
    draw('often');
    await userEvent.selectOptions(screen.getByLabelText('Kind of post'), 'Promotion');
    await type('From so many in a row on', '3');
    expect(options).toEqual({ kind: 'promotion', 'in-a-row': 3 });
    expect(isValid('often')).toBe(true);
    await userEvent.selectOptions(screen.getByLabelText('Kind of post'), 'Any');
    expect(options).toEqual({ 'in-a-row': 3 });
  });
});
