# SPDX-License-Identifier: CC-BY-4.0
# What the assessments of many organizations amount to together. A “unit” is one organization of them. Spaces between a
# number and its unit do not break (U+00A0).

# The head. $day is a shared-day.

portfolio-title =
    { $units ->
        [one] Open-Source-Governance von { $units } Einheit
       *[other] Open-Source-Governance von { $units } Einheiten
    }
portfolio-subtitle = Stand: { $day } · gruppiert nach { $by ->
        [kind] Art
       *[parent] Zugehörigkeit
    }
# In place of the name of an organization, for the author of a file.
portfolio-organization = Ein Portfolio
# One sentence that sums it up. $score is a percentage or a range.
portfolio-summary =
    { $units ->
        [one] { $units } Einheit
       *[other] { $units } Einheiten
    }, Stand { $day }: Der Median des Erfüllungsgrads beträgt { $score }.
portfolio-summary-no-score =
    { $units ->
        [one] { $units } Einheit
       *[other] { $units } Einheiten
    }, Stand: { $day }.

# How many units, where not every number is told.

# $count of all units.
portfolio-count-exact = { $count } von { $all }
portfolio-count-at-most-one = höchstens eine von { $all }
portfolio-count-few = weniger als { $threshold } von { $all }
portfolio-count-some = einige von { $all }
portfolio-count-most = alle { $all } bis auf einige (weniger als { $threshold })
portfolio-count-all-but-one = alle { $all } oder alle bis auf eine
# In a table, in place of a number that is not told.
portfolio-hidden = nicht ausgewiesen

# Page one.

portfolio-standing = Auf einen Blick
portfolio-figure-units =
    { $units ->
        [one] Einheit
       *[other] Einheiten
    }
portfolio-figure-assessments =
    { $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }
portfolio-figure-score = Erfüllungsgrad (Median)
# $range is a shared-bounds.
portfolio-figure-score-note = mittlere Hälfte: { $range }
portfolio-figure-coverage-note = { $answered } beantwortet (Median)
portfolio-figure-stage = Stufe 1 oder höher
portfolio-figure-stage-note = die anderen auf Stufe 0
portfolio-figure-critical = mit kritischen Lücken
portfolio-figure-critical-note = mindestens ein kritischer Punkt ist offen oder unbeantwortet
portfolio-figure-overdue = überfällig
portfolio-figure-overdue-note = mindestens eine selbst gesetzte Frist ist verstrichen
portfolio-figure-number = { $count } von { $all }

# Sentences of page one. $median, $lower and $upper are percentages.
portfolio-lead-quarters = Bei der Hälfte der Einheiten beträgt der gesicherte Erfüllungsgrad höchstens { $median }. Bei einem Viertel beträgt er höchstens { $lower }, bei einem Viertel mindestens { $upper }.
portfolio-lead = Bei der Hälfte der Einheiten beträgt der gesicherte Erfüllungsgrad höchstens { $median }.
portfolio-lead-one = Der gesicherte Erfüllungsgrad der Einheit beträgt { $median }.
portfolio-lead-no-score = In keiner Einheit gibt es etwas zu bewerten.
portfolio-lead-themes = Nach dem Median ist „{ $weakest }“ das schwächste Thema ({ $low }) und „{ $strongest }“ das stärkste ({ $high }).
# What became of units that were assessed before. Each number may be 0.
portfolio-moved =
    { $all ->
        [one] { $all } Einheit wurde schon früher bewertet.
       *[other] { $all } Einheiten wurden schon früher bewertet.
    } Seit der ersten Bewertung eindeutig besser: { $better ->
        [0] keine
       *[other] { $better }
    }; eindeutig schlechter: { $worse ->
        [0] keine
       *[other] { $worse }
    }; unklar oder unverändert: { $unsure ->
        [0] keine
       *[other] { $unsure }
    }.
