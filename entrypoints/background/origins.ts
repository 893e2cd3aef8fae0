import browser from 'webextension-polyfill';

/** Gives back every site that the user let us reach. */
export async function giveBackAll(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions: required = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const given = origins.filter((origin) => !required.includes(origin));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
}
