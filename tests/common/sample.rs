//! Two documents that hold every kind of block: a plausible one, and one whose every text attacks the format.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

use chrono::NaiveDate;
use ospo_assess::document::*;
use ospo_assess::messages::Messages;
use ospo_assess::text;

const THEMES: [(&str, u16, u16, &str); 9] = [
    ("Strategy", 620, 620, "62 %"),
    ("Licensing", 810, 810, "81 %"),
    ("Security", 420, 610, "42 to 61 %"),
    ("Consumption", 550, 550, "55 %"),
    ("Contribution", 330, 400, "33 to 40 %"),
    ("Release", 710, 710, "71 %"),
    ("Community", 180, 450, "18 to 45 %"),
    ("People and culture", 250, 250, "25 %"),
    ("Operations", 480, 480, "48 %"),
];

/// The report of a made-up university.
pub fn document() -> Document {
    Document {
        title: "Open source governance at Example University".into(),
        subtitle: "22 November 2026 · 2 checklists · target: stage 2".into(),
        organization: "Example University".into(),
        date: date(),
        summary: "Example University scores 48 to 57 % and has reached stage 1 of 4.".into(),
        labels: Labels::of(Messages::english(), date()),
        sections: vec![summary(), themes(), roadmap(), gaps(), method()],
    }
}

/// The same shapes with hostile words in every place a word can be.
pub fn hostile() -> Document {
    let mut document = document();
    let nasty = text::one_line(NASTY).into_owned();
    document.title = format!("{nasty} title");
    document.subtitle.clone_from(&nasty);
    document.organization = "<b>@everyone</b> | `org`".into();
    document.summary = "\"><script>alert(1)</script>".into();
    document.sections = vec![hostile_section(&nasty), hostile_gaps()];
    document
}

const NASTY: &str = "# 1. - <script>alert('x')</script> [a](javascript:alert(1)) | `x` **b** _i_ @org/team #12 !34 \
    https://evil.example www.evil.example a@b.example \u{1b}[31mred\u{202e}rtl &lt; ${{ x }} 日本語 العربية 👩‍💻 \\";

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

fn section(id: &str, title: &str, blocks: Vec<Block>) -> Section {
    Section { id: id.into(), title: title.into(), blocks, ..Section::default() }
}

fn text_span(text: &str) -> Span {
    Span::Text(text.into())
}

fn jump(text: &str, to: &str) -> Span {
    Span::Jump { text: text.into(), to: to.into() }
}

fn link(text: &str, url: &str) -> Span {
    Span::Link { text: text.into(), url: url.into() }
}

fn figure(value: &str, label: &str, note: &str) -> Figure {
    Figure { value: value.into(), label: label.into(), note: note.into() }
}

fn fact(label: &str, value: Line) -> Fact {
    Fact { label: label.into(), value }
}

fn column(title: &str, numeric: bool, weight: u8) -> Column {
    Column { title: title.into(), numeric, weight }
}

fn share(low: u16, high: u16, text: &str) -> Share {
    Share { low, high, text: text.into() }
}

fn bar(label: &str, indent: u8, share: Option<Share>) -> Bar {
    Bar { label: label.into(), indent, share }
}

fn item(mark: Mark, words: &str, below: Vec<Line>) -> Item {
    Item { mark, line: line(words), below }
}

fn theme_bars() -> Vec<Bar> {
    THEMES.iter().map(|(name, low, high, text)| bar(name, 0, Some(share(*low, *high, text)))).collect()
}

fn summary() -> Section {
    let figures = vec![
        figure("48 to 57 %", "score", "provisional: 71 % answered"),
        figure("1 of 4", "stage reached", "target: stage 2"),
        figure("5", "critical points open", "3 of them in security"),
        figure("71 %", "answered", "37 of 52 practices"),
    ];
    let blocks = vec![
        Block::Figures(figures),
        Block::Notice(vec![
            Span::Strong("Provisional.".into()),
            text_span(" 15 practices are unanswered; the score can still rise to 57 %. See "),
            jump("how scores are computed", "method"),
            text_span("."),
        ]),
        Block::Paragraph(line(
            "The university answers for licences and releases well. Nobody yet decides how serious a reported \
             vulnerability is, and contributions by staff depend on the goodwill of single managers.",
        )),
        Block::Chart(radar()),
        Block::Chart(sorted_bars()),
        Block::List(strengths()),
    ];
    section("summary", "Summary for leadership", blocks)
}