portfolio-notice-example = Diese Einheiten gibt es nicht. Die Daten wurden nach einem festen Schema erzeugt, um zu zeigen, wie ein Portfolio aussieht.
portfolio-notice-anonymous = Keine Zahl betrifft hier weniger als { $threshold } Einheiten, und keine Einheit wird genannt. Wie das erreicht wird, steht am Ende.
# $count is how many units: “12 von 60”.
portfolio-notice-provisional = Einheiten, deren Ergebnis vorläufig ist, weil weniger als { $enough } des Fragebogens beantwortet sind: { $count }.
# $count is the number of ways; $most how many units are assessed by the commonest, which is $checklists.
portfolio-notice-scopes = Nicht alle Einheiten haben dieselben Checklisten beantwortet; vergleichen Sie die Erfüllungsgrade daher mit Vorsicht. Am häufigsten ({ $most } von { $all }): { $checklists }.
portfolio-notice-left-out =
    { $count ->
        [one] { $count } Datei war nicht verwendbar und blieb unberücksichtigt.
       *[other] { $count } Dateien waren nicht verwendbar und blieben unberücksichtigt.
    }
portfolio-page-gaps = Kritische Punkte, die am häufigsten offen sind
portfolio-page-gaps-other = Punkte, die am häufigsten offen sind

# Statements that are open in many units. $count is how many units: “41 von 60”.

portfolio-gaps = Was am häufigsten offen ist
portfolio-gaps-lead = Punkte, die in den meisten Einheiten nicht oder nur teilweise erfüllt sind. Eine gemeinsame Lösung kann allen helfen.
portfolio-gaps-critical = Kritisch
portfolio-gaps-others = Weitere Punkte
portfolio-gap = Einheiten, in denen der Punkt offen ist: { $count }.
portfolio-gap-one = Offen.
portfolio-gap-unanswered = Einheiten, in denen der Punkt offen ist: { $count }; unbeantwortet: { $unanswered }.
# Before the link to a page that teaches.
portfolio-gap-learn = Mehr dazu: { $link }
portfolio-gaps-more =
    { $count ->
        [one] { $count } weiterer Punkt ist in mindestens einer Einheit offen. Die JSON-Ausgabe enthält alle.
       *[other] { $count } weitere Punkte sind in mindestens einer Einheit offen. Die JSON-Ausgabe enthält alle.
    }
portfolio-gaps-none = In keiner Einheit ist ein Punkt offen.

# How scores spread.

portfolio-distribution = Wie sich die Erfüllungsgrade verteilen
portfolio-distribution-lead = Gesicherte Werte: Ein Punkt, den niemand beantwortet hat, zählt als offen.
portfolio-chart-themes = Mittlere Hälfte der Einheiten mit Median, nach Thema
portfolio-chart-medians = Median der Einheiten, nach Thema
portfolio-chart-bands = Einheiten nach gesichertem Erfüllungsgrad
portfolio-chart-stages = Einheiten nach erreichter Stufe
portfolio-chart-all = Alle
# From $from to $to percent.
portfolio-band = { $from } bis { $to } %
portfolio-stage = { $number }: { $title }
portfolio-bar-units = { $count }
# Stages of which the number is not told, together.
portfolio-stages-hidden = Einheiten auf Stufen, für die keine Zahl ausgewiesen wird: { $count }.
# A row of a chart in words. $median is a percentage, $range a shared-bounds.
portfolio-chart-item = { $label } { $median }, mittlere Hälfte { $range }
portfolio-chart-item-median = { $label } { $median }
portfolio-chart-item-none = { $label } nicht ausgewiesen oder nicht anwendbar
portfolio-chart-words = { $items }.
portfolio-chart-number = { $label }: { $count }
# The same where there is little room.
portfolio-spread-value = { $median } ({ $range })

# Units and groups.

portfolio-units = Einheiten
portfolio-units-lead = Der niedrigste gesicherte Erfüllungsgrad zuerst.
# Where there are more units than a page shows.
portfolio-units-cut = Aufgeführt sind von { $all } Einheiten die { $shown } mit den niedrigsten gesicherten Erfüllungsgraden. Die anderen sind oben nach Gruppen dargestellt; die JSON-Ausgabe enthält alle.
portfolio-units-table = Einheiten mit ihren Erfüllungsgraden
portfolio-head-unit = Einheit
portfolio-head-kind = Art
portfolio-head-parent = Gehört zu
portfolio-head-score = Erfüllt
portfolio-head-coverage = Beantwortet
portfolio-head-stage = Stufe
portfolio-head-critical = Kritisch
portfolio-head-date = Bewertet
portfolio-head-units = Einheiten
portfolio-head-median = Median
portfolio-head-middle = Mittlere Hälfte
portfolio-head-weakest = Schwächstes Thema
portfolio-head-group = Gruppe

