#!/usr/bin/env bash
# Writes the verdict as a comment on the pull request, over the one of an earlier run: one comment a file of answers.
set -euo pipefail

page="$RUNNER_TEMP/ospo-assess.md"
if [[ ! -s $page ]]; then
    echo "There is no verdict to write."
    exit 0
fi

# A name as letters that cannot end the comment in which it stands.
name=$(printf '%s' "$ANSWERS" | cksum | cut -d ' ' -f 1)
marker="<!-- ospo-assess check $name -->"
comment="$RUNNER_TEMP/ospo-assess-comment.md"
# GitHub takes 65,536 characters.
{ printf '%s\n' "$marker" && head -c 60000 "$page" | iconv -c -f utf-8 -t utf-8; } > "$comment"

comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments"
own='.[] | select(.user.type == "Bot") | select(.body | startswith("'"$marker"'")) | .id'
found=$(gh api --paginate "$comments" --jq "$own" | head -n 1)
if [[ -n $found ]]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$found" --field "body=@$comment" --silent
else
    gh api --method POST "$comments" --field "body=@$comment" --silent
fi
