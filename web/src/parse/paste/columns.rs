//! What stands above pasted rows: the names of columns and the units of their sums.

use redress_core::{
    Yuan,
    case::{Found, Leaf},
    lawbook::Text,
};

use super::{ReadAs, cells::word, is_empty};

/// The columns of a schedule that can be pasted into.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Column {
    Label,
    Claimed,
    Conceded,
    Found,
    Reason,
    Proof,
    /// Whose gain or payment it is, or who owes it: only under a head of its own.
    Defendant,
    /// How many, and the price of one: only under heads of both.
    Quantity,
    UnitPrice,
}

impl Column {
    pub(super) const ALL: [Self; 6] =
        [Self::Label, Self::Claimed, Self::Conceded, Self::Found, Self::Reason, Self::Proof];
    /// Those that a head can name.
    pub(crate) const NAMED: [Self; 9] = [
        Self::Label,
        Self::Defendant,
        Self::Claimed,
        Self::Conceded,
        Self::Found,
        Self::Reason,
        Self::Proof,
        Self::Quantity,
        Self::UnitPrice,
    ];
    /// Those that hold sums.
    pub(super) const SUMS: [Self; 3] = [Self::Claimed, Self::Conceded, Self::Found];

    /// The field of an item.
    pub(crate) fn leaf(self) -> Leaf {
        match self {
            Self::Label => Leaf::Label,
            Self::Claimed => Leaf::Claimed,
            Self::Conceded => Leaf::Conceded,
            Self::Found => Leaf::Found,
            Self::Reason => Leaf::Reason,
            Self::Proof => Leaf::Proof,
            Self::Defendant => Leaf::Defendant,
            Self::Quantity => Leaf::Quantity,
            Self::UnitPrice => Leaf::UnitPrice,
        }
    }

