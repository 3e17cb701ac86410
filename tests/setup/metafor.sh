#!/usr/bin/env bash
# The live oracles run R's metafor on the data sets of metadat; without --live-oracles nothing is needed.
set -euo pipefail
[[ ${OSTEON_LIVE_ORACLES:-} == 1 ]] || exit 0
command -v Rscript >/dev/null && Rscript --vanilla -e 'stopifnot(requireNamespace("metafor", quietly = TRUE), requireNamespace("metadat", quietly = TRUE))' >/dev/null 2>&1 && exit 0
sudo=$([[ $(id -u) == 0 ]] || echo sudo)
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends r-cran-metafor r-cran-metadat >/dev/null
