interview-welcome = Salve
interview-ask-name = Quid vobis nomen est?
interview-word-none = nihil
interview-words =
    { $choice ->
        [skip] praeteri, transi
       *[other] { $choice }
    }
interview-saved = Omnia in { $file } servata sunt.
interview-place =
    { $missing ->
        [0] Quaestio { $number } ex { $count }
       *[other] Quaestio { $number } ex { $count }; { $missing } desunt
    }
