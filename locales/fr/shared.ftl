# SPDX-License-Identifier: CC-BY-4.0
# What all parts of the program share. The comments stand in the English file.

shared-day =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }

# Numbers.

shared-percent-bare =
    { $percent ->
        [under-one] moins de 1
       *[other] { $percent }
    }
shared-percent =
    { $percent ->
        [under-one] moins de 1 %
       *[other] { $percent } %
    }
shared-bounds = { $low } à { $high }
shared-no-score = –
shared-gain = +{ $whole },{ $tenth }
shared-gain-under-a-tenth = moins de 0,1
shared-gain-none = 0

shared-checklists =
    { $count ->
        [one] { $count } référentiel
       *[other] { $count } référentiels
    }

# Lists.

shared-comma = { ", " }
shared-list = { $others } et { $last }
shared-sentences = { $first } { $second }

# Words for the things of the catalog.

shared-role =
    { $role ->
        [management] Direction
        [engineering] Équipes techniques
        [legal] Juridique
        [security] Sécurité
        [people] Ressources humaines
        [procurement] Achats
        [communications] Communication
       *[other] { $role }
    }
shared-role-within =
    { $role ->
        [management] la direction
        [engineering] les équipes techniques
        [legal] le service juridique
        [security] l’équipe sécurité
        [people] les ressources humaines
        [procurement] le service achats
        [communications] le service communication
       *[other] { $role }
    }

shared-learn = En savoir plus : { $pages }

shared-stage = { $number } { $title }
# A section by its checklist and its own title.
shared-section = { $checklist } : { $section }

shared-mark =
    { $mark ->
        [done] acquis
        [critical] critique
        [unanswered] sans réponse
       *[open] non acquis
    }

# Around a document.

shared-label = { $label } :
shared-contents = Sommaire
shared-skip = Aller au contenu
shared-page = Page { $page } sur { $pages }
shared-filter = Filtrer
shared-filter-all = Tout
shared-filter-clear = Tout afficher
shared-filter-text = Texte
shared-filter-shown =
    { $shown ->
        [one] { $shown } affiché sur { $all }
       *[other] { $shown } affichés sur { $all }
    }
shared-fold = Tout replier
shared-unfold = Tout déplier

# Three rules that settle most doubts.

shared-doubt-in-force = Une règle écrite compte si elle est en vigueur ; un projet de règle ne compte pas.
shared-doubt-granted = Un point qui suppose une chose que vous n’avez pas n’est pas acquis.
shared-doubt-impossible = Ce qui ne peut en aucun cas se présenter chez vous est sans objet.

# What words of the statements mean.

shared-words-top = Les instances dirigeantes sont à la tête de toute l’organisation : conseil ou direction générale, par exemple.
shared-words-charge = Les personnes chargées de l’open source sont celles qui ont reçu cette mission, qu’il existe ou non une entité dédiée (OSPO).
shared-words-projects = Un projet externe est un projet open source mené par d’autres ; un projet publié est un projet open source que vous menez et publiez vous-mêmes.
shared-words-steps = Une règle ou une procédure peut être un texte, une liste de contrôle ou un formulaire.

# A page that exists in another language than English.
shared-page-in =
    { $title } ({ $language ->
        [de] en allemand
        [es] en espagnol
        [fr] en français
        [it] en italien
        [ja] en japonais
        [nl] en néerlandais
        [pl] en polonais
        [pt] en portugais
       *[other] en { $language }
    })

# Quand un texte cité est sous une licence qui demande la même licence à son tour.

shared-licence = Licence
shared-share-alike = Ce qui est repris ici de { $titles } est placé sous licence { $licence } : toute personne qui le transmet, modifié ou non, doit citer la source et conserver cette licence.

# Whose questions a form, a workbook or an agenda quotes: $checklists is a list of report-source-checklist and
# report-source-shipped, $titles one of checklists.
shared-questions-follow = Les questions s’appuient sur : { $checklists }.
shared-questions-alike = Celles de { $titles } sont placées sous licence { $licence } : toute personne qui les transmet, modifiées ou non, doit citer la source et conserver cette licence.

# What is our own choice, wherever it shows.
shared-ours = Les étapes des pratiques, les points critiques et les délais relèvent du choix des auteurs de cet outil, qu’aucun éditeur des sources ne cautionne.
# The table of these periods, with who says so.
shared-periods = Durée des délais cités dans les points
shared-head-period = Délai
shared-head-length = Durée
shared-head-source = Origine
shared-period-ours = auteurs de cet outil
