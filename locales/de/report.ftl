# SPDX-License-Identifier: CC-BY-4.0
# The report. Spaces between a number and its unit do not break (U+00A0).

# The head.

report-title = Open-Source-Governance: { $organization }
# The line below the title. $day is a shared-day, $scope the checklists, $stage a number from 1 to 4.
report-subtitle = { $day } · { $scope } · Ziel: Stufe { $stage } · Selbstbewertung, nicht auditiert
# The same where the source of no checklist has stages.
report-subtitle-unstaged = { $day } · { $scope } · Selbstbewertung, nicht auditiert
# A checklist in that line, and its edition: “Good Governance Initiative 1.3”.
report-checklist-edition = { $title } { $edition }
report-scope-none = keine Checkliste einbezogen

# Page one: the heading, then the verdict, a sentence that is also the summary of the document. $name is the organization,
# $checklists how many checklists there are.

report-where-we-stand = Auf einen Blick
report-verdict-nothing-applies = Keiner der Bausteine ist hier anwendbar; daher gibt es keinen Erfüllungsgrad.
report-verdict-nothing-answered = Für { $name } ist noch nichts beantwortet. Auf den folgenden Seiten steht, wer zu fragen ist und was auf dem Spiel steht.
report-verdict-everything =
    { $name } erfüllt alles, was { $checklists ->
        [one] die Checkliste verlangt
       *[other] die Checklisten verlangen
    }.
report-verdict-nothing =
    { $name } erfüllt noch nichts von dem, was { $checklists ->
        [one] die Checkliste verlangt
       *[other] die Checklisten verlangen
    }.
# $score is a shared-percent or a shared-bounds. $span is “themes” or “sections” where $best and $least are titles of such that
# are answered in full, else “unknown”. $critical is “none” where no critical point applies, “hold” where all do, else whether some of
# them are missing, unknown or both; $all, $missing and $unknown are how many.
report-verdict =
    { $name } erfüllt { $score } dessen, was { $checklists ->
        [one] die Checkliste verlangt
       *[other] die Checklisten verlangen
    }{ $span ->
        [themes] , am meisten bei „{ $best }“, am wenigsten bei „{ $least }“
        [sections] , am meisten im Abschnitt „{ $best }“, am wenigsten im Abschnitt „{ $least }“
       *[unknown] { "" }
    }{ $critical ->
        [none] .
        [hold] ; { $all ->
            [one] der einzige kritische Punkt ist erfüllt
           *[other] alle { $all } kritischen Punkte sind erfüllt
        }.
        [missing] ; { $all ->
            [one] der einzige kritische Punkt
           *[other] { $missing } von { $all } kritischen Punkten
        } { $missing ->
            [one] ist
           *[other] sind
        } offen.
        [unknown] ; { $all ->
            [one] der einzige kritische Punkt
           *[other] { $unknown } von { $all } kritischen Punkten
        } { $unknown ->
            [one] ist
           *[other] sind
        } unbeantwortet.
       *[both] ; von { $all } kritischen Punkten sind { $missing } offen und { $unknown } unbeantwortet.
    }
# The same where little is answered. $answered is a shared-percent.
report-verdict-sparse =
    Für { $name } ist der Fragebogen erst zu { $answered } beantwortet, zu wenig für ein belastbares Ergebnis{ $critical ->
        [none] .
        [hold] ; { $all ->
            [one] der einzige kritische Punkt ist aber erfüllt
           *[other] alle { $all } kritischen Punkte sind aber erfüllt
        }.
        [missing] ; { $all ->
            [one] der einzige kritische Punkt
           *[other] { $missing } von { $all } kritischen Punkten
        } { $missing ->
            [one] ist
           *[other] sind
        } offen.
        [unknown] ; { $all ->
            [one] der einzige kritische Punkt
           *[other] { $unknown } von { $all } kritischen Punkten
        } { $unknown ->
            [one] ist
           *[other] sind
        } unbeantwortet.
       *[both] ; von { $all } kritischen Punkten sind { $missing } offen und { $unknown } unbeantwortet.
    }

