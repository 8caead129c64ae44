//! Wording of faults of the input.

use redress_core::{Code, lawbook::Text};

use super::text;

/// The template of a fault; `{0}`, `{1}` stand for its arguments.
pub(super) fn template(code: Code) -> Text {
    match code {
        Code::FileEmpty => text(
            "文件没有内容。请选择保存过的案件文件（.redress.json）。",
            "The file has no content. Please choose a saved case file (.redress.json).",
        ),
        Code::FileNotUtf8 => text(
            "前{0}个字节之后的内容不是UTF-8编码。请将文件另存为UTF-8后再打开。",
            "What follows the first {0} bytes is not UTF-8. Please save the file as UTF-8 and open it again.",
        ),
        Code::FileSyntax => text(
            "第{0}行第{1}列附近不符合JSON格式。请检查该处的引号、逗号和括号。",
            "Near line {0}, column {1} the text is not JSON. Please check quotation marks, commas and brackets there.",
        ),
        Code::FileNumber => text(
            "第{0}行第{1}列附近的数字过大，无法读取。请核对位数；金额以元计，写成文本，例如“34000.00”。",
            "Near line {0}, column {1} a number is too large to be read. Please check its digits; amounts are in yuan, as text, such as “34000.00”.",
        ),
        Code::FileTooDeep => text(
            "括号嵌套层数过多，无法读取。请核对是否为案件文件。",
            "Lists and objects are nested too deeply to be read. Please check that this is a case file.",
        ),
        Code::SchemaNewer => text(
            "文件由较新版本保存（{0}）。请用新版本打开，或者重新导出为{1}。",
            "The file was saved by a newer version ({0}). Please open it with that version, or export it as {1}.",
        ),
        Code::UnknownField => text(
            "没有名为“{0}”的栏目。请核对拼写，或者删去；其他说明可写入notes。",
            "There is no field “{0}”. Please check its spelling or remove it; free remarks may go into notes.",
        ),
        Code::MissingField => {
            text("缺少必填的“{0}”。请补填。", "The field “{0}” is needed. Please add it.")
        }
        Code::DuplicateField => text(
            "“{0}”出现两次，无法判断以哪个为准。请保留一个。",
            "“{0}” is given twice, and it is unclear which one counts. Please keep one.",
        ),
        Code::WrongType => text(
            "填写的类型与该栏不符。文字用引号，清单用方括号，是否填true或者false。",
            "This is another kind of value than the field takes. Texts go in quotation marks, lists in square brackets, yes or no as true or false.",
        ),
        Code::UnknownChoice => text(
            "“{0}”不在可选项之内。请从以下选择：{1}。",
            "“{0}” is not one of the choices. Please choose from: {1}.",
        ),
        Code::Amount => text(
            "无法识别为金额。请用数字填写，最多两位小数，例如34000.00或者3.4万。",
            "This is not an amount. Please write it in digits with at most two decimals, such as 34000.00 or 34,000.",
        ),
        Code::AmountMissing => text(
            "尚未填写金额。请填写，例如34000.00或者3.4万；不需要的，请删去该行。",
            "No amount has been entered yet. Please enter one, such as 34000.00 or 34,000, or remove the row.",
        ),
        Code::AmountNegative => text(
            "金额不能小于零。请填写零或者正数，例如34000.00；案件中要减去的款项，填入已付款项或者扣除栏。",
            "An amount cannot be below zero. Please enter zero or more, such as 34000.00; in a case, sums to be taken off belong under credits or deductions.",
        ),
        Code::AmountTooLarge => text(
            "金额不能超过一千万亿元。请核对位数和单位，金额以元计，例如34000.00。",
            "An amount cannot exceed 10^15 yuan. Please check digits and unit; amounts are in yuan, such as 34000.00.",
        ),
        Code::AmountDecimals => text(
            "金额最多两位小数（精确到分），例如34000.50。",
            "An amount has at most two decimals (to the fen), such as 34000.50.",
        ),
        Code::Ambiguous(_) => text(
            "写法有歧义：可能是{0}，也可能是{1}。请写明其中一个。",
            "This can be read as {0} or as {1}. Please write the one that is meant.",
        ),
        Code::Separators => text(
            "逗号、小数点或者空格的位置不对，无法确定是多少。千位分隔符每三位一个，例如34,000.00；也可以不用。",
            "Commas, points or blanks stand where no number has them. Please separate groups of three digits, such as 34,000.00, or use no separators.",
        ),
        Code::Approximate => text(
            "“约”“余”“左右”一类的概数不能计算。请填写确定的金额，例如3000；尚不确定的，留空。",
            "An approximate amount cannot be computed with. Please enter an exact one, such as 3000, or leave the field empty while it is not known.",
        ),
        Code::Range => text(
            "区间不能作为计算的数额。请填写确定的金额，例如3000；尚不确定的，留空。",
            "A range cannot be computed with. Please enter one amount, such as 3000, or leave the field empty while it is not known.",
        ),
        Code::QuantityApproximate => text(
            "“约”“近”“左右”一类的概数不能计算。请填写确定的数，例如3000；只知下限的，写作3000+。",
            "An approximate number cannot be computed with. Please enter an exact one, such as 3000; where only a lower bound is known, write 3000+.",
        ),
        Code::QuantityRange => text(
            "区间不能作为计算的数额。请填写确定的数，例如3000；只知下限的，写作3000+。",
            "A range cannot be computed with. Please enter one number, such as 3000; where only a lower bound is known, write 3000+.",
        ),
        Code::AmountNotText => text(
            "文件中带小数或者指数的数须写成文本（加双引号），例如“34000.50”，以免小数失准。",
            "In a file, a number with decimals or an exponent must be text in quotation marks, such as “34000.50”, so that no decimal is lost.",
        ),
        Code::Multiplier => text(
            "请填写0至1000之间的倍数，最多四位小数，例如1.5。",
            "Please enter a multiplier from 0 to 1000 with at most four decimals, such as 1.5.",
        ),
        Code::Percent => text(
            "请填写0%至100%之间的百分比，最多四位小数，带百分号，例如60%。",
            "Please enter a percentage from 0% to 100% with at most four decimals and the sign, such as 60%.",
        ),
        Code::Count => text(
            "请填写1至100亿之间的整数，例如12。",
            "Please enter a whole number from 1 to 10,000,000,000, such as 12.",
        ),
        Code::Number => text(
            "请填写大于0、不超过100亿的数，小数不超过四位，例如20340或者17.6625。",
            "Please enter a number more than 0 and up to 10,000,000,000 with at most four decimals, such as 20340 or 17.6625.",
        ),
        Code::UnitPrice => text(
            "请填写以元计的单价，小数不超过八位，例如3.3或者0.003。",
            "Please enter the price of one in yuan with at most eight decimals, such as 3.3 or 0.003.",
        ),
        Code::Days => text(
            "请填写天数（0至36525的整数），例如30。",
            "Please enter a whole number of days from 0 to 36525, such as 30.",
        ),
        Code::Months => text(
            "请填写月数（1至1200的整数），例如24；也可以写“两年”。",
            "Please enter a whole number of months from 1 to 1200, such as 24.",
        ),
        Code::Date => text(
            "没有这一天，或者不在1900年至2199年之间。请核对月份和日数，例如2021-11-01。",
            "There is no such day, or it lies outside 1900 to 2199. Please check month and day, such as 2021-11-01.",
        ),
        Code::DateForm => text(
            "日期的写法无法识别。请按年-月-日填写，月、日各两位，例如2021-11-01。",
            "This is not how a date is written here. Please write year-month-day, month and day with two digits, such as 2021-11-01.",
        ),
        Code::Quantity => text(
            "请填写1至100亿之间的整数，例如40000；只知下限的在后面加“+”，例如40000+。",
            "Please enter a whole number from 1 to 10,000,000,000, such as 40000, or with “+” where only a lower bound is known, such as 40000+.",
        ),
        Code::Found => text(
            "认定请填写全部支持、不予支持、百分比（如60%）或者金额（如34000.00）。",
            "Please enter the finding as all, none, a percentage such as 60%, or a sum such as 34000.00.",
        ),
        Code::Id => text(
            "代号只用文字、数字、“-”和“_”，不留空，最长40个字节（约13个汉字），例如sun或者孙某。",
            "An id takes letters, digits, “-” and “_”, at least one and at most 40 bytes, such as sun.",
        ),
        Code::Remedy => text(
            "责任方式目录中没有这一编号。请从目录选择，例如R03（删除个人信息）。",
            "The catalogue of remedies has no such number. Please choose one from it, such as R03 (deletion of personal information).",
        ),
        Code::DuplicateId => text(
            "代号“{0}”已被使用。请给每名被告不同的代号。",
            "The id “{0}” is already in use. Please give each defendant an id of its own.",
        ),
        Code::UnknownDefendant => text(
            "没有代号为“{0}”的被告。请核对代号，或者先添加该被告。",
            "No defendant has the id “{0}”. Please check the id, or add the defendant first.",
        ),
        Code::DefendantTwice => text(
            "“{0}”在同一处列了两次。请保留一次。",
            "“{0}” is listed twice here. Please keep one entry.",
        ),
        Code::ShareSum => text(
            "各人份额合计为{0}，应为100%。请调整份额，例如60%和40%。",
            "The shares add up to {0}; they must make 100%. Please adjust them, such as 60% and 40%.",
        ),
        Code::ShareMissing => text(
            "有的填了份额，有的没有。请全部填写，或者全部留空（平均承担）。",
            "Some have a share and some do not. Please give everyone a share, or nobody (then they bear equal parts).",
        ),
        Code::AnswersForSelf => text(
            "被告不能为自己的部分再承担连带责任。请另选一名被告，或者删去该行。",
            "A defendant already owes its own part and cannot answer for itself. Please choose another defendant or remove the line.",
        ),
        Code::GuardianOfSelf => text(
            "被告不能是自己的监护人。请另选监护人。",
            "A defendant cannot be its own guardian. Please choose another.",
        ),
        Code::GuardiansInCircle => text(
            "监护关系形成循环。请核对监护人与被监护人。",
            "The guardians form a circle. Please check who is whose guardian.",
        ),
        Code::GuardianMinor => text(
            "该监护人填为未成年人。请核对是否填错，或者另选监护人。",
            "This guardian is recorded as a minor. Please check, or choose another guardian.",
        ),
        Code::UnknownPlaintiff => text(
            "没有这一位原告。请另选收取该项费用的原告，或者清空。",
            "There is no such plaintiff. Please choose another who is paid this cost, or clear it.",
        ),
        Code::NoGuardian => text(
            "“{0}”不是该未成年人的监护人，不能有监护人之间的份额。请在监护人中勾选，或者删去该份额。",
            "“{0}” is no guardian of this minor and can have no share among the guardians. Please tick it among the guardians, or remove the share.",
        ),
        Code::MultiplierOverCap => text(
            "倍数超过法定上限{0}倍。请填写不大于{0}的数，例如1.5。",
            "The multiplier is above the statutory maximum of {0}. Please enter {0} or less, such as 1.5.",
        ),
        Code::SampleOrder => text(
            "该数大于其所属的总数{0}。涉案数不超过样本数，样本数不超过总数，请核对。",
            "This number is larger than the {0} it is a part of. No more can be affected than were drawn, and no more drawn than there are; please check.",
        ),
        Code::ChildrenSensitive => text(
            "不满十四周岁儿童的个人信息依法均为敏感个人信息，不能选“否”。请清空该栏，或者更正信息主体。",
            "The personal information of children under 14 is sensitive by law, so “no” cannot stand here. Please clear this field, or correct whose information it is.",
        ),
        Code::SpanOrder => text(
            "结束日早于开始日。请核对两个日期，例如2021-01-05至2021-11-01。",
            "The last day lies before the first. Please check both dates, such as 2021-01-05 to 2021-11-01.",
        ),
        Code::DayTooEarly => text(
            "该日不能早于{0}。请核对两个日期。",
            "This day cannot lie before {0}. Please check both dates.",
        ),
        Code::DayTooLate => text(
            "该日不能晚于{0}。请核对两个日期。",
            "This day cannot lie after {0}. Please check both dates.",
        ),
        Code::PrincipalAndDebts => text(
            "已分笔填写债务，不再另填总额。请删去总额，或者删去各笔债务。",
            "The debt is given in parts, so no total is needed beside them. Please remove the total, or the parts.",
        ),
        Code::PaymentWithoutDebt => text(
            "付款人在各笔债务中没有债务。请选择其中一名债务人，或者先添加他的债务。",
            "The payer has no debt in the list. Please choose one of its debtors, or add his debt first.",
        ),
        Code::FeeBase => text(
            "每件基数应在{0}元至{1}元之间。请按当地标准填写；按财产案件标准计收的没有每件基数，请留空。",
            "The base per case must be from {0} to {1} yuan. Please enter the local figure; the property scale has no base per case, so leave it empty there.",
        ),
        Code::ParameterUnknown => text(
            "该责任方式没有“{0}”这一栏。请核对拼写，或者删去。",
            "This remedy has no field “{0}”. Please check its spelling or remove it.",
        ),
        Code::ParameterKind => text(
            "填写的类型与该栏不符。日数、数量填整数如30，是否填true或者false，其余填文字。",
            "This is another kind of value than the field takes. Days and counts are whole numbers such as 30, yes or no is true or false, the rest is text.",
        ),
        Code::ParameterChoice => text(
            "该值不在可选项之内。请从以下选择：{0}。",
            "This value is not one of the options. Please choose from: {0}.",
        ),
        Code::UnreadMany => text(
            "无法识别的录入超过{0}处，可能整表贴错了位置。请撤销粘贴，或者清空后重新录入。",
            "More than {0:entry} cannot be read; perhaps a table was pasted in the wrong place. Please undo the paste, or empty the fields and enter them again.",
        ),
        Code::UnreadLong => text(
            "无法识别的录入过长，最多{0}字。请缩短或者删去。",
            "This entry that cannot be read is too long; {0} characters are kept at most. Please shorten or remove it.",
        ),
        Code::UnreadPlace => text(
            "案件中没有“{0}”这一栏。请核对路径，或者删去该条。",
            "The case has no field “{0}”. Please check the path or remove the entry.",
        ),
        Code::AsTypedDiffers => text(
            "保留的算式“{0}”与该栏金额不符。请在该栏重新录入，或者删去文件中的as_typed。",
            "The arithmetic kept here, “{0}”, does not come to the sum stated. Please enter the sum again, or remove as_typed from the file.",
        ),
        Code::Unread => text(
            "该栏文字尚未计入。请核对后重新录入。",
            "What stands here is not counted yet. Please check it and enter it again.",
        ),
        Code::Overflow => text(
            "计算结果超过一千万亿元。请核对金额、数量和倍数。",
            "A result exceeds 10^15 yuan. Please check amounts, numbers and multipliers.",
        ),
    }
}

