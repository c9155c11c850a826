#!/bin/bash
# run SCRIPT [ARGUMENTS]: a script of work/ by the bundled node, with the bundled libraries and NVIDIA's
# Vulkan driver where it is.
here=$(cd "$(dirname "$0")" && pwd)
nvidia=/usr/local/nvidia
driver=$(ls $nvidia/share/vulkan/icd.d/nvidia_icd.json /usr/share/vulkan/icd.d/nvidia_icd.json \
  2>/dev/null | head -1)
export LD_LIBRARY_PATH=$nvidia/lib64:$here/lib FONTCONFIG_FILE=$here/fonts.conf HOME=${HOME:-/root}
export CHROMIUM=$here/chromium/chromium
[ -n "$driver" ] && export VK_DRIVER_FILES=$driver
script=$1
shift
cd "$here/work" && exec "$here/node" "$script" "$@"
