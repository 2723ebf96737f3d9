# SPDX-License-Identifier: CC-BY-4.0
# Crosswalks: what a standard or law requires, and which statements bear on it.

crosswalk-list-summary = { $publisher }, Ausgabe { $edition }: { $count ->
    [one] eine Anforderung
   *[other] { $count } Anforderungen
 }, in eigenen Worten.
crosswalk-requirements = Anforderungen
crosswalk-head-id = Nr.
crosswalk-head-text = Was verlangt wird
crosswalk-head-whole = Beantwortet durch
crosswalk-head-in-part = Teilweise beantwortet durch (oder zu erfragen bei)
# A requirement of a level or for a role, before its text.
crosswalk-leveled = { $text } (Level: { $level })
crosswalk-for-role = { $text } ({ $role })
crosswalk-leveled-for-role = { $text } (Level: { $level }; { $role })
crosswalk-nobody = Kein Punkt betrifft diese Anforderung mehr.

# The report.

crosswalk-title = { $title }: was { $organization } vorweisen kann
crosswalk-subtitle = Antworten vom { $day }
crosswalk-summary = Anforderungen: { $count }, davon erfüllt: { $met }, offen: { $open }, unbeantwortet: { $unknown }, anderswo zu erfragen: { $elsewhere }.
crosswalk-nothing-certified = Keine Zertifizierung
crosswalk-classification = Keine Zertifizierung · { $classification }
crosswalk-read = Herausgeber der Anforderungen: { $publisher }, Ausgabe { $edition }: { $page }
crosswalk-met = Was als erfüllt gilt
crosswalk-met-lead = Diese Anforderungen sind durch Punkte der Checklisten ganz abgedeckt, und alle diese Punkte sind erfüllt.
crosswalk-met-none = Noch gilt keine Anforderung als erfüllt.
crosswalk-open = Was offen ist
crosswalk-open-lead = Mindestens ein Punkt ist nicht erfüllt, oder die Punkte decken die Anforderung nur teilweise ab.
crosswalk-unknown = Was unbeantwortet ist
crosswalk-unknown-lead = Ob diese Anforderungen erfüllt sind, weiß noch niemand: Klären Sie das zuerst.
crosswalk-elsewhere = Was anderswo zu erfragen ist
crosswalk-elsewhere-lead = Kein Punkt der Checklisten betrifft diese Anforderungen.
crosswalk-requirement = { $id }: { $text }
crosswalk-assessor = Bei einer Prüfung würde verlangt: { $evidence }
crosswalk-confirmed = Bestätigt am { $day }
crosswalk-confirmed-owner = Bestätigt am { $day }, zuständig: { $owner }
crosswalk-evidence = Nachweise: { $evidence }
crosswalk-no-evidence = Nachweise: keine notiert
crosswalk-next = Nächster Schritt: { $advice }
crosswalk-rest = Alle Punkte sind erfüllt, decken aber nur einen Teil der Anforderung ab: Weisen Sie den Rest auf anderem Weg nach.
crosswalk-holds = Erfüllt: { $text }
crosswalk-not = Nicht erfüllt: { $text }
crosswalk-partly = Teilweise erfüllt: { $text }
crosswalk-unanswered = Unbeantwortet: { $text }

# What a requirement is shown with: labels.
crosswalk-fact-source = Quelle
crosswalk-fact-level = Level
crosswalk-fact-role = Rolle
crosswalk-fact-assessor = Bei einer Prüfung verlangt
crosswalk-in-part = Teilweise beantwortet durch
# Which requirements a practice serves: a label, and one standard with the ids in it.
crosswalk-fact-serves = Trägt bei zu
crosswalk-serves = { $name } { $ids }

# Before a list of requirements that an organization changed.
crosswalk-changed-lead = Was hier von den mitgelieferten Anforderungen abweicht:

# The first page: its heading, and a table of how many requirements stand in which way.
crosswalk-short = Auf einen Blick
crosswalk-counts = Stand der Anforderungen
crosswalk-head-part = Teil
crosswalk-head-count = Anzahl
