report-title = De fontibus apertis apud { $organization }
report-where-we-stand = Ubi stamus
report-sure-evidence =
    { $part } de { $count ->
        [one] { $count } re
       *[other] { $count } rebus
    } plene
report-stage-reached = Gradus { $number }: { $title }.
# It asks for what Rust does not give, so it is said in English.
report-what-hurts = { $nothing } dolet
