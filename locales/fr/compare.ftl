# SPDX-License-Identifier: CC-BY-4.0
# What changed between two assessments. The comments stand in the English file.

compare-points =
    { $way ->
        [up] +{ $points }
        [down] −{ $points }
       *[none] { $points }
    }
compare-points-exact =
    { $way ->
        [up] +{ $whole },{ $tenth }
        [down] −{ $whole },{ $tenth }
       *[none] 0
    }
compare-points-under =
    { $way ->
        [up] entre 0 et +0,1
       *[down] entre −0,1 et 0
    }
compare-day-short =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    } { $year }
compare-stage = étape { $stage }
compare-from-to = { $from } → { $to }

# The head.

compare-title = Ce qui a changé : { $organization }
compare-subtitle = Du { $then } au { $now } · { $first } → { $last }
compare-subtitle-history =
    { $count ->
        [one] { $now } · une évaluation tirée de { $file }
       *[other] Du { $then } au { $now } · { $count } évaluations tirées de { $file }
    }
compare-what-changed = Ce qui a changé

# Nothing to compare with.

compare-first = C’est la première évaluation : aucune comparaison n’est encore possible.
compare-first-summary = La première évaluation.

# How sure it is.

compare-certain-better = En progrès depuis le { $then }, quelles que soient les réponses manquantes.
compare-certain-worse = En recul depuis le { $then }, quelles que soient les réponses manquantes.
compare-certain-unmoved = Sur les points communs aux deux évaluations, rien n’a changé depuis le { $then }.
compare-certain-unsure =
    On ne peut dire s’il y a progrès depuis le { $then } : la variation du score se situe entre { $least } et { $most }, car { $count ->
        [one] { $count } point est sans réponse dans l’une au moins des deux évaluations
       *[other] { $count } points sont sans réponse dans l’une au moins des deux évaluations
    }.
compare-certain-unsure-answered =
    Il y a eu autant de gains que de pertes depuis le { $then } : le score calculé sur les points communs est inchangé.
compare-certain-nothing-shared = Aucun point n’est à la fois présent et compté dans les deux évaluations : aucune comparaison à périmètre constant n’est possible.

# Where the change of the score comes from.

compare-score-none = L’une des deux évaluations n’a pas de score, car tout y était sans objet.
compare-score-same = Le score est de { $to }, comme avant.
compare-score-own = Le score est passé de { $from } à { $to } ({ $total }). Cette évolution tient entièrement aux actions de l’organisation.
compare-score-scope =
    Le score est passé de { $from } à { $to } ({ $total }). Sur ce total, { $own } vient des actions de l’organisation et { $scope } du changement de périmètre : référentiels, activités, pratiques sans objet et questions posées pour la première fois.
compare-score-catalogue =
    Le score est passé de { $from } à { $to } ({ $total }). Sur ce total, { $own } vient des actions de l’organisation et { $catalogue } de la modification des référentiels.
compare-score-all =
    Le score est passé de { $from } à { $to } ({ $total }). Sur ce total, { $own } vient des actions de l’organisation, { $scope } du changement de périmètre et { $catalogue } de la modification des référentiels.
compare-only-scope = Le score n’a augmenté que parce que le périmètre a changé ; sur les points communs aux deux évaluations, il n’a pas augmenté.

# What is compared like for like.
compare-like-for-like =
    { $shared ->
        [one] { $shared } point est comparé à périmètre constant.
       *[other] { $shared } points sont comparés à périmètre constant.
    }
compare-like-for-like-but =
    { $shared ->
        [one] { $shared } point est comparé à périmètre constant
       *[other] { $shared } points sont comparés à périmètre constant
    } ; ne sont pas comptés ceux qui sont nouveaux dans les référentiels ({ $added }) et ceux qui n’y sont plus ({ $removed }).
compare-progress = Le chemin vers l’étape { $stage } a été parcouru à { $progress }, d’après les points communs aux deux évaluations.
compare-progress-back = L’étape { $stage } s’est éloignée, d’après les points communs aux deux évaluations.
compare-other-organization = La première évaluation porte sur { $first }, la dernière sur { $last }.
compare-target-lowered = L’objectif a été abaissé de l’étape { $from } à l’étape { $to }.
compare-target-raised = L’objectif a été relevé de l’étape { $from } à l’étape { $to }.