# The figures. A label stands below its number, a note below the label.

report-figure-score = Erfüllungsgrad
# $sure is “all” where everything is answered, “enough” where the score is not provisional, else “provisional”; $answered is a
# shared-percent.
report-figure-score-note =
    { $sure ->
        [all] alles beantwortet
        [enough] { $answered } beantwortet
       *[provisional] vorläufig: { $answered } beantwortet
    }
# $stage is the stage reached, 0 to 4, $last the last one.
report-figure-stage-value = { $stage } von { $last }
report-figure-stage = erreichte Stufe
report-figure-stage-note = Ziel: Stufe { $target }
# Any number $part of $count.
report-figure-part = { $part } von { $count }
# The label of that number: sections of a checklist. $enough is a shared-percent.
report-figure-sections =
    { $count ->
        [one] Abschnitt ausreichend erfüllt
       *[other] Abschnitte ausreichend erfüllt
    }
report-figure-sections-note = mindestens { $enough } erfüllt, kein kritischer Punkt offen
# The label of how many of $count critical points are missing, then of how many are not known where none is known to be
# missing.
report-figure-missing =
    { $count ->
        [one] kritischer Punkt offen
       *[other] kritische Punkte offen
    }
report-figure-missing-note =
    { $unknown ->
        [0] keiner unbeantwortet
       *[other] { $unknown } unbeantwortet
    }
report-figure-unknown =
    { $count ->
        [one] kritischer Punkt unbeantwortet
       *[other] kritische Punkte unbeantwortet
    }
report-figure-unknown-note = keiner offen, soweit bekannt
# The label of how many of $count gaps have an owner.
report-figure-owners =
    { $count ->
        [one] Lücke mit Zuständigen
       *[other] Lücken mit Zuständigen
    }
report-figure-owners-note =
    { $dated ->
        [0] keine mit Frist
       *[other] { $dated } mit Frist
    }
report-figure-answered = beantwortet
# $count is the number of all practices.
report-figure-answered-note =
    { $answered } von { $count ->
        [one] { $count } Baustein
       *[other] { $count } Bausteinen
    } vollständig

# Below the figures.

# How many statements there are, hold, are left, do not hold, were declined (part of those that do not hold), are not answered.
report-statements =
    { $left ->
        [0] { $all ->
            [one] Der einzige Punkt ist erfüllt.
           *[other] Alle { $all } Punkte sind erfüllt.
        }
       *[other]
            Von { $all ->
                [one] { $all } Punkt
               *[other] { $all } Punkten
            }: { $hold } erfüllt, { $open } offen{ $declined ->
                [0] { "" }
               *[other] { " " }(davon { $declined } abgelehnt)
            }, { $unanswered } unbeantwortet.
    }
# A stage where the sources do not have stages. $low is what is done of it, $enough what is asked for, $missing how many of its
# critical points are missing or not known.
report-basics =
    { $stage ->
        [1] Von den Grundlagen (Stufe 1, Zuordnung von ospo-assess)
       *[other] Von Stufe { $stage } (Zuordnung von ospo-assess)
    } sind { $low } erfüllt; verlangt sind { $enough }{ $missing ->
        [0] .
        [one] , und 1 kritischer Punkt ist offen oder unbeantwortet.
       *[other] , und { $missing } kritische Punkte sind offen oder unbeantwortet.
    }

# Stages. $number is the number of a stage; LOWER($title) its title with a small first letter, $title the same as a title.

report-stage-none = Stufe 1 ist noch nicht erreicht; die Organisation steht auf Stufe 0: { $title }.
report-stage-reached = Stufe { $number } ist erreicht: { $title }.
report-stage-enough = Mehr verlangen die Checklisten hier nicht.
# $enough is the percentage asked for, $low the one reached, $open how many critical points are missing.
report-stage-needs-points = Für Stufe { $number } ({ $title }) müssen { $enough } der Punkte erfüllt sein (jetzt { $low }).
report-stage-needs-critical = Für Stufe { $number } ({ $title }) darf kein kritischer Punkt offen oder unbeantwortet sein (jetzt { $open ->
        [one] ist es { $open }
       *[other] sind es { $open }
    }).
