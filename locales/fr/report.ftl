# SPDX-License-Identifier: CC-BY-4.0
# The report. The comments stand in the English file.

# The head.

report-title = Gouvernance open source : { $organization }
report-subtitle = { $day } · { $scope } · objectif : étape { $stage } · autoévaluation non auditée
report-subtitle-unstaged = { $day } · { $scope } · autoévaluation non auditée
report-checklist-edition = { $title } { $edition }
report-scope-none = aucun référentiel dans le périmètre

# Page one.

report-where-we-stand = Où nous en sommes
report-verdict-nothing-applies = Tout le périmètre est sans objet ici : il n’y a donc pas de score.
report-verdict-nothing-answered = Aucune réponse encore pour { $name } : les pages suivantes indiquent qui interroger et ce qui est en jeu.
report-verdict-everything =
    { $checklists ->
        [one] { $name } met en œuvre tout ce que demande le référentiel.
       *[other] { $name } met en œuvre tout ce que demandent les référentiels.
    }
report-verdict-nothing =
    { $checklists ->
        [one] { $name } ne met encore rien en œuvre de ce que demande le référentiel.
       *[other] { $name } ne met encore rien en œuvre de ce que demandent les référentiels.
    }
report-verdict =
    { $name } met en œuvre { $score } de ce { $checklists ->
        [one] que demande le référentiel
       *[other] que demandent les référentiels
    }{ $span ->
        [themes] { " " }(résultat le plus élevé : { LOWER($best) } ; le plus bas : { LOWER($least) })
        [sections] { " " }(résultat le plus élevé : « { $best } » ; le plus bas : « { $least } »)
       *[unknown] { "" }
    }{ $critical ->
        [none] .
        [hold] , et { $all ->
            [one] le point critique est acquis
           *[other] les { $all } points critiques sont acquis
        }.
        [missing] , et { $missing ->
            [one] { $missing } point critique sur { $all } manque
           *[other] { $missing } points critiques sur { $all } manquent
        }.
        [unknown] , et { $unknown ->
            [one] { $unknown } point critique sur { $all } reste à éclaircir
           *[other] { $unknown } points critiques sur { $all } restent à éclaircir
        }.
       *[both] ; { $all ->
            [one] sur { $all } point critique
           *[other] sur { $all } points critiques
        }, { $missing } { $missing ->
            [one] manque
           *[other] manquent
        } et { $unknown } { $unknown ->
            [one] reste
           *[other] restent
        } à éclaircir.
    }
report-verdict-sparse =
    Pour { $name }, il n’y a de réponse qu’à { $answered } des questions, trop peu pour conclure{ $critical ->
        [none] .
        [hold] , mais { $all ->
            [one] le point critique est acquis
           *[other] les { $all } points critiques sont acquis
        }.
        [missing] { " " }; { $missing ->
            [one] { $missing } point critique sur { $all } manque
           *[other] { $missing } points critiques sur { $all } manquent
        }.
        [unknown] { " " }; { $unknown ->
            [one] { $unknown } point critique sur { $all } reste à éclaircir
           *[other] { $unknown } points critiques sur { $all } restent à éclaircir
        }.
       *[both] { " " }; { $all ->
            [one] sur { $all } point critique
           *[other] sur { $all } points critiques
        }, { $missing } { $missing ->
            [one] manque
           *[other] manquent
        } et { $unknown } { $unknown ->
            [one] reste
           *[other] restent
        } à éclaircir.
    }

# The figures.

report-figure-score = score
report-figure-score-note =
    { $sure ->
        [all] réponses complètes
        [enough] { $answered } de réponses
       *[provisional] provisoire : { $answered } de réponses
    }
report-figure-stage-value = { $stage } sur { $last }
report-figure-stage = étape atteinte
report-figure-stage-note = objectif : étape { $target }
report-figure-part = { $part } sur { $count }
report-figure-sections =
    { $count ->
        [one] section en place
       *[other] sections en place
    }
report-figure-sections-note = { $enough } acquis, aucun point critique manquant
report-figure-missing =
    { $count ->
        [one] point critique manquant
       *[other] points critiques manquants
    }
report-figure-missing-note =
    { $unknown ->
        [0] aucun à éclaircir
       *[other] et { $unknown } à éclaircir
    }
