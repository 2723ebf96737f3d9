# SPDX-License-Identifier: CC-BY-4.0
# Gaps as issues of a tracker.

# What is known of a gap.
export-fact-priority = Priorität
export-priority =
    { $horizon ->
        [now] jetzt
        [next] danach
       *[later] später
    }, Stufe { $stage }, { $effort ->
        [small] kleiner Aufwand
        [medium] mittlerer Aufwand
       *[large] großer Aufwand
    }
export-fact-roles = Wer helfen kann
export-fact-joined = Zugleich für
export-fact-owner = Zuständig
export-fact-due = Frist

# Above the open points, which are a list of tasks.
export-tasks = Was zu tun ist
# An open point.
export-task =
    { $kind ->
        [critical] { $point } (kritisch)
        [partly] { $point } (teilweise)
        [critical-partly] { $point } (kritisch, teilweise)
       *[plain] { $point }
    }
# Above the points that hold.
export-held = Was schon erfüllt ist
# At the end of the part that the program writes.
export-foot = ospo-assess schreibt den Text über dieser Zeile neu, wenn sich die Lücke ändert, und behält Ihre Häkchen bei. Schreiben Sie Eigenes darunter.

# A comment with which an issue is closed. $day is a shared-day, the day of the answers.
export-closed =
    { $why ->
        [done] Laut den Antworten vom { $day } sind alle Punkte zu dieser Lücke erfüllt. ospo-assess schließt dieses Issue und öffnet es nicht wieder.
        [declined] Laut den Antworten vom { $day } hat die Organisation dies abgelehnt. ospo-assess schließt dieses Issue und öffnet es nicht wieder.
       *[not-applicable] Laut den Antworten vom { $day } ist dies in der Organisation nicht anwendbar. ospo-assess schließt dieses Issue und öffnet es nicht wieder.
    }