report-stage-needs-both = Für Stufe { $number } ({ $title }) müssen { $enough } der Punkte erfüllt sein (jetzt { $low }), und kein kritischer Punkt darf offen oder unbeantwortet sein (jetzt { $open ->
        [one] ist es { $open }
       *[other] sind es { $open }
    }).

# What can hurt, and what to decide.

report-what-hurts = Die größten Risiken
# A risk: $theme is what it is about, $why one or two sentences.
report-risk = { $theme }: { $why }
report-decisions = Erbetene Entscheidungen
report-decisions-lead = Bitte entscheiden Sie, wer bis wann dafür sorgt, dass diese Punkte erfüllt sind:
report-decisions-ask = Noch ist keine Lücke bekannt; zuerst sind diese Fragen zu beantworten.
report-decisions-table = Erbetene Entscheidungen
report-head-decision = Was
report-head-who = Wer
report-head-by = Bis
# A decision: $letter is its letter, $statement what is to hold.
report-decision = { $letter } { $statement }
report-decision-unowned = noch niemand
report-decision-undated = keine Frist
# How long it takes.
report-decision-effort =
    { $effort ->
        [small] Tage
        [medium] Wochen
       *[large] ein Quartal oder mehr
    }
# To find out what is not known. $letter is a letter, $titles some practices, $more how many more there are.
report-decision-find-out =
    { $letter } Legen Sie fest, wer bis wann Klarheit schafft: { $count ->
        [one] 1 kritischer Punkt ist
       *[other] { $count } kritische Punkte sind
    } unbeantwortet (betroffen: { $titles }{ $more ->
        [0] { "" }
        [one] { " " }und 1 weiterer Baustein
       *[other] { " " }und { $more } weitere Bausteine
    }).
# To have questions answered by a role. $count is how many practices, $critical how many of them have critical points.
report-decision-ask =
    { $letter } { $count ->
        [one] { $critical ->
            [0] 1 Frage
           *[other] 1 kritische Frage
        } beantworten
       *[other] { $count } Fragen beantworten{ $critical ->
            [0] { "" }
           *[other] , davon { $critical } kritisch
        }
    }: { $titles }{ $more ->
        [0] { "" }
        [one] { " " }und 1 weitere
       *[other] { " " }und { $more } weitere
    }.
# How long it takes to answer.
report-decision-minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
# What follows once the decisions up to $last are carried out, which are $count. $missing and $unknown are critical points that
# are still missing or not known, $were how many were missing. $score and $before are a shared-percent or a shared-bounds.
# $stage is the stage that comes next, or 0 where none does: $share is then done of it, $was now, and $enough asked for.
report-follows =
    { $count ->
        [1] Ist A umgesetzt
        [2] Sind A und B umgesetzt
       *[other] Sind A bis { $last } umgesetzt
    }, { $missing ->
        [0] ist kein kritischer Punkt mehr offen
        [one] ist noch 1 kritischer Punkt offen
       *[other] sind noch { $missing } kritische Punkte offen
    } (jetzt { $were }){ $unknown ->
        [0] { "" }
        [one] , { $unknown } ist unbeantwortet
       *[other] , { $unknown } sind unbeantwortet
    }; der Erfüllungsgrad beträgt dann { $score } (jetzt { $before }){ $stage ->
        [0] .
        [1] ; von den Grundlagen (Stufe 1) sind { $share } erfüllt (jetzt { $was }), verlangt sind { $enough }.
       *[other] ; von Stufe { $stage } sind { $share } erfüllt (jetzt { $was }), verlangt sind { $enough }.
    }
