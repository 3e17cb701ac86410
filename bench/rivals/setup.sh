#!/usr/bin/env bash
# Installs the rivals and builds CVODE natively from Debian's source package. Usage: setup.sh FOLDER. Silent where all is there.
set -euo pipefail
folder=$1
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
[[ -e $folder/native/lib/libsundials_cvode.a ]] && exit 0
sudo=$([[ $(id -u) == 0 ]] || echo sudo)
$sudo apt-get install -y -qq build-essential cmake dpkg-dev libsuitesparse-dev libsundials-dev r-base-core r-cran-desolve >/dev/null
# The source package, from the same suites as the binary ones, without touching the machine's own list of sources.
cd "$folder"
. /etc/os-release
echo "deb-src http://deb.debian.org/debian $VERSION_CODENAME main" >sources.list
options=(-o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$folder/lists" -o "Dir::Cache=$folder/cache")
mkdir -p lists/partial cache/archives/partial
apt-get "${options[@]}" update -qq
apt-get "${options[@]}" source -qq --download-only sundials >/dev/null 2>&1
tar xf sundials_*.orig.tar.xz
cmake -S sundials-* -B build -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS="-O3 -march=native" -DBUILD_SHARED_LIBS=OFF -DBUILD_ARKODE=OFF -DBUILD_CVODES=OFF \
  -DBUILD_IDA=OFF -DBUILD_IDAS=OFF -DBUILD_KINSOL=OFF -DEXAMPLES_ENABLE_C=OFF -DEXAMPLES_INSTALL=OFF -DENABLE_KLU=ON -DKLU_INCLUDE_DIR=/usr/include/suitesparse \
  -DKLU_LIBRARY_DIR="$(dirname "$(ldconfig -p | awk '/libklu.so /{print $NF; exit}')")" -DCMAKE_INSTALL_PREFIX="$folder/native" >cmake.log
cmake --build build -j "$(nproc)" --target install >make.log
