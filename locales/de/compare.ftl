# SPDX-License-Identifier: CC-BY-4.0
# What changed between two assessments, a trend, and what a plan would reach. Spaces between a number and its unit do not
# break (U+00A0).

# A change in whole percentage points: $points is a whole number without its sign.
compare-points =
    { $way ->
        [up] +{ $points }
        [down] −{ $points }
       *[none] { $points }
    }
# The same with one decimal.
compare-points-exact =
    { $way ->
        [up] +{ $whole },{ $tenth }
        [down] −{ $whole },{ $tenth }
       *[none] 0
    }
# A change of less than a tenth of a point.
compare-points-under =
    { $way ->
        [up] +0,0
       *[down] −0,0
    }
# A day of which there is little room to tell: 22. Nov. 2026.
compare-day-short =
    { $day }. { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    } { $year }
# A stage in a table or a picture, 0 to 4.
compare-stage = Stufe { $stage }
# What became another: “41 %” and “50 %”, “0” and “1”.
compare-from-to = { $from } → { $to }

# The head. $then and $now are days; $first and $last are what the sides are called.

compare-title = Was sich geändert hat: { $organization }
compare-subtitle = { $then } bis { $now } · { $first } bis { $last }
compare-subtitle-history =
    { $count ->
        [one] { $now } · eine Bewertung aus { $file }
       *[other] { $then } bis { $now } · { $count } Bewertungen aus { $file }
    }
compare-what-changed = Was sich geändert hat

# Nothing to compare with.

compare-first = Das ist die erste Bewertung; eine frühere zum Vergleich gibt es nicht.
compare-first-summary = Die erste Bewertung.

# How sure it is. $then is the day of the first side, $least and $most are changes.

compare-certain-better = Besser als am { $then }, ganz gleich, wie die fehlenden Antworten ausfallen.
compare-certain-worse = Schlechter als am { $then }, ganz gleich, wie die fehlenden Antworten ausfallen.
compare-certain-unmoved = Bei den Punkten, nach denen beide Male gefragt wurde, hat sich seit dem { $then } nichts geändert.
compare-certain-unsure =
    Ob sich der Erfüllungsgrad seit dem { $then } verbessert hat, ist nicht sicher: Die Änderung liegt zwischen { $least } und { $most } Prozentpunkten, weil { $count ->
        [one] { $count } Punkt unbeantwortet war oder ist
       *[other] { $count } Punkte unbeantwortet waren oder sind
    }.
compare-certain-unsure-answered =
    Seit dem { $then } haben sich Fortschritte und Rückschritte ausgeglichen: Der Erfüllungsgrad über alle Punkte, nach denen beide Male gefragt wurde, ist gleich geblieben.
compare-certain-nothing-shared = Kein Punkt wurde in beiden Bewertungen erfragt und gezählt; ein direkter Vergleich ist daher nicht möglich.

# Where the change of the score comes from. $from and $to are scores, the others changes in percentage points.

compare-score-none = Eine der beiden Bewertungen hat keinen Erfüllungsgrad, weil nichts anwendbar war.
compare-score-same = Der Erfüllungsgrad bleibt bei { $to }.
compare-score-own = Der Erfüllungsgrad hat sich geändert: vorher { $from }, jetzt { $to } (in Prozentpunkten: { $total }). Das geht ganz auf das Handeln der Organisation zurück.
compare-score-scope =
    Der Erfüllungsgrad hat sich geändert: vorher { $from }, jetzt { $to } (in Prozentpunkten: { $total }). Davon gehen { $own } auf das Handeln der Organisation zurück und { $scope } auf den geänderten Umfang: andere Checklisten oder Tätigkeiten, geänderte Anwendbarkeit oder erstmals gestellte Fragen.
compare-score-catalogue =
    Der Erfüllungsgrad hat sich geändert: vorher { $from }, jetzt { $to } (in Prozentpunkten: { $total }). Davon gehen { $own } auf das Handeln der Organisation zurück und { $catalogue } auf geänderte Checklisten.
compare-score-all =
    Der Erfüllungsgrad hat sich geändert: vorher { $from }, jetzt { $to } (in Prozentpunkten: { $total }). Davon gehen { $own } auf das Handeln der Organisation zurück, { $scope } auf den geänderten Umfang und { $catalogue } auf geänderte Checklisten.
# What a rise must not be taken for.
compare-only-scope = Der Erfüllungsgrad stieg nur, weil anderes gezählt wird; bei den Punkten, nach denen beide Male gefragt wurde, stieg er nicht.

# What is compared like for like.
compare-like-for-like =
    { $shared ->
        [one] { $shared } Punkt wird
       *[other] { $shared } Punkte werden
    } direkt verglichen.
