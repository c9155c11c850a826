import { HUB_HOSTS } from '../../core/hub';
import type { OfficialWeights } from '../../core/officialWeights';
import { t } from './hostsWords';

/** Which hosts a download of official weights speaks to, in words. */
export function hostsText(hubBase: string | null, { hubRepo: repo }: OfficialWeights): string {
  if (hubBase !== null) return t('weights.panel.hosts.mirror', { hosts: hostOf(hubBase), repo });
  return t('weights.panel.hosts', { hosts: HUB_HOSTS.join(t('weights.panel.hosts.and')), repo });
}

/** The same where there is little room. */
export function shortHostsText(hubBase: string | null, { hubRepo: repo }: OfficialWeights): string {
  if (hubBase !== null) return t('linkWeights.hosts.mirror', { hosts: hostOf(hubBase), repo });
  return t('linkWeights.hosts', { hosts: HUB_HOSTS.join(t('weights.panel.hosts.and')), repo });
}

/** The host that is asked first. */
export function askedHost(hubBase: string | null): string {
  return hubBase === null ? HUB_HOSTS[0] : hostOf(hubBase);
}

function hostOf(base: string): string {
  return new URL(base).host;
}
