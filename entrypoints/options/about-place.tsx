import { browser } from 'wxt/browser';
import { useText } from '../../components/ui/text';

/** What Demarc is, and what people can count on. */
export function AboutPlace() {
  const text = useText();
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <p>{text('about_what')}</p>
      <section className="stack" aria-labelledby="privacy">
        <h2 className="title" id="privacy">
          {text('about_privacy')}
        </h2>
        <ul className="bullets stack">
          <li>{text('about_privacy_stays')}</li>
          <li>{text('about_privacy_text')}</li>
          <li>{text('about_privacy_kept')}</li>
          <li>{text('about_privacy_sites')}</li>
        </ul>
      </section>
      <p className="soft">
        {text('about_version', { version })}
        {text('separator')}
        {text('about_licence')}
      </p>
    </>
  );
}