report-nothing-applies = Nichts ist anwendbar, daher ist nichts zu tun. Prüfen Sie den Umfang und die Begründungen.
report-no-gap = Bis Stufe { $stage } ist keine Lücke mehr offen. Setzen Sie das Ziel auf Stufe { $next }, um zu sehen, was folgt.
report-no-gap-but-declined = Von abgelehnten Bausteinen abgesehen, ist bis Stufe { $stage } keine Lücke mehr offen. Setzen Sie das Ziel auf Stufe { $next }, um zu sehen, was folgt.
report-no-gap-at-all = Es ist keine Lücke mehr offen. Halten Sie die Nachweise aktuell, und wiederholen Sie die Bewertung in einem halben Jahr.
report-no-gap-at-all-but-declined = Von abgelehnten Bausteinen abgesehen, ist keine Lücke mehr offen. Halten Sie die Nachweise aktuell, und wiederholen Sie die Bewertung in einem halben Jahr.
# A first action where the answer is missing. $roles is a list of shared-role-within, $question what to ask them.
report-action-ask = Noch unbeantwortet. Frage an { $roles }: { $question }

# What was left out, and how sure all of it is.

report-left-out = Abgelehnt oder nicht anwendbar
# $title is a practice, $day a shared-day, $reason a sentence of the organization's own.
report-left-out-declined = { $title }: abgelehnt, Wiedervorlage am { $day }. { $reason }
report-left-out-not-applicable = { $title }: nicht anwendbar. { $reason }
report-left-out-more =
    { $count ->
        [one] 1 weiterer Baustein wurde abgelehnt oder ist nicht anwendbar.
       *[other] { $count } weitere Bausteine wurden abgelehnt oder sind nicht anwendbar.
    }
report-how-sure = Wie belastbar die Ergebnisse sind
# $answered is a shared-percent, $full how many of $count practices are answered in full; $enough the share below which the
# score is provisional, and $sure is “provisional” where it is.
report-sure-answered =
    Der Fragebogen ist zu { $answered } beantwortet, { $full } von { $count ->
        [one] { $count } Baustein
       *[other] { $count } Bausteinen
    } vollständig{ $aside ->
        [0] { "" }
       *[other] , davon { $aside } als abgelehnt oder nicht anwendbar
    }{ $sure ->
        [provisional] . Unter { $enough } ist der Erfüllungsgrad vorläufig: Lesen Sie ihn als Spanne.
       *[enough] .
    }
# $part of $count practices in which at least one point is answered have evidence.
report-sure-evidence =
    In { $count ->
        [one] { $count } Baustein
       *[other] { $count } Bausteinen
    } ist mindestens ein Punkt beantwortet; Nachweise gibt es für { $part ->
        [0] keinen
       *[other] { $part }
    } davon.
# $owned and $dated of $count gaps have an owner and a date.
report-sure-owners =
    { $count ->
        [one] Für die einzige Lücke ist { $owned ->
            [0] niemand
           *[other] jemand
        } zuständig, und es gibt { $dated ->
            [0] keine
           *[other] eine
        } Frist.
       *[other] Für { $owned ->
            [0] keine
           *[other] { $owned }
        } von { $count } Lücken ist jemand zuständig, für { $dated ->
            [0] keine
           *[other] { $dated }
        } gibt es eine Frist.
    }
report-sure-unsigned = Wer geantwortet hat, ist nicht vermerkt.
# $people is a list of names, each with a role where it is known.
report-sure-signed = Beantwortet von { $people }.
# The same with a few of the people, and how many more there are.
report-sure-signed-by-many =
    Beantwortet von { $people } und { $more ->
        [one] 1 weiteren Person
       *[other] { $more } weiteren Personen
    }.
report-sure-person = { $name } ({ $role })
# What was not asked because the organization does not do it. $activities is a list of the below.
report-sure-does = Gefragt wurde nur nach dem, was eine Organisation betrifft, die { $activities }.
report-sure-activity =
    { $activity ->
        [build] Software entwickelt
        [ship] Software an andere weitergibt
       *[publish] öffentliche Projekte betreibt
    }
