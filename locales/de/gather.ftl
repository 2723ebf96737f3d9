# SPDX-License-Identifier: CC-BY-4.0
# What clones show: findings as a document, and beside a point of the interview and the form.

gather-title =
    { $count ->
        [one] Was ein Klon zeigt
       *[other] Was { $count } Klone zeigen
    }
gather-subtitle = { $day }. Dateien im ausgecheckten Commit und die Historie eines Jahres; nichts wurde ausgeführt.
gather-summary =
    { $count ->
        [one] Ein Klon wurde gelesen
       *[other] { $count } Klone wurden gelesen
    }: { $proved ->
        [one] { $proved } Punkt belegt
       *[other] { $proved } Punkte belegt
    }, { $refuted } widerlegt.

gather-heading-summary = Was zu sehen war
gather-heading-refuted = Widerlegt
gather-heading-proved = Belegt
gather-heading-suggested = Anhaltspunkte
gather-heading-not-seen = Nicht zu sehen
gather-heading-clones = Klone
gather-heading-left-out = Nicht berücksichtigt

gather-figure-proved = belegt
gather-figure-refuted = widerlegt
gather-figure-suggested = mit Anhaltspunkten
gather-figure-not-seen = nicht zu sehen

gather-proposes = Das sind Vorschläge, keine Antworten. Jemand muss sie bestätigen: In der Befragung oder im Formular (mit --seen) übernehmen Sie einen Fund samt Link mit einem Tastendruck.
gather-not-complete = Die Klone sind nicht als vollständig angegeben (--complete); daher gilt nichts als belegt, was jedes Projekt erfüllen muss.
gather-beyond = Zu { $looked } Punkten wurde in den Klonen gesucht. Die anderen { $count } betreffen Menschen, Geld, Aufträge, Verträge und Sitzungen; darüber sagt ein Klon nichts aus.
gather-not-seen-why = Davon war nichts zu sehen. Das heißt nicht, dass es fehlt: Eine Einstellung der Plattform oder ein Text an anderer Stelle kann denselben Zweck erfüllen.

# What was seen, as a line below a statement. $seen is one of gather-seen-….
gather-seen = Befund: { $seen }.
# Beside a point in the interview and the form, in brackets; none begins with a capital.
gather-seen-all =
    { $of ->
        [one] im einzigen Klon zu sehen
       *[other] in allen { $of } Klonen zu sehen
    }
gather-seen-all-there-are =
    { $of ->
        [one] im einzigen Klon zu sehen; laut Angabe gibt es keine weiteren
       *[other] in allen { $of } Klonen zu sehen; laut Angabe gibt es keine weiteren
    }
gather-seen-some = in { $seen } von { $of } Klonen zu sehen; ohne: { $without }
gather-seen-one = in { $name } zu sehen
gather-seen-hint = in { $name } ein Anhaltspunkt dafür
gather-seen-against =
    { $count ->
        [one] { $count } von { $of } Klonen spricht dagegen: { $names }
       *[other] { $count } von { $of } Klonen sprechen dagegen: { $names }
    }
gather-more = { $count } weitere

gather-sight = { $place } (Commit { $commit }): { $excerpt }
gather-sight-bare = { $place } (Commit { $commit })
gather-sight-report = { $place }: { $excerpt }
gather-place-commit = { $place }, Commit { $commit }
gather-trap = Achtung: { $trap }.
gather-looked = Gesucht wurde: { $looks }.

gather-column-clone = Klon
gather-column-commit = Commit
gather-column-day = Datum
gather-column-limits = Grenzen
gather-limit =
    { $limit ->
        [shallow] abgeschnitten, ältere Commits fehlen
        [partial] enthält nur einen Teil seiner Objekte
        [many-files] hat mehr Dateien, als gelesen werden
        [many-commits] hat im letzten Jahr mehr Commits, als gelesen werden
        [large-files] einige Dateien sind zu groß, um gelesen zu werden
       *[damaged] einige Objekte sind beschädigt oder fehlen
    }

gather-left-out-reason =
    { $reason ->
        [fork] eine Kopie eines anderen Projekts
        [archived] gibt an, nicht mehr gepflegt zu werden
        [empty] enthält nichts
        [template] eine Vorlage für andere
        [exempt] bewusst ausgenommen
        [unreadable] nicht lesbar
        [defaults] kein Projekt, sondern Standarddateien für Repositorys ohne eigene
       *[twice] dasselbe Repository wie ein anderer Klon
    }
gather-left-out = { $name }: { gather-left-out-reason }.
gather-left-out-why = { $name }: { gather-left-out-reason } ({ $why }).
gather-refused = { $file } ist nicht lesbar: { $why }.

# In the interview: the point with what was seen, the key that takes it, and what it does.
gather-point = { $point } [{ $seen }]
gather-choice = Den Fund aus den Klonen mit Link übernehmen
gather-hint = { $key }: Fund übernehmen
gather-words = fund, gefunden, übernehmen
gather-taken =
    { $state ->
        [open] Als offen übernommen: { $point }
       *[done] Als erfüllt übernommen: { $point }
    }
gather-taken-evidence = Der Nachweis ist festgehalten: { $evidence }
gather-nothing-here = In den Klonen war nichts zu dieser Frage zu sehen.
gather-which = Was davon?

# In the form: the button beside what was seen.
gather-form-seen = In unseren Repositorys: { $seen }.
gather-form-take = Übernehmen
gather-form-taken = Übernommen, mit Link als Nachweis.