# The same where others are left out. $added and $removed say how many are new in the checklists and gone from them.
compare-like-for-like-but =
    { $shared ->
        [one] { $shared } Punkt wird
       *[other] { $shared } Punkte werden
    } direkt verglichen; unberücksichtigt bleiben Punkte, die in den Checklisten neu ({ $added }) oder weggefallen ({ $removed }) sind.
compare-progress = Der Weg zu Stufe { $stage } wurde zu { $progress } zurückgelegt, gemessen an den Punkten, nach denen beide Male gefragt wurde.
compare-progress-back = Stufe { $stage } ist weiter entfernt als zuvor, gemessen an den Punkten, nach denen beide Male gefragt wurde.
compare-other-organization = Die erste Bewertung betrifft { $first }, die letzte { $last }.
compare-target-lowered = Das Ziel wurde von Stufe { $from } auf Stufe { $to } gesenkt.
compare-target-raised = Das Ziel wurde von Stufe { $from } auf Stufe { $to } angehoben.

# Figures: a label stands below its number.

compare-figure-score = Prozentpunkte
compare-figure-own = davon durch eigenes Handeln
compare-figure-stage = erreichte Stufe
compare-figure-critical = kritische Punkte nicht erfüllt
compare-figure-lost =
    { $count ->
        [one] Punkt nicht mehr erfüllt
       *[other] Punkte nicht mehr erfüllt
    }

# What became of statements. Headings with how many they are.

compare-movement =
    { $kind ->
        [lost] Nicht mehr erfüllt: zuvor erfüllt, jetzt offen ({ $count })
        [slipped] Zurückgefallen: zuvor teilweise, jetzt offen ({ $count })
        [closed] Erreicht: jetzt erfüllt ({ $count })
        [begun] Begonnen: jetzt teilweise erfüllt ({ $count })
        [known] Jetzt beantwortet: offen, zuvor unbeantwortet ({ $count })
        [forgotten] Nicht mehr beantwortet: zuvor beantwortet, jetzt unbeantwortet ({ $count })
        [scope] Nur einmal gezählt: das andere Mal nicht einbezogen oder nicht anwendbar ({ $count })
        [new] Neu in den Checklisten ({ $count })
       *[gone] Aus den Checklisten weggefallen ({ $count })
    }
# The same in a list: “3 verloren, 12 geschlossen”.
compare-count =
    { $kind ->
        [lost] { $count } nicht mehr erfüllt
        [slipped] { $count } zurückgefallen
        [closed] { $count } neu erfüllt
        [begun] { $count } begonnen
        [known] { $count } nun als offen erkannt
        [forgotten] { $count } nicht mehr beantwortet
        [scope] { $count } nur einmal gezählt
        [new] { $count } neu hinzugekommen
       *[gone] { $count } weggefallen
    }
compare-counts = Punkte: { $counts }.
# A statement: its text, and in what practice it stands.
compare-of-practice = { $practice }: { $from } → { $to }
compare-text-critical = { $text } (kritisch)
compare-of-practice-critical = { $practice }, kritisch: { $from } → { $to }
compare-state =
    { $state ->
        [done] erfüllt
        [partly] teilweise erfüllt
        [open] offen
        [unanswered] unbeantwortet
       *[none] nicht gezählt
    }
compare-more =
    { $count ->
        [one] Und { $count } weiterer.
       *[other] Und { $count } weitere.
    }

# The sides in a table.

compare-sides = Die Bewertungen
compare-sides-caption = Der Erfüllungsgrad jeder Bewertung: wie festgehalten, mit den heutigen Checklisten und für das, was allen gemeinsam ist
compare-column-assessment = Bewertung
compare-column-recorded = Festgehalten
compare-column-today = Heutige Checklisten
compare-column-shared = Direkt verglichen
compare-column-stage = Stufe
compare-column-critical = Kritisch, nicht erfüllt
# A side by its day and its name.
compare-side = { $day } · { $name }

# The trend.

# As bars. $band is “shown” where a part of the score is possible and not certain.
compare-trend =
    Der Erfüllungsgrad im Zeitverlauf mit den heutigen Checklisten{ $band ->
        [shown] {" "}(kräftig: erfüllt; blass: unbeantwortet)
       *[none] { "" }
    }
# As a line. $dashed is “shown” where a checklist changed.
compare-trend-line =
    Der Erfüllungsgrad im Zeitverlauf mit den heutigen Checklisten{ $band ->
        [shown] : Die Linie zeigt den gesicherten Wert, das Band den möglichen Bereich
       *[none] { "" }
    }{ $dashed ->
        [shown] ; wo sich eine Checkliste geändert hat, ist die Linie gestrichelt
       *[none] { "" }
    }; darunter die Stufe