report-sure-next = Die nächste Bewertung ist am { $day } fällig.
report-sure-no-next = Für die nächste Bewertung ist kein Termin festgelegt.

# Scores in detail.

report-scores = Ergebnisse im Einzelnen
report-by-checklist = Nach Checkliste und Abschnitt
report-by-theme-alone = Nach Thema
report-by-theme = Nach Thema, niedrigster Erfüllungsgrad zuerst
report-by-stage = Nach Stufe
# Titles of the charts of page one, and how to read them: $pale is “shown” where a part of it is not answered, $enough the
# percentage that a stage asks for.
report-chart-by-section =
    Nach Abschnitt, niedrigster Wert zuerst (kräftig: erfüllt{ $pale ->
        [shown] ; blass: unbeantwortet
       *[none] { "" }
    }; Linie: { $enough } verlangt)
report-chart-by-theme =
    Nach Thema (kräftig: erfüllt{ $pale ->
        [shown] ; blass: unbeantwortet
       *[none] { "" }
    }; Linie: { $enough } verlangt)
report-chart-by-theme-ordered =
    Nach Thema, niedrigster Wert zuerst (kräftig: erfüllt{ $pale ->
        [shown] ; blass: unbeantwortet
       *[none] { "" }
    }; Linie: { $enough } verlangt)
# The title of a chart under a heading that says what it shows.
report-chart-legend =
    Kräftig: erfüllt{ $pale ->
        [shown] ; blass: unbeantwortet
       *[none] { "" }
    }; Linie: { $enough } verlangt
report-chart-checklist-by-theme = Checkliste nach Thema
report-chart-section-by-stage = Abschnitt nach Stufe
# A chart in words: what it is about and its score. Then all of them, separated by a shared-comma.
report-chart-item = { $label } { $score }
report-chart-item-none = { $label } nicht anwendbar
report-chart-words = { $items }. Verlangt: { $enough }.
# A row of a matrix in words.
report-chart-row = { $label }: { $items }.
report-chart-stage = Stufe { $number }
# What a stage asks for; $enough is a percentage.
report-stage-rule = Eine Stufe ist erreicht, wenn auf dieser und auf allen vorangehenden Stufen jeweils mindestens { $enough } der Punkte erfüllt sind und kein kritischer Punkt offen oder unbeantwortet ist. Vor Stufe 1 liegt Stufe 0: { $zero }.
report-stage-ours = Die Stufen 0 bis 4 stammen aus { $model }. { $staged ->
        [some] Nur bei einem Teil der Checklisten stehen sie schon in der Quelle; die anderen hat ospo-assess eingeordnet.
       *[none] In den Quellen der Fragen kommen sie nicht vor; welcher Baustein zu welcher Stufe gehört, legt ospo-assess fest.
    }
report-stage-table = Stand der einzelnen Stufen
report-stage-nothing-applies = nichts anwendbar
report-stage-fulfilled = erreicht
report-stage-not-yet = noch nicht

# Critical points.

report-critical-points = Kritische Punkte
report-critical-open =
    { $open ->
        [one] { $open } kritischer Punkt ist offen.
       *[other] { $open } kritische Punkte sind offen.
    }
report-critical-unanswered =
    { $unanswered ->
        [one] { $unanswered } kritischer Punkt ist noch unbeantwortet.
       *[other] { $unanswered } kritische Punkte sind noch unbeantwortet.
    }
report-critical-both =
    { $open ->
        [one] { $open } kritischer Punkt ist offen,
       *[other] { $open } kritische Punkte sind offen,
    } { $unanswered ->
        [one] ein weiterer ist noch unbeantwortet.
       *[other] { $unanswered } weitere sind noch unbeantwortet.
    }
report-critical-why = Schon ein einziger kritischer Punkt, der nicht erfüllt ist, gefährdet die Organisation, wie hoch der Durchschnitt auch sein mag.

