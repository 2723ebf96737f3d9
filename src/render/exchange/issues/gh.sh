#!/bin/sh
# Written by ospo-assess, always the same: brings the files of this folder to the issues of a repository on GitHub.
# It needs gh 2.21 or later, signed in. Another server: GH_HOST=github.example.org
set -eu

tool=gh

repo_is_whole() {
    case $1 in
        */*/*) return 1 ;;
        *?/?*) ;;
        *) return 1 ;;
    esac
}

# Every issue with our label, in any state: "#NUMBER STATE", then its text with a dot before each line.
list_issues() {
    gh api --paginate "repos/$repo/issues?labels=ospo-assess&state=all&per_page=100" --jq '
        .[] | select(.pull_request | not)
        | "#\(.number) \(.state)", ((.body // "") | split("\n")[] | "." + .)'
}

# The text of an issue, with a line break more at its end.
text_of() {
    gh api "repos/$repo/issues/$1" --jq '.body // ""'
}

# Prints the number of the new issue, with a minus before it where the label was not taken.
create_issue() {
    gh api --method POST "repos/$repo/issues" -F "title=@$1" -F "body=@$2" -f 'labels[]=ospo-assess' --jq '
        if any(.labels[]; .name == "ospo-assess") then "\(.number)" else "-\(.number)" end'
}

write_text() {
    gh api --method PATCH "repos/$repo/issues/$1" -F "body=@$2" >/dev/null
}

# What happened to an issue, oldest first: "said" for a comment that holds the mark $2, "reopened".
history_of() {
    gh api --paginate "repos/$repo/issues/$1/timeline?per_page=100" --jq '
        .[] | if .event == "reopened" then "reopened"
              elif .event == "commented" and ((.body // "") | contains("'"$2"'")) then "said" else empty end'
}

comment_on() {
    gh api --method POST "repos/$repo/issues/$1/comments" -F "body=@$2" >/dev/null
}

close_issue() {
    case $2 in
        done) reason=completed ;;
        *) reason=not_planned ;;
    esac
    gh api --method PATCH "repos/$repo/issues/$1" -f state=closed -f "state_reason=$reason" >/dev/null
}

