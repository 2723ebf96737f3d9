# SPDX-License-Identifier: CC-BY-4.0
# The answers of several people. The comments stand in the English file.

merge-people =
    { $people ->
        [one] { $people } personne a répondu.
       *[other] { $people } personnes ont répondu.
    }
merge-agreed =
    { $compared ->
        [0] Aucun point n’a reçu la réponse de deux personnes.
        [one] Sur le seul point auquel au moins deux personnes ont répondu, les réponses { $agreed ->
            [0] divergent
           *[other] concordent
        }.
       *[other] { $agreed ->
            [0] Parmi les { $compared } points auxquels au moins deux personnes ont répondu, aucun n’a de réponses concordantes.
            [one] Parmi les { $compared } points auxquels au moins deux personnes ont répondu, { $agreed } a des réponses concordantes.
           *[other] Parmi les { $compared } points auxquels au moins deux personnes ont répondu, { $agreed } ont des réponses concordantes.
        }
    }
merge-split =
    { $split ->
        [one] Les réponses divergent sur { $split } point.
       *[other] Les réponses divergent sur { $split } points.
    }
merge-contested =
    { $practices ->
        [one] { $practices } pratique s’applique selon les uns, mais pas selon les autres.
       *[other] { $practices } pratiques s’appliquent selon les uns, mais pas selon les autres.
    }
merge-alone =
    { $alone ->
        [one] Sur { $alone } point, une seule personne sait répondre.
       *[other] Sur { $alone } points, une seule personne sait répondre.
    }
merge-decided =
    { $decided ->
        [one] { $decided } point a été tranché en commun.
       *[other] { $decided } points ont été tranchés en commun.
    }
merge-unknown =
    { $unknown ->
        [one] Sur { $unknown } point, personne ne sait répondre.
       *[other] Sur { $unknown } points, personne ne sait répondre.
    }

merge-specific-done = Quand une personne dit qu’un point est acquis, une autre personne ayant répondu sur ce point le confirme dans { $share } des cas.
merge-specific-open = Quand une personne dit qu’un point n’est pas acquis, une autre personne ayant répondu sur ce point le confirme dans { $share } des cas.
merge-specific-few = Trop peu de points ont deux réponses pour dire dans quelle mesure elles concordent : il en faut { $enough }.

merge-missing-roles = Personne n’a répondu pour : { $roles }.

# A report on a merged file.

merge-section = Qui a répondu, et ce qui reste à débattre
merge-respondents = Qui a répondu
merge-head-name = Nom
merge-head-role = Fonction
merge-head-day = Date
merge-no-role = –
merge-section-split = Réponses divergentes
merge-section-contested = S’applique selon les uns, pas selon les autres

# The agenda.

merge-agenda-title = Sujets à débattre : { $organization }
merge-agenda-subtitle =
    { $people ->
        [one] { $day } · { $people } personne a répondu
       *[other] { $day } · { $people } personnes ont répondu
    }
merge-agenda-summary =
    { $topics ->
        [0] Il n’y a rien à débattre : tout le monde est d’accord.
        [one] Il y a { $topics } sujet à débattre, en { $minutes } minutes.
       *[other] Il y a { $topics } sujets à débattre, en { $minutes } minutes.
    }
merge-agenda-standing = Degré d’accord
merge-agenda-fits =
    { $fit ->
        [one] À { $each } minutes par sujet, { $fit } sur { $topics } tient en { $minutes } minutes.
       *[other] À { $each } minutes par sujet, { $fit } sur { $topics } tiennent en { $minutes } minutes.
    }
merge-agenda-left =
    { $left ->
        [one] Le sujet { $first } est reporté à une prochaine séance.
       *[other] Les sujets { $first } à { $last } sont reportés à une prochaine séance.
    }
merge-agenda-how = Pour chaque sujet : lisez-le à voix haute avec ses preuves, montrez la répartition des réponses, écoutez d’abord une personne qui défend l’avis minoritaire, votez de nouveau, puis tranchez, ou désignez qui se renseigne et fixez l’échéance. Ce qui fait l’unanimité ne demande pas de débat.
merge-agenda-merged = Certaines réponses sont arrivées déjà fusionnées, sans indication de leurs auteurs : elles ne sont pas comptées ci-dessous.

