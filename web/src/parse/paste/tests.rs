//! Pastes as they come from spreadsheets, documents and ledgers, and what becomes of them.

use proptest::prelude::*;
use redress_core::Position;
use redress_drafting::{Lang, wording};

use super::*;
use crate::ui::text;

/// What is read of a text that is a table.
fn table(text: &str, first: Column) -> Pasted {
    read(Clip::take("", text, first).filter(Clip::is_table).unwrap(), first, None, Some(&[]))
}

/// The rows, cell by cell: `律师费 c=1000.00 k= f=60%`; what cannot be read stands behind `!`.
fn rows(pasted: &Pasted) -> String {
    fn shown<T: ToString>(value: Option<&T>) -> String {
        value.map(ToString::to_string).unwrap_or_default()
    }
    let sign = |field: &Leaf| match field {
        Leaf::Label => "",
        Leaf::Claimed => "c=",
        Leaf::Conceded => "k=",
        Leaf::Found => "f=",
        Leaf::Reason => "r=",
        Leaf::Proof => "p=",
        Leaf::Quantity => "n=",
        Leaf::UnitPrice => "u=",
        Leaf::Defendant => "d=",
        other => panic!("{other:?}"),
    };
    let row = |(index, row): (usize, &Vec<Cell>)| {
        let cells = row.iter().map(|(field, value)| {
            let value = match value {
                Entry::Text(text) => text.clone(),
                Entry::Amount(sum) => shown(sum.as_ref()),
                Entry::Found(found) => shown(found.as_ref()),
                Entry::Number(number) => shown(number.as_ref()),
                Entry::UnitPrice(price) => shown(price.as_ref()),
                Entry::Defendant(id) => shown(id.as_ref()),
                Entry::Reckoned(text) => {
                    return format!("{}={text}={}", field.name(), Yuan::typed(text).unwrap());
                }
                other => panic!("{other:?}"),
            };
            format!("{}{value}", sign(field))
        });
        let bad = pasted.bad.iter().filter(|bad| bad.row == index);
        let bad = bad.map(|bad| format!("!{}:{}", bad.column.field(), bad.text));
        cells.chain(bad).collect::<Vec<_>>().join(" ")
    };
    pasted.rows.iter().enumerate().map(row).collect::<Vec<_>>().join("; ")
}

/// What is told besides the rows, in short.
fn about(pasted: &Pasted) -> String {
    let mut told = Vec::new();
    for (unit, columns) in &pasted.units {
        let columns: Vec<_> = columns.iter().map(|column| column.field()).collect();
        told.push(format!("×{} {}", unit.name().unwrap_or_default(), columns.join("+")));
    }
    if !pasted.totals.is_empty() {
        let agree = if pasted.checked && pasted.doubts.is_empty() { "✓" } else { "" };
        told.push(format!("Σ{agree} {}", pasted.totals.join("/")));
    }
    for Doubt { label, column, stated, rows } in &pasted.doubts {
        let rows = rows.map_or_else(|| "?".to_owned(), |rows| rows.to_string());
        told.push(format!("≠ {label} {} {stated}/{rows}", column.field()));
    }
    told.extend(pasted.other_lines.iter().map(|line| format!("- {line}")));
    told.extend(pasted.numbered.then(|| "№".to_owned()));
    told.extend(pasted.left_out.iter().map(|head| format!("| {head}")));
    told.extend(pasted.strangers.iter().map(|name| format!("? {name}")));
    told.join("; ")
}