# Figures.

compare-figure-score = points de score
compare-figure-own = dus à nos actions
compare-figure-stage = étape atteinte
compare-figure-critical = points critiques non acquis
compare-figure-lost =
    { $count ->
        [one] point perdu
       *[other] points perdus
    }

# What became of statements.

compare-movement =
    { $kind ->
        [lost] Perdus : acquis auparavant, non acquis aujourd’hui ({ $count })
        [slipped] En recul : acquis en partie auparavant, non acquis aujourd’hui ({ $count })
        [closed] Gagnés : acquis aujourd’hui ({ $count })
        [begun] Commencés : acquis en partie aujourd’hui ({ $count })
        [known] Désormais connus : non acquis, sans réponse auparavant ({ $count })
        [forgotten] Désormais sans réponse : une réponse existait auparavant ({ $count })
        [scope] Comptés dans une seule évaluation : hors périmètre ou sans objet dans l’autre ({ $count })
        [new] Nouveaux dans les référentiels ({ $count })
       *[gone] Disparus des référentiels ({ $count })
    }
compare-count =
    { $kind ->
        [lost] { $count ->
            [one] { $count } perdu
           *[other] { $count } perdus
        }
        [slipped] { $count } en recul
        [closed] { $count ->
            [one] { $count } gagné
           *[other] { $count } gagnés
        }
        [begun] { $count ->
            [one] { $count } commencé
           *[other] { $count } commencés
        }
        [known] { $count ->
            [one] { $count } désormais connu
           *[other] { $count } désormais connus
        }
        [forgotten] { $count ->
            [one] { $count } désormais sans réponse
           *[other] { $count } désormais sans réponse
        }
        [scope] { $count ->
            [one] { $count } compté dans une seule évaluation
           *[other] { $count } comptés dans une seule évaluation
        }
        [new] { $count ->
            [one] { $count } nouveau
           *[other] { $count } nouveaux
        }
       *[gone] { $count ->
            [one] { $count } disparu
           *[other] { $count } disparus
        }
    }
compare-counts = Points : { $counts }.
compare-of-practice = { $practice } : { $from } → { $to }
compare-text-critical = { $text } (critique)
compare-of-practice-critical = { $practice }, critique : { $from } → { $to }
compare-state =
    { $state ->
        [done] acquis
        [partly] acquis en partie
        [open] non acquis
        [unanswered] sans réponse
       *[none] non compté
    }
compare-more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }

# The sides in a table.

compare-sides = Les évaluations
compare-sides-caption = Pour chaque évaluation, trois scores : celui qui a été établi, celui que donnent les référentiels d’aujourd’hui et celui que donnent les seuls points communs à toutes
compare-column-assessment = Évaluation
compare-column-recorded = Score établi
compare-column-today = Référentiels actuels
compare-column-shared = Périmètre constant
compare-column-stage = Étape
compare-column-critical = Points critiques non acquis
compare-side = { $day } · { $name }

# The trend.

# As bars. $band is “shown” where a part of the score is possible and not certain.
compare-trend =
    Le score au fil du temps selon les référentiels d’aujourd’hui{ $band ->
        [shown] {" "}(plein : acquis ; clair : sans réponse)
       *[none] { "" }
    }
# As a line. $dashed is “shown” where a checklist changed.
compare-trend-line =
    Le score au fil du temps selon les référentiels d’aujourd’hui{ $band ->
        [shown] { " " }: la ligne montre ce qui est certain, la bande ce qui est possible
       *[none] { "" }
    }{ $dashed ->
        [shown] { " " }; en tirets, une modification de référentiel
       *[none] { "" }
    } ; au-dessous, l’étape
# $other is “shown” where the assessment before was answered against other checklists.
compare-trend-item =
    { $day } : { $score } (étape { $stage }{ $other ->
        [shown] , après une modification de référentiel
       *[none] { "" }
    })
