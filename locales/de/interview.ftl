# SPDX-License-Identifier: CC-BY-4.0
# The interview. Letters that stand for a key (space, enter and esc apart) are the same in every language.

# How long something takes, and how much of it there is: $questions and $minutes are numbers. Stands alone and in brackets.
interview-length =
    { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }

# How long something takes: $alone and $group are numbers of minutes, for one person and for a group that talks about each
# point; $hours is that of the group in hours where minutes would be too exact, else 0.
interview-time =
    etwa { $alone ->
        [one] { $alone } Minute
       *[other] { $alone } Minuten
    } allein, { $hours ->
        [0] { $group ->
            [one] { $group } Minute
           *[other] { $group } Minuten
        }
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    } in der Gruppe

# Points. $point is the text of one, which ends in a full stop, $practice the title of a practice.

interview-point-critical = { $point } (kritisch)
# What is known of it comes from an answer to that practice, where the same point stands.
interview-point-from = { $point } (aus: { $practice })
interview-point-critical-from = { $point } (kritisch) (aus: { $practice })
# A point that is marked, in a list with boxes.
interview-point-partly = teilweise: { $point }
interview-point-not-known = weiß nicht: { $point }
# The same read out in plain lines, without boxes.
interview-spoken-holds = (erfüllt) { $point }
interview-spoken-partly = (teilweise) { $point }
interview-spoken-not-known = (weiß nicht) { $point }
interview-spoken-ticked = (angekreuzt) { $label }

# What a new file must know.

interview-welcome = Willkommen zur Open-Source-Selbstbewertung
interview-welcome-what = Hier geht es darum, wie Ihre Organisation mit Open Source umgeht. Der Fragebogen besteht aus Bausteinen, die Sie nacheinander durchgehen.
interview-welcome-saved = Jede Antwort wird sofort gespeichert: Sie können jederzeit aufhören und später weitermachen.
interview-welcome-skip = Sie müssen nicht alles wissen. Überspringen Sie, was andere besser wissen.
# What an organization is called until somebody says more; written into the answers file.
interview-name-default = Meine Organisation
interview-ask-name = Wie heißt Ihre Organisation?
interview-ask-kind = Was für eine Organisation ist es?
interview-kind =
    { $kind ->
        [company] Ein Unternehmen
        [university] Eine Hochschule
        [government] Eine Behörde oder öffentliche Einrichtung
        [research] Ein Forschungsinstitut oder -labor
        [non-profit] Eine gemeinnützige Organisation oder Stiftung
       *[other] Etwas anderes
    }
interview-checklists = Checklisten
interview-checklists-words = Jede Checkliste steht für sich. Für den Anfang genügt eine; weitere können Sie jederzeit hinzunehmen.
interview-ask-checklists = Welche Checklisten möchten Sie durchgehen?
interview-tick-one = Kreuzen Sie mindestens eine Checkliste an.
# A checklist to tick, how long it takes ($time is an interview-time), and what it is for.
interview-checklist =
    { $title } ({ $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    }: { $time }). { $purpose }
interview-activities = Was Sie tun
interview-activities-words = Nach dem, was Sie nicht tun, wird nicht gefragt; der Bericht weist darauf hin.
interview-ask-activities = Was davon tut Ihre Organisation?
interview-activity =
    { $activity ->
        [build] Sie entwickelt Software, und sei es nur für sich selbst
        [ship] Sie gibt Software weiter: als Produkt, mit einem Gerät, zum Herunterladen
       *[publish] Sie betreibt eigene öffentliche Open-Source-Projekte
    }
