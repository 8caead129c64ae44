//! The normal form in which names are compared: one width, one case, no accents, no compatibility
//! characters, nothing that is not seen; blanks and the dots between the parts of a name do not count.

use std::sync::LazyLock;

use redress_core::Order;

use crate::document::is_hidden;

/// A character of the normal form, and where it stands in the text it was made from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Folded {
    /// The character.
    pub(crate) c: char,
    /// The first byte of its original.
    pub(crate) start: usize,
    /// The byte behind its original, and behind the hidden characters that follow it.
    pub(crate) end: usize,
    /// Something stands between it and the one before: a blank, a dot, a sign.
    pub(crate) gap: bool,
}

/// What counts for nothing between the characters of a name.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Between {
    /// Blanks, dots and hyphens, which people write between the parts of a name or leave out.
    Joints,
    /// Every sign but those that end or separate words: for what only looks like the name.
    Signs,
}

/// A text in the normal form.
pub(crate) fn fold(text: &str, between: Between) -> Vec<Folded> {
    let mut folded: Vec<Folded> = Vec::with_capacity(text.len() / 2);
    let mut gap = false;
    for (start, original) in text.char_indices() {
        let end = start + original.len_utf8();
        if is_joint(original) || (between == Between::Signs && is_sign(original)) {
            gap = true;
        } else if is_unseen(original) {
            if let Some(last) = folded.last_mut().filter(|last| last.end == start) {
                last.end = end;
            }
        } else {
            let mut c = unified(original);
            if between == Between::Signs {
                c = twin(c);
            }
            for c in c.to_lowercase().filter(|c| !is_unseen(*c)).map(without_accent) {
                folded.push(Folded { c, start, end, gap: std::mem::take(&mut gap) });
            }
        }
    }
    folded
}

/// Hidden characters, joiners, variation selectors and combining marks.
fn is_unseen(c: char) -> bool {
    (is_hidden(c) && !c.is_whitespace())
        || matches!(c,
            '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{3164}' | '\u{115f}'
            | '\u{1160}' | '\u{ffa0}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}')
}

fn is_joint(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '·' | '•'
                | '・'
                | '･'
                | '‧'
                | '∙'
                | '⋅'
                | '\u{387}'
                | '●'
                | '◦'
                | '.'
                | '．'
                | '｡'
                | '-'
                | '－'
                | '‐'
                | '‑'
                | '\''
                | '’'
        )
}

/// A sign that separates no words: `张/小明`, `张*小明`.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !is_unseen(c) && !"。，、；：？！,;:?!（）()《》“”【】".contains(c)
}

/// The Kangxi radicals U+2F00 to U+2FD5, which stand in text taken from PDF files, as the characters
/// they are.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日\
     曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
     衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// The same of the CJK compatibility ideographs U+F900 to U+FAD9; 〓 is not assigned.
const COMPATIBLE: &str = "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊\
     賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐\
     戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪\
     律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟\
     蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸\
     難響頻恵𤋮舘〓〓並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛\
     練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