/// The same for a file. A sum stands there in one form, where more than one may be typed.
pub(super) fn in_file(code: Code) -> Text {
    match code {
        Code::Amount => text(
            "无法识别为金额。文件中的金额以元计，只写数字，最多两位小数，例如“34000.00”。",
            "This is not an amount. In a file an amount is in yuan, in digits alone with at most two decimals, such as “34000.00”.",
        ),
        Code::Found => text(
            "文件中的认定写作all（全部支持）、none（不予支持）、百分比（如“60%”）或者金额（如“34000.00”）。",
            "In a file a finding is all, none, a percentage such as “60%”, or a sum such as “34000.00”.",
        ),
        Code::Months => text(
            "请填写月数（1至1200的整数），例如24。",
            "Please enter a whole number of months from 1 to 1200, such as 24.",
        ),
        other => template(other),
    }
}

#[cfg(test)]
mod tests {
    use redress_core::{Yuan, case::Found};

    use super::*;

    /// Whatever a message puts in quotation marks, or after "such as", is what its reader takes.
    #[test]
    fn forms_that_are_recommended_for_a_file_are_read_from_one() {
        for (code, forms) in
            [(Code::Amount, &["34000.00"][..]), (Code::Found, &["all", "none", "60%", "34000.00"])]
        {
            let told = in_file(code);
            for form in forms {
                assert!(told.zh.contains(form) && told.en.contains(form), "{form}");
                assert!(form.parse::<Found>().is_ok(), "{form}");
            }
            for typed in ["34,000", "3.4万"] {
                assert!(typed.parse::<Yuan>().is_err() && typed.parse::<Found>().is_err());
                assert!(!told.zh.contains(typed) && !told.en.contains(typed), "{typed}");
                assert!(Yuan::typed(typed).is_ok(), "{typed}");
            }
        }
    }

    #[test]
    fn words_that_are_recommended_are_read() {
        let told = template(Code::Found);
        for found in [Found::All, Found::None] {
            let word = found.word().unwrap();
            assert!(told.zh.contains(word.zh) && told.en.contains(word.en), "{}", told.zh);
            assert_eq!([word.zh, word.en].map(Found::typed), [Ok(found), Ok(found)]);
        }
    }
}
