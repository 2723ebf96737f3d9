#!/usr/bin/env bash
# Builds the program from the folder it is called in, for the action: the version that was asked for and no other.
set -euo pipefail
cargo install --locked --quiet --path . --root "$RUNNER_TEMP/ospo-assess"