interview-target = Welches Ziel haben Sie?
interview-target-words = Auf die Ad-hoc-Nutzung (Stufe 0) folgen vier Stufen; jede baut auf der vorigen auf. Der Bericht zeigt, was bis zu Ihrer Zielstufe zu tun ist. Stufe 2 ist ein gutes erstes Ziel.
interview-ask-target = Welche Stufe ist Ihr Ziel?
# LOWER($title) is the title of a stage with a small first letter, $title the same as a title; $about is an
# interview-stage-about.
interview-target-stage = Stufe { $stage }: { $title }. { $about }
interview-stage-about =
    { $stage ->
        [1] Sie wissen, was Sie nutzen, halten die Lizenzen ein und handeln, wenn Schwachstellen bekannt werden.
        [2] Sie geben Korrekturen an die Projekte weiter, auf die Sie angewiesen sind, und Ihre Beschäftigten arbeiten dort mit.
        [3] Sie veröffentlichen eigene Projekte, und andere können mitmachen.
       *[4] Sie bestimmen mit, wohin sich Open Source entwickelt; Open Source ist Teil Ihrer Strategie.
    }

# The start: which part to go through.

# $time is an interview-time.
interview-in-all =
    { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    } insgesamt: { $time }.
# What of $all points is asked in so many $minutes, critical ones and early stages first; $time is an interview-time.
interview-fitting =
    In { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } schaffen Sie { $count } von { $all ->
        [one] { $all } Punkt
       *[other] { $all } Punkten
    }, zuerst die kritischen und die der unteren Stufen ({ $time }).
# $day is a shared-day.
interview-last-changed = { $file }, zuletzt geändert am { $day }
interview-ask-part = Was möchten Sie durchgehen?
# A part to go through. $stage is the number of the next stage.
interview-plan =
    { $plan ->
        [door] { $questions ->
            [10] Zehn Fragen, drei Minuten: Wo stehen Sie?
           *[other] Wo stehen Sie? Die Kurzfassung ({ interview-length })
        }
        [door-left] Wo stehen Sie? Der Rest der Kurzfassung ({ interview-length })
        [essentials] Das Wesentliche: alles, was kritisch ist ({ interview-length })
        [everything] Alles, von Anfang an ({ interview-length })
        [open] Mit den unbeantworteten Fragen weitermachen ({ interview-length })
        [essentials-left] Das Wesentliche: was kritisch und noch unbeantwortet ist ({ interview-length })
        [not-known] Nur was Sie nicht wussten ({ interview-length })
        [stage] Nur was für Stufe { $stage } noch fehlt ({ interview-length })
       *[again] Alles noch einmal durchgehen ({ interview-length })
    }
interview-plan-checklist = Eine Checkliste
interview-plan-section = Einen Abschnitt
interview-plan-role = Nur was eine bestimmte Rolle beantworten kann
interview-plan-settings = Tätigkeiten, Checklisten oder Ziel ändern
interview-plan-target = Tätigkeiten oder Ziel ändern
interview-plan-finish = Beenden und das Ergebnis ansehen
interview-ask-checklist = Welche Checkliste?
interview-ask-section = Welcher Abschnitt?
interview-ask-role = Welche Rolle soll antworten? Manche Fragen können mehrere Rollen beantworten.
# A part, how many of its $questions are $open, and for how many $minutes.
interview-part-answered =
    { $title } ({ $questions ->
        [one] { $questions } Frage, beantwortet
       *[other] { $questions } Fragen, alle beantwortet
    })
interview-part-open =
    { $title } ({ $open } von { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    } unbeantwortet, etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    })

# The question. $number is its number, $count how many there are, $missing how many critical points are known to be missing,
# $minutes how long the rest of the section takes, $score a percentage or the bounds of one.

interview-place =
    { $missing ->
        [0] Frage { $number } von { $count }
        [one] Frage { $number } von { $count }, { $missing } kritischer Punkt offen
       *[other] Frage { $number } von { $count }, { $missing } kritische Punkte offen
    }, { $minutes ->
        [0] Abschnitt beantwortet
        [one] noch etwa { $minutes } Minute im Abschnitt
       *[other] noch etwa { $minutes } Minuten im Abschnitt
    }