/// The same of U+2F800 to U+2FA1D.
const SUPPLEMENT: &str = "丽丸乁𠄢你侮侻倂偺備僧像㒞𠘺免兔兤具𠔜㒹內再𠕋冗冤仌冬况𩇟凵刃㓟刻剆割剷㔕勇勉勤勺包匆北卉卑博即卽卿卿卿𠨬灰及叟𠭣叫叱吆咞吸呈周咢哶唐啓啣善善喙\
     喫喳嗂圖嘆圗噑噴切壮城埴堍型堲報墬𡓤売壷夆多夢奢𡚨𡛪姬娛娧姘婦㛮㛼嬈嬾嬾𡧈寃寘寧寳𡬘寿将当尢㞁屠屮峀岍𡷤嵃𡷦嵮嵫嵼巡巢㠯巽帨帽幩㡢𢆃㡼庰庳庶廊𪎒\
     廾𢌱𢌱舁弢弢㣇𣊸𦇚形彫㣣徚忍志忹悁㤺㤜悔𢛔惇慈慌慎慌慺憎憲憤憯懞懲懶成戛扝抱拔捐𢬌挽拼捨掃揤𢯱搢揅掩㨮摩摾撝摷㩬敏敬𣀊旣書晉㬙暑㬈㫤冒冕最暜肭䏙\
     朗望朡杞杓𣏃㭉柺枅桒梅𣑭梎栟椔㮝楂榣槪檨𣚣櫛㰘次𣢧歔㱎歲殟殺殻𣪍𡴋𣫺汎𣲼沿泍汧洖派海流浩浸涅𣴞洴港湮㴳滋滇𣻑淹潮𣽞𣾎濆瀹瀞瀛㶖灊災灷炭𠔥煅𤉣熜𤎫\
     爨爵牐𤘈犀犕𤜵𤠔獺王㺬玥㺸㺸瑇瑜瑱璅瓊㼛甤𤰶甾𤲒異𢆟瘐𤾡𤾸𥁄㿼䀈直𥃳𥃲𥄙𥄳眞真真睊䀹瞋䁆䂖𥐝硎碌磌䃣𥘦祖𥚚𥛅福秫䄯穀穊穏𥥼𥪧𥪧竮䈂𥮫篆築䈧𥲀糒䊠\
     糨糣紀𥾆絣䌁緇縂繅䌴𦈨𦉇䍙𦋙罺𦌾羕翺者𦓚𦔣聠𦖨聰𣍟䏕育脃䐋脾媵𦞧𦞵𣎓𣎜舁舄辞䑫芑芋芝劳花芳芽苦𦬼若茝荣莭茣莽菧著荓菊菌菜𦰶𦵫𦳕䔫蓱蓳蔖𧏊蕤𦼬䕝䕡\
     𦾱𧃒䕫虐虜虧虩蚩蚈蜎蛢蝹蜨蝫螆䗗蟡蠁䗹衠衣𧙧裗裞䘵裺㒻𧢮𧥦䚾䛇誠諭變豕𧲨貫賁贛起𧼯𠠄跋趼跰𠣞軔輸𨗒𨗭邔郱鄑𨜮鄛鈸鋗鋘鉼鏹鐕𨯺開䦕閷𨵷䧦雃嶲霣𩅅𩈚\
     䩮䩶韠𩐊䪲𩒖頋頋頩𩖶飢䬳餩馧駂駾䯎𩬰鬒鱀鳽䳎䳭鵧𪃎䳸𪄅𪈎𪊑麻䵖黹黾鼅鼏鼖鼻𪘀";

/// Radicals without a compatibility mapping of their own that look like a character.
const RADICALS: &[(char, char)] = &[
    ('⺝', '月'),
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺶', '羊'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻗', '雨'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻳', '龟'),
];

/// A character without its width and its compatibility form.
fn unified(c: char) -> char {
    let at = |table: &str, first: u32| {
        let place = usize::try_from(u32::from(c) - first).unwrap_or(usize::MAX);
        table.chars().nth(place).unwrap_or(c)
    };
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2f00}'..='\u{2fd5}' => at(KANGXI, 0x2f00),
        '\u{f900}'..='\u{fad9}' => at(COMPATIBLE, 0xf900),
        '\u{2f800}'..='\u{2fa1d}' => at(SUPPLEMENT, 0x2f800),
        '\u{2e80}'..='\u{2eff}' => find(RADICALS, c),
        c => c,
    }
}

fn find(pairs: &[(char, char)], c: char) -> char {
    pairs.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)
}

/// Small letters with their accents, by the letter without.
const ACCENTS: [(&str, char); 19] = [
    ("àáâãäåāăąǎǟǡǻȁȃȧ", 'a'),
    ("çćĉċč", 'c'),
    ("ďđ", 'd'),
    ("èéêëēĕėęěȅȇȩ", 'e'),
    ("ĝğġģǧǵ", 'g'),
    ("ĥȟħ", 'h'),
    ("ìíîïĩīĭįǐȉȋı", 'i'),
    ("ĵǰ", 'j'),
    ("ķǩ", 'k'),
    ("ĺļľł", 'l'),
    ("ñńņňǹ", 'n'),
    ("òóôõöōŏőơǒǫǭȍȏȫȭȯȱø", 'o'),
    ("ŕŗřȑȓ", 'r'),
    ("śŝşšș", 's'),
    ("ţťț", 't'),
    ("ùúûüũūŭůűųưǔǖǘǚǜȕȗ", 'u'),
    ("ŵ", 'w'),
    ("ýÿŷȳ", 'y'),
    ("źżž", 'z'),
];

