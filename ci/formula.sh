#!/usr/bin/env bash
# formula.sh FOLDER ADDRESS HOME: prints the Homebrew formula of this version. FOLDER holds the archives, ADDRESS is where they
# will be found, without the names of files, and HOME the page of the project.
set -euo pipefail
folder=$(cd "$1" && pwd)
address=$2
home=$3
cd "$(dirname "$0")/.."
version=$(ci/version.sh)

script="s|@VERSION@|$version|g; s|@ADDRESS@|$address|g; s|@HOME@|$home|g"
for target in aarch64-apple-darwin x86_64-apple-darwin aarch64-unknown-linux-musl x86_64-unknown-linux-musl; do
    sum=$(sha256sum "$folder/ospo-assess-$version-$target.tar.gz" | cut -d ' ' -f 1)
    script+="; s|@SUM:$target@|$sum|g"
done
sed "$script" ci/homebrew/ospo-assess.rb.in
