#!/usr/bin/env bash
# Checks the answers as the inputs of the action say, which come as variables. Leaves the findings for code scanning and the
# page for a comment beside the verdict, whatever it is.
set -euo pipefail

args=()

# with OPTION VALUE: a value that is given.
with() {
    if [[ -n $2 ]]; then args+=("$1" "$2"); fi
}

# each OPTION VALUES: one a line.
each() {
    local value
    while IFS= read -r value || [[ -n $value ]]; do
        read -r value <<< "$value" # without blanks around it
        with "$1" "$value"
    done <<< "$2"
}

# on OPTION WORD: `true` or `false`, and nothing that only looks like one of them: a gate that is misspelled is not held.
on() {
    case $2 in
        true) args+=("$1") ;;
        false | "") ;;
        *)
            echo "::error title=ospo-assess::the input ${1#--} is neither true nor false"
            exit 2
            ;;
    esac
}

with --catalog "${CATALOG:-}"
each --min-score "${MIN_SCORE:-}"
with --min-stage "${MIN_STAGE:-}"
on --no-critical "${NO_CRITICAL:-}"
each --for "${FOR:-}"
with --min-coverage "${MIN_COVERAGE:-}"
with --max-not-applicable "${MAX_NOT_APPLICABLE:-}"
with --max-age "${MAX_AGE:-}"
on --require-evidence "${REQUIRE_EVIDENCE:-}"
on --require-owner "${REQUIRE_OWNER:-}"
on --no-overdue "${NO_OVERDUE:-}"
on --complete "${COMPLETE:-}"
on --unmodified "${UNMODIFIED:-}"
with --baseline "${BASELINE:-}"
with --allow "${ALLOW:-}"

# All lines: an option in the second one is a gate too. `read` ends with 1 at the end of its input.
read -r -d '' -a further <<< "${OPTIONS:-}" || true

"$RUNNER_TEMP/ospo-assess/bin/ospo-assess" check "${args[@]}" "${further[@]}" --format github --output - \
    --output "$RUNNER_TEMP/ospo-assess.sarif" --output "$RUNNER_TEMP/ospo-assess.md" -- "$ANSWERS"
