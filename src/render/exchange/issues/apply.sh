usage() {
    cat <<TEXT
Usage: sh ${0##*/} --repo OWNER/NAME [--dry-run]

Reads index.tsv beside this script and brings what it lists to the issues of OWNER/NAME.
It can be run again at any time, also after an interruption or on another machine.

  --repo OWNER/NAME  the repository or project
  --dry-run          read only, and say what would be done

It waits a second after each change; OSPO_ASSESS_PAUSE says how long instead.
TEXT
}

wrong() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    usage >&2
    exit 2
}

stop() {
    printf '%s: %s Nothing is lost: run it again.\n' "${0##*/}" "$1" >&2
    exit 1
}

repo=
dry=
while [ $# -gt 0 ]; do
    case $1 in
        --dry-run) dry='would ' ;;
        --repo)
            [ $# -gt 1 ] || wrong '--repo needs OWNER/NAME.'
            repo=$2
            shift
            ;;
        --repo=*) repo=${1#--repo=} ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) wrong "what is $1?" ;;
    esac
    shift
done
case $repo in
    '' | /* | */ | -* | *//* | *..* | *[!A-Za-z0-9._/-]*) wrong '--repo needs OWNER/NAME.' ;;
esac
repo_is_whole "$repo" || wrong '--repo needs OWNER/NAME.'
for one in $tool; do
    command -v "$one" >/dev/null 2>&1 || wrong "$one is not installed."
done

case $0 in
    */*) here=${0%/*} ;;
    *) here=. ;;
esac
[ -r "$here/index.tsv" ] || wrong "there is no index.tsv beside this script."

# Texts are bytes: awk must not look for characters.
LC_ALL=C
tmp=$(mktemp -d)
export LC_ALL tmp
trap 'rm -rf "$tmp"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

tab=$(printf '\t')
created=0 updated=0 closed=0 same=0 left=0

say() {
    printf '%s\n' "$1"
}

rest() {
    sleep "${OSPO_ASSESS_PAUSE:-1}"
}

# Whether the file $1 holds the text that $2 holds with a line break more at its end.
is_same() {
    printf '\n' | cat "$1" - | cmp -s - "$2"
}

# Parts the list into one file an issue, with a line break more at its end, and "found": an id, a number and a state on each line.
part_list() {
    awk '
        BEGIN { dir = ENVIRON["tmp"] }
        /^#/ {
            if (file != "") close(file)
            number = substr($1, 2); state = $2
            file = dir "/" number ".md"
            next
        }
        {
            line = substr($0, 2)
            print line > file
            sub(/\r$/, "", line)
            if (line !~ /^<!-- ospo-assess begin: [^<>]* -->$/) next
            count = split(substr(line, 24, length(line) - 27), ids, " ")
            for (i = 1; i <= count; i++) print ids[i] "\t" number "\t" state > (dir "/found")
        }' "$tmp/list"
}

# The issues that are known by any of the ids in $1, as "NUMBER STATE": open ones first, then by number.
issues_of() {
    awk -v ids="$1" '
        BEGIN { count = split(ids, list, " "); for (i = 1; i <= count; i++) wanted[list[i]] = 1 }
        ($1 in wanted) && !seen[$2]++ { print ($3 == "open" ? 0 : 1), $2, $3 }' "$tmp/found" |
        sort -k 1,1n -k 2,2n | cut -d ' ' -f 2-
}

# The part of a file between our marks.
our_part() {
    awk '
        BEGIN { ORS = "" }
        /^<!-- ospo-assess begin: / { on = 1 }
        on { print before $0; before = "\n" }' "$1"
}

# The text $1 of an issue, which has a line break more at its end, with the part between the marks as in $2: ticks in it are
# kept, and so is all around it. Fails where the marks are gone.
merged() {
    awk '
        function bare(line) { sub(/\r$/, "", line); return line }
        function id_of(line) {
            return match(line, /<!-- [a-z0-9.-]+ -->$/) ? substr(line, RSTART + 5, RLENGTH - 9) : ""
        }
        function put(line) { print before line; before = "\n" }
        BEGIN { ORS = "" }
        FNR == NR { old[++size] = $0; next }
        { fresh[++many] = $0 }
        END {
            for (i = 1; i <= size; i++) {
                line = bare(old[i])
                if (!first && line ~ /^<!-- ospo-assess begin: [^<>]* -->$/) first = i
                else if (first && !last && line == "<!-- ospo-assess end -->") last = i
            }
            if (!first || !last) exit 1
            for (i = first; i <= last; i++) {
                line = bare(old[i])
                if (line !~ /^ *[-*+] \[[xX]\] /) continue
                box = substr(line, index(line, "["), 3)
                tick[id_of(line)] = box
            }
            if (old[first] ~ /\r$/) ending = "\r"
            for (i = 1; i < first; i++) put(old[i])
            for (i = 1; i <= many; i++) {
                line = fresh[i]
                id = id_of(line)
                if (id != "" && (id in tick)) sub(/\[[ x]\]/, tick[id], line)
                # The last line of a text has no line break of its own.
                put(line (i == many && last == size ? "" : ending))
            }
            for (i = last + 1; i <= size; i++) put(old[i])
        }' "$1" "$2"
}

tell_copies() {
    while read -r other how; do
        if [ "$other" != "$number" ]; then
            say "look      #$other ($how) is about the same as #$number"
        fi
    done <"$tmp/these"
}

do_gap() {
    our_part "$here/$1" >"$tmp/ours"
    issues_of "$2" >"$tmp/these"
    if [ ! -s "$tmp/these" ]; then
        say "${dry}create  $3"
        created=$((created + 1))
        [ -z "$dry" ] || return 0
        printf '%s' "$3" >"$tmp/title"
        number=$(create_issue "$tmp/title" "$tmp/ours") || stop "the issue \"$3\" could not be created."
        case $number in
            -*) stop "#${number#-} was created without its label, for which rights are missing. Delete it or label it." ;;
        esac
        say "created   #$number"
        rest
        return 0
    fi
    read -r number state <"$tmp/these"
    tell_copies
    if [ "$state" != open ]; then
        say "leave     #$number is closed, but the gap is open: reopen it if you want to go on there ($3)"
        left=$((left + 1))
    elif ! merged "$tmp/$number.md" "$tmp/ours" >"$tmp/new"; then
        say "leave     #$number has lost the marks between which it could be written anew ($3)"
        left=$((left + 1))
    elif is_same "$tmp/new" "$tmp/$number.md"; then
        same=$((same + 1))
    else
        say "${dry}update  #$number  $3"
        updated=$((updated + 1))
        [ -z "$dry" ] || return 0
        write_text "$number" "$tmp/new" || stop "#$number could not be updated."
        rest
    fi
}

close_one() {
    mark="<!-- ospo-assess closed: $2 -->"
    history_of "$number" "$mark" >"$tmp/history" || stop "the comments of #$number could not be read."
    # Reopened after we closed it: somebody wants it open.
    past=$(awk '/^said$/ { past = "said" } /^reopened$/ && past { past = "reopened" } END { print past }' "$tmp/history")
    if [ "$past" = reopened ]; then
        say "leave     #$number was reopened by somebody, though its work is over ($1)"
        left=$((left + 1))
        return 0
    fi
    say "${dry}close   #$number ($1)"
    closed=$((closed + 1))
    [ -z "$dry" ] || return 0
    if [ -z "$past" ]; then
        comment_on "$number" "$here/words/$1.md" || stop "#$number could not be commented on."
        rest
    fi
    close_issue "$number" "$1" || stop "#$number could not be closed."
    rest
}

do_closed() {
    issues_of "$2" >"$tmp/these"
    while read -r number state <&4; do
        if [ "$state" = open ]; then
            close_one "$1" "$3"
        else
            same=$((same + 1))
        fi
    done 4<"$tmp/these"
}

do_body() {
    text_of "$1" >"$tmp/text" || stop "#$1 could not be read."
    if is_same "$here/$3" "$tmp/text"; then
        same=$((same + 1))
    elif is_same "$here/$2" "$tmp/text"; then
        say "${dry}update  #$1"
        updated=$((updated + 1))
        [ -z "$dry" ] || return 0
        write_text "$1" "$here/$3" || stop "#$1 could not be updated."
        rest
    else
        say "leave     #$1 was changed since the board was read: read the board again, and export again"
        left=$((left + 1))
    fi
}

: >"$tmp/found"
if grep -q "^gap$tab\|^closed$tab" "$here/index.tsv"; then
    list_issues >"$tmp/list" || stop "the issues of $repo could not be listed."
    part_list
fi

while IFS=$tab read -r kind one two three <&3; do
    case $kind in
        gap) do_gap "$one" "$two" "$three" ;;
        closed) do_closed "$one" "$two" "$three" ;;
        body) do_body "$one" "$two" "$three" ;;
        *) stop "index.tsv is of another version of ospo-assess." ;;
    esac
done 3<"$here/index.tsv"

# Work that the answers say nothing final of: out of scope, beyond the target or unanswered.
while IFS=$tab read -r id number state; do
    [ "$state" = open ] || continue
    awk -F '\t' -v id="$id" '
        { count = split($3, ids, " "); for (i = 1; i <= count; i++) if (ids[i] == id) known = 1 }
        END { exit !known }' "$here/index.tsv" && continue
    say "look      #$number is about $id, which is neither a gap nor over in these answers"
done <"$tmp/found"

say "${dry}create $created, update $updated, close $closed; unchanged $same, left to you $left"
