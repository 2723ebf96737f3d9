#!/usr/bin/env bash
# coverage.sh [ARGUMENT OF cargo test ...]: which lines and branches of src/ the tests reach, a room each, without what is
# only for tests. Needs the component llvm-tools. Leaves target/coverage/lcov.info, which editors show beside the lines.
set -euo pipefail

# As the wrapper around the compiler: only our own crate is measured, so nothing of others is built again.
if [[ ${1:-} == *rustc ]]; then
    # Branches are counted by nightly compilers only, unless one insists.
    RUSTC_BOOTSTRAP=1 exec "$@" -C instrument-coverage -Z coverage-options=branch
fi

cd "$(dirname "$0")/.."
tools=$(dirname "$(rustc --print target-libdir)")/bin
folder=$(realpath -m "${CARGO_TARGET_DIR:-target}")/coverage
rm -rf "$folder" && mkdir -p "$folder"
export RUSTC_WORKSPACE_WRAPPER=$PWD/ci/coverage.sh
export LLVM_PROFILE_FILE=$folder/build-%2m.profraw
cargo test --locked --no-run --message-format=json "$@" |
    sed -n 's/.*"executable":"\([^"]*\)".*/\1/p' > "$folder/programs"
rm -f "$folder"/*.profraw
# What runs thousands of times adds to few files.
LLVM_PROFILE_FILE=$folder/%4m.profraw cargo test --locked --no-fail-fast "$@" >&2 || failed=1

"$tools/llvm-profdata" merge --sparse "$folder"/*.profraw --output "$folder/all.profdata"
mapfile -t objects < <(sed 's/^/--object=/' "$folder/programs")
"$tools/llvm-cov" export --format=lcov --instr-profile "$folder/all.profdata" "${objects[@]}" --sources src > "$folder/lcov.info"

awk -F'[:,]' -v src="$PWD/src/" '
    /^SF:/ {
        file = substr($0, 4)
        room = substr(file, length(src) + 1)
        sub(/^render\//, "render ", room); sub(/[\/.].*/, "", room); sub(/ /, "/", room)
        # Tests stand at the end of the file they try, or in one of their own.
        end = file ~ /tests(\.rs$|\/)/ ? 0 : 1e9
        for (line = 1; (getline text < file) > 0; line++) if (text ~ /^mod tests/) end = line
        close(file)
    }
    /^DA:/ && $2 < end { lines[room]++; reached[room] += $3 > 0; all_lines++; all_reached += $3 > 0 }
    /^BRDA:/ && $2 < end { branches[room]++; taken[room] += $5 + 0 > 0; all_branches++; all_taken += $5 + 0 > 0 }
    function share(part, whole) { return whole ? sprintf("%.1f", 100 * part / whole) : "" }
    function row(name, of_lines, part, of_branches, part_of_branches) {
        return "| " name " | " of_lines " | " share(part, of_lines) " | " of_branches + 0 " | " \
            share(part_of_branches, of_branches) " |"
    }
    END {
        print "| room | lines | reached, % | branches | taken, % |\n| --- | ---: | ---: | ---: | ---: |"
        fflush()
        for (room in lines) print row(room, lines[room], reached[room], branches[room], taken[room]) | "sort"
        close("sort")
        print row("all", all_lines, all_reached, all_branches, all_taken)
    }' "$folder/lcov.info"
exit "${failed:-0}"
