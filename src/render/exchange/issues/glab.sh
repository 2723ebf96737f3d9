#!/bin/sh
# Written by ospo-assess, always the same: brings the files of this folder to the issues of a project on GitLab.
# It needs glab, signed in, and jq. Another server: GITLAB_HOST=gitlab.example.org
set -eu

tool='glab jq'

repo_is_whole() {
    case $1 in
        *?/?*) ;;
        *) return 1 ;;
    esac
}

# The address of the project, its slashes as GitLab's API wants them.
project() {
    printf 'projects/%s' "$(printf '%s' "$repo" | sed 's,/,%2F,g')"
}

# Every issue with our label, in any state: "#NUMBER STATE", then its text with a dot before each line.
list_issues() {
    glab api --paginate "$(project)/issues?labels=ospo-assess&state=all&scope=all&per_page=100" >"$tmp/raw" || return 1
    jq -r '.[]
        | "#\(.iid) \(if .state == "opened" then "open" else "closed" end)",
          ((.description // "") | split("\n")[] | "." + .)' "$tmp/raw"
}

# The text of an issue, with a line break more at its end.
text_of() {
    glab api "$(project)/issues/$1" >"$tmp/raw" || return 1
    jq -r '.description // ""' "$tmp/raw"
}

# Prints the number of the new issue, with a minus before it where the label was not taken.
create_issue() {
    glab api --method POST "$(project)/issues" -F "title=@$1" -F "description=@$2" -f labels=ospo-assess >"$tmp/raw" ||
        return 1
    jq -r 'if any(.labels[]; . == "ospo-assess") then "\(.iid)" else "-\(.iid)" end' "$tmp/raw"
}

write_text() {
    glab api --method PUT "$(project)/issues/$1" -F "description=@$2" >/dev/null
}

# What happened to an issue, oldest first: "said" for a comment that holds the mark $2, "reopened".
history_of() {
    glab api --paginate "$(project)/issues/$1/notes?order_by=created_at&sort=asc&per_page=100" >"$tmp/raw" || return 1
    jq -r --arg mark "$2" '.[]
        | if .system and .body == "reopened" then "reopened"
          elif (.system | not) and (.body | contains($mark)) then "said" else empty end' "$tmp/raw"
}

comment_on() {
    glab api --method POST "$(project)/issues/$1/notes" -F "body=@$2" >/dev/null
}

close_issue() {
    glab api --method PUT "$(project)/issues/$1" -f state_event=close >/dev/null
}