fn without_accent(c: char) -> char {
    // The first letter of the table and its last: most characters of a text are neither Latin nor have accents.
    if !('à'..='ȳ').contains(&c) {
        return c;
    }
    ACCENTS.iter().find(|(letters, _)| letters.contains(c)).map_or(c, |(_, letter)| *letter)
}

/// Letters of other scripts that look like Latin ones, and the full forms of characters common in
/// names: what they stand for is for a reader to say.
const TWINS: &str = "аaеeоoрpсcхxуyіiјjѕsкkмmтtвbнhАAЕEОOРPСCХXУYІIЈJЅSКKМMТTВBНHαaοoνvρpιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX\
     張张陳陈劉刘楊杨趙赵黃黄吳吴孫孙馬马許许鄭郑謝谢韓韩鄧邓馮冯蕭萧蔣蒋葉叶蘇苏呂吕賈贾鍾钟鐘钟譚谭陸陆鄒邹龍龙萬万錢钱嚴严賀贺顧顾龔龚湯汤喬乔賴赖莊庄\
     聶聂魯鲁關关紀纪項项歐欧陽阳偉伟國国華华麗丽強强軍军傑杰濤涛寧宁軒轩瀟潇夢梦雲云鳳凤蘭兰慶庆東东貴贵榮荣進进學学靜静穎颖瑩莹潔洁綺绮詩诗語语銘铭豐丰樂乐\
     曉晓愛爱寶宝雙双興兴憶忆書书麥麦齊齐齡龄凱凯勝胜啟启啓启嶺岭鵬鹏鴻鸿飛飞輝辉維维紅红綠绿緯纬勁劲剛刚連连達达遠远遙遥運运鋒锋錦锦銳锐鎮镇閱阅隨随雋隽韋韦\
     順顺風风騰腾驍骁門门長长車车見见貝贝";

/// The same in the order of what looks like another: every character of a text is looked up.
static TWINS_IN_ORDER: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let mut chars = TWINS.chars();
    let mut pairs: Vec<_> = std::iter::from_fn(|| Some((chars.next()?, chars.next()?))).collect();
    pairs.order_by_key(|(from, _)| *from);
    pairs
});

fn twin(c: char) -> char {
    let at = TWINS_IN_ORDER.binary_search_by_key(&c, |(from, _)| *from);
    at.ok().and_then(|at| TWINS_IN_ORDER.get(at)).map_or(c, |(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        fold(text, Between::Joints).iter().map(|folded| folded.c).collect()
    }

    #[test]
    fn one_name_in_many_forms_is_one() {
        for other in [
            "张小明",
            "张　小明",
            "张\u{a0}小\u{2009}明",
            "张·小明",
            "张•小明",
            "张・小明",
            "张\u{200b}小明",
            "张\u{fe00}小明\u{e0100}",
            "张⼩明",
            "张小\u{2060}明",
            "张\n小明",
        ] {
            assert_eq!(plain(other), "张小明", "{other:?}");
        }
        for other in
            ["Li Ming", "LI MING", "ＬＩ　Ｍｉｎｇ", "li-ming", "Lǐ Míng", "Li\u{30c} Mi\u{301}ng"]
        {
            assert_eq!(plain(other), "liming", "{other:?}");
        }
        // U+F9E1, a compatibility character, is the 李 of every keyboard.
        assert_eq!(plain("\u{f9e1}"), "李");
    }

    #[test]
    fn the_original_is_found_again() {
        let text = "由 张\u{200b} 小明\u{fe00}承担";
        let folded = fold(text, Between::Joints);
        let (first, last) = (folded[1], folded[3]);
        assert_eq!(&text[first.start..last.end], "张\u{200b} 小明\u{fe00}");
        assert!(folded[1].gap && folded[2].gap && !folded[3].gap && !folded[4].gap);
    }

    /// The tables have a character for each place of their blocks.
    #[test]
    fn tables_fill_their_blocks() {
        assert_eq!(KANGXI.chars().count(), 0x2fd5 - 0x2f00 + 1);
        assert_eq!(COMPATIBLE.chars().count(), 0xfad9 - 0xf900 + 1);
        assert_eq!(SUPPLEMENT.chars().count(), 0x2_fa1d - 0x2_f800 + 1);
        // The last of each block, from the charts.
        assert_eq!(
            (plain("⿕"), plain("\u{fad9}"), plain("\u{2fa1d}")),
            ("龠".into(), "龎".into(), "𪘀".into())
        );
        assert_eq!(TWINS.chars().count() % 2, 0);
    }
}