interview-place-score = { interview-place }, erfüllt: { $score }
# The same on a way that asks only some points: from $first to $last.
interview-place-points =
    { $several ->
        [one] Frage { $first } von { $count }
       *[several] Fragen { $first } bis { $last } von { $count }
    }{ $missing ->
        [0] { "" }
        [one] , { $missing } kritischer Punkt offen
       *[other] , { $missing } kritische Punkte offen
    }{ $minutes ->
        [0] , letzte Frage
        [one] , noch etwa { $minutes } Minute
       *[other] , noch etwa { $minutes } Minuten
    }
# The same where there is hardly any room.
interview-place-short = { $section }, { $number } von { $count }
interview-why = Warum das wichtig ist: { $why }
interview-mark = Markieren Sie, was heute erfüllt ist. Was nicht markiert ist, gilt als offen.
# In a round in which last answers are confirmed.
interview-confirm-again = So lautete die letzte Antwort. Machen Sie weiter, wenn sie heute noch stimmt, oder ändern Sie zuerst die Markierungen.
interview-mark-part = Markieren Sie, was heute erfüllt ist. Was nicht markiert ist, gilt als offen. Weitere Punkte folgen später.
interview-not-saved-yet = Noch nicht gespeichert. Mit der nächsten Antwort wird es erneut versucht.
# What was answered before.
interview-said-none = Ihre Antwort war: Nichts davon ist heute erfüllt.
interview-said-points = Das haben Sie schon beantwortet; die Markierungen zeigen Ihre Antwort.
interview-said-begun = Einen Teil haben Sie schon beantwortet; die Markierungen zeigen Ihre bisherigen Antworten. Nach dem Rest wurde noch nicht gefragt.
interview-said-unknown = Ihre Antwort war: weiß nicht.
interview-said-not-applicable = Ihre Antwort war: bei uns nicht anwendbar. Begründung: { $reason }
interview-said-declined = Ihre Antwort war: abgelehnt, Wiedervorlage am { $day }. Begründung: { $reason }
# What is kept beside the answer: $parts is one of these or several, with interview-kept-between between them.
interview-kept = Außerdem festgehalten: { $parts }
interview-kept-between = { "; " }
interview-kept-note = Notiz: { $note }
interview-kept-evidence = Nachweis: { $evidence }
interview-kept-owner = zuständig: { $owner }
interview-kept-due = Frist: { $day }
# Beside the points, in a wide window: headings, and what stands below them.
interview-if-open = Wenn dieser Punkt offen ist
interview-read = Zum Nachlesen: { $title }
interview-convincing = Was Außenstehende überzeugen würde
interview-evidence-so-far = Nachweise bisher
interview-note = Notiz
interview-owner = Zuständig
interview-owner-due = { $owner }, bis { $day }

# The keys at a question, shortly: a key, a colon, what it does. $choice is one of those of interview-choice.

interview-hint-holds = Leertaste: erfüllt
interview-hint-next = Enter: weiter
interview-hint-none = 0: nichts
interview-hint-partly = p: teilweise
interview-hint-not-known = k: weiß nicht
interview-hint-choice =
    { $key }: { $choice ->
        [return] zur Frage
        [back] zurück
        [skip] überspringen
        [unknown] weiß ich nicht
        [not-applicable] nicht anwendbar
        [declined] abgelehnt
        [note] Notiz
        [evidence] Nachweis
        [owner] zuständig
        [advice] Empfehlung
        [jump] springen
        [undo] rückgängig
        [withdraw] zurücknehmen
        [overview] Übersicht
        [keys] alle Tasten
       *[quit] beenden
    }
