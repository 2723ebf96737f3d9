# Latin, for tests: some phrases only, so that the rest is English.
shared-day =
    { $day }. { $month ->
        [1] Ianuarii
        [11] Novembris
       *[other] mensis { $month }
    } { $year }
shared-list = { $others } et { $last }
shared-sentences = { $second } { $first }
shared-filter-clear = Omnia
