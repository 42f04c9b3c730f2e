import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composers, displayName, exposeDraft, handle, onPost, publish, restored } from '../shared/site';
import { type Block, BlockText, richTextOf, textOf } from './block';

let lastId = 0;
const newBlock = (type: Block['type'], text = ''): Block => ({ id: ++lastId, type, value: richTextOf(text) });
const newPost = (text = ''): readonly Block[] => [newBlock('heading'), newBlock('paragraph', text)];

/** Tumblr's compose dialog: a heading and paragraphs, each a block of its own, and Post at the foot. */
function PostForm({ name, text }: { name: string; text: string }): ReactNode {
  const [blocks, setBlocks] = useState(() => newPost(text));
  const latest = useRef(blocks);
  latest.current = blocks;
  const texts = () => latest.current.map(textOf).filter((one) => one.trim() !== '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads the latest blocks
  useEffect(() => exposeDraft(name, () => texts().join('\n\n')), [name]);
  useEffect(() => {
    const onRemake = () => setBlocks((now) => now.map((block) => newBlock(block.type, textOf(block))));
    window.addEventListener('remake', onRemake);
    return () => window.removeEventListener('remake', onRemake);
  }, []);

  function change(id: number, ...next: readonly Omit<Block, 'id' | 'type'>[]): void {
    setBlocks((now) =>
      now.flatMap((block) =>
        block.id !== id
          ? [block]
          : next.map((one, index) =>
              index === 0 ? { ...block, ...one } : { ...newBlock('paragraph'), ...one },
            ),
      ),
    );
  }

  function post(): void {
    if (texts().length === 0) return;
    publish(texts());
    setBlocks(newPost());
  }

  return (
    <div role="dialog" aria-modal="true" aria-label="Post" className="composer">
      <div className="bar">
        <span className="avatar" aria-hidden="true">
          {displayName[0]}
        </span>
        <button type="button" aria-haspopup="listbox">
          {handle}
        </button>
      </div>
      <div className="block-editor-block-list__layout is-root-container">
        {blocks.map((block) => (
          <BlockText
            key={block.id}
            block={block}
            change={(value) => change(block.id, { value })}
            divide={(before, after) => change(block.id, { value: before }, { value: after, isNew: true })}
          />
        ))}
      </div>
      <div className="components-drop-zone" />
      <div className="bar">
        <button type="button">Close</button>
        <button type="button" className="post" disabled={texts().length === 0} {...onPost(post)}>
          Post now
        </button>
      </div>
    </div>
  );
}

function Page(): ReactNode {
  const [generation, setGeneration] = useState(0);
  const [kept, setKept] = useState<readonly string[]>([restored]);
  useEffect(() => {
    window.remakeComposers = (texts) => {
      if (!texts) return window.dispatchEvent(new Event('remake'));
      setKept(texts);
      setGeneration((before) => before + 1);
    };
  }, []);
  return (
    <div className="frame">
      <nav>
        <a href={`/blog/${handle}`}>{displayName}</a>
      </nav>
      <main>
        {composers.map((index) => (
          <PostForm key={`${generation}-${index}`} name={`composer-${index}`} text={kept[index] ?? ''} />
        ))}
        <ol id="posted" aria-label="Published" />
      </main>
    </div>
  );
}

/** What the server writes into Tumblr's page: who is signed in, and the blogs that are theirs. */
function writeState(): void {
  const state = document.createElement('script');
  state.type = 'application/json';
  state.id = '___INITIAL_STATE___';
  const user = { name: handle, blogs: [{ name: handle, primary: true }] };
  state.textContent = JSON.stringify({
    queries: { queries: [{ queryKey: ['user-info'], state: { data: { user } } }] },
  });
  document.head.append(state);
}

writeState();
const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