merge-agenda-reason =
    { $reason ->
        [critical] Critique, avec des réponses divergentes
        [contested] S’applique selon les uns, pas selon les autres
        [split] Réponses divergentes
        [alone] Une seule personne sait
       *[unknown] Personne ne sait
    }
merge-agenda-reason-lead =
    { $reason ->
        [critical] Une moyenne ne doit pas masquer ces points. Tranchez-les en premier.
        [contested] Les uns répondent aux points de la pratique, les autres disent qu’elle est sans objet ou n’a pas été retenue. Décidez si elle s’applique.
        [split] Les points qui font le plus monter le score viennent en premier.
        [alone] Lisez les preuves, et confirmez ce que dit cette personne.
       *[unknown] Désignez qui se renseigne, et fixez l’échéance.
    }
merge-agenda-topic = { $number }. { $text }
merge-agenda-practice = { $title } (étape { $stage })

# Who says what.

merge-say =
    { $side ->
        [done] Acquis : { $count }
        [partly] En partie : { $count }
       *[open] Non acquis : { $count }
        [answered] Réponse donnée : { $count }
        [not-applicable] Sans objet : { $count }
        [declined] Non retenu : { $count }
    }
merge-say-names = { $said } ({ $names })
merge-say-between = { " · " }
merge-evidence = Preuves : { $evidence }
merge-evidence-none = Aucune preuve n’est indiquée. Ce pourrait être : { $evidence }
merge-ask = Qui peut répondre : { $roles }

# The workshop.

merge-workshop-where = Sujet { $number } sur { $count } · { $reason }
merge-workshop-practice = { $practice } · étape { $stage }
merge-workshop-spread = { $sides }   { $said }
merge-workshop-sides-between = { " : " }
merge-workshop-nobody = Personne n’a encore répondu.
merge-workshop-first = Écoutez d’abord une personne qui dit : { $side }. Écoutez ensuite les autres, puis votez de nouveau.
merge-workshop-first-either = Les deux avis sont à égalité : écoutez l’un, puis l’autre, et votez de nouveau.
merge-workshop-second = Second vote : { $sides }
merge-workshop-decided = Tranché : { $side }
merge-workshop-parked =
    { $due ->
        [none] En attente, confié à { $owner }
       *[other] En attente, confié à { $owner }, pour le { $due }
    }
merge-workshop-applied = S’applique
merge-workshop-ask = Que décidez-vous ?
merge-workshop-done = C’est acquis
merge-workshop-partly = C’est acquis en partie
merge-workshop-open = Ce n’est pas acquis
merge-workshop-applies = S’applique : indiquer les points acquis
merge-workshop-not-applicable = C’est sans objet
merge-workshop-park = Mettre en attente : qui se renseigne, et pour quand
merge-workshop-vote = Voter de nouveau
merge-workshop-next = Sujet suivant
merge-workshop-back = Sujet précédent
merge-workshop-quit = S’arrêter ici
merge-workshop-ask-vote = Combien de voix pour : acquis, en partie, non acquis ? Trois nombres, par exemple 4 0 1
merge-workshop-ask-points = Quels points sont acquis ? Les autres compteront comme non acquis
merge-workshop-ask-reason = Pourquoi est-ce sans objet ? En une phrase
merge-workshop-ask-owner = Qui se renseigne ?
merge-workshop-ask-due = Pour quand ? Par exemple 31/01/2027, ou dans deux semaines ; laissez vide s’il n’y a pas de date
merge-workshop-day-unclear = Indiquez une date à venir, par exemple 31 janvier 2027
merge-workshop-end =
    { $left ->
        [0] Tranchés : { $decided }. En attente : { $parked }. Il n’en reste aucun. Tout est dans { $file }.
       *[other] Tranchés : { $decided }. En attente : { $parked }. Restants : { $left }. Tout est dans { $file }.
    }
merge-workshop-nothing = Il n’y a rien à débattre : tout le monde est d’accord.
merge-workshop-unsaved = { $file } n’a pas pu être écrit : { $why } Les décisions précédentes y figurent.
