//! Days as people write them.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Words around a day that say nothing of it.
const FILLERS: [&str; 8] = ["in", "by", "on", "until", "the", "of", "end", "from"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const NUMBERS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The day that was typed, such as `2027-06-30`, `30.06.2027`, `30 June 2027` or `in six months`. A month, a quarter or a
/// year stands for its last day. None for what is no day, and for what could be two.
pub(super) fn read_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.to_lowercase().replace(',', " ");
    let words: Vec<&str> = typed.split_whitespace().filter(|word| !FILLERS.contains(word)).collect();
    let day = match words.as_slice() {
        ["tomorrow"] => today.checked_add_days(Days::new(1)),
        ["half", "a", "year"] => later(today, 6, "months"),
        [one] => length_in_one_word(one, today).or_else(|| numeric(one)).or_else(|| quarter_in_one_word(one)),
        [first, second] => length(first, second, today)
            .or_else(|| last_of_month(year(second)?, month(first)?))
            .or_else(|| last_of_quarter(year(second)?, first))
            .or_else(|| last_of_quarter(year(first)?, second)),
        [first, second, third] => {
            let (day, name) = if month(second).is_some() { (first, second) } else { (second, first) };
            NaiveDate::from_ymd_opt(year(third)?, month(name)?, ordinal(day)?)
        }
        _ => None,
    };
    // Years have four digits in the file.
    day.filter(|day| (1000..=9999).contains(&day.year()))
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

/// A month by its name, or by three letters of it at least.
fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let at = MONTHS
        .iter()
        .position(|month| word.len() >= 3 && (month.starts_with(word) || word == "sept" && *month == "september"))?;
    u32::try_from(at + 1).ok()
}

/// `3`, `3.`, `3rd`.
fn ordinal(word: &str) -> Option<u32> {
    let endings = [".", "st", "nd", "rd", "th"];
    endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word).parse().ok()
}

fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
}

fn last_of_quarter(year: i32, quarter: &str) -> Option<NaiveDate> {
    let number: u32 = quarter.strip_prefix('q')?.parse().ok()?;
    last_of_month(year, number.checked_mul(3)?)
}

/// `2027-q2`, `q2/2027`.
fn quarter_in_one_word(word: &str) -> Option<NaiveDate> {
    let (first, second) = word.split_once(['-', '/'])?;
    last_of_quarter(year(first).or_else(|| year(second))?, if first.starts_with('q') { first } else { second })
}

/// `6m`, `2w`, `1y`, `10d`.
fn length_in_one_word(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (number, unit) = word.split_at_checked(word.len().checked_sub(1)?)?;
    later(today, number.parse().ok()?, unit)
}

/// `6 months`, `six months`, `a year`.
fn length(number: &str, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    let word = NUMBERS.iter().zip(1..).find(|(word, _)| **word == number).map(|(_, number)| number);
    let one = ["a", "an"].contains(&number).then_some(1);
    later(today, number.parse().ok().or(word).or(one)?, unit)
}

fn later(today: NaiveDate, number: u32, unit: &str) -> Option<NaiveDate> {
    match unit.strip_suffix('s').unwrap_or(unit) {
        "d" | "day" => today.checked_add_days(Days::new(number.into())),
        "w" | "week" => today.checked_add_days(Days::new(u64::from(number) * 7)),
        "m" | "month" => today.checked_add_months(Months::new(number)),
        "quarter" => today.checked_add_months(Months::new(number.checked_mul(3)?)),
        "y" | "year" => today.checked_add_months(Months::new(number.checked_mul(12)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<String> {
        read_day(typed, "2026-11-22".parse().unwrap()).map(|day| day.to_string())
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
}
