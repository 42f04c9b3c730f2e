import type { Target } from './browsers';
import { registryValues } from './registry';
import { settingId } from './windows-template';

/** One row of a custom profile in Intune. */
export interface IntuneRow {
  readonly name: string;
  readonly omaUri: string;
  readonly dataType: 'String';
  readonly value: string;
}

/**
 * The rows of a custom profile: the template is taken in first, then each value is set
 * (learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration).
 */
export function intuneRows(
  template: string,
  targets: readonly Target[],
  policy: Readonly<Record<string, unknown>>,
): IntuneRow[] {
  const vendor = './Device/Vendor/MSFT/Policy';
  const { demarc: _, ...values } = registryValues(policy);
  return [
    {
      name: 'Demarc: template',
      omaUri: `${vendor}/ConfigOperations/ADMXInstall/Demarc/Policy/Demarc`,
      dataType: 'String',
      value: template,
    },
    ...targets.flatMap((target) =>
      Object.entries(values).map(([name, value]): IntuneRow => {
        const id = settingId(target, name);
        return {
          name: `Demarc in ${target.browser.name}: ${name}`,
          omaUri: `${vendor}/Config/Demarc~Policy~Demarc~${target.browser.id}/${id}`,
          dataType: 'String',
          value: `<enabled/><data id="${id}" value="${escaped(String(value))}"/>`,
        };
      }),
    ),
  ];
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the value of an attribute, white space kept. */
function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => named[sign] ?? `&#${sign.charCodeAt(0)};`);
}