    /// Its name.
    pub(crate) fn field(self) -> &'static str {
        self.leaf().name()
    }

    /// The column of a field.
    pub(crate) fn of(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.field() == field)
    }

    /// The column of a name that a head can have.
    pub(crate) fn named(field: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|column| column.field() == field)
    }

    /// Whether it is a number of things or the price of one.
    pub(super) fn is_of_a_price(self) -> bool {
        matches!(self, Self::Quantity | Self::UnitPrice)
    }

    /// Whether it holds lines of text, into which a paste is a text too.
    pub(crate) fn is_prose(self) -> bool {
        matches!(self, Self::Reason | Self::Proof)
    }

    /// What people write above it.
    fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Label => &[
                "明细",
                "项目",
                "名称",
                "项目名称",
                "费用项目",
                "费用名称",
                "内容",
                "事项",
                "费用",
                "赔偿名目",
                "名目",
                "项目内容",
                "支出项目",
                "费用明细",
                "费用类别",
                "费用类型",
                "费用种类",
                "款项名称",
                "赔偿项目名称",
                "摘要",
                "用途",
                "description",
                "items",
                "item",
                "label",
                "name",
            ],
            Self::Claimed => &[
                "诉请",
                "主张",
                "请求",
                "诉讼请求",
                "起诉",
                "索赔",
                "申请",
                "amountclaimed",
                "claimedamount",
                "claimed",
                "claim",
            ],
            Self::Conceded => &[
                "认可",
                "承认",
                "自认",
                "无异议",
                "被告意见",
                "被告答辩",
                "被告答辩意见",
                "amountadmitted",
                "conceded",
                "admitted",
            ],
            Self::Found => &[
                "认定",
                "支持",
                "判决",
                "裁判",
                "核定",
                "审定",
                "确认",
                "amountfound",
                "allowed",
                "awarded",
                "found",
                "court",
            ],
            Self::Reason => &[
                "理由",
                "说明",
                "备注",
                "认定理由",
                "裁判理由",
                "事由",
                "reason",
                "reasons",
                "notes",
                "note",
                "remark",
                "remarks",
            ],
            Self::Quantity => &[
                "数量", "件数", "个数", "份数", "条数", "袋数", "瓶数", "人数", "次数", "销量",
                "quantity", "qty", "number", "count",
            ],
            // Not 义务人, who owes in our own workbook: a gain need not be that of who owes it.
            Self::Defendant => &[
                "被告",
                "被告人",
                "被告方",
                "被告姓名",
                "被告名称",
                "被告单位",
                "获利人",
                "获利者",
                "获利被告",
                "侵权人",
                "行为人",
                "承担人",
                "承担被告",
                "付款人",
                "defendant",
                "defendants",
                "nameofdefendant",
                "defendantname",
                "whosegain",
                "paidby",
                "owedby",
            ],
            Self::UnitPrice => &["单价", "价格", "售价", "unitprice", "priceofone", "price"],
            Self::Proof => &[
                "证据",
                "证据名称",
                "凭证",
                "凭证号",
                "票据",
                "票据号",
                "发票",
                "发票号",
                "发票号码",
                "依据",
                "proof",
                "evidence",
                "voucher",
                "invoice",
            ],
        }
    }

    /// Whether a head names it: by itself, or with who says it before and that it is a sum behind: `原告诉请数额`.
    fn is_named(self, head: &str) -> bool {
        let (who, sum): (&[&str], &[&str]) = match self {
            Self::Claimed => (&["原告", "公益诉讼起诉人", "起诉人"], &["金额", "数额", "额"]),
            Self::Conceded => (&["被告"], &["金额", "数额", "额"]),
            Self::Found => (&["本院", "法院", "一审"], &["金额", "数额", "额", "比例"]),
            Self::Label
            | Self::Reason
            | Self::Proof
            | Self::Defendant
            | Self::Quantity
            | Self::UnitPrice => (&[], &[]),
        };
        let verb = who.iter().find_map(|who| head.strip_prefix(who)).unwrap_or(head);
        let verb = sum.iter().find_map(|sum| verb.strip_suffix(sum)).unwrap_or(verb);
        [head, verb].iter().any(|name| self.heads().contains(name))
    }

    /// Names that mean it where no other column has one of its own.
    fn loose_heads(self) -> &'static [&'static str] {
        match self {
            Self::Label => &["赔偿项目", "类别", "批次", "head"],
            Self::Claimed => &[
                "金额",
                "数额",
                "款项",
                "费用金额",
                "总价",
                "价款",
                "合计金额",
                "赔偿金额",
                "赔偿数额",
                "支出金额",
                "支出",
                "发生额",
                "销售金额",
                "销售额",
                "销售价款",
                "实付金额",
                "获利",
                "获利金额",
                "获利数额",
                "非法获利",
                "违法所得",
                "违法所得金额",
                "所得",
                "gain",
                "amount",
                "sum",
                "total",
            ],
            _ => &[],
        }
    }
}

/// What the numbers of a column count in: the word that is put behind each before it is read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Unit(&'static str);

impl Unit {
    const YUAN: Self = Self("");

