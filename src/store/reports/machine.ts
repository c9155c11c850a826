import type { BenchmarkMachine } from '../../core/benchmark/report';

interface Brand {
  readonly brand: string;
  readonly version: string;
}

/** What Chromium's browsers tell of themselves (User-Agent Client Hints). */
interface ClientHints {
  readonly platform: string;
  readonly brands: readonly Brand[];
  getHighEntropyValues(hints: readonly string[]): Promise<{
    readonly platformVersion?: string;
    readonly fullVersionList?: readonly Brand[];
  }>;
}

/** The part of `navigator` that is read. */
export interface NavigatorFacts {
  readonly userAgent: string;
  readonly hardwareConcurrency?: number;
  readonly userAgentData?: ClientHints;
}

/** In the order in which a name is looked for: most browsers name the engine of another too. */
const BROWSERS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\/([\d.]+)/],
  ['Opera', /\bOPR\/([\d.]+)/],
  ['Samsung Internet', /\bSamsungBrowser\/([\d.]+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/([\d.]+)/],
  ['Safari', /\bVersion\/([\d.]+).*\bSafari\//],
];
const SYSTEMS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Android', /\bAndroid(?: ([\d.]+))?/],
  ['iOS', /\b(?:iPhone|iPad).* OS ([\d_]+)/],
  ['Windows', /\bWindows NT(?: ([\d.]+))?/],
  ['macOS', /\bMac OS X(?: ([\d_.]+))?/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];
/** Browsers add a name that is none, so that nobody relies on a list of them. */
const NO_BRAND = /not.?a.?brand/i;
const UNKNOWN = 'unknown';

/** Browser, system and cores as the browser tells them, which may be less than the truth. */
export async function machineOf(navigator: NavigatorFacts): Promise<BenchmarkMachine> {
  const { userAgent, hardwareConcurrency: logicalCores = null, userAgentData } = navigator;
  const [browser, browserVersion] = namedIn(userAgent, BROWSERS);
  const [os, osVersion] = namedIn(userAgent, SYSTEMS);
  const told = { browser, browserVersion, os, osVersion, logicalCores };
  if (userAgentData === undefined) return told;
  const more = await userAgentData
    .getHighEntropyValues(['platformVersion', 'fullVersionList'])
    .catch(() => ({ platformVersion: undefined, fullVersionList: undefined }));
  const brand = brandOf(more.fullVersionList ?? userAgentData.brands);
  return {
    ...told,
    ...(brand && { browser: brand.brand, browserVersion: brand.version }),
    os: userAgentData.platform || os,
    osVersion: more.platformVersion || null,
  };
}

/** The browser's own name; that of the engine, which many share, where there is no other. */
function brandOf(brands: readonly Brand[]): Brand | undefined {
  const named = brands.filter(({ brand }) => !NO_BRAND.test(brand));
  return named.find(({ brand }) => brand !== 'Chromium') ?? named[0];
}

function namedIn(
  userAgent: string,
  known: readonly (readonly [name: string, version: RegExp])[],
): [name: string, version: string | null] {
  for (const [name, pattern] of known) {
    const found = pattern.exec(userAgent);
    if (found !== null) return [name, found[1]?.replaceAll('_', '.') ?? null];
  }
  return [UNKNOWN, null];
}