portfolio-heat = Themen
portfolio-heat-units = Erfüllungsgrad jeder Einheit nach Thema (je dunkler, desto höher)
portfolio-heat-units-part = Erfüllungsgrad jeder Einheit nach Thema (je dunkler, desto höher): Einheiten { $from } bis { $to } von { $all }
portfolio-heat-groups = Median des Erfüllungsgrads jeder Gruppe nach Thema (je dunkler, desto höher)
# The first column: the score over all themes.
portfolio-heat-all = Alle
# $cells are the cells of a row in words.
portfolio-heat-row = { $label }: { $cells }.
portfolio-heat-cell = { $theme } { $score }

portfolio-groups = Gruppen
portfolio-groups-table = Gruppen mit ihren Medianen
portfolio-kind =
    { $kind ->
        [company] Unternehmen
        [university] Hochschulen
        [government] Behörden und öffentliche Einrichtungen
        [research] Forschungsinstitute
        [non-profit] Gemeinnützige Organisationen
       *[other] Sonstige
    }
portfolio-kind-one =
    { $kind ->
        [company] Unternehmen
        [university] Hochschule
        [government] Behörde oder öffentliche Einrichtung
        [research] Forschungsinstitut
        [non-profit] Gemeinnützige Organisation
       *[other] Sonstige
    }
portfolio-without-parent = Ohne angegebene Zugehörigkeit
portfolio-groups-hidden = { $count } Einheiten gehören zu Gruppen, die nicht ausgewiesen werden, weil sie zu klein sind oder Rückschlüsse auf eine einzelne Einheit zuließen.
portfolio-groups-more =
    { $count ->
        [one] { $count } weitere Gruppe
       *[other] { $count } weitere Gruppen
    } mit { $units ->
        [one] { $units } Einheit
       *[other] insgesamt { $units } Einheiten
    }

portfolio-late = Überfällig
portfolio-late-lead = Verstrichene Fristen, die sich Einheiten selbst gesetzt haben: für offene Aufgaben oder für die Wiedervorlage abgelehnter Bausteine.
portfolio-late-table = Einheiten mit verstrichenen Fristen
portfolio-head-days = Verstrichene Fristen
portfolio-head-first = Früheste Frist
portfolio-late-more =
    { $count ->
        [one] { $count } weitere Einheit ist überfällig.
       *[other] { $count } weitere Einheiten sind überfällig.
    }

portfolio-far = Stark abweichende Werte
portfolio-far-lead = Sehen Sie sich diese Einheiten an, bevor Sie vergleichen: Ein stark abweichender Erfüllungsgrad kann auf einen anderen Umfang, ein Missverständnis oder ein gutes Vorbild hinweisen.
portfolio-far-item = { $name }: { $score }
portfolio-far-more =
    { $count ->
        [one] { $count } weitere Einheit weicht stark von den anderen ab.
       *[other] { $count } weitere Einheiten weichen stark von den anderen ab.
    }

portfolio-trend = Im Zeitverlauf
portfolio-trend-chart = Der Median des Erfüllungsgrads aller bis dahin bewerteten Einheiten am Ende jedes Zeitraums
portfolio-trend-words = { $items }.
portfolio-trend-item =
    { $period }: { $score }, { $units ->
        [one] { $units } Einheit
       *[other] { $units } Einheiten
    }
# The stage in the middle, in a picture.
portfolio-stage-long = Stufe { $stage }
portfolio-quarter = Q{ $quarter } { $year }
portfolio-year = { $year }
portfolio-trend-table = Das Portfolio am Ende jedes Zeitraums
portfolio-head-period = Zeitraum

# Files that are left out. What is wrong with a file is told in English.

