# SPDX-License-Identifier: CC-BY-4.0
# Gaps as issues of a tracker. The comments stand in the English file.

export-fact-priority = Priorité
export-priority =
    { $horizon ->
        [now] maintenant
        [next] ensuite
       *[later] plus tard
    }, étape { $stage }, { $effort ->
        [small] charge faible
        [medium] charge moyenne
       *[large] charge forte
    }
export-fact-roles = Qui peut aider
export-fact-joined = Une seule action pour
export-fact-owner = Responsable
export-fact-due = Échéance

export-tasks = À faire
export-task =
    { $kind ->
        [critical] { $point } (critique)
        [partly] { $point } (en partie)
        [critical-partly] { $point } (critique, en partie)
       *[plain] { $point }
    }
export-held = Ce qui est déjà acquis
export-foot = ospo-assess réécrit le texte au-dessus de cette ligne quand l’écart change, et conserve vos coches. Écrivez votre propre texte au-dessous.

export-closed =
    { $why ->
        [done] Tous les points de cet écart sont acquis, d’après les réponses du { $day }. ospo-assess ferme ce ticket et ne le rouvrira pas.
        [declined] L’organisation n’a pas retenu cette pratique, d’après les réponses du { $day }. ospo-assess ferme ce ticket et ne le rouvrira pas.
       *[not-applicable] Cette pratique est sans objet pour l’organisation, d’après les réponses du { $day }. ospo-assess ferme ce ticket et ne le rouvrira pas.
    }
