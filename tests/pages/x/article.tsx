import { type ReactNode, useEffect, useRef, useState } from 'react';
import { exposeDraft, onPost, publish } from '../shared/site';
import { emptyPart, PartEditor, partWith, textOf } from './editor';

/** X's editor of articles: a title in a field that grows, a body in Draft.js, and Publish in the bar above both. */
export function ArticleEditor({ name, text }: { name: string; text: string }): ReactNode {
  const [title, setTitle] = useState('');
  const [body, setBody] = useState(() => partWith(text));
  const latest = useRef({ title, body });
  latest.current = { title, body };

  function parts(): string[] {
    return [latest.current.title, textOf(latest.current.body)].filter((text) => text.trim() !== '');
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads the latest texts
  useEffect(() => exposeDraft(name, () => parts().join('\n\n')), [name]);

  function post(): void {
    if (parts().length === 0) return;
    publish(parts());
    setTitle('');
    setBody(emptyPart());
  }

  return (
    <div className="composer">
      <div className="bar">
        <button type="button" aria-label="Preview">
          Preview
        </button>
        <button type="button" className="post" {...onPost(post)}>
          Publish
        </button>
      </div>
      <div data-testid="twitter-article-title">
        <textarea
          placeholder="Add a title"
          name="Article Title"
          rows={1}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <PartEditor
        testId="composer"
        label="Start writing"
        part={body}
        change={setBody}
        left={() => undefined}
        post={() => undefined}
      />
    </div>
  );
}