portfolio-left-out = Nicht berücksichtigt
portfolio-left-out-lead = Was in diesen Dateien steht, geht in keine Zahl dieses Berichts ein.
portfolio-left-out-item = { $path }: { $why }
portfolio-left-out-item-place = { $path }, Zeile { $line }: { $why }
portfolio-left-out-more =
    { $count ->
        [one] Und { $count } weitere Datei.
       *[other] Und { $count } weitere Dateien.
    }

# The method.

portfolio-method = Methode und Grenzen
portfolio-method-units = Eine Einheit ist eine Organisation des Portfolios; Antwortdateien mit derselben Kennung gehören zu derselben Einheit. Von mehreren Bewertungen einer Einheit zählt die letzte; die früheren bilden ihren Verlauf.
portfolio-method-scores = Jede Einheit wird wie in ihrem eigenen Bericht bewertet. In der Untergrenze zählt Unbeantwortetes als offen, in der Obergrenze als erfüllt. Der Median ist der Erfüllungsgrad der mittleren Einheit; liegen zwei in der Mitte, gilt der niedrigere. Quartile werden ebenso bestimmt, Unter- und Obergrenze jeweils für sich. Mittelwerte über mehrere Einheiten werden nicht gebildet; angezeigt werden ganze Prozent, nie aufgerundet.
portfolio-method-statements = Verlangen mehrere Checklisten denselben Punkt, zählt er einmal. Er ist in einer Einheit offen, wenn er nicht oder nur teilweise erfüllt ist oder abgelehnt wurde; Unbeantwortetes ist nicht offen. Bezugsgröße sind die Einheiten, in denen er anwendbar ist.
portfolio-method-statements-anonymous = Verlangen mehrere Checklisten denselben Punkt, zählt er einmal. Er ist in einer Einheit offen, wenn er nicht oder nur teilweise erfüllt ist oder abgelehnt wurde. Bezugsgröße sind alle Einheiten, auch jene, in denen er nicht anwendbar ist.
portfolio-method-far = Ein Erfüllungsgrad weicht stark von den anderen ab, wenn er um mehr als das Anderthalbfache des Quartilsabstands außerhalb der Quartile liegt; ermittelt wird das ab zehn Einheiten.
portfolio-method-day = Fristen sind verstrichen, wenn sie vor dem { $day } liegen. Das ist der Tag der letzten Bewertung, sofern kein anderer angegeben wurde.
portfolio-method-threshold = Zu weniger als { $threshold } Einheiten wird keine Zahl genannt, damit sich keine Einheit daran erkennen lässt. Lässt eine Tabelle Einheiten weg, sind es zusammen mindestens { $threshold }. Ließe sich eine weggelassene Zahl aus den anderen errechnen, wird mehr weggelassen.
portfolio-method-unanimous = „Höchstens eine“ kann keine oder eine bedeuten; ebenso lässt „alle oder alle bis auf eine“ offen, welches von beiden zutrifft. Wäre zu erkennen, dass etwas für keine oder für alle gilt, so wäre es von jeder einzelnen Einheit bekannt.
portfolio-method-without = Weggelassen sind Namen, Notizen und Nachweise, die niedrigsten und höchsten Erfüllungsgrade, stark abweichende Einheiten, die Verteilung der Erfüllungsgrade, die Zahl der vorläufigen Ergebnisse und der Zeitverlauf. Quartile werden ab zehn Einheiten genannt. Mediane, Quartile und der beantwortete Anteil werden mit 10 % angegeben, wo sie niedriger sind, und mit 90 %, wo sie höher sind.
portfolio-method-again = Aus zwei solchen Berichten, die sich um eine Einheit unterscheiden, lässt sich auf diese Einheit schließen. Dieser betrifft { $units } Einheiten: Veröffentlichen Sie ihn einmal und nicht für jede neue Einheit erneut.
portfolio-method-limits = Die Antworten stammen von den Einheiten selbst. Niemand von außen hat sie geprüft, und ein Erfüllungsgrad ist kein Zertifikat. Eine Rangliste verleitet zum Beschönigen: Fragen Sie zuerst, was den Einheiten mit niedrigen Werten hilft.
portfolio-method-rows = Angaben zu Einheiten wurden aus den Zeilen einer Tabelle eingelesen. Darin steht nicht, wann offene Aufgaben fällig sind; daher ist nicht bekannt, welche Einheiten Fristen überschritten haben.
