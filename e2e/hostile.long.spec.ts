import type { Page } from 'playwright/test';
import { fragmentOf } from '../src/store/lessons/own/lessonLink';
import { HOSTILE_LESSONS, SHOWN_LESSONS } from '../src/store/testing/hostile/lessons';
import { HOSTILE_FRAGMENTS, HOSTILE_PARTS } from '../src/store/testing/hostile/links';
import { HOSTILE_MESSAGES } from '../src/store/testing/hostile/messages';
import { expect, test } from './fixtures';

test.describe.configure({ timeout: 300_000 });

const notices = (page: Page) => page.getByTestId('notice');
const player = (page: Page) => page.getByTestId('lessons');

/** What has to stand whatever comes: the networks and the view as the link says them, and the last answers. */
const standing = async (page: Page) => ({
  link: await page.evaluate(() => location.search),
  networks: await page.evaluate(() => [window.cardinal.get('a'), window.cardinal.get('b')]),
  answers: await page.getByTestId('top5-a').textContent(),
});

/** Whether anything of what came has been run, or has left something on every object. */
const ran = (page: Page) =>
  page.evaluate(() => ({
    flag: 'hostile' in window || 'hostile' in {},
    elements: document.querySelectorAll('[onerror], [onload], a[href^="javascript"], iframe')
      .length,
  }));
const NOTHING_RAN = { flag: false, elements: 0 };

async function dismissAll(page: Page): Promise<void> {
  while ((await notices(page).count()) > 0) {
    await notices(page).first().getByRole('button', { name: 'Dismiss' }).click();
  }
}

/** Drops a file as a user does, the text made on the page where it is long. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'application/json' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.getByTestId('lane-a').dispatchEvent('drop', { dataTransfer: data });
  await data.dispose();
}

test('hostile lessons, as files and in links, are told one by one; nothing runs and nothing is lost', async ({
  page,
}) => {
  await page.goto('/?a=cifar10-resnet29-1x16d&b=cifar10-resnext29-4x6d&panel=layers');
  await expect(page.getByTestId('top5-a')).toBeVisible();
  await expect(page.locator('[data-answers="a"]')).toContainText('cat');
  const before = await standing(page);

  for (const [index, { name, text, step }] of HOSTILE_LESSONS.entries()) {
    const fileName = `hostile-${index}.lesson.json`;
    await drop(page, fileName, text);
    const notice = notices(page).filter({ hasText: fileName });
    await expect(notice, name).toContainText('was not opened');
    if (step !== null) await expect(notice, name).toContainText(`Step ${step}`);
    await dismissAll(page);
  }
  expect(await standing(page)).toEqual(before);

  for (const { name, fragment, packed } of HOSTILE_FRAGMENTS) {
    const hash = fragment ?? (await fragmentOf(packed ?? ''));
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(notices(page), name).toContainText('The lesson in the link was not opened');
    await expect.poll(() => page.evaluate(() => location.hash), { message: name }).toBe('');
    await dismissAll(page);
  }
  expect(await standing(page)).toEqual(before);
  expect(await ran(page)).toEqual(NOTHING_RAN);

  for (const { name, text } of SHOWN_LESSONS) {
    await drop(page, 'shown.lesson.json', text);
    await expect(player(page), name).toContainText('1 of 2');
    await player(page).getByRole('button', { name: 'Next step' }).click();
    await expect(player(page), name).toContainText('2 of 2');
    const asked: { title: string; question?: unknown } = JSON.parse(text).steps[1];
    await expect(player(page).getByRole('heading', { level: 3 }), name).toHaveText(asked.title);
    if (asked.question !== undefined) {
      await player(page).getByRole('region', { name: 'Your turn' }).getByRole('button').click();
      await expect(player(page).getByRole('status'), name).toContainText('Right.');
    }
    expect(await ran(page), name).toEqual(NOTHING_RAN);
    await player(page).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => standing(page), { message: name }).toEqual(before);
  }
});

test('hostile links are told part by part, and the rest of them holds', async ({ page }) => {
  for (let at = 0; at < HOSTILE_PARTS.length; at += 5) {
    const parts = HOSTILE_PARTS.slice(at, at + 5);
    const query = new URLSearchParams({ columns: 'memory' });
    for (const { key, value } of parts) query.set(key, value);
    await page.goto(`/?${query}`);
    for (const { name, key } of parts) {
      await expect(notices(page).filter({ hasText: `${key}=` }), name).toHaveCount(1);
    }
    await expect(page.getByTestId('lane-b').locator('[data-item]').first()).toBeVisible();
    await expect(page).toHaveURL(/columns=memory/);
    expect(await ran(page)).toEqual(NOTHING_RAN);
  }
});

test('hostile messages are refused, and those of another page than the one around it are not heard', async ({
  page,
}) => {
  await page.route('**/around.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Around</title><iframe id="frame" title="Cardinal" width="900" height="500"></iframe><iframe name="beside" title="Beside"></iframe>',
    }),
  );
  await page.goto('/around.html');
  const link = '?a=resnet18&b=resnet34';
  await page.evaluate((query) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    document
      .querySelector<HTMLIFrameElement>('#frame')
      ?.setAttribute('src', `/${query}&embed=drawing`);
  }, link);
  type Heard = {
    heard: { ready?: boolean; id?: string; link?: string; error?: { code: string } }[];
  };
  const heard = () => page.evaluate(() => (window as unknown as Heard).heard);
  await expect.poll(async () => (await heard()).some(({ ready }) => ready)).toBe(true);
  // A key of objects comes to the page as one only in JSON; what JSON has not, only as it is.
  const send = (data: unknown) =>
    page.evaluate(
      ([message, json]) => {
        const frame = document.querySelector<HTMLIFrameElement>('#frame');
        frame?.contentWindow?.postMessage(json === null ? message : JSON.parse(json), '*');
      },
      [data, Object.hasOwn(Object(data), '__proto__') ? JSON.stringify(data) : null] as const,
    );

  for (const { name, data, code } of HOSTILE_MESSAGES) {
    const count = (await heard()).length;
    await send(data);
    // Messages are answered in their order: what is not answered was passed over by then.
    await send({ cardinal: 1, get: true, id: name });
    await expect.poll(async () => (await heard()).some(({ id }) => id === name)).toBe(true);
    const replies = (await heard()).slice(count);
    const errors = replies.flatMap(({ error }) => error?.code ?? []);
    expect(errors, name).toEqual(code === null ? [] : [code]);
    expect(replies.at(-1)?.link, name).toContain(link);
  }

  // From a frame beside it, which is not the page around it.
  const count = (await heard()).length;
  const beside = page.frame('beside');
  await beside?.evaluate(() => {
    parent.frames[0]?.postMessage({ cardinal: 1, set: '?a=vgg16' }, '*');
  });
  await send({ cardinal: 1, get: true, id: 'after' });
  await expect.poll(async () => (await heard()).some(({ id }) => id === 'after')).toBe(true);
  const replies = (await heard()).slice(count);
  expect(replies).toHaveLength(1);
  expect(replies[0]?.link).toContain(link);
  const frame = page.frames().find((each) => each.url().includes('embed=drawing'));
  expect(await frame?.evaluate(() => 'hostile' in window || 'hostile' in {})).toBe(false);
});
