import {
  CompositeDecorator,
  type ContentBlock,
  ContentState,
  type DraftHandleValue,
  Editor,
  EditorState,
  getDefaultKeyBinding,
  KeyBindingUtil,
} from 'draft-js';
import type { KeyboardEvent, ReactNode } from 'react';
import 'draft-js/dist/Draft.css';

const entity = /#\w+|@\w+|https?:\/\/\S+/g;

function findEntities(block: ContentBlock, found: (start: number, end: number) => void): void {
  for (const match of block.getText().matchAll(entity)) found(match.index, match.index + match[0].length);
}

const decorator = new CompositeDecorator([
  {
    strategy: findEntities,
    component: ({ children }: { children?: ReactNode }) => <span className="link">{children}</span>,
  },
]);

/** An empty part, in which hashtags, mentions and links are decorated as on X. */
export function emptyPart(): EditorState {
  return EditorState.createEmpty(decorator);
}

/** A part that holds this text already, such as a draft that was kept. */
export function partWith(text: string): EditorState {
  if (text === '') return emptyPart();
  return EditorState.createWithContent(ContentState.createFromText(text, '\n'), decorator);
}

/** The text of a part as X publishes it: blocks joined by one newline. */
export function textOf(part: EditorState): string {
  return part.getCurrentContent().getPlainText('\n');
}

function bindKeys(event: KeyboardEvent): string | null {
  if (event.key === 'Enter' && KeyBindingUtil.hasCommandModifier(event)) return 'post';
  return getDefaultKeyBinding(event);
}

interface PartProps {
  readonly testId: string;
  readonly label: string;
  readonly part: EditorState;
  readonly change: (part: EditorState) => void;
  /** The part has lost the focus. */
  readonly left: () => void;
  readonly post: () => void;
}

/** One part of a post: Draft.js, in the nesting of containers that X has around it. */
export function PartEditor({ testId, label, part, change, left, post }: PartProps): ReactNode {
  function handleCommand(command: string): DraftHandleValue {
    if (command !== 'post') return 'not-handled';
    post();
    return 'handled';
  }
  return (
    <div data-testid={`${testId}RichTextInputContainer`} className="grow">
      <div data-testid={`${testId}_label`} className="box">
        <Editor
          ariaLabel={label}
          ariaMultiline
          editorState={part}
          handleKeyCommand={handleCommand}
          keyBindingFn={bindKeys}
          onBlur={left}
          onChange={change}
          placeholder={label}
          role="textbox"
          spellCheck
          stripPastedStyles
          webDriverTestID={testId}
        />
      </div>
    </div>
  );
}