# $other is “shown” where the assessment before was answered against other checklists.
compare-trend-item =
    { $day }: { $score } (Stufe { $stage }{ $other ->
        [shown] , nach Änderung einer Checkliste
       *[none] { "" }
    })
compare-trend-words = { $items }.
compare-trend-alone = Bisher gibt es nur eine Bewertung und daher noch keinen Verlauf.
# The assessments of a trend as a table, each with the checklists it was answered against.
compare-over-time = Im Zeitverlauf
compare-over-time-caption = Die Bewertungen, die älteste zuerst, jeweils mit dem Erfüllungsgrad nach den heutigen Checklisten und mit der Angabe, welche Checklisten damals beantwortet wurden
compare-column-against = Beantwortete Checklisten
compare-over-time-revision = { $checklist } Revision { $revision }
compare-over-time-same = dieselben

# What could not be read of a history.

compare-left-out = Nicht berücksichtigt
compare-left-out-why = Diese Fassungen sind nicht lesbar und gehen daher in keine der obigen Zahlen ein.
compare-shallow = Der Klon ist nicht vollständig (shallow): Es kann ältere Bewertungen geben, die er nicht enthält.
compare-partial = Der Klon ist nicht vollständig (partial): Fassungen, die er nicht enthält, bleiben unberücksichtigt.
compare-file-gone = Im ausgecheckten Commit gibt es diese Datei nicht mehr.

# How it is counted.

compare-method = Wie gezählt wird
compare-method-like = Direkt verglichen werden die Punkte, nach denen in beiden Bewertungen gefragt wurde und die in beiden einbezogen und anwendbar sind. Die Mittelwerte werden daraus wie in einem Bericht gebildet.
compare-method-certain = Eine Änderung gilt nur dann als sicher, wenn sie unabhängig davon besteht, wie die fehlenden Antworten ausfallen.
compare-method-parts = Die Änderung der festgehaltenen Erfüllungsgrade hat drei Teile. Was sich bei den direkt verglichenen Punkten ändert, geht auf die Organisation zurück. Was sich nach den heutigen Checklisten darüber hinaus ändert, geht auf den Umfang zurück. Der verbleibende Unterschied geht auf geänderte Checklisten zurück.

# What if, and the plan.

compare-what-if-title = Was wäre, wenn
compare-what-if-of = { $organization }, { $day }
compare-what-if-points =
    Wenn { $count ->
        [one] dieser Punkt erfüllt wäre
       *[other] diese { $count } Punkte erfüllt wären
    }:
compare-reached-score = Erfüllungsgrad
compare-reached-stage = Stufe
compare-reached-critical = Kritische Punkte nicht erfüllt
compare-reached-caption = Was heute erreicht ist und was dann erreicht wäre
compare-column-number = Kennzahl
compare-column-now = Heute
compare-column-then = Dann
compare-plan-title = Fahrplan: { $organization }
compare-plan-subtitle = Ab { $day } · Kapazität { $capacity } je Quartal · Ziel: Stufe { $stage }
compare-plan-subtitle-roadmap = Ab { $day } · in der Reihenfolge des Berichts · Ziel: Stufe { $stage }
compare-plan-reached = Was der Fahrplan erreicht
compare-plan-reached-caption = Was erreicht ist, sobald die Lücken der jeweiligen Zeile und aller Zeilen darüber geschlossen sind
compare-plan-today = Heute
compare-plan-column-after = Nach
compare-plan-column-closed = Lücken geschlossen
compare-quarter = Q{ $number } { $year }
# A gap in a plan.
compare-plan-gap = { $practice } ({ $effort ->
        [small] Tage
        [medium] Wochen
       *[large] ein Quartal oder mehr
    }, { $gain })
compare-plan-gap-critical = { $practice } (kritisch, { $effort ->
        [small] Tage
        [medium] Wochen
       *[large] ein Quartal oder mehr
    }, { $gain })
compare-plan-due = zu schließen bis { $due }
compare-plan-due-owned = { $owner }, zu schließen bis { $due }
compare-plan-owned = { $owner }
compare-plan-from = Beginn: { $quarter }
compare-plan-nothing = Bis zur Zielstufe ist nichts offen; daher ist nichts zu planen.
compare-plan-summary =
    { $count ->
        [one] { $count } Lücke
       *[other] { $count } Lücken
    } bis Stufe { $stage }; der Erfüllungsgrad stiege von { $from } auf { $to }.
compare-plan-method = Die Reihenfolge ist die des Berichts: zuerst kritische Punkte, dann die niedrigere Stufe, dann, was das Schließen einer Lücke gemessen am Aufwand bringt. Von der Kapazität eines Quartals verbraucht eine Lücke mit kleinem Aufwand 1, mit mittlerem 2, mit großem 4. Eine Frist aus den Antworten bleibt bestehen.