# The roadmap.

report-roadmap = Fahrplan
report-roadmap-words = Der Zuwachs gibt an, um wie viele Prozentpunkte der Erfüllungsgrad steigt, sobald alle Punkte des Bausteins erfüllt sind. Der Aufwand ist klein (Tage), mittel (Wochen) oder groß (ein Quartal oder mehr).
# With a capacity: $capacity is the effort that fits into a quarter, $last the quarter in which the last gap is closed.
report-roadmap-capacity =
    Bei einer Kapazität von { $capacity } je Quartal (kleiner Aufwand zählt 1, mittlerer 2, großer 4) ist { $count ->
        [one] die Lücke
       *[other] die letzte von { $count } Lücken
    } bis Ende { $last } geschlossen. Eine gesetzte Frist bleibt bestehen.
# A quarter of a year.
report-quarter = Q{ $number } { $year }
report-quarters = { $from } bis { $to }
# What all gaps of a horizon take.
report-horizon-effort =
    Nach Aufwand: { $small } klein (Tage), { $medium } mittel (Wochen), { $large } groß (ein Quartal oder mehr).
# What the table leaves out.
report-horizon-more =
    { $count ->
        [one] 1 weitere Lücke folgt, sobald Kapazität frei ist.
       *[other] { $count } weitere Lücken folgen in der unten angegebenen Reihenfolge, sobald Kapazität frei ist.
    }
# A practice that is one work with others, which are in these checklists.
report-roadmap-joined = { $practice } (zugleich für { $checklists })
# When to close a gap, as a heading.
report-horizon =
    { $horizon ->
        [now] Jetzt
        [next] Danach
       *[later] Später
    }
report-horizon-why =
    { $horizon ->
        [now] Lücken mit kritischen Punkten, Lücken mit kleinem Aufwand auf einer erreichbaren Stufe und alles, was dafür zuvor geschlossen sein muss.
        [next] Was die nächste Stufe sonst noch verlangt.
       *[later] Alles Weitere bis zur Zielstufe.
    }
report-horizon-table =
    { $horizon ->
        [now] Jetzt zu schließende Lücken
        [next] Danach zu schließende Lücken
       *[later] Später zu schließende Lücken
    }
# In a column of that name.
report-effort =
    { $effort ->
        [small] klein
        [medium] mittel
       *[large] groß
    }

# Gaps.

report-gaps = Lücken und nächste Schritte
report-gaps-lead =
    { $count ->
        [one] Zu dieser Lücke finden Sie den nächsten Schritt und weiterführende Links.
       *[other] Zu jeder dieser { $count } Lücken finden Sie in der Reihenfolge des Fahrplans den nächsten Schritt und weiterführende Links.
    }
# Gaps whose advice is left out.
report-gaps-later =
    { $count ->
        [one] 1 Lücke aus dem letzten Teil des Fahrplans ist erst später zu schließen; Empfehlungen dazu enthält der ausführliche Bericht.
       *[other] { $count } Lücken aus dem letzten Teil des Fahrplans sind erst später zu schließen; Empfehlungen dazu enthält der ausführliche Bericht.
    }
# $rank is the place in the roadmap.
report-gap-title = { $rank }. { $title }
# What the gaps can be filtered by.
report-facet-horizon = Zeitraum
report-facet-theme = Thema
report-facet-stage = Stufe
report-facet-role = Rolle
report-facet-state = Stand
# What is known of a gap.
report-fact-priority = Priorität
# $gain is a shared-gain.
report-priority =
    { $horizon ->
        [now] jetzt
        [next] danach
       *[later] später
    }, Stufe { $stage }, { $effort ->
        [small] kleiner Aufwand
        [medium] mittlerer Aufwand
       *[large] großer Aufwand
    }, Zuwachs { $gain } Prozentpunkte