fn radar() -> Chart {
    Chart {
        title: "Score by theme".into(),
        alternative: "Licensing is highest with 81 %, then release 71 % and strategy 62 %; lowest are people 25 % and \
                      community 18 to 45 %. The target ring is at 85 %."
            .into(),
        kind: ChartKind::Radar { axes: theme_bars(), target: 850 },
    }
}

fn sorted_bars() -> Chart {
    let mut bars = theme_bars();
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.share.as_ref().map(|share| share.low)));
    Chart {
        title: "Themes, highest first".into(),
        alternative: "Nine themes from licensing, 81 %, down to community, 18 to 45 %.".into(),
        kind: ChartKind::Bars { bars, target: Some(850) },
    }
}

fn strengths() -> List {
    List {
        ordered: true,
        items: vec![
            item(Mark::None, "Appoint an owner for vulnerability triage before 31 January 2027.", vec![]),
            item(
                Mark::None,
                "Let the legal team publish the contribution policy, with the rule for spare-time work.",
                vec![],
            ),
            item(Mark::None, "Fund one day a week for maintainers of the three published projects.", vec![]),
        ],
    }
}

fn themes() -> Section {
    let mut part =
        section("scores", "Scores in detail", vec![Block::Chart(tree()), Block::Chart(heat()), Block::Table(table())]);
    part.sections = vec![section(
        "not-applicable",
        "Left out of the score",
        vec![Block::Paragraph(vec![
            text_span("Two practices are not applicable, 4 % of the scope: "),
            Span::Code("ggi.belong-to-the-open-source-community".into()),
            text_span(" and "),
            Span::Code("github-ospo.sell`support`".into()),
            text_span("."),
        ])],
    )];
    part
}

fn tree() -> Chart {
    let bars = vec![
        bar("Good Governance Initiative", 0, Some(share(512, 590, "51 to 59 %"))),
        bar("Usage", 1, Some(share(660, 660, "66 %"))),
        bar("Trust", 1, Some(share(540, 700, "54 to 70 %"))),
        bar("Culture", 1, Some(share(210, 380, "21 to 38 %"))),
        bar("Engagement with projects that the organization depends on but does not own", 1, None),
        bar("GitHub OSPO guide", 0, Some(share(450, 550, "45 to 55 %"))),
        bar("Measure and report", 1, Some(share(1000, 1000, "100 %"))),
        bar("Release", 1, Some(share(0, 100, "0 to 10 %"))),
    ];
    Chart {
        title: "Checklists and their sections".into(),
        alternative: "Good Governance Initiative 51 to 59 %, GitHub OSPO guide 45 to 55 %.".into(),
        kind: ChartKind::Bars { bars, target: None },
    }
}

fn heat() -> Chart {
    let columns = THEMES.iter().map(|theme| theme.0.to_owned()).collect();
    let cells = |shift: u16| {
        let cell = |i: usize| {
            let low = (u16::try_from(i).unwrap() * 137 + shift) % 1001;
            let text = if i == 4 { format!("{} to {} %", low / 10, low / 10 + 9) } else { format!("{} %", low / 10) };
            (i != 6 || shift != 320).then(|| share(low, low, &text))
        };
        (0..THEMES.len()).map(cell).collect()
    };
    let rows = vec![
        ("Stage 1: adopt".to_owned(), cells(700)),
        ("Stage 2: organize".to_owned(), cells(320)),
        ("Stage 3: engage".to_owned(), cells(120)),
        ("Stage 4: lead".to_owned(), cells(0)),
    ];
    Chart {
        title: "Themes by stage".into(),
        alternative: "Scores fall from stage 1 to stage 4 in most themes.".into(),
        kind: ChartKind::HeatMap { columns, rows },
    }
}

fn table() -> Table {
    let row = |name: &str, to: &str, stage: &str, percent: &str, owner: &str| {
        vec![vec![jump(name, to)], line(stage), line(percent), line(owner)]
    };
    Table {
        caption: "Practices with the largest gain".into(),
        columns: vec![
            column("Practice", false, 5),
            column("Stage", true, 1),
            column("Score", true, 2),
            column("Owner", false, 3),
        ],
        rows: vec![
            row("Manage vulnerabilities in dependencies", "gap-vulnerabilities", "1", "25 %", "Security"),
            row("Publish a contribution policy", "gap-policy", "2", "0 to 40 %", "Legal and human resources"),
            row("Manage legal compliance", "gap-compliance", "1", "80 %", "Legal"),
        ],
    }
}