# A key and what it does.
interview-hint-key = { $key }: { $does }
interview-hint-scroll = Pfeile: blättern
interview-hint-menu = Esc: Menü
interview-hint-tick = Leertaste: ankreuzen
interview-hint-back = Esc: zurück
interview-hint-go-on = Enter: weiter
interview-hint-letter = Buchstabe oder Pfeile und Enter: wählen
interview-hint-arrows = Pfeile: auf und ab
interview-hint-search = Buchstaben: suchen
interview-hint-choose = Enter: wählen
interview-hint-suggested = Enter: Vorschlag übernehmen; Buchstaben: anderes eingeben; Esc: zurück
interview-hint-save = Enter: speichern, Esc: zurück
interview-hint-read-on = Enter: weiterlesen, Esc: zurück
interview-hint-return = Enter: zurück
interview-hint-return-or-up = Enter: zurück, Bild auf: zurückblättern
interview-search = Suche: { $typed }
# What does not fit beside the points.
interview-more-beside = … (a: alles)
# Which points of a list can be seen: from $first to $last of $count. $more says where the others are.
interview-seen =
    { $more ->
        [both] ({ $first } bis { $last } von { $count }, weitere oben und unten)
        [above] ({ $first } bis { $last } von { $count }, weitere oben)
        [below] ({ $first } bis { $last } von { $count }, weitere unten)
       *[none] ({ $first } bis { $last } von { $count })
    }
interview-pasted = Eingefügter Text lässt sich hier nicht als Antwort verwenden. Es wurde nichts übernommen.
interview-none-meant = Nichts davon ist heute erfüllt: Bestätigen Sie mit Enter.
interview-no-match = Dazu wurde nichts gefunden. Bitte ändern Sie Ihre Eingabe.
interview-write-or-esc = Bitte geben Sie etwas ein, oder gehen Sie mit Esc zurück.

# The menu of a question.

interview-ask-what = Was möchten Sie tun?
interview-choice =
    { $choice ->
        [return] Zurück zur Frage
        [back] Zurück zur vorigen Frage
        [skip] Vorerst überspringen
        [unknown] Das weiß ich nicht
        [not-applicable] Bei uns nicht anwendbar (mit Begründung)
        [declined] Bewusst abgelehnt (mit Begründung und Datum)
        [note] Eine Notiz schreiben
        [evidence] Nachweis hinzufügen
        [owner] Zuständigkeit und Frist angeben
        [advice] Empfehlungen, Nachweise und Links
        [jump] Zu einer anderen Frage springen (und zurück)
        [undo] Letzte Markierung oder Antwort rückgängig machen
        [withdraw] Die Antwort zurücknehmen
        [overview] Übersicht: Stand bisher
        [keys] Alle Tasten
       *[quit] Speichern und beenden
    }
# The words that can be typed for it in plain lines, with commas between them. Those of English hold in every language.
interview-words =
    { $choice ->
        [return] zur frage
        [back] zurück, zurueck
        [skip] überspringen, ueberspringen
        [unknown] weiß nicht, weiss nicht
        [not-applicable] nicht anwendbar
        [declined] abgelehnt
        [note] notiz
        [evidence] nachweis, nachweise
        [owner] zuständig, zustaendig, frist
        [advice] empfehlung, empfehlungen
        [jump] springen
        [undo] rückgängig, rueckgaengig
        [withdraw] zurücknehmen, zuruecknehmen
        [overview] übersicht, uebersicht, stand
        [keys] tasten
       *[quit] beenden, ende
    }
# The word that can be typed where none of the points holds.
interview-word-none = nichts

# What each key does, on a screen of its own: headings, keys, and what they do.

interview-help = Alle Tasten
interview-help-points = Punkte
interview-help-question = Die Frage
interview-help-moving = Navigation
interview-help-key =
    { $key ->
        [space] Leertaste
        [numbers] 1 bis 9
        [enter] Enter
        [arrows] auf, ab
        [esc] Esc, Strg-D
        [ctrl-c] Strg-C
       *[other] { $key }
    }
