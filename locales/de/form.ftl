# SPDX-License-Identifier: CC-BY-4.0
# The form: the questionnaire as one file for a browser. Phrases whose arguments look like {time} are filled in by the
# script, in the browser; they choose no plural.

# The page.

form-title = Open-Source-Selbstbewertung
form-title-of = Open-Source-Selbstbewertung: { $organization }
form-skip = Zum Inhalt springen
form-nav = Teile des Formulars
form-nav-start = Anfang
form-nav-questions = Alle Fragen
form-nav-check = Prüfen und abgeben
form-languages = Sprache
form-language = Deutsch
# Where no script runs.
form-no-script = Dieses Formular braucht JavaScript, um Antworten zu speichern und in eine Datei zu schreiben. In diesem Browser ist JavaScript ausgeschaltet. Sie können unten trotzdem alle Fragen lesen und sie ausdrucken, um sie von Hand auszufüllen.

# The start.

form-what = In diesem Formular geht es darum, wie { $organization } mit Open Source umgeht. Der Fragebogen besteht aus Bausteinen, die Sie nacheinander durchgehen. Sie müssen nicht alles wissen: Überspringen Sie, was andere besser wissen, oder antworten Sie mit „Weiß nicht“.
# How much there is. $questions and $minutes are numbers.
form-length =
    { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }. Sie können jederzeit aufhören und später weitermachen.
# $role is a shared-role-within.
form-for-role = Diese Fragen richten sich an die Rolle „{ $role }“.
form-rules = Drei Regeln für Zweifelsfälle
form-words = Was einige Wörter bedeuten
form-private = Es werden keine Daten übertragen
form-private-what = Ihre Antworten bleiben in diesem Browser und in der Datei, die Sie speichern. Diese Seite stellt keine Verbindung zum Netz her.
form-private-why = Sie können das selbst prüfen: Eine der ersten Zeilen im Quelltext dieser Seite verbietet dem Browser jede Verbindung (Content-Security-Policy: default-src 'none'), und die Seite funktioniert auch ohne Netz.
form-private-shared = Wer diesen Browser unter demselben Konto nutzt, kann lesen, was darin gespeichert ist. Entfernen Sie Ihre Antworten unter „Prüfen und abgeben“, wenn Sie fertig sind.
form-hand-in = Abgabe
form-hand-in-default = Wenn Sie fertig sind, speichern Sie Ihre Antworten in einer Datei, und schicken Sie diese an die Person, von der Sie das Formular haben. Die gespeicherte Datei ist eine kleine Textdatei, die Sie selbst lesen können.
form-hand-in-own = Wenn Sie fertig sind, speichern Sie Ihre Antworten in einer Datei. Die gespeicherte Datei ist eine kleine Textdatei, die Sie selbst lesen können. Schicken Sie diese an: { $place }
form-about-you = Angaben zu Ihnen
form-your-name = Ihr Name
form-your-name-why = So lassen sich Ihre Antworten von denen anderer unterscheiden.
form-your-role = Die Rolle, in der Sie antworten
form-no-role = Keine bestimmte Rolle
form-begin = Beginnen
form-open = Eine früher gespeicherte Datei öffnen
form-open-why = Die Antworten aus der Datei ersetzen die hier gegebenen. Alles andere bleibt erhalten.
form-print-blank = Leeres Formular drucken

# All questions, by section.

form-questions = Alle Fragen
form-questions-how = Die Reihenfolge ist Ihnen überlassen. Eine Frage ist beantwortet, sobald Sie „Weiter“ oder „Nichts davon“ wählen.
# How a question stands.
form-state =
    { $state ->
        [answered] Beantwortet
        [partial] Beantwortet, teils „weiß nicht“
        [elsewhere] An anderer Stelle beantwortet
        [unknown] Weiß nicht
        [not-applicable] Nicht anwendbar
        [declined] Abgelehnt
        [draft] Entwurf
        [known] Zu bestätigen
       *[open] Unbeantwortet
    }
# How much of a section is answered; $answered and $all are numbers that come later.
form-answered-of = { $answered } von { $all } beantwortet

# A question.

# $section and $practice are titles, $number and $count numbers.
form-place = { $section }: { $practice }. Frage { $number } von { $count }
form-why = Warum das wichtig ist: { $why }
form-points = Was ist heute erfüllt?
form-points-how = Geben Sie zu jedem Punkt an, ob er heute in Ihrer ganzen Organisation erfüllt ist. Was Sie nicht markieren, gilt als offen.
form-critical = kritisch
form-point-state =
    { $state ->
        [done] Erfüllt
        [partly] Teilweise erfüllt
        [open] Nicht erfüllt
       *[unknown] Weiß nicht
    }
# The same statement was answered under another question, whose title is $practice.
form-from = Beantwortet unter: { $practice }
form-known = Diese Markierungen beruhen auf dem, was bereits bekannt ist (Stand: { $day }). Wählen Sie „Weiter“, wenn sie stimmen.
form-whole = Oder die Frage als Ganzes beantworten
form-whole-answer =
    { $answer ->
        [points] Nein, Punkt für Punkt
        [unknown] Das weiß ich nicht
        [not-applicable] Bei uns nicht anwendbar
       *[declined] Bewusst abgelehnt
    }