/// Each paste into the column of names, its rows, and what is told of it.
const PASTES: &[(&str, &str, &str)] = &[
    // Plain rows.
    (
        "律师费\t1,234.50\t￥1,000\t60%\r\n公证费\t3.4万元\t\t全部\r\n",
        "律师费 c=1234.50 k=1000.00 f=60%; 公证费 c=34000.00 k= f=all",
        "",
    ),
    ("律师费\t1000\n\n公证费\t200", "律师费 c=1000.00; 公证费 c=200.00", ""),
    // The line ends of older systems.
    ("a\t1\rb\t2\r", "a c=1.00; b c=2.00", ""),
    // What cannot be read keeps its text.
    (
        "a\t约三千\nb\t-5\nc\t3,4万",
        "a c= !claimed:约三千; b c= !claimed:-5; c c= !claimed:3,4万",
        "",
    ),
    (
        "a\t(1,000.00)\nb\t−5\nc\t#N/A",
        "a c= !claimed:(1,000.00); b c= !claimed:−5; c c= !claimed:#N/A",
        "",
    ),
    // Nothing, as accountants write it; 无 is a finding.
    ("a\t ¥ -   \t-\t/\nb\t/\t无\t无\nc\t—\t–\t-", "a c= k= f=; b c= k= f=none; c c= k= f=", ""),
    // The words of the workbook.
    (
        "a\t10\t\t全部支持\nb\t20\t\t不予支持\nc\t30\t\t按比例",
        "a c=10.00 k= f=all; b c=20.00 k= f=none; c c=30.00 k= f= !found:按比例",
        "",
    ),
    // Quotation marks that quote nothing, that quote, that are never closed.
    ("\"暗网\"监测费\t100\nb\t2", "\"暗网\"监测费 c=100.00; b c=2.00", ""),
    ("\"say \"\"a\"\"\nb\"\t1\nc\t2", "say \"a\" b c=1.00; c c=2.00", ""),
    ("\"第一段\r\n第二段\"\t1\r\nc\t2", "第一段 第二段 c=1.00; c c=2.00", ""),
    ("\"律师费\t100\nb\t2", "\"律师费 c=100.00; b c=2.00", ""),
    ("a\t\"1,000\"\nb\t2", "a c=1000.00; b c=2.00", ""),
    // Arithmetic stays as it stands there; a total is held against what it comes to.
    (
        "a\t3×12000+500\t=12*50\t36500×80%\nb\t100\n合计\t36600",
        "a claimed=3×12000+500=36500.00 conceded==12*50=600.00 found=36500×80%=29200.00; b c=100.00",
        "Σ✓ 合计",
    ),
    // Heads.
    (
        "序号\t认定（元）\t项目\n1\t10\ta\n2\t20\tb\n\t30\t合 计",
        "f=10.00 a; f=20.00 b",
        "Σ✓ 合 计; | 序号",
    ),
    ("費用名稱\t数额\n律师费\t100", "律师费 c=100.00", ""),
    ("項目\t数额\t被告意见\n律师费\t100\t80", "律师费 c=100.00 k=80.00", ""),
    ("费用名称\t金额\t备注\n律师费\t100\t发票", "律师费 c=100.00 r=发票", ""),
    ("项目\t单价\t金额\t诉请\na\t1\t2\t3", "a c=3.00", "| 单价; | 金额"),
    // Number × price: a sum that follows from the two is not stated besides, another one is. Totals are held against it.
    (
        "名称\t数量\t单价（元）\t金额\n化肥\t20,340袋\t3.3\t67122.00\n农膜\t3\t2.335\t7.01\n合计\t\t\t67129.01",
        "化肥 n=20340 u=3.30; 农膜 n=3 u=2.335",
        "Σ✓ 合计",
    ),
    ("名称\t数量\t单价\t金额\n化肥\t10\t3.3\t30", "化肥 n=10 u=3.30 c=30.00", ""),
    ("名称\t数量\t单价\na\t约十\t2", "a n= u=2.00 !quantity:约十", ""),
    ("item\tclaimed (yuan)\tfound\nlawyer\t1,000\tall", "lawyer c=1000.00 f=all", ""),
    ("编号\t金额\n1\t100\n2\t200", "c=100.00; c=200.00", "| 编号"),
    // Our own workbook.
    (
        "序号\t赔偿项目\t明细\t义务人\t诉请\t认可\t认定方式\t比例\t数额\t认定\t理由\n\
      1\t费用\t律师费\t甲\t1,000.00\t\t按比例\t60%\t\t600.00\t过高\n\
      2\t费用\t公证费\t甲\t200.00\t200.00\t全部支持\t\t\t200.00\t\n\
      3\t费用\t差旅费\t甲\t300.00\t\t按数额\t\t150.00\t150.00\t\n\
      4\t费用\t其他\t甲\t50.00\t\t不予支持\t\t\t0.00\t",
        "律师费 c=1000.00 k= f=60% r=过高; 公证费 c=200.00 k=200.00 f=all r=; \
         差旅费 c=300.00 k= f=150.00 r=; 其他 c=50.00 k= f=none r=",
        "| 序号; | 赔偿项目; | 义务人",
    ),
    // Units, in a head, above, with a title; what has its own keeps it.
    (
        "项目\t诉请（万元）\n律师费\t2\n鉴定费\t1.25",
        "律师费 c=20000.00; 鉴定费 c=12500.00",
        "×万元 claimed",
    ),
    (
        "项目\t金额(千元)\na\t3\nb\t34元\nc\t3.4万",
        "a c=3000.00; b c=34.00; c c=34000.00",
        "×千元 claimed",
    ),
    (
        "项目\t金额/万元\na\t（2）\nb\t1,5",
        "a c= !claimed:（2万); b c= !claimed:1,5万",
        "×万元 claimed",
    ),
    ("项目\t金额万元\na\t1,234.5", "a c=12345000.00", "×万元 claimed"),
    (
        "诉请明细表\n单位：万元\n项目\t诉请\t认定\na\t3.4\t全部支持\nb\t1\t0.5",
        "a c=34000.00 f=all; b c=10000.00 f=5000.00",
        "×万元 claimed+found; - 诉请明细表",
    ),
    (
        "（金额单位：人民币万元）\n律师费\t2\n鉴定费\t1",
        "律师费 c=20000.00; 鉴定费 c=10000.00",
        "×万元 claimed",
    ),
    ("单位：万元\n项目\t诉请（元）\na\t3", "a c=3.00", ""),
    ("单位：元\n项目\t诉请\na\t3", "a c=3.00", ""),
    ("项目\t认定（%）\na\t60\nb\t全部", "a f=60%; b f=all", "×% found"),
    ("项目\t诉请（美元）\na\t60", "a c= !claimed:60美元", "×美元 claimed"),
    ("a\t单位：万元\t10\nb\t1\t2", "a c= k=10.00 !claimed:单位：万元; b c=1.00 k=2.00", ""),
    // Totals in any place and form.
    ("a\t100\nb\t200\n合计\t300", "a c=100.00; b c=200.00", "Σ✓ 合计"),
    (
        "a\t100\nb\t200\n合计（元）\t310",
        "a c=100.00; b c=200.00",
        "Σ 合计（元）; ≠ 合计（元） claimed 310/300.00",
    ),
    ("a\t100\nb\t200\n总计金额：\t¥300.00\n", "a c=100.00; b c=200.00", "Σ✓ 总计金额"),
    ("合计\t300\na\t100\nb\t200", "a c=100.00; b c=200.00", "Σ✓ 合计"),
    (
        "a\t100\nb\t200\n小计\t300\nc\t50\n小计\t50\n共计\t350",
        "a c=100.00; b c=200.00; c c=50.00",
        "Σ✓ 小计/小计/共计",
    ),
    (
        "a\t100\nb\t200\n小计\t300\nc\t50\n小计\t350\n合计\t50",
        "a c=100.00; b c=200.00; c c=50.00",
        "Σ 小计/小计/合计; ≠ 小计 claimed 350/50.00; ≠ 合计 claimed 50/350.00",
    ),
    (
        "a\t100\n律师费小计\t100\nb\t20\nB类合计\t20\n总计\t120",
        "a c=100.00; b c=20.00",
        "Σ✓ 律师费小计/B类合计/总计",
    ),
    ("a\t100\n合计：100元\t\nb\t20", "a c=100.00; b c=20.00", "Σ✓ 合计：100元"),
    ("序号\t项目\t诉请\n1\ta\t100\n合计\t\t100", "a c=100.00", "Σ✓ 合计; | 序号"),
    ("序号\t项目\t诉请\n1\ta\t100\n合计\t100", "a c=100.00", "Σ✓ 合计; | 序号"),
    ("a\t100\t50\t60%\n合计\t100\t50\t60", "a c=100.00 k=50.00 f=60%", "Σ✓ 合计"),
    ("a\t100\t\t无\n合计\t100\t\t0.01", "a c=100.00 k= f=none", "Σ 合计; ≠ 合计 found 0.01/0.00"),
    (
        "项目\t诉请（万元）\na\t2\nb\t1\n合计\t3",
        "a c=20000.00; b c=10000.00",
        "×万元 claimed; Σ✓ 合计",
    ),
    (
        "a\t约100\nb\t200\n合计\t300",
        "a c= !claimed:约100; b c=200.00",
        "Σ 合计; ≠ 合计 claimed 300/200.00",
    ),
    ("a\t100\n合计\t约100", "a c=100.00", "Σ 合计; ≠ 合计 claimed 约100/100.00"),
    ("a\t1\nb\t2\nTotal\t3", "a c=1.00; b c=2.00", "Σ✓ Total"),
    // Capital numerals and signatures.
    (
        "a\t20000\nb\t14000\n人民币大写：叁万肆仟元整\n制表人：张三\t审核：李四",
        "a c=20000.00; b c=14000.00",
        "Σ✓ 人民币大写：叁万肆仟元整; - 制表人：张三 审核：李四",
    ),
    (
        "a\t20000\n合计（大写）\t叁万肆仟元整",
        "a c=20000.00",
        "Σ 合计（大写）; ≠ 合计（大写） claimed 34,000.00/20000.00",
    ),
    (
        "单位：万元\na\t3.4\n合计大写：叁万肆仟元整（小写：34000元）\n日期：2024年1月5日",
        "a c=34000.00",
        "×万元 claimed; Σ✓ 合计大写：叁万肆仟元整（小写：34000元）; - 日期：2024年1月5日",
    ),
    (
        "审核费\t100\n会计鉴定费\t200\n日期 2024.1.5",
        "审核费 c=100.00; 会计鉴定费 c=200.00",
        "- 日期 2024.1.5",
    ),
    // Running numbers without a head.
    (
        "1\t律师费\t100\n2\t公证费\t200\n3\t鉴定费\t300\n\t合计\t600",
        "律师费 c=100.00; 公证费 c=200.00; 鉴定费 c=300.00",
        "Σ✓ 合计; №",
    ),
    ("1.\t律师费\t100\n2.\t公证费\t200", "律师费 c=100.00; 公证费 c=200.00", "№"),
    ("1\t100\n2\t200", "c=100.00; c=200.00", "№"),
    // Cells beyond the columns, and without a head.
    ("a\t1\t2\t3\tr\tp\t多\nb\t1", "a c=1.00 k=2.00 f=3.00 r=r p=p; b c=1.00", "| 多"),
    ("项目\t诉请\t\na\t1\t注", "a c=1.00", "| 注"),
    // A head that comes again on the next page.
    ("项目\t诉请\na\t1\n项目\t诉请\nb\t2", "a c=1.00; b c=2.00", "- 项目 诉请"),
];