report-figure-unknown =
    { $count ->
        [one] point critique à éclaircir
       *[other] points critiques à éclaircir
    }
report-figure-unknown-note = aucun manque connu
report-figure-owners =
    { $count ->
        [one] écart attribué
       *[other] écarts attribués
    }
report-figure-owners-note =
    { $dated ->
        [0] aucun avec échéance
       *[other] { $dated } avec échéance
    }
report-figure-answered = de réponses
report-figure-answered-note =
    { $answered ->
        [one] complètes : { $answered } pratique sur { $count }
       *[other] complètes : { $answered } pratiques sur { $count }
    }

# Below the figures.

report-statements =
    { $left ->
        [0] { $all ->
            [1] Le seul point est acquis.
           *[other] Les { $all } points sont acquis.
        }
       *[other]
            { $all ->
                [one] Sur { $all } point
               *[other] Sur { $all } points
            }, { $hold ->
                [0] aucun n’est acquis
                [one] { $hold } est acquis
               *[other] { $hold } sont acquis
            }, { $open ->
                [0] aucun ne manque
                [one] { $open } manque
               *[other] { $open } manquent
            }{ $declined ->
                [0] { "" }
               *[other] { " " }(dont { $declined } par décision)
            } et { $unanswered ->
                [0] aucun n’est sans réponse
                [one] { $unanswered } est sans réponse
               *[other] { $unanswered } sont sans réponse
            }.
    }
report-basics =
    { $stage ->
        [1] Bases (étape 1, selon cet outil)
       *[other] Étape { $stage } (selon cet outil)
    } : { $low } des points acquis, pour { $enough } demandés{ $missing ->
        [0] .
        [one] , et { $missing } point critique manque ou reste à éclaircir.
       *[other] , et { $missing } points critiques manquent ou restent à éclaircir.
    }

# Stages.

report-stage-none = Aucune étape n’est encore atteinte : l’organisation en est à l’étape 0, { LOWER($title) }.
report-stage-reached = L’étape { $number } est atteinte : { LOWER($title) }.
report-stage-enough = Aucune pratique du périmètre ne relève d’une étape ultérieure.
report-stage-needs-points = L’étape { $number } ({ LOWER($title) }) demande que { $enough } de ses points soient acquis ({ $low } aujourd’hui).
report-stage-needs-critical =
    L’étape { $number } ({ LOWER($title) }) demande que tous ses points critiques soient acquis ({ $open ->
        [one] { $open } ne l’est pas ou est sans réponse
       *[other] { $open } ne le sont pas ou sont sans réponse
    }).
report-stage-needs-both =
    L’étape { $number } ({ LOWER($title) }) demande que { $enough } de ses points soient acquis ({ $low } aujourd’hui), dont tous les points critiques ({ $open ->
        [one] { $open } ne l’est pas ou est sans réponse
       *[other] { $open } ne le sont pas ou sont sans réponse
    }).

# What can hurt, and what to decide.

report-what-hurts = Ce qui nous expose
report-risk = { $theme } : { $why }
report-decisions = Décisions à prendre
report-decisions-lead = Pour chacun de ces points, décidez qui veille à ce qu’il soit acquis, et pour quand :
report-decisions-ask = Aucun écart n’est connu à ce jour : il faut d’abord répondre à ces questions.
report-decisions-table = Décisions à prendre
report-head-decision = Décision
report-head-who = Responsable
report-head-by = Échéance
report-decision = { $letter } { $statement }
report-decision-unowned = à désigner
report-decision-undated = sans date
report-decision-effort =
    { $effort ->
        [small] quelques jours
        [medium] quelques semaines
       *[large] un trimestre ou plus
    }
report-decision-find-out =
    { $letter } Désignez qui se renseigne, et pour quand. Il reste { $count ->
        [one] { $count } point critique
       *[other] { $count } points critiques
    } à éclaircir dans : { $titles }{ $more ->
        [0] { "" }
        [one] , et { $more } autre pratique
       *[other] , et { $more } autres pratiques
    }.
report-decision-ask =
    { $letter } Répondez à { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }{ $critical ->
        [0] { "" }
        [one] { $count ->
            [one] { " " }critique
           *[other] , dont { $critical } critique
        }
       *[other] , dont { $critical } critiques
    } : { $titles }{ $more ->
        [0] { "" }
        [one] , et { $more } autre
       *[other] , et { $more } autres
    }.
