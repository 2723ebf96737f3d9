#!/usr/bin/env bash
# package.sh TARGET FOLDER: builds for a target that this machine can run, and puts program, documentation, licences, the
# manual page and completions into an archive. The same sources and the same toolchain give the same bytes, wherever and
# whenever it is built; reproducible.sh tries that.
set -euo pipefail
target=$1
folder=$(mkdir -p "$2" && cd "$2" && pwd)
cd "$(dirname "$0")/.."

version=$(ci/version.sh)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
home=${CARGO_HOME:-$HOME/.cargo}
# No path of the machine that builds stands in the program.
export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$PWD=/build --remap-path-prefix=$home=/cargo"
cargo build --release --locked --target "$target"

name="ospo-assess-$version-$target"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
into="$work/$name"
mkdir -p "$into"/{docs,completions}
program="${CARGO_TARGET_DIR:-target}/$target/release/ospo-assess"
if [[ -f $program.exe ]]; then program="$program.exe"; fi
cp "$program" README.md CHANGELOG.md LICENSE* "$into"
cp docs/*.md "$into/docs"
cp src/render/pages/typeset/fonts/LICENSE "$into/LICENSE-OFL-1.1"
# Written by the release workflow with cargo-about.
if [[ -f THIRD-PARTY-NOTICES.txt ]]; then cp THIRD-PARTY-NOTICES.txt "$into"; fi
"$program" man --output "$into/man"
for shell in bash zsh fish powershell; do "$program" completions "$shell" > "$into/completions/ospo-assess.$shell"; done
# What to build with for the same bytes.
{ git rev-parse HEAD && rustc --version; } > "$into/BUILT-WITH.txt"

if [[ $target == *-windows-* ]]; then
    (cd "$work" && 7z a -bso0 "$folder/$name.zip" "$name")
else
    exact=()
    if [[ $(tar --version) == *GNU* ]]; then
        exact=(--sort=name --owner=0 --group=0 --numeric-owner "--mode=u=rwX,go=rX" "--mtime=@$SOURCE_DATE_EPOCH")
    fi
    tar -C "$work" "${exact[@]}" -cf - "$name" | gzip -n -9 > "$folder/$name.tar.gz"
fi
