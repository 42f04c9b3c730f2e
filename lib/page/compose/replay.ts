import { sendKeys } from '../gate/keys';
import { type Composer, postControlsIn, pressableIn } from '../sites/composer';
import { isTag } from '../sites/kinds-of-node';

/**
 * Does what the author did, in a way that the site acts on, with what was pressed or the first control that posts; false
 * where there is nothing that can be pressed now.
 */
export function replay(composer: Composer, pressed: HTMLElement | null): boolean {
  const control = toPress(composer, pressed);
  if (!control) return sendKeys(composer);
  if (isDisabled(control)) return false;
  const element = pressableIn(control);
  if (isTag(element, 'form')) element.requestSubmit();
  else {
    sendHalves(element);
    if (element.isConnected) element.click();
  }
  return true;
}

/** What is pressed in the author's place: what they pressed, or the first control that posts; undefined where keys do. */
export function toPress(composer: Composer, pressed: HTMLElement | null): HTMLElement | undefined {
  return pressed?.isConnected ? pressed : postControlsIn(composer)[0];
}

/** Whether the site offers to post now: one of its controls can be pressed, or it has none and is posted to by key. */
export function canPost(composer: Composer): boolean {
  return composer.adapter.postControls === '' || postControlsIn(composer).some((one) => !isDisabled(one));
}

/** Whether the control that was pressed is gone and another posts: Facebook shows Next, and then Post in its place. */
export function hasGoneOn(composer: Composer, pressed: HTMLElement | null | undefined): boolean {
  if (!pressed || (pressed.isConnected && pressed.checkVisibility())) return false;
  return postControlsIn(composer).some((one) => one !== pressed && !isDisabled(one));
}

/** Whether the site says that this control does nothing now. */
function isDisabled(control: Element): boolean {
  return control.matches(':disabled, [aria-disabled="true"]');
}

/** The halves of a press that come before its click, for a site that acts on one of them. */
export function sendHalves(element: HTMLElement): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    element.dispatchEvent(new Kind(type, init));
  }
}
