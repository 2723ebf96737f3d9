# SPDX-License-Identifier: CC-BY-4.0
# What all parts of the program share. $percent and the like are shown as they come: cut, never rounded.

# A day such as 22 November 2026. The parts come as they are; spaces do not break.
shared-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# Three rules that settle most doubts: before the first question, in the method of a report, at the head of a new file.
shared-doubt-in-force = A written rule counts when it is in force; a draft is open.
shared-doubt-granted = What a point takes for granted and you do not have makes it open.
shared-doubt-impossible = What cannot arise at all is not applicable.