    /// Reads `万元`, `人民币千元`, `%`. Other currencies are units too: with them nothing is read as yuan.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim_matches(['(', ')', ':', '.', ',']);
        let text = text.strip_prefix("人民币").filter(|rest| !rest.is_empty()).unwrap_or(text);
        Some(match text {
            "元" | "圆" | "人民币" | "rmb" | "cny" | "yuan" | "inyuan" | "¥" => Self::YUAN,
            "百元" => Self("百"),
            "千元" | "千" | "thousandyuan" | "1,000yuan" => Self("千"),
            "万元" | "万" | "10,000yuan" | "10000yuan" => Self("万"),
            "十万元" => Self("十万"),
            "百万元" | "百万" | "millionyuan" => Self("百万"),
            "千万元" | "千万" => Self("千万"),
            "亿元" | "亿" => Self("亿"),
            "%" | "百分比" => Self("%"),
            "美元" | "usd" | "$" => Self("美元"),
            "港元" | "港币" | "hkd" => Self("港元"),
            "欧元" | "eur" | "€" => Self("欧元"),
            "日元" | "jpy" => Self("日元"),
            "英镑" | "gbp" | "£" => Self("英镑"),
            _ => return None,
        })
    }

    /// As it stood above the sums; `None` for yuan, about which nothing needs to be said.
    pub(crate) fn name(self) -> Option<String> {
        match self.0 {
            "" => None,
            "%" => Some("%".to_owned()),
            unit if unit.ends_with(['元', '镑']) => Some(unit.to_owned()),
            unit => Some(format!("{unit}元")),
        }
    }

    /// Puts the unit behind a number that has none of its own.
    pub(super) fn behind(self, text: &str) -> Option<String> {
        const NUMERALS: &str = "零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾";
        const LARGE: &str = "百千佰仟";
        let digits = text.chars().any(char::is_numeric);
        let has_none = text.chars().all(|c| {
            c.is_numeric()
                || " \u{a0}\u{3000}.,，。．¥￥-−–+()（）'\"".contains(c)
                || NUMERALS.contains(c)
                || (!digits && LARGE.contains(c))
        });
        let number = digits || text.chars().any(|c| NUMERALS.contains(c));
        if self == Self::YUAN || !has_none || !number {
            return None;
        }
        Some(match text.strip_suffix([')', '）']) {
            Some(inner) => format!("{inner}{})", self.0),
            None => format!("{}{}", text.trim_end(), self.0),
        })
    }
}

/// The unit of a line such as `单位：万元` or `（金额单位：人民币元）`, in which no sums stand.
pub(super) fn unit_line(line: &[String]) -> Option<Unit> {
    if line.iter().any(|cell| Found::typed(cell).is_ok()) {
        return None;
    }
    line.iter().find_map(|cell| {
        let cell = word(cell);
        let cell = cell.trim_matches(['(', ')']);
        let of = ["金额单位", "货币单位", "计量单位", "数额单位", "单位", "币种", "unit"];
        let rest = of.iter().find_map(|start| cell.strip_prefix(start))?;
        Unit::read(rest.trim_start_matches([':', '为']))
    })
}

/// So many lines of a table are shown before it is taken.
const SAMPLE: usize = 4;

/// Heads of running numbers.
const NUMBERS: [&str; 9] = ["序号", "编号", "序", "项次", "行号", "no.", "no", "#", "nr."];

/// What a head says of its column.
struct Head {
    column: Option<Column>,
    /// The name says no more than that it is a name or a sum.
    loose: bool,
    unit: Option<Unit>,
}

fn head(text: &str) -> Head {
    let text = word(text);
    let (name, more) = match text.find(['(', '[', '/', ':']) {
        Some(at) => text.split_at(at),
        None => (&*text, ""),
    };
    let unit =
        Unit::read(more.trim_matches(['(', ')', '[', ']', '/', ':']).trim_start_matches("单位:"));
    let found = |name: &str| {
        let column = Column::NAMED.into_iter().find(|column| column.is_named(name));
        let loose =
            || Column::NAMED.into_iter().find(|column| column.loose_heads().contains(&name));
        column.map(|column| (column, false)).or_else(|| Some((loose()?, true)))
    };
    // `金额万元`, without brackets.
    let joined = || {
        let mut ends = name.char_indices().map(|(at, _)| at).skip(1);
        ends.find_map(|at| Some((found(&name[..at])?, Some(Unit::read(&name[at..])?))))
    };
    let named = found(name).map(|named| (named, unit)).or_else(joined);
    match named {
        Some(((column, loose), unit)) => Head { column: Some(column), loose, unit },
        None => Head { column: None, loose: false, unit },
    }
}

