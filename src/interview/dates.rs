//! Days as people write them.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::messages::{Messages, say};

/// The words of a language around days, in small letters.
struct Words {
    /// Words that say nothing of the day.
    fillers: Vec<String>,
    tomorrow: String,
    half_a_year: String,
    months: Vec<String>,
    numbers: Vec<String>,
    /// Words for the number one that are none of numbers.
    one: Vec<String>,
    /// What may follow the number of a day.
    endings: Vec<String>,
    /// The letter before the number of a quarter.
    quarter: String,
    /// All words for each unit, from the shortest on.
    units: Vec<(Unit, Vec<String>)>,
}

#[derive(Debug, Clone, Copy)]
enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Unit {
    const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];
}

impl Words {
    fn of(messages: &Messages) -> Self {
        let listed = |text: String| text.split(',').map(|word| word.trim().to_lowercase()).collect::<Vec<_>>();
        let units = listed(say!(messages, "interview-date-units"));
        let unit = |words: &String| words.split_whitespace().map(str::to_owned).collect();
        Self {
            fillers: listed(say!(messages, "interview-date-fillers")),
            tomorrow: say!(messages, "interview-date-tomorrow"),
            half_a_year: say!(messages, "interview-date-half-a-year"),
            months: listed(say!(messages, "interview-date-months")),
            numbers: listed(say!(messages, "interview-date-numbers")),
            one: listed(say!(messages, "interview-date-one")),
            endings: listed(say!(messages, "interview-date-endings")),
            quarter: say!(messages, "interview-date-quarter"),
            units: Unit::ALL.into_iter().zip(units.iter().map(unit)).collect(),
        }
    }
}

/// The day that was typed, such as `2027-06-30`, `30.06.2027`, `30 June 2027` or `in six months`, in the words of the
/// language or in English. A month, a quarter or a year stands for its last day. None for what is no day, and for what could
/// be two.
pub(super) fn read_day(typed: &str, today: NaiveDate, messages: &Messages) -> Option<NaiveDate> {
    let own = Words::of(messages).read_day(typed, today);
    own.or_else(|| Words::of(Messages::english()).read_day(typed, today))
}

impl Words {
    fn read_day(&self, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        let typed = typed.to_lowercase().replace(',', " ");
        let is_filler = |word: &&str| self.fillers.iter().any(|filler| filler == word);
        let words: Vec<&str> = typed.split_whitespace().filter(|word| !is_filler(word)).collect();
        let day = match words.as_slice() {
            _ if words.join(" ") == self.half_a_year => later(today, 6, Unit::Month),
            [word] if *word == self.tomorrow => later(today, 1, Unit::Day),
            [one] => {
                self.length_in_one_word(one, today).or_else(|| numeric(one)).or_else(|| self.quarter_in_one_word(one))
            }
            [first, second] => self
                .length(first, second, today)
                .or_else(|| last_of_month(year(second)?, self.month(first)?))
                .or_else(|| self.last_of_quarter(year(second)?, first))
                .or_else(|| self.last_of_quarter(year(first)?, second)),
            [first, second, third] => {
                let (day, name) = if self.month(second).is_some() { (first, second) } else { (second, first) };
                NaiveDate::from_ymd_opt(year(third)?, self.month(name)?, self.ordinal(day)?)
            }
            _ => None,
        };
        // Years have four digits in the file.
        day.filter(|day| (1000..=9999).contains(&day.year()))
    }

    /// A month by its name, or by three letters of it at least, if they are those of no other.
    fn month(&self, word: &str) -> Option<u32> {
        let word = word.trim_end_matches('.');
        let begun = |month: &&String| word.chars().count() >= 3 && month.starts_with(word);
        let mut fitting = self.months.iter().filter(begun);
        let (first, other) = (fitting.next()?, fitting.next());
        let month = self.months.iter().find(|month| *month == word).or(Some(first).filter(|_| other.is_none()))?;
        self.months.iter().zip(1..).find(|(one, _)| *one == month).map(|(_, number)| number)
    }

    /// `3`, `3.`, `3rd`.
    fn ordinal(&self, word: &str) -> Option<u32> {
        self.endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word).parse().ok()
    }

    fn last_of_quarter(&self, year: i32, quarter: &str) -> Option<NaiveDate> {
        let number: u32 = quarter.strip_prefix(&self.quarter)?.parse().ok()?;
        last_of_month(year, number.checked_mul(3)?)
    }

    /// `2027-q2`, `q2/2027`.
    fn quarter_in_one_word(&self, word: &str) -> Option<NaiveDate> {
        let (first, second) = word.split_once(['-', '/'])?;
        let quarter = if first.starts_with(&self.quarter) { first } else { second };
        self.last_of_quarter(year(first).or_else(|| year(second))?, quarter)
    }

    /// `6m`, `2w`, `1y`, `10d`.
    fn length_in_one_word(&self, word: &str, today: NaiveDate) -> Option<NaiveDate> {
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = word.strip_suffix(letters)?.parse().ok()?;
        later(today, number, self.unit(letters)?)
    }

    /// `6 months`, `six months`, `a year`.
    fn length(&self, number: &str, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
        let word = self.numbers.iter().zip(1..).find(|(word, _)| *word == number).map(|(_, number)| number);
        let one = self.one.iter().any(|one| one == number).then_some(1);
        later(today, number.parse().ok().or(word).or(one)?, self.unit(unit)?)
    }

    fn unit(&self, word: &str) -> Option<Unit> {
        self.units.iter().find(|(_, words)| words.iter().any(|one| one == word)).map(|(unit, _)| *unit)
    }
}