form-reason = Warum?
form-reason-how = In einem Satz, den auch Außenstehende verstehen.
form-review = Wann soll die Wiedervorlage sein?
form-note = Notiz
form-note-how = Bei teilweise erfüllten Punkten: wo sie erfüllt sind und wo nicht.
form-evidence = Nachweise (ein Link oder Satz je Zeile)
form-evidence-how = Was Außenstehende überzeugen würde: { $evidence }
form-continue = Weiter
form-none = Nichts davon
form-skip-question = Vorerst überspringen
form-previous = Vorige Frage
form-withdraw = Diese Antwort zurücknehmen

# Errors.

form-errors = Bitte prüfen Sie Ihre Angaben
form-error-nothing = Markieren Sie, was erfüllt ist, oder wählen Sie „Nichts davon“.
form-error-reason = Geben Sie in einem Satz eine Begründung an.
form-error-review = Geben Sie für die Wiedervorlage einen Tag in der Zukunft an.
form-error-name = Geben Sie Ihren Namen an.
form-error-evidence = Geben Sie höchstens 100 Zeilen Nachweise an.
form-error-title = Fehler: { $title }

# Checking everything.

form-check = Ihre Antworten prüfen
form-check-how = Lesen Sie Ihre Antworten noch einmal durch, und ändern Sie, was nicht stimmt. Speichern Sie sie dann in einer Datei, und geben Sie diese ab.
form-check-empty = Sie haben noch keine Frage beantwortet.
form-check-open = Noch unbeantwortet ({ $count })
form-check-drafts = Begonnen, aber nicht mit „Weiter“ bestätigt ({ $count })
form-change = Ändern
# For screen readers: $practice is the title of a question.
form-change-what = Antwort zu „{ $practice }“ ändern
form-named = { $name }, { $role }
form-nobody = Ihr Name fehlt
form-none-hold = Nichts davon ist erfüllt
form-because = { $answer }. Begründung: { $reason }
form-because-until = { $answer }, Wiedervorlage am { $day }. Begründung: { $reason }
form-note-said = Notiz: { $note }
form-evidence-said = Nachweise: { $evidence }
form-save = In einer Datei speichern
form-print-filled = Meine Antworten drucken
form-remove = Meine Antworten aus diesem Browser entfernen
form-remove-sure = Ihre Antworten aus diesem Browser entfernen?
form-remove-what = Gespeicherte Dateien bleiben unverändert. Was nur in diesem Browser liegt, wird endgültig gelöscht.
form-remove-yes = Ja, entfernen
form-remove-no = Nein, behalten
form-removed = Ihre Antworten wurden aus diesem Browser entfernt.

# What is kept where: one line, always in sight.

form-status-nothing = Noch nichts beantwortet.
form-status-browser = In diesem Browser gespeichert ({ $time }), noch nicht in einer Datei.
form-status-both = In diesem Browser ({ $time }) und in einer Datei ({ $file }) gespeichert.
form-status-draft = In diesem Browser liegt ein Entwurf ({ $time }). Mit „Weiter“ wird er zur Antwort.
form-status-lost = Dieser Browser kann Ihre Antworten nicht speichern ({ $why }). Speichern Sie sie in einer Datei, bevor Sie den Browser schließen.
form-status-full = sein Speicher ist voll
form-status-blocked = das Speichern ist gesperrt
form-status-saved = Gespeichert als { $name }.
form-status-saved-after = Ab jetzt wird jede Antwort auch in { $name } geschrieben.
form-status-not-saved = Die Datei konnte nicht geschrieben werden ({ $why }). Ihre Antworten sind noch da; bitte speichern Sie erneut.

# Going on with what was kept.

form-found = Ihre Antworten ({ $time }) sind noch in diesem Browser gespeichert.
form-found-older = Ihre Antworten zu einer früheren Fassung dieses Formulars sind noch in diesem Browser gespeichert.
form-go-on = Weitermachen
form-take-over = Übernehmen
form-begin-anew = Neu beginnen

# A file that was opened.

form-opened = { $name } ist geöffnet. Übernommene Antworten: { $count }.
form-opened-changes = Was sich in diesem Formular geändert hat
form-opened-replaced = Hier gegebene Antworten, die ersetzt wurden: { $list }
form-opened-away = Fragen, die hier nicht vorkommen, daher nicht übernommen: { $list }
form-opened-points = Weggefallene Punkte, daher nicht übernommen: { $list }
form-opened-fresh = Fragen mit neuen Punkten, die nun auf „Weiß nicht“ stehen: { $list }
form-opened-broken = Nicht lesbar, daher nicht übernommen: { $list }
form-opened-settings = Einstellungen, die hier nicht gelten, daher nicht übernommen: { $list }
form-refused = { $name } kann nicht geöffnet werden
form-refused-line = Zeile { $line } entspricht nicht dem Format dieses Formulars. Öffnen Sie eine Datei, die mit diesem Formular gespeichert wurde, oder schicken Sie diese Datei an die Person, von der Sie das Formular haben.
form-refused-other = Die Datei betrifft { $other }, dieses Formular { $organization }.
form-refused-schema = Sie stammt von einer neueren Version von ospo-assess als dieses Formular.
form-refused-answers = Sie enthält keine Antworten, die dieses Formular lesen kann.
form-refused-large = Sie ist zu groß für eine Antwortdatei.
