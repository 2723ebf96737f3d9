# SPDX-License-Identifier: CC-BY-4.0
# The form as a workbook: the questionnaire for a spreadsheet program. What it shares with the form in a browser stands in
# form.ftl. Names of sheets are at most 31 characters long, and hold none of [ ] : * ? / and backslash.

workbook-sheet-start = Anfang
workbook-sheet-questions = Fragen

# The first sheet: what it is, and how to fill it in. $sheet is workbook-sheet-questions.

workbook-what = Worum es geht
workbook-how = So füllen Sie die Mappe aus
workbook-how-1 = Geben Sie zuerst unten an, wer Sie sind. Gehen Sie dann zum Blatt „{ $sheet }“. Die Reihenfolge der Fragen ist Ihnen überlassen; lassen Sie leer, was andere besser wissen.
workbook-how-2 = Jede Frage steht in einer schattierten Zeile, ihre Punkte stehen darunter. Geben Sie zu jedem Punkt an, ob er heute in Ihrer ganzen Organisation erfüllt ist: Wählen Sie aus der Liste in der Zelle.
workbook-how-3 = Eine leere Zelle sagt nichts aus: Niemand wertet sie als Nein.
workbook-how-4 = In der Zeile der Frage können Sie diese als Ganzes beantworten: als unbekannt, nicht anwendbar oder abgelehnt. Schneller geht es so: Geben Sie nur an, was erfüllt ist, und wählen Sie in der Zeile der Frage „{ $rest }“.
workbook-how-5 = Notizen und Nachweise können in jeder Zeile stehen. Sie können sortieren, filtern, eigene Spalten und Blätter hinzufügen und ganze Zeilen einfügen. Löschen Sie die ausgeblendete Spalte und die ausgeblendeten Zeilen nicht: Nur damit lassen sich die Antworten zuordnen.
# $day is a date.
workbook-known = Was schon ausgefüllt ist, beruht auf dem, was bereits bekannt ist (Stand: { $day }). Ändern Sie, was nicht stimmt, und leeren Sie, was Sie nicht bestätigen können: Was Sie abgeben, gilt als Ihre Antwort.
workbook-date = Datum Ihrer Antworten
workbook-date-why = Etwa 2026-11-26. Leer: der Tag, an dem Ihre Datei eingelesen wird.
workbook-legend = Was Sie für einen Punkt wählen können
workbook-legend-meaning =
    { $state ->
        [done] Heute in Ihrer ganzen Organisation erfüllt.
        [partly] Heute nur in einem Teil Ihrer Organisation erfüllt. Geben Sie in der Notiz an, wo.
        [open] Heute nicht erfüllt, auch wenn schon daran gearbeitet wird.
       *[unknown] Sie wissen es nicht.
    }
workbook-whole-legend = Was Sie für eine Frage wählen können
# What is left blank below the question does not hold.
workbook-rest = Die übrigen sind nicht erfüllt
workbook-whole-meaning =
    { $answer ->
        [rest] Alle Punkte der Frage, die Sie leer lassen, sind nicht erfüllt.
        [unknown] Sie wissen es bei keinem ihrer Punkte.
        [not-applicable] Das kann bei Ihnen nicht vorkommen. Geben Sie in derselben Zeile den Grund an.
       *[declined] Es wäre anwendbar, doch Sie haben sich dagegen entschieden. Geben Sie den Grund und den Tag der Wiedervorlage an.
    }
workbook-private = Es werden keine Daten übertragen
workbook-private-what = Diese Datei enthält keine Makros, keine Formeln und keine Links. Ihre Antworten bleiben darin und gehen nur dorthin, wohin Sie die Datei schicken.
workbook-hand-in = Abgabe
workbook-hand-in-default = Wenn Sie fertig sind, speichern Sie diese Datei im selben Format als Arbeitsmappe (.xlsx), und schicken Sie die Mappe an die Person zurück, die sie Ihnen gegeben hat.
workbook-hand-in-own = Wenn Sie fertig sind, speichern Sie diese Datei im selben Format als Arbeitsmappe (.xlsx). Schicken Sie die Mappe an: { $place }
workbook-made-of = Diese Arbeitsmappe
workbook-id = Formular { $id }
workbook-revision = { $checklist }, Revision { $revision }

# The sheet of questions: heads of columns.

workbook-column-question = Fragen und Punkte
workbook-column-answer = Antwort
workbook-column-note = Notiz
workbook-column-evidence = Nachweise, ein Link oder Satz je Zeile
workbook-column-reason = Warum nicht anwendbar oder abgelehnt
workbook-column-review = Wiedervorlage am
workbook-column-owner = Wer die Lücke schließt
workbook-column-due = Bis wann

# What would convince a stranger, below a question.
workbook-evidence = Nachweise: { $evidence }
# The statement is asked above as well; $practice is the title of its question.
workbook-same = Auch oben unter „{ $practice }“: Eine Antwort genügt.
# A statement that is critical.
workbook-critical = kritisch

# What a spreadsheet program shows beside a cell: at most 255 characters.

workbook-choose-point = Wählen Sie aus der Liste. Leer: keine Angabe.
workbook-choose-whole = Nur, wenn eine Antwort für die ganze Frage gilt. Sonst leer lassen und die Punkte darunter beantworten.
workbook-choose-wrong = Wählen Sie eines der Wörter aus der Liste, oder lassen Sie die Zelle leer.
workbook-choose-day = Ein Datum, etwa 2026-11-26.
