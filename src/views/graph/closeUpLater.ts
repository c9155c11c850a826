let landscape: Awaited<ReturnType<typeof load>> | null = null;

/** What draws and walks close-ups, once it has come. */
export function landscapeNow() {
  return landscape;
}

/** Fetches it, which is no part of the first picture. */
export async function fetchLandscape() {
  landscape ??= await load();
  return landscape;
}

async function load() {
  const [draw, levels, travel] = await Promise.all([
    import('./landscape/drawCloseUp'),
    import('./landscape/levels'),
    import('./landscape/travel'),
  ]);
  return { ...draw, ...levels, ...travel };
}