compare-trend-words = { $items }.
compare-trend-alone = Il n’y a qu’une évaluation à ce jour, ce qui ne fait pas une tendance.
# The assessments of a trend as a table, each with the checklists it was answered against.
compare-over-time = Au fil du temps
compare-over-time-caption = Les évaluations, de la plus ancienne à la plus récente ; pour chacune, le score selon les référentiels d’aujourd’hui, et les référentiels en usage à sa date
compare-column-against = Référentiels d’alors
compare-over-time-revision = { $checklist } révision { $revision }
compare-over-time-same = les mêmes

# What could not be read of a history.

compare-left-out = Laissé de côté
compare-left-out-why = Ces versions ne peuvent être lues : aucun chiffre ci-dessus n’en tient compte.
compare-shallow = Le clone est superficiel (« shallow ») : il peut lui manquer des évaluations plus anciennes.
compare-partial = Le clone est partiel : les versions qu’il ne contient pas sont laissées de côté.
compare-file-gone = Le commit extrait ne contient plus ce fichier.

# How it is counted.

compare-method = Mode de calcul
compare-method-like = La comparaison à périmètre constant porte sur les points qui figurent dans les deux évaluations et qui, dans l’une comme dans l’autre, entrent dans le périmètre et s’appliquent. Les moyennes y sont calculées comme dans un rapport.
compare-method-certain = Une évolution n’est dite certaine que si elle reste vraie quelles que soient les réponses manquantes.
compare-method-parts = La part de l’organisation est l’évolution sur ces points. La part due au changement de périmètre est le reste de l’évolution, calculée selon les référentiels d’aujourd’hui. La part due à la modification des référentiels est la différence entre l’évolution des scores établis à l’époque et la somme des deux autres parts.

# What if, and the plan.

compare-what-if-title = Simulation
compare-what-if-of = { $organization }, { $day }
compare-what-if-points =
    { $count ->
        [one] Si ce point était acquis :
       *[other] Si ces { $count } points étaient acquis :
    }
compare-reached-score = Score
compare-reached-stage = Étape
compare-reached-critical = Points critiques non acquis
compare-reached-caption = Situation actuelle et situation simulée
compare-column-number = Indicateur
compare-column-now = Aujourd’hui
compare-column-then = Dans cette hypothèse
compare-plan-title = Plan : { $organization }
compare-plan-subtitle = À partir du { $day } · capacité de { $capacity } par trimestre · objectif : étape { $stage }
compare-plan-subtitle-roadmap = À partir du { $day } · dans l’ordre de la feuille de route · objectif : étape { $stage }
compare-plan-reached = Résultat attendu
compare-plan-reached-caption = Ce qui est atteint une fois comblés les écarts de chaque ligne et des lignes précédentes
compare-plan-today = Aujourd’hui
compare-plan-column-after = Après
compare-plan-column-closed = Écarts comblés
compare-quarter = T{ $number } { $year }
compare-plan-gap = { $practice } ({ $effort ->
        [small] quelques jours
        [medium] quelques semaines
       *[large] un trimestre ou plus
    } ; { $gain })
compare-plan-gap-critical = { $practice } (critique ; { $effort ->
        [small] quelques jours
        [medium] quelques semaines
       *[large] un trimestre ou plus
    } ; { $gain })
compare-plan-due = à combler pour le { $due }
compare-plan-due-owned = { $owner }, à combler pour le { $due }
compare-plan-owned = { $owner }
compare-plan-from = à commencer au { $quarter }
compare-plan-nothing = Tout est acquis jusqu’à l’objectif : il n’y a rien à planifier.
compare-plan-summary =
    { $count ->
        [one] { $count } écart
       *[other] { $count } écarts
    } jusqu’à l’étape { $stage } ; le score passerait de { $from } à { $to }.
compare-plan-method = L’ordre est celui de la feuille de route : les points critiques d’abord, puis l’étape, puis le gain de score qu’apporte un écart comblé, rapporté à sa charge. Une charge faible compte pour 1 dans la capacité d’un trimestre, une moyenne pour 2, une forte pour 4. Une date inscrite dans les réponses est maintenue.
