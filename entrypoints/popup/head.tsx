import { browser } from 'wxt/browser';
import { useText } from '../../components/ui/text';

/** The head of the popup, which index.html has as well, to be seen before any script has run; and the way to all options. */
export function Head() {
  const text = useText();
  return (
    <header className="row ends">
      <h1 className="brand">
        <img src="/icon/mark.svg" alt="" width="20" height="20" />
        {text('extension_name')}
      </h1>
      <button type="button" className="button plain" onClick={() => void browser.runtime.openOptionsPage()}>
        {text('options_open')}
      </button>
    </header>
  );
}
