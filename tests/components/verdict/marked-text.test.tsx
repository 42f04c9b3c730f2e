import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkedText } from '../../../components/verdict/marked-text';
import { finding } from '../samples';
import { render, screen } from '../screen';

describe('a marked text', () => {
  it('marks the found words and says the sentence of the code', () => {
    render(<MarkedText text="Our customers loved it" findings={[finding()]} />);
    expect(screen.getByText('customers')).toHaveAttribute('title', 'People who visit us are guests.');
    expect(screen.getByText('customers').tagName).toBe('MARK');
  });

  it('is always the whole text, whatever was found in it', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), fc.array(span), (text, spans) => {
        const findings = spans.map((at, index) => finding({ ...at, rule: `r${index}` }));
        const { container, unmount } = render(<MarkedText text={text} findings={findings} />);
        expect(container.textContent).toBe(text);
        unmount();
      }),
    );
  });
});