/// `30.06.2027`, `2027-06-30`, `2027-06`, `06/2027`, `2027`.
fn numeric(word: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = word.split(['-', '.', '/']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    match parts.as_slice() {
        [all] => last_of_month(year(all)?, 12),
        [first, second] if is_year(first) => last_of_month(year(first)?, number(second)?),
        [first, second] if is_year(second) => last_of_month(year(second)?, number(first)?),
        [first, second, third] if is_year(first) => {
            NaiveDate::from_ymd_opt(year(first)?, number(second)?, number(third)?)
        }
        [first, second, third] => {
            let (first, second, year) = (number(first)?, number(second)?, year(third)?);
            day_and_month(first, second, year, word.contains('/'))
        }
        _ => None,
    }
}

/// Before a dot the day comes first; slashes are read either way, so both ways must come to the same.
fn day_and_month(first: u32, second: u32, year: i32, slashes: bool) -> Option<NaiveDate> {
    let (day_first, month_first) =
        (NaiveDate::from_ymd_opt(year, second, first), NaiveDate::from_ymd_opt(year, first, second));
    match (day_first, month_first) {
        (Some(one), Some(other)) if slashes && one != other => None,
        (None, other) if slashes => other,
        (day, _) => day,
    }
}

fn is_year(part: &str) -> bool {
    part.len() == 4
}

/// A year of four digits, or of two in this century.
fn year(word: &str) -> Option<i32> {
    let number: i32 = word.parse().ok()?;
    match word.len() {
        4 => Some(number),
        2 if number >= 0 => Some(2000 + number),
        _ => None,
    }
}

fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

fn later(today: NaiveDate, number: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Day => today.checked_add_days(Days::new(number.into())),
        Unit::Week => today.checked_add_days(Days::new(u64::from(number) * 7)),
        Unit::Month => today.checked_add_months(Months::new(number)),
        Unit::Quarter => today.checked_add_months(Months::new(number.checked_mul(3)?)),
        Unit::Year => today.checked_add_months(Months::new(number.checked_mul(12)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Part;

    fn read(typed: &str) -> Option<String> {
        read_day(typed, "2026-11-22".parse().unwrap(), Messages::english()).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for typed in [
            "2027-06-30",
            "30.06.2027",
            "30.6.27",
            "30/06/2027",
            "06/30/2027",
            "2027/06/30",
            "30 June 2027",
            "30. Jun 2027",
            "30th of June, 2027",
            "June 30, 2027",
            "by the end of June 2027",
            "2027-06",
            "06/2027",
            "6.2027",
            "Jun 2027",
            "Q2 2027",
            "2027-Q2",
            "by end of q2/27",
        ] {
            assert_eq!(read(typed).as_deref(), Some("2027-06-30"), "{typed}");
        }
        assert_eq!(read("2027").as_deref(), Some("2027-12-31"));
    }

    #[test]
    fn a_length_of_time_is_counted_from_today() {
        for typed in ["in six months", "6 months", "6m", "half a year", "in 2 quarters"] {
            assert_eq!(read(typed).as_deref(), Some("2027-05-22"), "{typed}");
        }
        for (typed, day) in [("in a year", "2027-11-22"), ("1y", "2027-11-22"), ("two weeks", "2026-12-06")] {
            assert_eq!(read(typed).as_deref(), Some(day), "{typed}");
        }
        assert_eq!((read("tomorrow"), read("1 day")), (read("2026-11-23"), read("2026-11-23")));
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_not_guessed() {
        for typed in [
            "",
            "soon",
            "in",
            "32.01.2027",
            "2027-13",
            "2027-00",
            "3/4/2027",
            "q5 2027",
            "0 0 0",
            "ab",
            "é",
            "m",
            "30 June",
            "June",
            "99999999999m",
            "-5 days",
            "4294967295 years",
            "1-2-3-4",
            "Ma 2027",
            "10000-01-01",
            "2027-02-30",
            "q 2027",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
        assert_eq!(read("4/4/2027").as_deref(), Some("2027-04-04"));
    }

    #[test]
    fn the_words_of_a_language_hold_beside_those_of_english() {
        let french = "interview-date-months = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, \
                      novembre, décembre\ninterview-date-fillers = dans, le, fin\ninterview-date-endings = er, ., e\n\
                      interview-date-units = j jour jours, semaine semaines, mois, trimestre trimestres, a an ans\n\
                      interview-date-numbers = un, deux, trois, quatre, cinq, six\ninterview-date-one = une\n\
                      interview-date-tomorrow = demain\ninterview-date-quarter = t\n";
        let french = Messages::of_files("fr", vec![(Part::Interview, french.to_owned())]);
        let read = |typed: &str| read_day(typed, "2026-11-22".parse().unwrap(), &french).map(|day| day.to_string());
        for typed in ["30 juin 2027", "fin juin 2027", "T2 2027", "30 June 2027", "30.06.2027"] {
            assert_eq!(read(typed).as_deref(), Some("2027-06-30"), "{typed}");
        }
        assert_eq!(read("le 1er févr. 2027").as_deref(), Some("2027-02-01"));
        assert_eq!(read("dans six mois").as_deref(), Some("2027-05-22"));
        assert_eq!(read("in six months"), read("6 mois"));
        assert_eq!(read("demain").as_deref(), Some("2026-11-23"));
        // It could be June or July.
        assert_eq!(read("1 jui 2027"), None);
    }
}
