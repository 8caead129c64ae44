//! Arithmetic in a sum: `1200+350`, `173盆×28元`, `(3.4万-500)/2`, with or without the `=` of spreadsheets. It is exact:
//! what does not come out in whole fen is refused like any other sum with more decimals.

use rust_decimal::Decimal;

use super::{COUNTED, GOODS, HOURS, MONTHS, bare, before, positive};
use crate::Code;

/// What something is reckoned with.
pub(super) const SIGNS: [char; 8] = ['+', '-', '*', 'x', '×', '✕', '÷', '/'];

/// More brackets in one another than this are no sum.
const DEEPEST: usize = 20;

/// What is reckoned in a sum, as it was typed: brackets lie in one another, what stands in a row does not, so that a long
/// row is no deep one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Arithmetic {
    /// A number.
    Number(Decimal),
    /// So many of a hundred.
    Share(Decimal),
    /// Additions and subtractions, or multiplications and divisions, from the first on.
    Row(Box<Self>, Vec<(Sign, Self)>),
}

impl Arithmetic {
    /// What it comes to, which is exact in whole fen.
    ///
    /// # Errors
    /// The code of what is wrong with it.
    pub fn value(&self) -> Result<Decimal, Code> {
        self.ratio()?.exact()
    }

    fn ratio(&self) -> Result<Ratio, Code> {
        match self {
            Self::Number(number) => Ratio::from(*number).ok_or(Code::AmountTooLarge),
            Self::Share(points) => Ratio::from(*points)
                .and_then(|points| points.apply(Sign::By, Ratio(100, 1)))
                .ok_or(Code::AmountTooLarge),
            Self::Row(first, others) => {
                others.iter().try_fold(first.ratio()?, |left, (sign, right)| {
                    let right = right.ratio()?;
                    let nought = *sign == Sign::By && right.0 == 0;
                    // Divided by zero, or too large.
                    let fault = if nought { Code::Amount } else { Code::AmountTooLarge };
                    left.apply(*sign, right).ok_or(fault)
                })
            }
        }
    }
}

/// A fraction in lowest terms with a denominator above zero.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Ratio(i128, i128);

impl Ratio {
    fn new(above: i128, below: i128) -> Option<Self> {
        let (mut a, mut b) = (above.checked_abs()?, below.checked_abs()?);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        // Nobody divides by zero.
        let common = a.checked_mul(below.signum()).filter(|common| *common != 0)?;
        Some(Self(above / common, below / common))
    }

    fn from(value: Decimal) -> Option<Self> {
        Self::new(value.mantissa(), 10_i128.checked_pow(value.scale())?)
    }

    fn apply(self, sign: Sign, other: Self) -> Option<Self> {
        let (Self(a, b), Self(c, d)) = (self, other);
        let cross = || Some((a.checked_mul(d)?, c.checked_mul(b)?));
        match sign {
            Sign::Plus => {
                cross().and_then(|(x, y)| Self::new(x.checked_add(y)?, b.checked_mul(d)?))
            }
            Sign::Minus => {
                cross().and_then(|(x, y)| Self::new(x.checked_sub(y)?, b.checked_mul(d)?))
            }
            Sign::Times => Self::new(a.checked_mul(c)?, b.checked_mul(d)?),
            Sign::By => Self::new(a.checked_mul(d)?, b.checked_mul(c)?),
        }
    }

    /// In whole fen.
    fn exact(self) -> Result<Decimal, Code> {
        let Self(above, below) = self;
        if 100 % below != 0 {
            return Err(Code::AmountDecimals);
        }
        let fen = above.checked_mul(100 / below).ok_or(Code::AmountTooLarge)?;
        let value = Decimal::try_from_i128_with_scale(fen, 2).map_err(|_| Code::AmountTooLarge)?;
        Ok(value.normalize())
    }
}

/// What is done with a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sign {
    /// It is added.
    Plus,
    /// It is taken off.
    Minus,
    /// It is multiplied by.
    Times,
    /// It is divided by.
    By,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Token<'a> {
    Number(&'a str),
    Sign(Sign),
    Open,
    Close,
}

/// Reads a text in which something is added, taken off, multiplied or divided. `None`: it is no arithmetic, and what it
/// is instead – a range, a date, a negative – the caller says.
pub(super) fn read(text: &str) -> Option<Result<Arithmetic, Code>> {
    let (text, formula) = match text.strip_prefix('=') {
        Some(rest) => (rest.trim(), true),
        None => (text, false),
    };
    // `173×28=4844`
    if let Some((working, stated)) = text.split_once('=') {
        let stated = positive(bare(stated.trim())).ok()?;
        return Some(worked(working, formula)?.and_then(|read| match read.value()? {
            result if result == stated => Ok(read),
            result => Err(Code::ambiguous(result, stated)),
        }));
    }
    worked(text, formula)
}

/// What a number may be counted, measured or priced in. Hours and months first: of `个小时` the first sign is a unit too.
fn units() -> impl Iterator<Item = &'static str> {
    HOURS.into_iter().chain(MONTHS).chain(COUNTED).chain(GOODS)
}

fn worked(text: &str, formula: bool) -> Option<Result<Arithmetic, Code>> {
    let tokens = tokens(bare(text))?;
    let signs = tokens.iter().filter(|token| matches!(token, Token::Sign(_))).count();
    if !formula && (signs == 0 || means_something_else(&tokens)) {
        return None;
    }
    let mut parser = Parser { tokens: &tokens, fault: None };
    let read = parser.sum(0).filter(|_| parser.tokens.is_empty());
    match (read, parser.fault) {
        (_, Some(code)) => Some(Err(code)),
        (Some(read), None) => Some(read.value().map(|_| read)),
        (None, None) => None,
    }
}

