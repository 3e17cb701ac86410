#!/usr/bin/env bash
# Builds the rivals for one problem. Usage: build.sh SETUP-FOLDER PROBLEM-FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
native=$1/native problem=$2
flags=(-O3 -march=native -I"$problem" -I/usr/include/suitesparse)
libraries=(-lsundials_cvode -lsundials_nvecserial)
klu=(-lsundials_sunlinsolklu -lsundials_sunmatrixsparse -lklu -lamd -lcolamd -lbtf -lsuitesparseconfig)
dense=(-lsundials_sunlinsoldense -lsundials_sunmatrixdense)
gcc "${flags[@]}" -I"$native/include" "$here/cvode.c" -o "$problem/cvode-plain" -L"$native/lib" -Wl,-Bstatic "${libraries[@]}" "${dense[@]}" -Wl,-Bdynamic -lm
gcc "${flags[@]}" -DSPARSE -I"$native/include" "$here/cvode.c" -o "$problem/cvode-klu" -L"$native/lib" -Wl,-Bstatic "${libraries[@]}" -lsundials_sunlinsolklu -lsundials_sunmatrixsparse -Wl,-Bdynamic "${klu[@]:2}" -lm
gcc "${flags[@]}" "$here/cvode.c" -o "$problem/cvode-plain-debian" "${libraries[@]}" "${dense[@]}" -lm
gcc "${flags[@]}" -DSPARSE "$here/cvode.c" -o "$problem/cvode-klu-debian" "${libraries[@]}" "${klu[@]}" -lm
gcc "${flags[@]}" -fPIC -shared "$here/lsoda.c" -o "$problem/lsoda.so" -lm