#[test]
fn pastes_are_read_and_told() {
    for (paste, expected, told) in PASTES {
        let pasted = table(paste, Column::Label);
        assert_eq!((&*rows(&pasted), &*about(&pasted)), (*expected, *told), "{paste}");
    }
}

/// Names of columns as people write them, and what a cell below is read as.
const HEADS: &[(&str, &str)] = &[
    ("诉请", "c=12.00"),
    ("诉请金额", "c=12.00"),
    ("诉请金额（元）", "c=12.00"),
    ("诉请（万元）", "c=120000.00"),
    ("原告主张", "c=12.00"),
    ("原告诉请数额", "c=12.00"),
    ("主张金额/元", "c=12.00"),
    ("诉讼请求", "c=12.00"),
    ("请求金额（人民币）", "c=12.00"),
    ("申请金额", "c=12.00"),
    ("索赔金额", "c=12.00"),
    ("金额", "c=12.00"),
    ("金　额", "c=12.00"),
    ("金额：", "c=12.00"),
    ("金额（单位：元）", "c=12.00"),
    ("數額", "c=12.00"),
    ("支出金额", "c=12.00"),
    ("总价", "c=12.00"),
    ("Claimed (yuan)", "c=12.00"),
    ("Amount claimed", "c=12.00"),
    ("认可", "k=12.00"),
    ("被告认可金额", "k=12.00"),
    ("被告意见", "k=12.00"),
    ("被告答辩意见", "k=12.00"),
    ("被告自认", "k=12.00"),
    ("无异议金额", "k=12.00"),
    ("Conceded", "k=12.00"),
    ("认定", "f=12.00"),
    ("本院认定", "f=12.00"),
    ("法院认定金额（元）", "f=12.00"),
    ("本院支持", "f=12.00"),
    ("支持金额（千元）", "f=12000.00"),
    ("核定金额", "f=12.00"),
    ("認定", "f=12.00"),
    ("认定比例（%）", "f=12%"),
    ("Found", "f=12.00"),
    ("Allowed", "f=12.00"),
    ("理由", "r=12"),
    ("认定理由", "r=12"),
    ("备注", "r=12"),
    ("说明", "r=12"),
    ("Remarks", "r=12"),
    ("证据", "p=12"),
    ("证据名称", "p=12"),
    ("发票号码", "p=12"),
    ("凭证号", "p=12"),
    ("Evidence", "p=12"),
];