report-decision-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
report-follows =
    { $count ->
        [1] Une fois A acquis
        [2] Une fois A et B acquis
       *[other] Une fois A à { $last } acquis
    }, { $missing ->
        [0] aucun point critique ne manquera
        [one] { $missing } point critique manquera
       *[other] { $missing } points critiques manqueront
    } (aujourd’hui { $were }){ $unknown ->
        [0] { "" }
        [one] , { $unknown } restera à éclaircir
       *[other] , { $unknown } resteront à éclaircir
    } ; le score sera de { $score } (aujourd’hui { $before }){ $stage ->
        [0] .
        [1] { " " }; pour les bases (étape 1), { $share } des points seront acquis (aujourd’hui { $was }), pour { $enough } demandés.
       *[other] { " " }; pour l’étape { $stage }, { $share } des points seront acquis (aujourd’hui { $was }), pour { $enough } demandés.
    }
report-nothing-applies = Tout le périmètre est sans objet : il n’y a rien à faire. Vérifiez le périmètre et les raisons données.
report-no-gap = Il ne reste aucun écart jusqu’à l’étape { $stage }. Visez l’étape { $next } pour voir la suite.
report-no-gap-but-declined = Il ne reste aucun écart jusqu’à l’étape { $stage }, sauf ce qui n’a pas été retenu. Visez l’étape { $next } pour voir la suite.
report-no-gap-at-all = Il ne reste aucun écart. Tenez les preuves à jour et refaites l’évaluation dans six mois.
report-no-gap-at-all-but-declined = Il ne reste aucun écart, sauf ce qui n’a pas été retenu. Tenez les preuves à jour et refaites l’évaluation dans six mois.
report-action-ask = Pas encore de réponse. Interrogez { $roles } : { $question }

# What was left out, and how sure all of it is.

report-left-out = Laissé de côté
report-left-out-declined = { $title } : non retenu, à réexaminer avant le { $day }. { $reason }
report-left-out-not-applicable = { $title } : sans objet. { $reason }
report-left-out-more =
    { $count ->
        [one] { $count } autre pratique n’a pas été retenue ou est sans objet.
       *[other] { $count } autres pratiques n’ont pas été retenues ou sont sans objet.
    }
report-how-sure = Fiabilité de ce résultat
report-sure-answered =
    Taux de réponse : { $answered } ; { $full ->
        [one] { $full } pratique sur { $count } a une réponse complète
       *[other] { $full } pratiques sur { $count } ont une réponse complète
    }{ $aside ->
        [0] { "" }
        [one] , dont { $aside } sans objet ou non retenue
       *[other] , dont { $aside } sans objet ou non retenues
    }{ $sure ->
        [provisional] . Au-dessous de { $enough }, le score est provisoire : lisez-le comme une fourchette.
       *[enough] .
    }
report-sure-evidence =
    { $count ->
        [0] Aucune pratique n’a de point renseigné.
        [one] Une seule pratique a au moins un point renseigné : { $part ->
            [0] elle n’est accompagnée d’aucune preuve.
           *[other] elle est accompagnée de preuves.
        }
       *[other] { $count } pratiques ont au moins un point renseigné : { $part ->
            [0] aucune d’entre elles n’est accompagnée de preuves.
            [one] { $part } d’entre elles est accompagnée de preuves.
           *[other] { $part } d’entre elles sont accompagnées de preuves.
        }
    }
report-sure-owners =
    { $count ->
        [one] Sur { $count } écart
       *[other] Sur { $count } écarts
    }, { $owned ->
        [0] aucun n’a de responsable
        [one] { $owned } a un responsable
       *[other] { $owned } ont un responsable
    } et { $dated ->
        [0] aucun n’a d’échéance
        [one] { $dated } a une échéance
       *[other] { $dated } ont une échéance
    }.
report-sure-unsigned = Rien n’indique qui a répondu.
report-sure-signed = Réponses de : { $people }.
report-sure-signed-by-many =
    { $more ->
        [one] Réponses de : { $people } et { $more } autre personne.
       *[other] Réponses de : { $people } et { $more } autres personnes.
    }
