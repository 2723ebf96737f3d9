#!/usr/bin/env bash
# reproducible.sh TARGET [ARCHIVE]: builds the commit that is checked out twice, in two folders with names of different
# lengths, and compares the archives byte for byte. With an archive of a version it builds once, and compares with that one.
set -euo pipefail
target=$1
archive=${2:+$(realpath "$2")}
cd "$(dirname "$0")/.."
commit=$(git rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# built NAME: the path of an archive built in a folder of that name, from what is committed and nothing else.
built() {
    git clone --quiet --no-hardlinks . "$work/$1"
    git -C "$work/$1" checkout --quiet --detach "$commit"
    if [[ -n $archive ]]; then
        # Notices are made by another tool, and go into the archive as they are.
        tar -xzOf "$archive" --wildcards '*/THIRD-PARTY-NOTICES.txt' > "$work/$1/THIRD-PARTY-NOTICES.txt" 2>/dev/null ||
            rm -f "$work/$1/THIRD-PARTY-NOTICES.txt"
    fi
    CARGO_TARGET_DIR="$work/$1/target" "$work/$1/ci/package.sh" "$target" "$work/$1-out" >&2
    rm -rf "${work:?}/$1"
    echo "$work/$1-out"/*
}

first=$(built a)
second=${archive:-$(built a-second-and-longer-name)}
sha256sum "$first" "$second"
cmp "$first" "$second"
echo "The same bytes, built from $commit for $target."