#[test]
fn columns_are_known_by_their_usual_names() {
    for (head, read) in HEADS {
        let pasted = table(&format!("项目\t{head}\n律师费\t12"), Column::Label);
        assert_eq!(rows(&pasted), format!("律师费 {read}"), "{head}: {}", about(&pasted));
    }
    for head in [
        "项目",
        "項目",
        "费用名称",
        "名称",
        "明细",
        "赔偿项目",
        "事项",
        "费用类别",
        "摘要",
        "Item",
        "Description",
    ] {
        let pasted = table(&format!("诉请\t{head}\n12\t律师费"), Column::Label);
        assert_eq!(rows(&pasted), "c=12.00 律师费", "{head}: {}", about(&pasted));
    }
}

#[test]
fn columns_are_read_as_the_user_says() {
    use Column::{Claimed, Conceded, Found, Label, Reason};
    let lines = "项目\t金额\t部门\na\t100\t80\nb\t200\t150\n合计\t300\t230";
    let said = |paste: &str, chosen: &[Option<Column>]| {
        let clip = Clip::take("", paste, Label).unwrap();
        let pasted = read(clip, Label, Some(chosen), Some(&[]));
        (rows(&pasted), about(&pasted))
    };
    for (paste, chosen, expected, told) in [
        (
            lines,
            vec![Some(Label), Some(Claimed), None],
            "a c=100.00; b c=200.00",
            "Σ✓ 合计; | 部门",
        ),
        (
            lines,
            vec![Some(Label), Some(Claimed), Some(Found)],
            "a c=100.00 f=80.00; b c=200.00 f=150.00",
            "Σ✓ 合计",
        ),
        (
            lines,
            vec![Some(Label), None, Some(Conceded)],
            "a k=80.00; b k=150.00",
            "Σ✓ 合计; | 金额",
        ),
        // Without heads; what is left out is told.
        (
            "a\t1\tx\nb\t2\ty",
            vec![Some(Label), Some(Claimed), Some(Reason)],
            "a c=1.00 r=x; b c=2.00 r=y",
            "",
        ),
        (
            "a\t1\tx\nb\t2\ty",
            vec![None, Some(Claimed), Some(Label)],
            "c=1.00 x; c=2.00 y",
            "| a; | b",
        ),
        // A first column that looks like running numbers and is none.
        (
            "1\t律师费\n2\t公证费",
            vec![Some(Claimed), Some(Label)],
            "c=1.00 律师费; c=2.00 公证费",
            "",
        ),
    ] {
        assert_eq!(said(paste, &chosen), (expected.to_owned(), told.to_owned()), "{paste}");
    }
    // The words of our own workbook come apart when one of its columns is said to be something else.
    let own = "明细\t诉请\t认定方式\t比例\t数额\t认定\n律师费\t1,000.00\t按比例\t60%\t\t600.00";
    let own_found = [Some(Label), Some(Claimed), None, None, None, Some(Found)];
    assert_eq!(said(own, &own_found).0, "律师费 c=1000.00 f=600.00");
}