report-fact-roles = Wer helfen kann
report-fact-joined = Zugleich für
# A practice and the checklist that it is in.
report-practice-of = { $practice } ({ $checklist })
report-fact-owner = Zuständig
report-fact-due = Frist
report-fact-note = Notiz
report-fact-evidence = Nachweise
report-fact-after = Am besten nach
# A point that is done in part: $point is its text.
report-point-partly = { $point } (teilweise)

# Columns of tables.

report-head-practice = Baustein
report-head-stage = Stufe
report-head-effort = Aufwand
report-head-gain = Zuwachs
report-head-quarter = Quartal
report-head-number = Nr.
report-head-owner = Zuständig
report-head-due = Frist
report-head-after = Nach Nr.
report-head-score = Erfüllt
report-head-critical = Kritisch und offen
report-head-standing = Stand
report-head-reason = Begründung
report-head-review = Wiedervorlage
report-head-question = Frage
report-head-weight = Gewicht
report-head-ask = Frage an
report-head-or-ask = Oder an

# What stands behind the report.

report-appendix = Anhang
report-answers = Alle Antworten
# $title is a practice, $score a shared-percent, a shared-bounds or a dash.
report-answers-practice = { $title }: { $score }
report-strengths = Stärken
report-strengths-lead =
    { $count ->
        [one] Alle Punkte dieses Bausteins sind erfüllt.
       *[other] Alle Punkte dieser Bausteine sind erfüllt.
    }
report-declined = Abgelehnt
# $all is the number of all practices, $share the percentage that $count is of them.
report-declined-lead =
    { $count ->
        [one] { $count } von { $all } Bausteinen ({ $share }) hat die Organisation abgelehnt, obwohl er hier anwendbar wäre. Seine Punkte zählen als offen.
       *[other] { $count } von { $all } Bausteinen ({ $share }) hat die Organisation abgelehnt, obwohl sie hier anwendbar wären. Ihre Punkte zählen als offen.
    }
report-declined-table = Abgelehnte Bausteine
report-not-applicable = Nicht anwendbar
# $score is a percentage.
report-not-applicable-lead =
    { $count ->
        [one] { $count } von { $all } Bausteinen ({ $share }) geht nicht in die Rechnung ein. Zählte auch dieser Baustein als offen, läge der Erfüllungsgrad bei { $score }.
       *[other] { $count } von { $all } Bausteinen ({ $share }) gehen nicht in die Rechnung ein. Zählten auch diese Bausteine als offen, läge der Erfüllungsgrad bei { $score }.
    }
report-not-applicable-table = Nicht anwendbare Bausteine
report-unanswered = Wer zu fragen ist
# $count is how many practices up to the target are not fully answered, $command what asks each role only what it can tell.
report-unanswered-lead =
    Unbeantwortetes zählt weder als Ja noch als Nein; deshalb wird der Erfüllungsgrad als Spanne angegeben. Bis zur Zielstufe { $count ->
        [one] ist 1 Baustein
       *[other] sind { $count } Bausteine
    } noch nicht vollständig beantwortet; das Beantworten dauert etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. So legen Sie einer Rolle nur die Fragen vor, die sie beantworten kann: { $command }
# What the target does not ask for.
report-unanswered-beyond =
    { $count ->
        [one] 1 weitere Frage geht über die Zielstufe hinaus.
       *[other] { $count } weitere Fragen gehen über die Zielstufe hinaus.
    }
report-unanswered-later = Über die Zielstufe hinaus
report-unanswered-later-table = Unbeantwortete Fragen, die über die Zielstufe hinausgehen
report-unanswered-command = ospo-assess interview --open --role legal
# A role, and how many of its $count practices have critical points that nobody answered.
report-unanswered-role =
    { $role }: { $count ->
        [one] 1 Frage
       *[other] { $count } Fragen
    }{ $critical ->
        [0] { "" }
       *[other] , { $critical } kritisch
    }
