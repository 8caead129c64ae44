//! One form for what is written in many: width, case, brackets, marks of titles, traditional characters, numerals.

use std::sync::LazyLock;

use redress_core::Order;

/// Traditional characters, each followed by the one that stands for it.
const SIMPLIFIED: &str = "個个資资訊讯訴诉訟讼護护網网絡络費费議议決决條条會会與与員员辦办電电產产藥药國国華华賠赔償偿懲惩罰罚責责權权證证據据規规則则\
項项額额請请認认說说備备註注單单萬万億亿總总計计審审製制號号張张寫写稱称賬账帳账務务處处理理來来來来個个們们這这爲为為为時时間间問问題题開开關关\
門门閉闭長长東东車车馬马風风飛飞魚鱼鳥鸟龍龙點点無无見见視视觀观覺觉親亲記记設设許许論论證证評评識识議议讓让讀读變变資资貨货質质賣卖買买貸贷\
賄贿賊贼賴赖購购贈赠轉转輕轻較较輔辅輸输農农適适選选遺遗還还邊边鄉乡鄭郑醫医釋释錄录鎮镇鏈链錯错鐵铁閱阅隊队陽阳陰阴際际隨随險险隱隐雙双難难\
雲云靈灵響响頁页順顺須须預预領领頭头願愿類类顯显館馆騙骗驗验體体鬥斗齊齐齡龄係系侵侵傷伤傳传價价優优僅仅兒儿內内兩两冊册凍冻劃划動动勞劳\
區区協协參参吳吴嚴严團团圍围圖图執执報报場场塊块壓压壞坏備备夠够學学實实審审寶宝對对導导將将專专層层屬属島岛師师幣币廠厂廢废廣广張张強强彈弹\
後后從从復复徵征態态慮虑慶庆應应懷怀戲戏戶户擔担據据擬拟擴扩攝摄數数斷断於于舊旧書书暫暂曆历業业極极構构標标樣样機机檢检檔档歡欢歲岁歸归殘残\
決决沒没況况測测減减滅灭漢汉潔洁濟济濫滥災灾煙烟營营獎奖獲获獨独環环現现畫画當当療疗發发監监盤盘確确碼码禮礼種种積积稅税窮穷節节範范簡简籌筹\
糧粮約约級级紅红紀纪純纯紙纸細细終终組组結结給给統统經经維维緊紧線线編编緩缓縣县績绩續续繼继義义習习聯联聲声職职聽听肅肃脅胁腦脑臨临興兴舉举\
藝艺蘇苏處处術术裝装補补複复觸触訂订討讨訓训診诊詐诈詢询該该詳详誌志語语誤误誘诱調调談谈諮咨謀谋講讲謝谢譯译貝贝財财貧贫負负貢贡責责貴贵費费\
賀贺資资賓宾賞赏賤贱賦赋趙赵趕赶跡迹踐践軍军軌轨軟软載载輪轮辭辞達达違违運运過过遊游遞递遠远邏逻郵邮針针鈔钞銀银銷销錢钱鍵键閘闸閣阁闆板陳陈\
陸陆階阶雜杂離离霧雾靜静頒颁頓顿頻频顆颗顧顾餐餐飲饮養养餘余駁驳駐驻駕驾騷骚驅驱驟骤髮发鬆松鹽盐麗丽黨党黃黄";

/// The same, by the first of each pair.
static SORTED: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut pairs = Vec::new();
    let mut chars = SIMPLIFIED.chars();
    while let (Some(from), Some(to)) = (chars.next(), chars.next()) {
        pairs.push((from, to));
    }
    pairs.order_by(Ord::cmp);
    pairs
});

/// The simplified form of a character.
pub(crate) fn simplified(c: char) -> char {
    // Everything else is answered without a look at the table.
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return c;
    }
    let found = SORTED.binary_search_by_key(&c, |(from, _)| *from);
    found.ok().and_then(|place| SORTED.get(place)).map_or(c, |(_, to)| *to)
}

/// The kinds of characters between which a blank is put.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Kind {
    Digit,
    Letter,
    Other,
}

impl Kind {
    fn of(c: char) -> Self {
        match c {
            '0'..='9' => Self::Digit,
            c if c.is_alphabetic() && u32::from(c) < 0x2e80 => Self::Letter,
            _ => Self::Other,
        }
    }
}

/// The normal form: words with one blank between, numbers apart from what stands around them and in Arabic numerals.
/// Signs separate; apostrophes, which people leave out, do not.
pub(crate) fn normal(text: &str) -> String {
    let mut plain = Vec::new();
    for c in text.chars() {
        let c = match c {
            '\'' | '’' | '‘' | 'ʼ' | '＇' | '´' | '`' => continue,
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => continue,
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            '①'..='⑨' => char::from_digit(u32::from(c) - 0x2460 + 1, 10).unwrap_or(c),
            c => simplified(c),
        };
        plain.extend(c.to_lowercase());
    }
    let plain = arabic(&plain);
    let mut normal = String::with_capacity(text.len());
    let mut last = None;
    for c in plain {
        if !c.is_alphanumeric() && c != '§' && c != '〇' {
            last = None;
            continue;
        }
        let kind = Kind::of(c);
        if last != Some(kind) && !normal.is_empty() {
            normal.push(' ');
        }
        normal.push(c);
        last = Some(kind);
    }
    normal
}

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

fn digit(c: char) -> Option<u32> {
    let c = match c {
        '零' | '○' => '〇',
        '两' => '二',
        c => c,
    };
    u32::try_from(DIGITS.iter().position(|digit| *digit == c)?).ok()
}

/// Puts Arabic numerals in the place of Chinese ones.
fn arabic(text: &[char]) -> Vec<char> {
    let numeral = |c: char| digit(c).is_some() || matches!(c, '十' | '百' | '千');
    let mut out = Vec::with_capacity(text.len());
    for run in text.chunk_by(|a, b| numeral(*a) == numeral(*b)) {
        match value(run).filter(|_| run.first().is_some_and(|c| numeral(*c))) {
            Some(value) => out.extend(value.to_string().chars()),
            None => out.extend(run),
        }
    }
    out
}

/// `一百八十二` and `二〇二一`; `None` if it is no such number, as in 千百.
fn value(run: &[char]) -> Option<u32> {
    if run.iter().all(|c| digit(*c).is_some()) {
        // Longer ones are no numbers that are counted with.
        let fits = run.len() <= 9;
        return fits
            .then(|| run.iter().filter_map(|c| digit(*c)).fold(0, |all, one| all * 10 + one));
    }
    let (mut sum, mut pending, mut last) = (0, None, u32::MAX);
    for c in run {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            c => {
                let digit = digit(*c)?;
                if digit > 0 && pending.replace(digit).is_some() {
                    return None;
                }
                continue;
            }
        };
        // 十二 is twelve; 百二 is nothing.
        let first = sum == 0 && unit == 10;
        let digit = pending.take().or(first.then_some(1))?;
        if unit >= last {
            return None;
        }
        (sum, last) = (sum + digit * unit, unit);
    }
    Some(sum + pending.unwrap_or(0))
}
