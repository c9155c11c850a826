#!/bin/bash
# npm run bench:gpu-pack [-- DIRECTORY]: packs what runs the benches on an x86-64 Linux machine that has a GPU,
# no display and no network, into DIRECTORY (.gpu unless told): base.00, base.01 ... of at most 44 MB, a browser,
# node, Playwright and the libraries that they load, which are left as they are where they lie already; and
# work.tar.xz, the built app and the pages of the benches. Debian's chromium must be installed here.
# There: cat base.* | xz -dc -T0 | tar x -C PLACE; xz -dc work.tar.xz | tar x -C PLACE; PLACE/run measure.mjs PHASES.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-.gpu}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$here/../../.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

pack_work() {
  local work=$root/work
  mkdir -p "$work/scripts"
  npm run --silent build >/dev/null
  cp -r dist "$work/dist"
  node e2e/bench/gpu/buildPages.mjs "$work"
  cp scripts/server.mjs scripts/headers.mjs "$work/scripts/"
  cp e2e/bench/gpu/*.mjs "$work/"
  cp src/engine/fixtures/golden_logits.json "$work/golden.json"
  tar -C "$root" -c work | xz -T0 -2 >"$out/work.tar.xz"
}

pack_base() {
  mkdir -p "$root"/base/{lib,chromium/locales,fonts,work/node_modules}
  local base=$root/base
  local modules=$base/work/node_modules
  cp -r node_modules/playwright node_modules/playwright-core "$base/work/node_modules/"
  rm -rf "$modules/playwright-core/lib/vite"
  cp "$(readlink -f "$(command -v node)")" "$base/node"
  cp "$here/run.sh" "$base/run"
  chmod +x "$base/run"
  local chromium=/usr/lib/chromium file
  for file in chromium chrome_crashpad_handler chrome_100_percent.pak icudtl.dat libEGL.so libGLESv2.so \
    libvk_swiftshader.so libvulkan.so.1 resources.pak snapshot_blob.bin v8_context_snapshot.bin \
    vk_swiftshader_icd.json; do
    cp "$chromium/$file" "$base/chromium/"
  done
  cp "$chromium/locales/en-US.pak" "$base/chromium/locales/"
  pack_libraries "$base"
  cp -r /usr/share/fonts/truetype/dejavu "$base/fonts/" 2>/dev/null || true
  cat >"$base/fonts.conf" <<'FONTS'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
FONTS
  strip "$base/node" 2>/dev/null || true
  tar -C "$base" -c . | xz -T0 -2 | split -b 44000000 -d - "$out/base."
}

# What the programs load, and what those load; nss loads its own at run time. NVIDIA's Vulkan driver is of no use
# without the loaders of Vulkan and of EGL (libglvnd), which machines without a display may lack.
pack_libraries() {
  local base=$1 libraries=/usr/lib/x86_64-linux-gnu file
  for file in "$base/node" "$base/chromium/chromium" "$base/chromium/libGLESv2.so" \
    "$base/chromium/libEGL.so" $libraries/libsoftokn3.so $libraries/nss/libsoftokn3.so \
    $libraries/libfreeblpriv3.so $libraries/nss/libfreeblpriv3.so $libraries/libX11.so.6 \
    $libraries/libXext.so.6 $libraries/libxcb.so.1 $libraries/libX11-xcb.so.1 $libraries/libudev.so.1 \
    $libraries/libvulkan.so.1 $libraries/libEGL.so.1 $libraries/libGLX.so.0 $libraries/libGLdispatch.so.0 \
    $libraries/libGL.so.1 $libraries/libOpenGL.so.0 $libraries/libGLESv2.so.2; do
    [ -e "$file" ] || continue
    case $file in "$libraries"/*) cp -nL "$file" "$base/lib/" || true ;; esac
    { ldd "$file" 2>/dev/null || true; } | { grep -o '/[^ ]*' || true; } | while read -r library; do
      cp -nL "$library" "$base/lib/" 2>/dev/null || true
    done
  done
  # The machine's own C library stays: it must not be older than this one's.
  rm -f "$base"/lib/{libc.so.6,libm.so.6,libpthread.so.0,libdl.so.2,librt.so.1,libresolv.so.2} \
    "$base"/lib/{libutil.so.1,libanl.so.1} "$base"/lib/ld-linux*
}

pack_work
[ -e "$out/base.00" ] || pack_base
ls -l "$out"
