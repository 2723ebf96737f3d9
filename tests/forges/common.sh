# What the stand-ins of gh and glab share. $FORGE is a folder with issues.json and the log of calls. The call $STOP_AT fails, before
# or after it did its work ($STOP_WHEN). With $NO_LABEL no label is taken.
log=$FORGE/calls
state=$FORGE/issues.json
: >>"$log"

method=GET path='' filter=.
rm -f "$FORGE"/field.*
[ "$1" = api ] || exit 9
shift
while [ $# -gt 0 ]; do
    case $1 in
        --paginate) ;;
        --method) method=$2 && shift ;;
        --jq) filter=$2 && shift ;;
        -F) cat "${2#*=@}" >"$FORGE/field.${2%%=*}" && shift ;;
        -f) printf '%s' "${2#*=}" >"$FORGE/field.${2%%=*}" && shift ;;
        -*) exit 9 ;;
        *) path=$1 ;;
    esac
    shift
done

printf '%s %s\n' "$method" "$path" >>"$log"
call=$(wc -l <"$log")
stop() {
    if [ "$call" -eq "${STOP_AT:-0}" ] && [ "${STOP_WHEN:-before}" = "$1" ]; then
        echo 'the line is dead' >&2
        exit 1
    fi
}
stop before

# Changes the state by a program of jq; the fields of the call are at hand.
change() {
    : >>"$FORGE/field.title"
    : >>"$FORGE/field.text"
    jq --rawfile title "$FORGE/field.title" --rawfile text "$FORGE/field.text" --argjson number "${number:-0}" "$1" \
        "$state" >"$state.new"
    mv "$state.new" "$state"
}

create() {
    change '. + [{number: (length + 1), title: $title, body: $text, state: "open",
        labels: (if "'"${NO_LABEL:-}"'" == "" then ["ospo-assess"] else [] end), history: []}]'
}

rewrite() {
    change 'map(if .number == $number then .body = $text else . end)'
}

comment() {
    change 'map(if .number == $number then .history += [{event: "commented", body: $text}] else . end)'
}

close() {
    change 'map(if .number == $number then .state = "closed" | .why = "'"$1"'" | .history += [{event: "closed"}] else . end)'
}

# The number in a path such as x/issues/12/notes?y
number=$(printf '%s' "$path" | sed -n 's,.*/issues/\([0-9]*\).*,\1,p')
