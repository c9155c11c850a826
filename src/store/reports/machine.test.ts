import { expect, test } from 'vitest';
import { machineOf } from './machine';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

test.each([
  [CHROME, 'Chrome', '156.0.0.0', 'Linux', null],
  [`${CHROME} Edg/156.0.1.0`, 'Edge', '156.0.1.0', 'Linux', null],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0',
    'Firefox',
    '141.0',
    'Windows',
    '10.0',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Safari',
    '26.0',
    'macOS',
    '10.15.7',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari',
    '18.5',
    'iOS',
    '18.5',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
    'Chrome',
    '156.0.0.0',
    'Android',
    '10',
  ],
  ['curl/8', 'unknown', null, 'unknown', null],
])('%s', async (userAgent, browser, browserVersion, os, osVersion) => {
  expect(await machineOf({ userAgent, hardwareConcurrency: 4 })).toEqual({
    browser,
    browserVersion,
    os,
    osVersion,
    logicalCores: 4,
  });
});

test('a browser that says more of itself is believed: the whole version, and its own name', async () => {
  const brands = [
    { brand: 'Not=A?Brand', version: '8.0.0.0' },
    { brand: 'Chromium', version: '156.0.8078.108' },
    { brand: 'Google Chrome', version: '156.0.8078.110' },
  ];
  const userAgentData = {
    platform: 'macOS',
    brands: [],
    getHighEntropyValues: async () => ({ platformVersion: '26.1.0', fullVersionList: brands }),
  };
  expect(await machineOf({ userAgent: CHROME, userAgentData })).toEqual({
    browser: 'Google Chrome',
    browserVersion: '156.0.8078.110',
    os: 'macOS',
    osVersion: '26.1.0',
    logicalCores: null,
  });
});

test('a browser that will not say more is named by what it said', async () => {
  const userAgentData = {
    platform: 'Linux',
    brands: [{ brand: 'Chromium', version: '156' }],
    getHighEntropyValues: async () => Promise.reject(new DOMException('no', 'NotAllowedError')),
  };
  expect(await machineOf({ userAgent: CHROME, userAgentData })).toMatchObject({
    browser: 'Chromium',
    browserVersion: '156',
    os: 'Linux',
    osVersion: null,
  });
});