fn roadmap() -> Section {
    let step = |n: &str, name: &str, to: &str, effort: &str, owner: &str, due: &str| {
        vec![line(n), vec![jump(name, to)], line(effort), line(owner), line(due)]
    };
    let table = |rows: Vec<Vec<Line>>, caption: &str| {
        Block::Table(Table {
            caption: caption.into(),
            columns: vec![
                column("Rank", true, 1),
                column("Practice", false, 6),
                column("Effort", false, 2),
                column("Owner", false, 3),
                column("Due", false, 3),
            ],
            rows,
        })
    };
    let mut part =
        section("roadmap", "Roadmap", vec![Block::Paragraph(line("Fifteen gaps, in the order to close them."))]);
    let now = vec![
        step(
            "1",
            "Manage vulnerabilities in dependencies",
            "gap-vulnerabilities",
            "medium",
            "Security",
            "31 January 2027",
        ),
        step("2", "Manage legal compliance", "gap-compliance", "small", "Legal", "31 March 2027"),
    ];
    let next = vec![step("3", "Publish a contribution policy", "gap-policy", "large", "not named", "none")];
    part.sections = vec![
        section("now", "Now", vec![table(now, "Gaps to close now")]),
        section("next", "Next", vec![table(next, "Gaps to close next")]),
    ];
    part
}

fn facets(theme: &str, role: &[&str], stage: &str, horizon: &str) -> Vec<Facet> {
    let facet = |name: &str, values: &[&str]| Facet {
        name: name.into(),
        values: values.iter().map(|&value| value.to_owned()).collect(),
    };
    vec![facet("Theme", &[theme]), facet("Role", role), facet("Stage", &[stage]), facet("Horizon", &[horizon])]
}

fn gap(id: &str, title: &str, facets: Vec<Facet>, points: Vec<Item>) -> Section {
    let overview = Block::Facts(vec![
        fact("Owner", line("Security")),
        fact("Due", line("31 January 2027")),
        fact("Effort", line("medium: weeks")),
        fact("Id", vec![Span::Code(format!("ggi.{id}"))]),
    ]);
    let why = line(
        "Most attacks use flaws that have been public for weeks; who cannot say within hours where a component runs \
         learns it from the attacker.",
    );
    let points = Block::List(List { ordered: false, items: points });
    Section { facets, ..section(id, title, vec![overview, Block::Paragraph(why), points]) }
}

fn gaps() -> Section {
    let advice = |words: &str| line(words);
    let guide = || vec![link("Using open source: security", "https://todogroup.org/guides/using (open source)/#risk")];
    let vulnerabilities = vec![
        item(
            Mark::Critical,
            "A named person or team decides how serious each reported vulnerability is for us.",
            vec![
                advice(
                    "Name the owner and a deputy in the security policy, with the three questions they answer: do we use \
                     it, can it be reached, what breaks.",
                ),
                guide(),
            ],
        ),
        item(
            Mark::Open,
            "Each alert reaches the people who run the affected software within one working day.",
            vec![advice("Send the scanner's findings into the owners' own ticket queues.")],
        ),
        item(
            Mark::Unanswered,
            "A check in the build stops changes that bring in a known serious vulnerability.",
            vec![],
        ),
        item(Mark::Done, "Every program and service we build is checked at least daily.", vec![]),
    ];
    let policy = vec![item(
        Mark::Open,
        "Staff may contribute to open source projects without asking each time.",
        vec![
            advice("Publish one page that says what needs no approval."),
            vec![
                text_span("Write to "),
                link("the OSPO", "mailto:ospo@example.edu"),
                text_span(" or read "),
                link("the guide", "https://ospo-alliance.org/ggi/"),
                text_span("."),
            ],
        ],
    )];
    let mut part =
        section("gaps", "Gaps", vec![Block::Paragraph(line("One section for each practice with open points."))]);
    part.sections = vec![
        gap(
            "gap-vulnerabilities",
            "Manage vulnerabilities in dependencies",
            facets("security", &["engineering", "security"], "1", "now"),
            vulnerabilities,
        ),
        gap(
            "gap-compliance",
            "Manage legal compliance",
            facets("licensing", &["legal"], "1", "now"),
            vec![item(Mark::Open, "A named person or team answers for compliance.", vec![])],
        ),
        gap(
            "gap-policy",
            "Publish a contribution policy",
            facets("contribution", &["legal", "people"], "2", "next"),
            policy,
        ),
    ];
    part
}