#[test]
fn columns_start_at_the_field() {
    for (paste, first, expected) in [
        ("1\t2\n3\t4", Column::Conceded, "k=1.00 f=2.00; k=3.00 f=4.00"),
        ("10\n20\n30", Column::Claimed, "c=10.00; c=20.00; c=30.00"),
        // Running numbers with names are no sums.
        ("1\t律师费\t100\n2\t公证费\t200", Column::Claimed, "律师费 c=100.00; 公证费 c=200.00"),
        ("1\t100\n2\t200\n3\t300", Column::Found, "f=100.00; f=200.00; f=300.00"),
        // Sums in capital numerals are sums where sums stand.
        ("叁万元整\n壹佰元整", Column::Claimed, "c=30000.00; c=100.00"),
    ] {
        assert_eq!(rows(&table(paste, first)), expected, "{paste}");
    }
}

#[test]
fn a_name_chooses_the_defendant_of_its_row() {
    let defendant = |id: &str, name: &str| Defendant {
        name: name.to_owned(),
        ..Defendant::new(DefendantId::new(id).unwrap())
    };
    let all = [
        defendant("d1", "张三"),
        defendant("d2", "甲（上海）有限公司"),
        defendant("d3", "李四"),
        defendant("d4", "李四"),
        defendant("d5", ""),
    ];
    let of = |paste: &str, whose| {
        let clip = Clip::take("", paste, Column::Label).unwrap();
        let pasted = read(clip, Column::Label, None, whose);
        format!("{} | {}", rows(&pasted), about(&pasted))
    };
    for (paste, expected) in [
        // By name, whatever its width, blanks and brackets, and with who he is before it.
        (
            "被告\t获利金额\n张 三\t13000\n被告甲(上海)有限公司\t30000\n合计\t43000",
            "d=d1 c=13000.00; d=d2 c=30000.00 | Σ✓ 合计",
        ),
        ("被告\t明细\t诉请\n张三\t广告\t1", "d=d1 广告 c=1.00 | "),
        ("Defendant\tItem\tClaimed\n张三\tads\t1", "d=d1 ads c=1.00 | "),
        // Nobody of that name, or two: said, and the name stays where there is none of the item.
        ("被告\t诉请\n王五\t1\n李四\t2", "王五 d= c=1.00; 李四 d= c=2.00 | ? 王五; ? 李四"),
        ("被告\t项目\t诉请\n王五\t广告\t1\n\t电话\t2", "d= 广告 c=1.00; d= 电话 c=2.00 | ? 王五"),
        // Sums under 被告 are what the defendants say of each, where somebody else says one too; else they are nobody's.
        ("项目\t原告诉请\t被告\n广告\t1\t0.50\n电话\t2\t", "广告 c=1.00 k=0.50; 电话 c=2.00 k= | "),
        (
            "项目\t原告诉请\t被告\n广告\t1\t0.50\n电话\t2\t—",
            "广告 c=1.00 k=0.50; 电话 c=2.00 k= | ",
        ),
        ("项目\t被告意见\t被告\n广告\t1\t0.50", "广告 k=1.00 | | 被告"),
        // With a name among them it is one of names.
        (
            "项目\t诉请\t被告\n广告\t1\t0.50\n电话\t2\t张三",
            "广告 c=1.00 d=; 电话 c=2.00 d=d1 | ? 0.50",
        ),
    ] {
        assert_eq!(of(paste, Some(&all)), expected, "{paste}");
    }
    // What reduces a gain is nobody's.
    assert_eq!(of("被告\t项目\t诉请\n张三\t房租\t1", None), "房租 c=1.00 | | 被告");
}