report-sure-person = { $name } ({ $role })
report-sure-does = Les questions se limitent à ce qui concerne une organisation qui { $activities }.
report-sure-activity =
    { $activity ->
        [build] développe des logiciels
        [ship] distribue des logiciels à des tiers
       *[publish] publie ses propres projets open source
    }
report-sure-next = La prochaine évaluation est prévue au plus tard le { $day }.
report-sure-no-next = Aucune date n’est fixée pour la prochaine évaluation.

# Scores in detail.

report-scores = Détail des scores
report-by-checklist = Par référentiel et section
report-by-theme-alone = Par thème
report-by-theme = Par thème, du plus bas au plus haut
report-by-stage = Par étape
report-chart-by-section =
    Par section, de la plus basse à la plus haute (plein : acquis{ $pale ->
        [shown] { " " }; clair : sans réponse
       *[none] { "" }
    } ; trait : seuil de { $enough })
report-chart-by-theme =
    Par thème (plein : acquis{ $pale ->
        [shown] { " " }; clair : sans réponse
       *[none] { "" }
    } ; trait : seuil de { $enough })
report-chart-by-theme-ordered =
    Par thème, du plus bas au plus haut (plein : acquis{ $pale ->
        [shown] { " " }; clair : sans réponse
       *[none] { "" }
    } ; trait : seuil de { $enough })
report-chart-legend =
    Plein : acquis{ $pale ->
        [shown] { " " }; clair : sans réponse
       *[none] { "" }
    } ; trait : seuil de { $enough }
report-chart-checklist-by-theme = Référentiels par thème
report-chart-section-by-stage = Sections par étape
report-chart-item = { $label } { $score }
report-chart-item-none = { $label } sans objet
report-chart-words = { $items }. Seuil : { $enough }.
report-chart-row = { $label } : { $items }.
report-chart-stage = Étape { $number }
report-stage-rule = Une étape est atteinte quand, pour elle comme pour chaque étape précédente, au moins { $enough } des points sont acquis, dont tous les points critiques. Avant l’étape 1 se trouve l’étape 0, { LOWER($zero) }.
report-stage-ours = Les étapes suivent { $model }. { $staged ->
        [some] Seules les sources de certains référentiels en comportent ; pour les autres, le rattachement relève du choix des auteurs de cet outil.
       *[none] Les sources utilisées n’en comportent pas : le rattachement des pratiques aux étapes relève du choix des auteurs de cet outil.
    }
report-stage-table = État de chaque étape
report-stage-nothing-applies = sans objet
report-stage-fulfilled = atteinte
report-stage-not-yet = pas encore

# Critical points.

report-critical-points = Points critiques
report-critical-open =
    { $open ->
        [one] { $open } point critique n’est pas acquis.
       *[other] { $open } points critiques ne sont pas acquis.
    }
report-critical-unanswered =
    { $unanswered ->
        [one] { $unanswered } point critique est encore sans réponse.
       *[other] { $unanswered } points critiques sont encore sans réponse.
    }
report-critical-both =
    { $open ->
        [one] { $open } point critique n’est pas acquis
       *[other] { $open } points critiques ne sont pas acquis
    } et { $unanswered ->
        [one] { $unanswered } autre est encore sans réponse.
       *[other] { $unanswered } autres sont encore sans réponse.
    }
report-critical-why = L’absence d’un point critique suffit à exposer l’organisation, quelle que soit la moyenne.

# The roadmap.

report-roadmap = Feuille de route
report-roadmap-words = Le gain indique de combien le score, sur 100, augmente quand tous les points de la pratique sont acquis. La charge est faible (quelques jours), moyenne (quelques semaines) ou forte (un trimestre ou plus).
report-roadmap-capacity =
    Avec une capacité de { $capacity } par trimestre (une charge faible compte pour 1, une moyenne pour 2, une forte pour 4), { $count ->
        [one] l’écart serait comblé au { $last }.
       *[other] le dernier des { $count } écarts serait comblé au { $last }.
    } Les échéances déjà fixées sont maintenues.
report-quarter = T{ $number } { $year }
report-quarters = { $from } à { $to }
report-horizon-effort =
    Écarts par charge : faible { $small }, moyenne { $medium }, forte { $large }.