report-unanswered-table = Fragen an die Rolle { $role }
report-unanswered-critical = kritisch
report-unanswered-more =
    { $count ->
        [one] 1 weitere Frage steht im ausführlichen Bericht.
       *[other] { $count } weitere Fragen stehen im ausführlichen Bericht.
    }
report-evidence = Nachweise
report-method = Methode und Grenzen
report-method-points = Ein Baustein wird nach seinen Punkten bewertet: Es zählt der Anteil der Punkte, die heute im gesamten bewerteten Bereich erfüllt sind. Der Wert eines Abschnitts ist der Mittelwert seiner Bausteine, der Wert einer Checkliste der Mittelwert ihrer Abschnitte und der Wert der Organisation der Mittelwert ihrer Checklisten. Gerechnet wird genau; angezeigt werden ganze Prozent, nie aufgerundet. 100 % heißt also alles und 0 % nichts.
# The three rules, each a sentence.
report-method-doubts = { shared-doubt-in-force } { shared-doubt-granted } { shared-doubt-impossible }
# What words mean, each a sentence.
report-method-words = { shared-words-top } { shared-words-charge } { shared-words-projects } { shared-words-steps }
report-method-blanks = Was unbeantwortet oder mit „weiß nicht“ beantwortet ist, gilt weder als Ja noch als Nein: In der Untergrenze zählt es als offen, in der Obergrenze als erfüllt. Was nicht anwendbar ist, geht nicht in die Rechnung ein; die Begründung ist aufgeführt. Was abgelehnt wurde, zählt als offen.
report-method-twins = Wo zwei Checklisten nach demselben fragen, gilt eine Antwort für beide.
report-method-roadmap = Im Fahrplan steht zuerst, was kritisch ist, dann, was zu einer frühen Stufe gehört, danach, was gemessen am Aufwand am meisten bringt. Er ist ein Vorschlag und kennt weder Ihr Budget noch Ihr Personal.
report-method-ours = Die Stufen stammen aus { $model }. { shared-ours }
report-method-limits = Die Antworten stammen von der Organisation selbst. Niemand von außen hat sie geprüft, und ein Erfüllungsgrad ist kein Zertifikat.
# The bold beginning of report-example.
report-example-lead = Ein Beispiel.
# $title is a practice; $done of its $count points are done; $score is a percentage.
report-example =
    „{ $title }“ hat { $count ->
        [one] { $count } Punkt
       *[other] { $count } Punkte
    }, davon { $done ->
        [one] ist { $done }
       *[other] sind { $done }
    } erfüllt: { $done } von { $count } sind { $score }.
report-sources = Quellen und Lizenzen
# A publisher: $home is a link to its site, $credit the words that its licence asks for, $checked a shared-day.
report-source = { $credit }. Lizenz: { $licence }. Links geprüft am { $checked }. { $home }
# A checklist among the sources.
report-source-checklist = { $title } ({ $source } { $edition }, Revision { $revision })
# One that comes with ospo-assess: $licence is the SPDX id of the licence that its questions and advice are under.
report-source-shipped = { $title } ({ $source } { $edition }, Revision { $revision }; Fragen und Empfehlungen unter { $licence })
# $checklists is a list of report-source-checklist and report-source-shipped.
report-sources-lead = Fragen und Empfehlungen beruhen auf: { $checklists }. Die mitgelieferten Texte von ospo-assess sind in eigenen Worten formuliert. Die verlinkten Seiten gehören ihren Herausgebern.

# What differs from the checklists that ship, after its id.

report-changed-lead = Was hier von den mitgelieferten Checklisten abweicht:
report-changed-replaced = durch eine andere Datei ersetzt
report-changed-dropped = weggelassen: { $why }
report-changed-added = hinzugefügt

# Why a practice is not applicable whatever is answered: the organization does not do what it needs.
report-absence =
    { $activity ->
        [build] Wir entwickeln keine Software.
        [ship] Wir geben keine Software an andere weiter.
       *[publish] Wir betreiben keine eigenen öffentlichen Projekte.
    }