#[test]
fn a_line_may_say_its_sum_behind_its_name() {
    for (paste, expected) in [
        ("广告,1000\n电话，2000", "广告 c=1000.00; 电话 c=2000.00"),
        ("广告 1000\n电话　费 2,000.50", "广告 c=1000.00; 电话　费 c=2000.50"),
        ("广告：1000元\n电话: ¥2,000", "广告 c=1000.00; 电话 c=2000.00"),
        ("广告,1,000元\n电话", "广告 c=1000.00; 电话"),
        ("1、广告 3.4万\n2、电话 3×500", "1、广告 c=34000.00; 2、电话 claimed=3×500=1500.00"),
        // More than one reading, or none: all of it is the name.
        ("广告,1,234\n电话,5,678", "广告,1,234; 电话,5,678"),
        ("广告 1000 2000\n电话", "广告 1000 2000; 电话"),
        ("广告：1000元；电话：2000元\n甲", "广告：1000元；电话：2000元; 甲"),
        ("广告 约1000\n3万 2千\n2024 1000", "广告 约1000; 3万 2千; 2024 1000"),
        ("广告1000\n第3期", "广告1000; 第3期"),
    ] {
        assert_eq!(rows(&table(paste, Column::Label)), expected, "{paste}");
    }
    // Totals are known as in a table.
    let pasted = table("广告 1000\n电话 500\n合计：1500元", Column::Label);
    assert_eq!(rows(&pasted), "广告 c=1000.00; 电话 c=500.00");
    assert_eq!(about(&pasted), "Σ✓ 合计");
    // One line alone is a table of two cells, where names stand; a field of sums reads it by itself.
    let one = |first| Clip::take("", "广告 1000", first).unwrap();
    assert!(one(Column::Label).has_columns());
    assert_eq!(one(Column::Claimed), Clip::Single("广告 1000".to_owned()));
}

