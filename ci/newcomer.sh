#!/usr/bin/env bash
# newcomer.sh [ARCHIVE]: the path of a newcomer from nothing, in a home of its own with an environment of its own: install
# from the source, or from an archive of package.sh; start a file, report, hold it in CI, install again over it, go on.
# The interview on a terminal is walked by tests/interview/newcomer.rs.
# shellcheck disable=SC2016 # Lines in single quotes are for the shell of the newcomer.
set -euo pipefail
archive=${1:+$(realpath "$1")}
cd "$(dirname "$0")/.."
source=$PWD
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cargo=$(command -v cargo)
mkdir -p "$home/work"

# Nothing of whoever runs this but the toolchain and what it has downloaded.
clean() {
    env -i "PATH=$home/bin:$(dirname "$cargo"):/usr/local/bin:/usr/bin:/bin" "HOME=$home" LC_ALL=C.UTF-8 \
        "CARGO_HOME=${CARGO_HOME:-$HOME/.cargo}" "RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup}" \
        "CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$source/target}" bash -euo pipefail -c "cd '$home/work'; $1"
}

install() {
    if [[ -n $archive ]]; then
        clean "mkdir -p '$home/bin' && tar -xzf '$archive' --strip-components 1 --directory '$home/bin'"
    else
        clean "cd '$source' && cargo install --locked --quiet --force --path . --root '$home'"
    fi
}

install
clean 'test "$(command -v ospo-assess)" = "$HOME/bin/ospo-assess" && ospo-assess --version --verbose'
clean 'ospo-assess init --checklist ggi --name "Example Ltd" && ospo-assess report --detail brief > /dev/null'
clean 'ospo-assess report -o report.pdf -o report.html -o report.docx -o report.md && test -s report.pdf'
clean 'ospo-assess completions bash > completions && bash -n completions && ospo-assess man --output man1'
clean 'ospo-assess check ospo-answers.toml --write-gate && ospo-assess fmt && ospo-assess fmt --check && ospo-assess check ospo-answers.toml'
clean 'mkdir -p temp/ospo-assess && ln -sfn "$HOME/bin" temp/ospo-assess/bin \
    && RUNNER_TEMP=$PWD/temp ANSWERS=ospo-answers.toml NO_CRITICAL=false bash '"'$source/ci/check.sh'"' > /dev/null'
# An upgrade: over the old one, with the old file.
install
clean 'cp ospo-answers.toml before.toml && ospo-assess check ospo-answers.toml && ospo-assess fmt ospo-answers.toml \
    && cmp before.toml ospo-answers.toml && ospo-assess compare before.toml ospo-answers.toml > /dev/null'
echo "From nothing to a gate in CI, and through an upgrade."