fn method() -> Section {
    let example = List {
        ordered: false,
        items: vec![
            item(Mark::None, "A point is done when it holds today for the whole scope.", vec![]),
            item(Mark::None, "A half truth is open.", vec![line("The note says how far it is.")]),
        ],
    };
    let blocks = vec![
        Block::Paragraph(vec![
            text_span("A practice scores its points done, of all its points. Run "),
            Span::Code("ospo-assess report --format json".into()),
            text_span(" for exact fractions, or read "),
            link("the method", "https://example.org/method_(scores)"),
            text_span("."),
        ]),
        Block::List(example),
    ];
    section("method", "Method and limits", blocks)
}

fn hostile_section(nasty: &str) -> Section {
    let long = "x".repeat(10_000);
    let hostile_bar = |i: u8| bar(nasty, i % 3, (i != 2).then(|| share(u16::MAX, 0, "1,000,000 to 2,000,000 %")));
    let chart = |kind| Block::Chart(Chart { title: nasty.into(), alternative: nasty.into(), kind });
    let blocks = vec![
        Block::Paragraph(line(nasty)),
        Block::Paragraph(line(&*long)),
        Block::Paragraph(vec![
            Span::Strong(nasty.into()),
            Span::Code("``a` b``` | <i>".into()),
            Span::Code("`".into()),
            Span::Code(" ".into()),
            Span::Code(String::new()),
            link("](javascript:alert(1))", "javascript:alert(1)"),
            link(nasty, "HTTPS://example.org/a b(c)|<d>\"'&copy=1`é\\"),
            link("tab", "java\tscript:alert(1)"),
            link("data", "data:text/html,<script>alert(1)</script>"),
            jump(nasty, "gap one"),
            jump("nowhere", "no-such-section"),
        ]),
        Block::Paragraph(line("/close")),
        Block::Paragraph(line("12. twelve")),
        Block::Paragraph(line("===")),
        Block::Paragraph(line("    ```")),
        Block::Paragraph(vec![]),
        Block::Notice(line(nasty)),
        Block::Figures(vec![figure(nasty, nasty, nasty), figure(&long, "", "")]),
        Block::Figures(vec![]),
        Block::Facts(vec![fact(nasty, line(nasty)), fact("", line(""))]),
        Block::Facts(vec![]),
        Block::List(List { ordered: true, items: vec![item(Mark::Critical, nasty, vec![line(nasty), line(&*long)])] }),
        Block::List(List { ordered: false, items: vec![item(Mark::None, "- [x] nested", vec![line("1. no list")])] }),
        Block::List(List { ordered: false, items: vec![] }),
        Block::Table(hostile_table(nasty, &long)),
        Block::Table(Table { caption: String::new(), columns: vec![], rows: vec![] }),
        chart(ChartKind::Radar { axes: (0..4).map(hostile_bar).collect(), target: 2000 }),
        chart(ChartKind::Radar { axes: vec![], target: 0 }),
        chart(ChartKind::Bars { bars: (0..4).map(hostile_bar).collect(), target: Some(u16::MAX) }),
        chart(ChartKind::Bars { bars: vec![], target: None }),
        chart(ChartKind::HeatMap {
            columns: vec![nasty.into(), "x".repeat(60), String::new()],
            rows: vec![(nasty.into(), vec![Some(share(u16::MAX, 0, nasty)), None]), (String::new(), vec![])],
        }),
        chart(ChartKind::HeatMap { columns: vec![], rows: vec![] }),
    ];
    section("<nasty \"id'", nasty, blocks)
}

fn hostile_table(nasty: &str, long: &str) -> Table {
    Table {
        caption: nasty.into(),
        columns: vec![column(nasty, false, 0), column("n", true, u8::MAX), column("", false, 1)],
        rows: vec![
            vec![vec![Span::Code("a | b".into())], line(nasty), vec![link(nasty, "https://example.org/|")]],
            vec![line("日本語の長い文章です"), line(long), line("العربية")],
        ],
    }
}

fn hostile_gaps() -> Section {
    let deep = |title: &str, inner: Section| Section { sections: vec![inner], ..section(title, title, vec![]) };
    let facets = vec![Facet { name: "\"><img src=x>".into(), values: vec!["</script>\"'".into(), "__proto__".into()] }];
    let gap = Section { facets, ..section("gap one", "Tables & \"quotes\"", vec![Block::Paragraph(line("deep"))]) };
    let twin = section("twin", "Tables & \"quotes\"", vec![Block::Paragraph(vec![jump("back", "gap one")])]);
    let tree = ["f", "e", "d", "c", "b"].iter().fold(gap, |inner, title| deep(title, inner));
    Section { sections: vec![tree, twin], ..section("a", "...", vec![]) }
}