#[test]
fn a_single_text_is_left_to_the_field() {
    for text in ["3.4万", "3.4万\r\n"] {
        for html in ["", "<p>3.4万</p>", "<table><tr><td>3.4万</td></tr></table>"] {
            assert_eq!(
                Clip::take(html, text, Column::Label),
                Some(Clip::Single("3.4万".to_owned()))
            );
        }
    }
    assert_eq!(Clip::take("", " \n", Column::Label), None);
}

#[test]
fn the_notice_says_it_all_in_both_languages() {
    let paste = "明细表\n单位：万元\n项目\t诉请\t部门\na\t2\tx\nb\t1,5\ty\n合计\t4\t\n制表人：张三";
    let pasted = table(paste, Column::Label);
    let claimed = |lang| wording::position(lang, Position::Claimed);
    let (zh, en) = (claimed(Lang::Zh), claimed(Lang::En));
    assert_eq!(
        text::pasted(Lang::Zh, &pasted, 1),
        format!(
            "已粘贴 2 行。其中 1 行覆盖了原有内容，可以撤销。{zh}按表中单位“万元”读取。\
             有 1 格无法读取，原文留在格内，请更正。“合计”没有粘入，以免重复计算。\
             请核对：“合计”{zh}为 4万，各行之和为 20,000.00。\
             不是项目、没有粘入的行：“明细表”“制表人：张三”。没有对应栏目、未粘入：部门。"
        )
    );
    assert_eq!(
        text::pasted(Lang::En, &pasted, 0),
        format!(
            "2 rows pasted. Read in the unit of the table, 万元: {en}. 1 cell cannot be read; its text is \
             kept for you to correct. Left out, so that nothing counts twice: “合计”. Please check: “合计” states \
             4万 ({en}), the rows add up to 20,000.00. Lines left out, being no items: “明细表”, “制表人：张三”. \
             Left out, having no column here: 部门."
        )
    );
}