interview-help-does =
    { $key ->
        [space] der Punkt ist im gesamten bewerteten Bereich erfüllt; nochmals: offen
        [numbers] dasselbe für den Punkt mit dieser Nummer
        [p] er ist teilweise erfüllt; wo, können Sie in der Notiz angeben
        [k] Sie wissen es bei diesem Punkt nicht
        [0] keiner der Punkte ist erfüllt
        [enter] Ihre Markierungen sind die Antwort: Was nicht markiert ist, gilt als offen
        [arrows] zum vorigen oder nächsten Punkt; ebenso Bild auf, Bild ab, Pos1 und Ende
        [esc] alle diese Befehle als Menü
        [ctrl-c] sofort beenden; alle Antworten sind bereits gespeichert
       *[other] keiner der Punkte ist erfüllt
    }

# Where an answer could mean several things.

interview-ask-which = Was davon ist gemeint?
interview-marked-nothing = Sie haben nichts markiert.
interview-changed-nothing = Sie haben nichts geändert.
interview-cleared = Sie haben alles abgewählt.
interview-mean-none = Nichts davon ist heute erfüllt
interview-mean-marked = Nur das Markierte ist heute erfüllt
interview-mean-withdraw = Antwort zurücknehmen; die Frage ist dann wieder unbeantwortet
interview-mean-return = Zurück zur Frage

# What became of an answer.

interview-look-again = Wiedervorlage am { $day }.
interview-due-on = Frist: { $day }.
interview-withdrawn = Ihre Antwort ist zurückgenommen. Wieder unbeantwortet: { $practice }
interview-undone = Ihre letzte Eingabe wurde rückgängig gemacht: { $practice }
interview-nothing-to-undo = Es gibt nichts rückgängig zu machen.
interview-first-question = Das ist die erste Frage.
# The same point of another practice now has another answer.
interview-in-step =
    { $state ->
        [done] Derselbe Punkt steht auch unter „{ $practice }“ ({ $checklist }): Auch dort ist er jetzt erfüllt.
        [partly] Derselbe Punkt steht auch unter „{ $practice }“ ({ $checklist }): Auch dort ist er jetzt teilweise erfüllt.
       *[open] Derselbe Punkt steht auch unter „{ $practice }“ ({ $checklist }): Auch dort ist er nicht mehr erfüllt.
    }
# $last is the number of the last stage. For LOWER see interview-target-stage.
interview-well-done = Stufe { $stage } von { $last } ist erreicht: { $title }.

# Jumping to another question. $state says how it stands.

interview-jump = Springen
interview-ask-jump = Geben Sie ein Wort aus Abschnitt, Frage oder Punkt ein:
interview-jump-back = Zurück zu: { $practice }
interview-jump-item =
    { $section }: { $practice } ({ $state ->
        [marked] markiert, nicht bestätigt
        [open] unbeantwortet
       *[answered] beantwortet
    })
interview-jump-item-of = { $checklist }: { interview-jump-item }
interview-came-from = Sie kommen von: { $practice }. Mit „springen“ gelangen Sie zurück.

# The end of a part, and leaving.

interview-end-of-part = Das war die letzte Frage dieses Teils.
interview-ask-now = Wie möchten Sie weitermachen?
interview-back-to-skipped = Zurück zu den übersprungenen Fragen ({ interview-length })
interview-go-on-essentials = Mit dem Wesentlichen weitermachen: alles, was kritisch ist ({ interview-length })
interview-go-on-open = Mit allen unbeantworteten Fragen weitermachen ({ interview-length })
# After the ten statements: $hold of $count hold.
interview-door-end =
    { $hold } von { $count } Punkten { $hold ->
        [one] ist heute erfüllt.
       *[other] sind heute erfüllt.
    }
interview-door-partly =
    { $count ->
        [one] Hinzu kommt { $count } teilweise erfüllter Punkt.
       *[other] Hinzu kommen { $count } teilweise erfüllte Punkte.
    }