/// The numbers and signs. `None`: there are brackets that nothing stands in.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let token = match c {
            '+' => Token::Sign(Sign::Plus),
            '-' => Token::Sign(Sign::Minus),
            '*' | '×' | '✕' | '✖' => Token::Sign(Sign::Times),
            'x' if !letter(text[..at].chars().next_back())
                && !letter(chars.peek().map(|(_, c)| *c)) =>
            {
                Token::Sign(Sign::Times)
            }
            '/' | '÷' => Token::Sign(Sign::By),
            '(' => Token::Open,
            ')' => Token::Close,
            _ => continue,
        };
        let number = text[start..at].trim();
        if !number.is_empty() {
            tokens.push(Token::Number(number));
        }
        start = at + c.len_utf8();
        // `0.5元/条×32809条`: what a price is for divides nothing.
        let rest = text[start..].trim_start();
        if token == Token::Sign(Sign::By)
            && let Some(word) = units().find(|word| rest.starts_with(*word))
        {
            start = text.len() - rest.len() + word.len();
            while chars.next_if(|(at, _)| *at < start).is_some() {}
            continue;
        }
        tokens.push(token);
    }
    let number = text[start..].trim();
    if !number.is_empty() {
        tokens.push(Token::Number(number));
    }
    (!tokens.is_empty()).then_some(tokens)
}

/// Two or three numbers that are rather a range (`3000-5000`), a date (`2021-11-1`) or a part of a whole (`1/3`).
fn means_something_else(tokens: &[Token<'_>]) -> bool {
    let number = |token: &Token<'_>| match token {
        Token::Number(text) => positive(bare(text)).ok(),
        _ => None,
    };
    let numbers: Vec<_> = tokens.iter().step_by(2).map(number).collect();
    let between: Vec<_> = tokens.iter().skip(1).step_by(2).collect();
    let all = |sign: Sign| between.iter().all(|token| **token == Token::Sign(sign));
    if !all(Sign::Minus) && !all(Sign::By) {
        return false;
    }
    match numbers[..] {
        [Some(first), Some(second), ref rest @ ..] if rest.len() < 2 => {
            let years = Decimal::from(1900)..Decimal::from(2200);
            let date = years.contains(&first)
                && (Decimal::ONE..=Decimal::from(12)).contains(&second)
                && first.scale() + second.scale() == 0;
            date || rest.is_empty() && first <= second
        }
        _ => false,
    }
}

struct Parser<'a> {
    tokens: &'a [Token<'a>],
    /// What is wrong with one of the numbers; else nothing but the order of the signs can be wrong.
    fault: Option<Code>,
}

impl Parser<'_> {
    fn sign(&mut self, of: [Sign; 2]) -> Option<Sign> {
        match self.tokens {
            [Token::Sign(sign), rest @ ..] if of.contains(sign) => {
                self.tokens = rest;
                Some(*sign)
            }
            _ => None,
        }
    }

    fn sum(&mut self, depth: usize) -> Option<Arithmetic> {
        let first = self.product(depth)?;
        let mut others = Vec::new();
        while let Some(sign) = self.sign([Sign::Plus, Sign::Minus]) {
            others.push((sign, self.product(depth)?));
        }
        Some(row(first, others))
    }

    /// Counts and shares stand in products only: what `1000+10%` is, is not plain.
    fn product(&mut self, depth: usize) -> Option<Arithmetic> {
        let (first, pure) = self.factor(depth)?;
        let mut others = Vec::new();
        while let Some(sign) = self.sign([Sign::Times, Sign::By]) {
            let (next, pure) = self.factor(depth)?;
            if sign == Sign::By && pure == Pure::Share {
                return None;
            }
            others.push((sign, next));
        }
        (!others.is_empty() || pure == Pure::Sum).then(|| row(first, others))
    }

    fn factor(&mut self, depth: usize) -> Option<(Arithmetic, Pure)> {
        match self.tokens {
            [Token::Open, rest @ ..] if depth < DEEPEST => {
                self.tokens = rest;
                let inner = self.sum(depth + 1)?;
                let [Token::Close, rest @ ..] = self.tokens else { return None };
                self.tokens = rest;
                Some((inner, Pure::Sum))
            }
            [Token::Number(text), rest @ ..] => {
                self.tokens = rest;
                self.number(text)
            }
            _ => None,
        }
    }

    fn number(&mut self, text: &str) -> Option<(Arithmetic, Pure)> {
        let (number, pure) = if let Some(points) = text.strip_suffix('%') {
            (points, Pure::Share)
        } else if let Some(number) = units().find_map(|word| before(text, &[word])) {
            (number, Pure::Count)
        } else {
            (bare(text), Pure::Sum)
        };
        match positive(number.trim()) {
            Ok(value) if pure == Pure::Share => Some((Arithmetic::Share(value), pure)),
            Ok(value) => Some((Arithmetic::Number(value), pure)),
            // Which number is meant is the writer's to say; anything else is no number at all.
            Err(code @ (Code::Ambiguous(_) | Code::Separators | Code::AmountTooLarge)) => {
                self.fault.get_or_insert(code);
                None
            }
            Err(_) => None,
        }
    }
}

fn row(first: Arithmetic, others: Vec<(Sign, Arithmetic)>) -> Arithmetic {
    if others.is_empty() { first } else { Arithmetic::Row(Box::new(first), others) }
}

/// What a number in a product is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Pure {
    Sum,
    Count,
    Share,
}