/// The columns that a finding has in our own workbook: the way to find, and the value of the last two ways.
#[derive(Clone, Copy, Debug)]
struct Ways {
    way: usize,
    share: Option<usize>,
    amount: Option<usize>,
}

/// The columns of the rows, from left to right.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) columns: Vec<Option<Column>>,
    units: Vec<Option<Unit>>,
    /// Heads of columns that have no place here.
    pub(super) left_out: Vec<String>,
    ways: Option<Ways>,
    /// Columns with nothing above them.
    blank: Vec<usize>,
}

impl Layout {
    /// Without columns: what its lines are is told by any of their cells.
    pub(super) fn unknown() -> Self {
        Self {
            columns: Vec::new(),
            units: Vec::new(),
            left_out: Vec::new(),
            ways: None,
            blank: Vec::new(),
        }
    }

    /// Columns in the order of the schedule, behind some that have no place in it.
    pub(super) fn from(skipped: usize, first: Column) -> Self {
        let own = Column::ALL.into_iter().skip_while(|column| *column != first).map(Some);
        let columns = std::iter::repeat_n(None, skipped).chain(own).collect();
        Self { columns, ..Self::unknown() }
    }

    /// The columns under a line of heads: two of its cells are known, or its only one in a table of one column.
    pub(super) fn under(line: &[String], width: usize) -> Option<Self> {
        let mut heads: Vec<Head> = line.iter().map(|text| head(text)).collect();
        let named = heads.iter().filter(|head| head.column.is_some()).count();
        let numbered = line.iter().any(|cell| NUMBERS.contains(&&*word(cell)));
        if named == 0 || (named + usize::from(numbered) < 2 && width > 1) {
            return None;
        }
        let at = |names: &[&str]| line.iter().position(|cell| names.contains(&&*word(cell)));
        let ways = at(&["认定方式", "howfound"]).map(|way| Ways {
            way,
            share: at(&["比例", "share"]),
            amount: at(&["数额", "amount"]),
        });
        let mut said = Vec::new();
        if let Some(Ways { way, share, amount }) = ways {
            // The sum found follows from the other three.
            for (index, head) in heads.iter_mut().enumerate() {
                if head.column == Some(Column::Found)
                    || Some(index) == share
                    || Some(index) == amount
                {
                    head.column = None;
                    said.push(index);
                }
            }
            heads[way].column = Some(Column::Found);
        }
        // A name of its own before a loose one, and the first of two.
        let mut taken = Vec::new();
        for loose in [false, true] {
            for head in heads.iter_mut().filter(|head| head.loose == loose) {
                match head.column {
                    Some(column) if taken.contains(&column) => head.column = None,
                    Some(column) => taken.push(column),
                    None => {}
                }
            }
        }
        let priced = [Column::Quantity, Column::UnitPrice];
        if !priced.iter().all(|column| taken.contains(column)) {
            for head in &mut heads {
                head.column = head.column.filter(|column| !priced.contains(column));
            }
        }
        let unnamed = heads.iter().zip(line).enumerate().filter(|(index, (head, text))| {
            head.column.is_none() && !text.is_empty() && !said.contains(index)
        });
        Some(Self {
            left_out: unnamed.map(|(_, (_, text))| text.clone()).collect(),
            columns: heads.iter().map(|head| head.column).collect(),
            units: heads.iter().map(|head| head.unit).collect(),
            blank: (0..line.len()).filter(|index| line[*index].is_empty()).collect(),
            ways,
        })
    }

