import type { TemplateTitle } from '../../lib/templates';
import { useText } from '../ui/text';

/** The templates of this voice, offered where its composer is empty; none comes in by itself. */
export function Templates(props: {
  templates: readonly TemplateTitle[];
  onPut: (template: TemplateTitle) => void;
}) {
  const { templates, onPut } = props;
  const text = useText();
  return (
    <section className="stack" aria-label={text('card_templates')}>
      <h3 className="label">{text('card_templates')}</h3>
      <ul className="stack">
        {templates.map((template) => (
          <li className="template" key={template.id}>
            <div className="what">
              <bdi>{template.name}</bdi>
              <p className="soft" dir="auto">
                {template.begins}
              </p>
            </div>
            <button
              type="button"
              className="button"
              aria-label={`${text('card_put_here')}: ${template.name}`}
              onClick={() => onPut(template)}
            >
              {text('card_put_here')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