report-horizon-more =
    { $count ->
        [one] { $count } autre suivra
       *[other] { $count } autres suivront
    } dès que les équipes seront disponibles, dans l’ordre des écarts ci-dessous.
report-roadmap-joined = { $practice } (une seule action pour { $checklists })
report-horizon =
    { $horizon ->
        [now] Maintenant
        [next] Ensuite
       *[later] Plus tard
    }
report-horizon-why =
    { $horizon ->
        [now] Écarts où manque un point critique, ou dont la charge est faible et l’étape à portée ; ainsi que ceux à combler avant l’un d’eux.
        [next] Le reste de ce que demande l’étape suivante.
       *[later] Le reste jusqu’à l’objectif.
    }
report-horizon-table =
    { $horizon ->
        [now] Écarts à combler maintenant
        [next] Écarts à combler ensuite
       *[later] Écarts à combler plus tard
    }
report-effort =
    { $effort ->
        [small] faible
        [medium] moyenne
       *[large] forte
    }

# Gaps.

report-gaps = Écarts, et comment les combler
report-gaps-lead =
    { $count ->
        [one] Cet écart est présenté avec l’action à mener et des pages pour se former.
       *[other] Chacun de ces { $count } écarts est présenté avec l’action à mener et des pages pour se former, dans l’ordre de la feuille de route.
    }
report-gaps-later =
    { $count ->
        [one] { $count } écart de la dernière partie de la feuille de route sera à combler plus tard : les conseils correspondants figurent dans le rapport complet.
       *[other] { $count } écarts de la dernière partie de la feuille de route seront à combler plus tard : les conseils correspondants figurent dans le rapport complet.
    }
report-gap-title = { $rank }. { $title }
report-facet-horizon = Horizon
report-facet-theme = Thème
report-facet-stage = Étape
report-facet-role = Fonction
report-facet-state = État
report-fact-priority = Priorité
report-priority =
    { $horizon ->
        [now] maintenant
        [next] ensuite
       *[later] plus tard
    }, étape { $stage }, { $effort ->
        [small] charge faible
        [medium] charge moyenne
       *[large] charge forte
    }, gain : { $gain } sur 100
report-fact-roles = Qui peut aider
report-fact-joined = Une seule action pour
report-practice-of = { $practice } ({ $checklist })
report-fact-owner = Responsable
report-fact-due = Échéance
report-fact-note = Note
report-fact-evidence = Preuves
report-fact-after = De préférence après
report-point-partly = { $point } (en partie)

# Columns of tables.

report-head-practice = Pratique
report-head-stage = Étape
report-head-effort = Charge
report-head-gain = Gain (sur 100)
report-head-quarter = Trimestre
report-head-number = N°
report-head-owner = Responsable
report-head-due = Échéance
report-head-after = Après n°
report-head-score = Score
report-head-critical = Points critiques manquants
report-head-standing = État
report-head-reason = Raison
report-head-review = À réexaminer avant le
report-head-question = Question
report-head-weight = Poids
report-head-ask = Interroger
report-head-or-ask = Ou interroger

# What stands behind the report.

report-appendix = Annexe
report-answers = Toutes les réponses
report-answers-practice = { $title } : { $score }
report-strengths = Points forts
report-strengths-lead =
    { $count ->
        [one] Tous les points de cette pratique sont acquis.
       *[other] Tous les points de ces pratiques sont acquis.
    }
report-declined = Non retenu
report-declined-lead =
    { $count ->
        [one] { $count } pratique sur { $all } ({ $share }) pourrait s’appliquer ici, mais l’organisation en a décidé autrement. Ses points comptent comme non acquis.
       *[other] { $count } pratiques sur { $all } ({ $share }) pourraient s’appliquer ici, mais l’organisation en a décidé autrement. Leurs points comptent comme non acquis.
    }
report-declined-table = Pratiques non retenues
report-not-applicable = Sans objet
report-not-applicable-lead =
    { $count ->
        [one] { $count } pratique sur { $all } ({ $share }) est exclue du calcul.
       *[other] { $count } pratiques sur { $all } ({ $share }) sont exclues du calcul.
    } Si rien n’était exclu et que tout comptait comme non acquis, le score serait de { $score }.