    /// Takes the columns for what the user says they are.
    pub(super) fn choose(&mut self, chosen: &[Option<Column>], heads: Option<&[String]>) {
        let before = |index: usize| self.columns.get(index).copied();
        if (0..chosen.len()).all(|index| before(index).flatten() == chosen[index]) {
            return;
        }
        // The way to find and its values are one column of three; another meaning takes them apart.
        self.ways = None;
        let head =
            |index: usize| heads.and_then(|heads| heads.get(index)).filter(|head| !head.is_empty());
        let none: Vec<_> = (0..chosen.len()).filter(|index| chosen[*index].is_none()).collect();
        self.left_out = none.iter().filter_map(|index| head(*index)).cloned().collect();
        // Running numbers are left out with a word of their own.
        let numbers = |index: usize| before(index) == Some(None) && !self.blank.contains(&index);
        self.blank =
            none.into_iter().filter(|index| head(*index).is_none() && !numbers(*index)).collect();
        self.columns = chosen.to_vec();
    }

    /// Where an item is nobody's, no column says whose it is.
    pub(super) fn of_nobody(&mut self, heads: Option<&[String]>) {
        let left = |column: &Option<Column>| column.filter(|one| *one != Column::Defendant);
        let columns: Vec<_> = self.columns.iter().map(left).collect();
        self.choose(&columns, heads);
    }

    /// Under `被告` may also stand what the defendants say of each sum, and no names: beside another column of sums that is
    /// conceded, and else nobody's.
    pub(super) fn of_sums(&mut self, heads: Option<&[String]>, lines: &[Vec<String>]) {
        let has = |column| self.columns.contains(&Some(column));
        let beside = has(Column::Claimed) || has(Column::Found);
        let said = (beside && !has(Column::Conceded)).then_some(Column::Conceded);
        let Some(at) = self.columns.iter().position(|column| *column == Some(Column::Defendant))
        else {
            return;
        };
        let lines = lines.iter().filter(|line| heads != Some(line) && unit_line(line).is_none());
        let cells = lines.filter_map(|line| line.get(at));
        let mut cells = cells.filter(|cell| !is_empty(Column::Conceded, cell)).peekable();
        if cells.peek().is_none() || cells.any(|cell| Yuan::typed(cell).is_err()) {
            return;
        }
        let mut columns = self.columns.clone();
        columns[at] = said;
        self.choose(&columns, heads);
    }

    /// How each column is read, from left to right.
    pub(super) fn told(&self, heads: Option<&[String]>, lines: &[Vec<String>]) -> Vec<ReadAs> {
        let widest = lines.iter().map(Vec::len).max().unwrap_or_default();
        let one = |index: usize| {
            let head = heads.and_then(|heads| heads.get(index)).filter(|head| !head.is_empty());
            let cells = lines.iter().filter_map(|line| line.get(index)).take(SAMPLE);
            ReadAs {
                head: head.cloned().ok_or(index + 1),
                column: self.columns.get(index).copied().flatten(),
                cells: cells.cloned().collect(),
            }
        };
        (0..widest).map(one).collect()
    }

    /// Whether a cell stands where there is no column and no head that has been told.
    pub(super) fn is_outside(&self, index: usize) -> bool {
        index >= self.columns.len() || self.blank.contains(&index)
    }

    /// The unit of a column, if its head names one.
    pub(super) fn unit(&self, index: usize) -> Option<Unit> {
        self.units.get(index).copied().flatten()
    }

    /// Puts the share or the sum into the place of the words for these ways to find.
    pub(super) fn resolve(&self, line: &mut [String]) {
        let Some(Ways { way, share, amount }) = self.ways else { return };
        let [_, _, by_share, by_amount] = Found::WAYS;
        let is =
            |text: Text| line.get(way).is_some_and(|cell| [text.zh, text.en].contains(&&**cell));
        let value =
            |at: Option<usize>| at.and_then(|at| line.get(at)).filter(|cell| !cell.is_empty());
        let value = if is(by_share) {
            value(share)
                .map(|cell| if cell.ends_with('%') { cell.clone() } else { format!("{cell}%") })
        } else if is(by_amount) {
            value(amount).cloned()
        } else {
            None
        };
        if let Some((cell, value)) = line.get_mut(way).zip(value) {
            *cell = value;
        }
    }
}
