import { expect, test } from 'vitest';
import { fileUrl, HUB, hubBase, isHubFile, isHubRepo, listingUrl } from './hub';

test('a base URL is https, or http on this machine, with or without a path', () => {
  expect(hubBase(' https://huggingface.co/ ')).toBe(HUB);
  expect(hubBase('https://mirror.example:8443/hub//')).toBe('https://mirror.example:8443/hub');
  expect(hubBase('http://localhost:8080')).toBe('http://localhost:8080');
  expect(hubBase('http://127.0.0.1:9/a/b')).toBe('http://127.0.0.1:9/a/b');
});

test.each([
  '',
  'huggingface.co',
  'http://huggingface.co',
  'http://localhost.example',
  'https://name:word@host.example',
  'https://host.example/?a=b',
  'https://host.example/#a',
  'https://host.example/a/../b',
  'ftp://host.example',
  'javascript:alert(1)',
])('%j is no base URL', (text) => {
  expect(hubBase(text)).toBeNull();
});

test('a repository is an owner and a name, a file is a path that goes down', () => {
  expect(isHubRepo('timm/resnext50_32x4d.tv_in1k')).toBe(true);
  for (const text of ['resnet', 'a/b/c', '../b', 'a/..', 'a/b?c'])
    expect(isHubRepo(text)).toBe(false);
  expect(isHubFile('model.safetensors')).toBe(true);
  expect(isHubFile('onnx/model.onnx')).toBe(true);
  for (const text of ['', '/a', 'a/../b', 'a b', 'a?b']) expect(isHubFile(text)).toBe(false);
});

test('the addresses are the ones of the Hub', () => {
  expect(listingUrl(HUB, 'a/b')).toBe('https://huggingface.co/api/models/a/b/tree/main');
  expect(fileUrl(HUB, 'a/b', 'c.bin')).toBe('https://huggingface.co/a/b/resolve/main/c.bin');
});