interview-door-unknown =
    { $count ->
        [one] Bei { $count } Punkt wissen Sie es noch nicht.
       *[other] Bei { $count } Punkten wissen Sie es noch nicht.
    }
interview-door-deeds =
    { $count ->
        [1] Der nächste Schritt:
       *[other] Die nächsten { $count } Schritte:
    }
interview-numbered = { $number }. { $text }
interview-other-part = Einen anderen Teil wählen
interview-leave = Die Befragung verlassen?
interview-return = Zurück
interview-quit = Beenden
interview-return-to-it = Zurück zur Befragung
interview-last-not-saved = Ihre letzten Antworten sind nicht gespeichert.
interview-quit-and-lose = Beenden und die letzten Antworten verwerfen
# $practices are titles with a shared-comma between them.
interview-marked-only = Markiert, aber nicht mit Enter bestätigt: { $practices }
interview-quit-without-marks = Ohne diese Markierungen beenden

# Saving. $practices are titles with a shared-comma between them.

interview-merged = Jemand anderes hat die Datei inzwischen geändert; auch diese Antworten sind jetzt enthalten: { $practices }
# $why is what the computer says about it.
interview-unreadable = Die Datei wurde inzwischen geändert und ist nicht lesbar: { $why }
interview-conflict = Dazu liegt inzwischen eine abweichende Antwort einer anderen Person vor: { $practices }
interview-not-saved-in = In { $file } konnte nicht gespeichert werden.
interview-nothing-lost = Es ist nichts verloren: Ihre Antworten sind noch da.
interview-try-again = Erneut versuchen
interview-keep-mine = Meine Antworten behalten
interview-take-theirs = Die anderen Antworten übernehmen
interview-save-elsewhere = Meine Antworten in einer anderen Datei speichern
interview-save-later = Weitermachen und es mit der nächsten Antwort erneut versuchen
interview-elsewhere = In anderer Datei speichern
interview-ask-file = Name der neuen Datei:
interview-saved-in = Ab jetzt wird in { $file } gespeichert.

# The small dialogues around an answer: headings, help, and what is asked.

interview-days = Etwa „30.06.2027“, „30. Juni 2027“, „in sechs Monaten“ oder „2027-06“ für den letzten Tag des Monats.
interview-days-or-none = Etwa „30.06.2027“, „30. Juni 2027“, „in sechs Monaten“ oder „2027-06“ für den letzten Tag des Monats. Ohne Datum: Zeile leeren.
interview-day-over = Der { $day } liegt in der Vergangenheit. Bitte geben Sie einen späteren Tag an.
interview-day-unclear = Das ist kein gültiges Datum. Bitte geben Sie einen Tag an, etwa 30.06.2027.
# What is suggested for a day.
interview-in-a-year = in einem Jahr
# The words in which a day can be typed, in small letters, with commas between them. Those of English hold in every language,
# and so do days in digits. Words around a day that say nothing of it:
interview-date-fillers = in, im, am, bis, zum, ab, der, des, dem, den, ende, von, vom, spätestens
interview-date-tomorrow = morgen
interview-date-half-a-year = einem halben jahr
interview-date-months = januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember
interview-date-numbers = ein, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf
# Other words for the number one, as in “a year”.
interview-date-one = eins, eine, einem, einer, einen
# What may follow the number of a day, as in “3rd”.
interview-date-endings = .
# The letter before the number of a quarter, as in “Q2 2027”.
interview-date-quarter = q
# Day, week, month, quarter and year, each with all its words with blanks between them.
interview-date-units = t tag tage tagen, w woche wochen, m monat monate monaten, quartal quartale quartalen, j jahr jahre jahren
interview-not-applicable = Bei uns nicht anwendbar
interview-not-applicable-help = Der Baustein geht nicht in den Erfüllungsgrad ein; der Bericht führt ihn mit Ihrer Begründung auf.
interview-ask-not-applicable = Warum ist er nicht anwendbar?
interview-declined = Bewusst abgelehnt
interview-declined-help = Der Baustein zählt im Erfüllungsgrad weiter als offen. Der Bericht führt ihn mit Ihrer Begründung gesondert auf.
interview-ask-declined = Warum haben Sie sich dagegen entschieden?
interview-ask-review = Wann soll die Wiedervorlage sein?
interview-note-help = Alles, was beim späteren Lesen hilft. Leeren Sie die Zeile, um die Notiz zu entfernen.
interview-ask-note = Notiz:
interview-partly = Teilweise erfüllt
interview-partly-help = Ihre Angabe wird in die Notiz übernommen. Ohne Angabe: einfach Enter drücken.
interview-ask-where = Wo ist der Punkt erfüllt?
interview-evidence = Nachweise
# $evidence is what would convince a stranger.
interview-convincing-is = Was Außenstehende überzeugen würde: { $evidence }
interview-ask-evidence = Ein Link oder ein Satz:
interview-add-evidence = Link oder Satz hinzufügen
interview-remove-evidence = Entfernen: { $evidence }
interview-which-evidence = Nachweise:
interview-owner-help = Eine Person, ein Team oder eine Rolle. Leeren Sie die Zeile, um Zuständigkeit und Frist zu entfernen.
interview-ask-owner = Wer ist zuständig?
interview-due = Frist
interview-ask-due = Bis wann?

