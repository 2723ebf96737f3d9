# SPDX-License-Identifier: CC-BY-4.0
# Crosswalks: what a standard or law requires, and which statements bear on it.

crosswalk-list-summary = { $publisher }, Ausgabe { $edition }: { $count ->
    [one] eine Anforderung
   *[other] { $count } Anforderungen
 }, in unseren Worten.
crosswalk-requirements = Anforderungen
crosswalk-head-id = Nr.
crosswalk-head-text = Was verlangt wird
crosswalk-head-whole = Beantwortet durch
crosswalk-head-in-part = Teilweise durch, oder wer zu fragen ist
# A requirement of a level or for a role, before its text.
crosswalk-leveled = { $text } (Level { $level })
crosswalk-for-role = { $text } ({ $role })
crosswalk-nobody = Keine Aussage betrifft diese Anforderung mehr.

# The report.

crosswalk-title = { $title }: was { $organization } vorweisen kann
crosswalk-subtitle = Antworten vom { $day }
crosswalk-summary = Von { $count } Anforderungen sind { $met } erfüllt, { $open } offen und { $unknown } nicht bekannt; { $elsewhere } sind anderswo zu klären.
crosswalk-nothing-certified = Zertifiziert nichts
crosswalk-classification = { $classification } · Zertifiziert nichts
crosswalk-read = Herausgeber der Anforderungen: { $publisher }, Ausgabe { $edition }: { $page }
crosswalk-met = Was als erfüllt gilt
crosswalk-met-lead = Aussagen decken diese Anforderungen ganz ab, und alle treffen zu.
crosswalk-met-none = Noch kann nichts als erfüllt gelten.
crosswalk-open = Was offen ist
crosswalk-open-lead = Eine Aussage trifft nicht zu, oder Aussagen decken die Anforderung nur teilweise ab.
crosswalk-unknown = Was niemand beantwortet hat
crosswalk-unknown-lead = Diese können erfüllt oder offen sein: Fragen Sie zuerst nach.
crosswalk-elsewhere = Was anderswo zu klären ist
crosswalk-elsewhere-lead = Keine Aussage der Checklisten betrifft diese Anforderungen.
crosswalk-requirement = { $id }: { $text }
crosswalk-assessor = Bei einer Prüfung würde verlangt: { $evidence }
crosswalk-confirmed = Bestätigt am { $day }
crosswalk-confirmed-owner = Bestätigt am { $day }, zuständig: { $owner }
crosswalk-evidence = Nachweise: { $evidence }
crosswalk-no-evidence = Nachweise: keine notiert
crosswalk-next = Nächster Schritt: { $advice }
crosswalk-rest = Alle Aussagen treffen zu und lassen einen Teil der Anforderung offen: Weisen Sie den Rest auf anderem Weg nach.
crosswalk-holds = Trifft zu: { $text }
crosswalk-not = Trifft nicht zu: { $text }
crosswalk-partly = Trifft teilweise zu: { $text }
crosswalk-unanswered = Nicht beantwortet: { $text }
