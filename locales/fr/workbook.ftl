# SPDX-License-Identifier: CC-BY-4.0
# Le questionnaire pour un tableur. Les commentaires sont dans le fichier anglais.

workbook-sheet-start = Accueil
workbook-sheet-questions = Questions

workbook-what = De quoi il s’agit
workbook-how = Comment remplir ce classeur
workbook-how-1 = Indiquez d’abord ci-dessous qui vous êtes. Passez ensuite à la feuille « { $sheet } ». Prenez les questions dans l’ordre de votre choix ; laissez celles auxquelles d’autres répondront mieux.
workbook-how-2 = Chaque question occupe une ligne colorée, suivie de ses points. Pour chaque point, indiquez s’il est acquis aujourd’hui, pour toute l’organisation : choisissez dans la liste de sa cellule.
workbook-how-3 = Une cellule vide ne vaut pas réponse : elle n’est jamais comptée comme un « non ».
workbook-how-4 = La ligne de la question permet de répondre pour l’ensemble : vous ne savez pas, la pratique est sans objet, ou vous ne l’avez pas retenue. Pour gagner du temps, indiquez les points acquis, puis choisissez « { $rest } » sur cette ligne.
workbook-how-5 = Notes et preuves peuvent figurer sur toutes les lignes. Vous pouvez trier, filtrer, ajouter des colonnes et des feuilles, coller des lignes entières. Conservez la colonne et les lignes masquées : elles servent à retrouver vos réponses.
workbook-known = Ce qui est déjà rempli reprend ce que l’on savait au { $day }. Corrigez ce qui est faux et videz ce que vous ne pouvez pas confirmer : ce que vous remettez, ce sont vos réponses.
workbook-date = Date de vos réponses
workbook-date-why = Par exemple 2026-11-26 (année, mois, jour). Si la cellule reste vide, la date retenue est celle de la lecture de votre fichier.
workbook-legend = Choix possibles pour un point
workbook-legend-meaning =
    { $state ->
        [done] Acquis aujourd’hui, pour toute l’organisation.
        [partly] Acquis aujourd’hui pour une partie seulement. Précisez laquelle dans la note.
        [open] Pas acquis aujourd’hui, même si le travail a commencé.
       *[unknown] Vous ne savez pas.
    }
workbook-whole-legend = Choix possibles pour une question
workbook-rest = Les autres ne sont pas acquis
workbook-whole-meaning =
    { $answer ->
        [rest] Aucun des points laissés vides sous la question n’est acquis.
        [unknown] Vous ne savez répondre sur aucun des points de la question.
        [not-applicable] La situation ne peut pas se présenter chez vous. Indiquez pourquoi sur la même ligne.
       *[declined] La pratique pourrait s’appliquer, mais vous ne l’avez pas retenue. Indiquez pourquoi, et quand vous réexaminerez cette décision.
    }
workbook-private = Rien n’est envoyé
workbook-private-what = Ce fichier ne contient ni macro, ni formule, ni lien. Vos réponses y restent et ne vont que là où vous l’envoyez.
workbook-hand-in = À qui le remettre
workbook-hand-in-default = Une fois le classeur rempli, enregistrez-le tel quel (.xlsx) et envoyez-le à la personne qui vous l’a remis.
workbook-hand-in-own = Une fois le classeur rempli, enregistrez-le tel quel (.xlsx). Où l’envoyer : { $place }
workbook-made-of = Ce classeur
workbook-id = Formulaire { $id }
workbook-revision = { $checklist }, révision { $revision }

workbook-column-question = Questions et points
workbook-column-answer = Réponse
workbook-column-note = Note
workbook-column-evidence = Preuves, une par ligne (lien ou phrase)
workbook-column-reason = Pourquoi la pratique est sans objet ou n’a pas été retenue
workbook-column-review = Date de réexamen
workbook-column-owner = Qui comble l’écart
workbook-column-due = Pour quand

workbook-evidence = Preuves : { $evidence }
workbook-same = Figure aussi plus haut, sous « { $practice } » : une seule réponse suffit.
workbook-critical = critique

workbook-choose-point = Choisissez dans la liste. Cellule vide : pas de réponse.
workbook-choose-whole = Seulement si une même réponse vaut pour toute la question. Sinon, laissez vide et répondez aux points ci-dessous.
workbook-choose-wrong = Choisissez l’un des mots de la liste, ou laissez la cellule vide.
workbook-choose-day = Une date, par exemple 2026-11-26 (année, mois, jour).