proptest! {
    /// A total among the rows is never an item, and none that differs from the rows goes without a word.
    #[test]
    fn no_total_that_differs_is_silent(
        sums in prop::collection::vec(1_i64..=9_999_999, 1..8),
        off in prop_oneof![2 => Just(0_i64), 1 => 1_i64..=1_000_000],
        word in prop::sample::select(vec!["合计", "总计", "共计：", "合计（元）", "总计金额", "小计", "Total"]),
        in_wan: bool,
        numbered: bool,
    ) {
        let text = |fen: i64| {
            let sum = Yuan::from_fen(fen);
            if in_wan { format!("{}", sum.decimal() / redress_core::Decimal::from(10_000)) }
            else { wording::separated(sum) }
        };
        let mut paste = String::from(if in_wan { "单位：万元\n" } else { "" });
        for (index, sum) in sums.iter().enumerate() {
            let number = if numbered { format!("{}\t", index + 1) } else { String::new() };
            paste += &format!("{number}第{index}项\t{}\n", text(*sum));
        }
        let total: i64 = sums.iter().sum();
        let number = if numbered { "\t" } else { "" };
        paste += &format!("{number}{word}\t{}\n", text(total + off));
        let pasted = table(&paste, Column::Label);
        prop_assert_eq!(pasted.rows.len(), sums.len());
        prop_assert!(pasted.bad.is_empty(), "{}", paste);
        let claimed: i64 = pasted.rows.iter().flatten().map(|cell| match cell {
            (Leaf::Claimed, Entry::Amount(sum)) => sum.unwrap().fen(),
            _ => 0,
        }).sum();
        prop_assert_eq!(claimed, total);
        prop_assert_eq!(pasted.doubts.len(), usize::from(off != 0), "{}", paste);
        let told = text::pasted(Lang::Zh, &pasted, 0);
        prop_assert_eq!(told.contains("请核对"), off != 0);
        prop_assert!(told.contains("没有粘入"));
    }

    /// What is accepted is the sum of the rows, or something is said of it.
    #[test]
    fn no_paste_counts_more_than_its_rows_without_a_word(
        lines in prop::collection::vec(
            (
                prop::sample::select(vec![
                    "律师费", "公证费（第二次）", "合计", "小计", "合计费用", "总计：", "审核费", "制表人", "费用小计说明", "",
                    "大写", "单位", "第1项", "人民币", "项目",
                ]),
                prop::sample::select(vec![
                    ("100", 10_000_i64), ("1,234.50", 123_450), ("3.4万", 3_400_000), ("￥5元", 500), ("3*28", 8_400),
                    ("约5", 0), ("(300)", 0), ("-", 0), ("", 0), ("叁万元整", 3_000_000), ("12,50", 0), ("abc", 0),
                ]),
            ),
            1..8,
        ),
        first in prop::sample::select(vec![Column::Label, Column::Claimed]),
    ) {
        let text: Vec<_> = lines.iter().map(|(label, (sum, _))| format!("{label}\t{sum}")).collect();
        let clip = Clip::take("", &text.join("\n"), first);
        let Some(clip) = clip.filter(Clip::is_table) else { return Ok(()) };
        let pasted = read(clip, first, None, Some(&[]));
        let accepted: i64 = pasted.rows.iter().flatten().map(|(_, value)| match value {
            Entry::Amount(sum) => sum.map_or(0, Yuan::fen),
            Entry::Reckoned(text) => Yuan::typed(text).unwrap().fen(),
            _ => 0,
        }).sum();
        let stated: i64 = lines.iter().map(|(_, (_, fen))| fen).sum();
        let said = !(pasted.bad.is_empty() && about(&pasted).is_empty());
        prop_assert!(accepted == stated || said, "{text:?}: {accepted} of {stated}");
    }

    /// Every line of a paste is a row, a total, another line or a unit: none is lost.
    #[test]
    fn no_line_is_lost(
        lines in prop::collection::vec(
            prop::sample::select(vec![
                "a\t1", "b\t2\t3\t4", "\"x\"y\t5", "合计\t6", "小计\t1", "制表人：某", "大写：壹元整",
                "无\t无", "\tq", "c",
            ]),
            2..10,
        ),
    ) {
        let pasted = table(&lines.join("\n"), Column::Label);
        let told = pasted.rows.len() + pasted.totals.len() + pasted.other_lines.len();
        prop_assert_eq!(told, lines.len());
    }
}