# Advice for a practice.

interview-effort =
    { $effort ->
        [small] Aufwand: klein (Tage)
        [medium] Aufwand: mittel (Wochen)
       *[large] Aufwand: groß (ein Quartal oder mehr)
    }
interview-next-step = Nächster Schritt: { $advice }
interview-to-read = Zum Nachlesen:

# Where the answers stand. $answered of $questions have an answer; of the points of those, $hold of $known hold, and $missing
# critical ones are missing.

interview-answered =
    { $answered } von { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    } beantwortet
interview-answered-score = { interview-answered }, Erfüllungsgrad { $score }
interview-holding =
    Von { $known ->
        [one] { $known } beantworteten Punkt
       *[other] { $known } beantworteten Punkten
    } { $hold ->
        [one] ist { $hold }
       *[other] sind { $hold }
    } erfüllt; { $missing ->
        [0] kein kritischer ist offen
        [one] { $missing } kritischer ist offen
       *[other] { $missing } kritische sind offen
    }.
interview-reached-none = Erreicht: Stufe 0 von { $last } (Ad-hoc-Nutzung von Open Source)
# For LOWER see interview-target-stage.
interview-reached = Erreicht: Stufe { $stage } von { $last } ({ $title })
interview-section-state = { $section }: { $answered } von { $questions } beantwortet
interview-section-held =
    { $section }: { $answered } von { $questions } beantwortet, { $hold } von { $known ->
        [one] { $known } Punkt
       *[other] { $known } Punkten
    } erfüllt
interview-section-end =
    Ende von „{ $section }“: Von { $known ->
        [one] { $known } beantworteten Punkt
       *[other] { $known } beantworteten Punkten
    } { $hold ->
        [one] ist { $hold }
       *[other] sind { $hold }
    } erfüllt.
interview-progress = Stand bisher
interview-checklist-score = { $checklist }, Erfüllungsgrad { $score }
interview-all-answered = Alle Fragen sind beantwortet.
interview-still-open = Noch unbeantwortet: { interview-length }.
# $shares are the roles below with a shared-comma between them.
interview-who = Wer sie beantworten kann: { $shares }.
interview-who-several = Wer sie beantworten kann: { $shares } (bei manchen mehrere Rollen).
# A role, and how many questions it can answer: “Recht 5”.
interview-share =
    { $role ->
        [management] Leitung
        [engineering] Entwicklung
        [legal] Recht
        [security] Sicherheit
        [people] Personal
        [procurement] Beschaffung
        [communications] Kommunikation
       *[other] { $role }
    } ({ $count })