report-not-applicable-table = Pratiques sans objet
report-unanswered = Qui interroger
report-unanswered-lead =
    Une absence de réponse ne compte ni pour un oui ni pour un non : c’est pourquoi le score a une borne haute. Jusqu’à l’objectif, { $count ->
        [one] { $count } pratique n’a pas de réponse complète
       *[other] { $count } pratiques n’ont pas de réponse complète
    } ; y répondre prend environ { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Pour n’afficher que les questions d’une fonction : { $command }
report-unanswered-beyond =
    { $count ->
        [one] { $count } autre question va au-delà de l’objectif.
       *[other] { $count } autres questions vont au-delà de l’objectif.
    }
report-unanswered-later = Au-delà de l’objectif
report-unanswered-later-table = Questions sans réponse au-delà de l’objectif
report-unanswered-command = ospo-assess interview --open --role legal
report-unanswered-role =
    { $role } : { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }{ $critical ->
        [0] { "" }
        [one] { $count ->
            [one] { " " }critique
           *[other] , dont { $critical } critique
        }
       *[other] , dont { $critical } critiques
    }
report-unanswered-table = Questions pour { $role }
report-unanswered-critical = critique
report-unanswered-more =
    { $count ->
        [one] { $count } autre question figure dans le rapport complet.
       *[other] { $count } autres questions figurent dans le rapport complet.
    }
report-evidence = Preuves
report-method = Méthode et limites
report-method-points = Le score d’une pratique est la part de ses points acquis aujourd’hui sur tout le périmètre. Celui d’une section est la moyenne de ses pratiques, celui d’un référentiel la moyenne de ses sections, celui de l’organisation la moyenne de ses référentiels. Les calculs sont exacts ; l’affichage est arrondi au pourcentage entier inférieur, ou à « moins de 1 % » : 100 % signifie donc que tout est acquis, et 0 % que rien ne l’est.
report-method-doubts = { shared-doubt-in-force } { shared-doubt-granted } { shared-doubt-impossible }
report-method-words = { shared-words-top } { shared-words-charge } { shared-words-projects } { shared-words-steps }
report-method-blanks = L’absence de réponse, comme « je ne sais pas », n’est ni un oui ni un non. La borne basse compte alors le point comme non acquis, la borne haute comme acquis. Ce qui est sans objet sort du calcul, et la raison est indiquée. Ce qui n’a pas été retenu compte comme non acquis.
report-method-twins = Quand deux référentiels demandent la même chose, une seule réponse vaut pour les deux.
report-method-roadmap = La feuille de route place en tête ce qui est critique, puis ce qui relève des premières étapes, puis ce qui apporte le plus au score pour la charge demandée. C’est une proposition : elle ne connaît ni votre budget ni vos effectifs.
report-method-ours = Les étapes suivent { $model }. { shared-ours }
report-method-limits = Les réponses sont celles de l’organisation. Aucun tiers ne les a vérifiées, et un score n’a pas valeur de certification.
report-example-lead = Un exemple.
report-example =
    La pratique « { $title } » compte { $count ->
        [one] { $count } point
       *[other] { $count } points
    }, dont { $done ->
        [one] { $done } est acquis
       *[other] { $done } sont acquis
    } : { $done } sur { $count }, soit { $score }.
report-sources = Sources et licences
report-source = { $credit }. Licence : { $licence }. Liens vérifiés le { $checked }. { $home }
report-source-checklist = { $title } ({ $source } { $edition }, révision { $revision })
report-source-shipped = { $title } ({ $source } { $edition }, révision { $revision } ; questions et conseils sous { $licence })
report-sources-lead = Les questions et les conseils s’appuient sur : { $checklists }. Dans les référentiels fournis avec ospo-assess, la formulation est propre à cet outil. Les pages citées appartiennent à leurs éditeurs.

# What differs from the checklists that ship.

report-changed-lead = Différences avec les référentiels fournis avec ospo-assess :
report-changed-replaced = remplacé par un autre fichier
report-changed-dropped = supprimé : { $why }
report-changed-added = ajouté

# Why a practice is not applicable whatever is answered.
report-absence =
    { $activity ->
        [build] Nous ne développons pas de logiciels.
        [ship] Nous ne distribuons pas de logiciels à des tiers.
       *[publish] Nous ne publions pas de projets open source.
    }