# What was answered with “don’t know”.
interview-unknown-questions =
    { $questions ->
        [one] Davon mit „weiß nicht“ beantwortet: { $questions } Frage.
       *[other] Davon mit „weiß nicht“ beantwortet: { $questions } Fragen.
    }
interview-unknown-points =
    { $points ->
        [one] Davon mit „weiß nicht“ beantwortet: { $points } Punkt.
       *[other] Davon mit „weiß nicht“ beantwortet: { $points } Punkte.
    }
interview-unknown-both =
    Davon mit „weiß nicht“ beantwortet: { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    } und { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }.

# The end. $file is the answers file as a shell takes it.

interview-saved = Alle Antworten sind in { $file } gespeichert.
interview-nothing-written = Es wurde nichts beantwortet, daher wurde nichts gespeichert.
interview-go-on = So geht es jederzeit weiter: ospo-assess interview { $file }
interview-lost = Ihre letzten Antworten konnten nicht gespeichert werden.
interview-nothing-open = Hier ist nichts mehr zu beantworten: Alle Fragen sind beantwortet.
interview-score-before = Zu Beginn dieser Sitzung: { $score }
interview-stage-now = In dieser Sitzung haben Sie Stufe { $stage } erreicht.
interview-do-next = Nächster Schritt: { $step }
# Page one of the report stands above these.
interview-result-choice =
    { $choice ->
        [pdf] PDF
        [html] HTML
        [markdown] Markdown
        [read-on] weiterlesen
        [go-on] mit den unbeantworteten Fragen weitermachen
       *[quit] beenden
    }
# $files are names with a shared-comma between them.
interview-written = Gespeichert: { $files }
interview-not-written = Nicht gespeichert. { $why }

# Plain lines: what can be typed stands in brackets after the question.

interview-plain-choose = { $question } (Nummer oder Name; Enter: { $number }; <: zurück)
interview-plain-no-choice = Diese Auswahl gibt es nicht.
interview-plain-mark = Ihre Antwort (Nummern wie 1 3: erfüllt, 4~: teilweise, 5?: weiß nicht; oder „nichts“, „überspringen“, „weiß nicht“; Enter: keine Änderung; ?: alle Möglichkeiten)
interview-plain-mark-again = Bitte geben Sie Nummern aus der Liste ein, durch Leerzeichen getrennt, oder ein Wort wie „überspringen“.
interview-plain-tick = { $question } (Nummern wie 1 3; Enter: keine Änderung; <: zurück)
interview-plain-tick-again = Bitte geben Sie Nummern aus der Liste ein, durch Leerzeichen getrennt.
interview-plain-line = { $question } (<: zurück)
interview-plain-line-nothing = { $question } (Enter: nichts; <: zurück)
interview-plain-line-said = { $question } (Enter: { $said }; <: zurück)
interview-plain-line-clear = { $question } (Enter: { $said }; Minuszeichen: nichts; <: zurück)
interview-plain-type = Geben Sie einen Text ein, und drücken Sie Enter.
interview-plain-write = Bitte geben Sie etwas ein.
# A terminal hands over no more than 4,095 bytes of a line.
interview-plain-too-long = Diese Zeile ist zu lang: Ein Terminal übergibt höchstens 4095 Bytes und verwirft den Rest. Es wurde nichts übernommen. Bitte geben Sie eine kürzere Zeile ein; die Antwortdatei nimmt auch längere Texte auf.

# Where only what bears on a standard is asked. $checklists are ids: words of the key `checklists`.
interview-out-of-scope = Weitere Punkte dazu stehen in Checklisten, die in der Antwortdatei nicht ausgewählt sind: { $checklists }. Nehmen Sie diese in `checklists` auf, um danach gefragt zu werden.
