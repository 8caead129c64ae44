//! The courts of the published cases in English: romanised, with the kind of court. The Chinese name is the name.

use super::Bilingual;

const COURTS: [(&str, &str); 48] = [
    ("上海市奉贤区人民法院", "Fengxian District People’s Court, Shanghai"),
    ("上海市宝山区人民法院", "Baoshan District People’s Court, Shanghai"),
    ("上海市虹口区人民法院", "Hongkou District People’s Court, Shanghai"),
    ("中山市中级人民法院", "Zhongshan Intermediate People’s Court, Guangdong"),
    ("北京市东城区人民法院", "Dongcheng District People’s Court, Beijing"),
    ("北京市石景山区人民法院", "Shijingshan District People’s Court, Beijing"),
    ("北京市第四中级人民法院", "Fourth Intermediate People’s Court of Beijing"),
    ("南京市秦淮区人民法院", "Qinhuai District People’s Court, Nanjing, Jiangsu"),
    ("四川省冕宁县人民法院", "Mianning County People’s Court, Sichuan"),
    ("四川省崇州市人民法院", "Chongzhou People’s Court, Sichuan"),
    ("四川省巴中市中级人民法院", "Bazhong Intermediate People’s Court, Sichuan"),
    ("天长市人民法院", "Tianchang People’s Court, Anhui"),
    ("安徽省休宁县人民法院", "Xiuning County People’s Court, Anhui"),
    ("宿迁市中级人民法院", "Suqian Intermediate People’s Court, Jiangsu"),
    ("山东省青岛市中级人民法院", "Qingdao Intermediate People’s Court, Shandong"),
    ("常州市中级人民法院", "Changzhou Intermediate People’s Court, Jiangsu"),
    ("广东省高级人民法院", "High People’s Court of Guangdong"),
    ("广州互联网法院", "Guangzhou Internet Court"),
    ("广州市中级人民法院", "Guangzhou Intermediate People’s Court, Guangdong"),
    ("广州市海珠区人民法院", "Haizhu District People’s Court, Guangzhou, Guangdong"),
    ("广州市白云区人民法院", "Baiyun District People’s Court, Guangzhou, Guangdong"),
    ("广州市花都区人民法院", "Huadu District People’s Court, Guangzhou, Guangdong"),
    ("成都铁路运输第一法院", "First Railway Transport Court of Chengdu, Sichuan"),
    ("成都高新技术产业开发区人民法院", "People’s Court of the Chengdu High-Tech Zone, Sichuan"),
    ("揭阳市中级人民法院", "Jieyang Intermediate People’s Court, Guangdong"),
    ("晋中市榆次区人民法院", "Yuci District People’s Court, Jinzhong, Shanxi"),
    ("杭州互联网法院", "Hangzhou Internet Court"),
    ("杭州市中级人民法院", "Hangzhou Intermediate People’s Court, Zhejiang"),
    ("武汉市中级人民法院", "Wuhan Intermediate People’s Court, Hubei"),
    ("江苏省南京市中级人民法院", "Nanjing Intermediate People’s Court, Jiangsu"),
    ("江苏省常州市钟楼区人民法院", "Zhonglou District People’s Court, Changzhou, Jiangsu"),
    ("济南市长清区人民法院", "Changqing District People’s Court, Jinan, Shandong"),
    ("淮南市中级人民法院", "Huainan Intermediate People’s Court, Anhui"),
    ("湖北省十堰市茅箭区人民法院", "Maojian District People’s Court, Shiyan, Hubei"),
    ("湖南省株洲市渌口区人民法院", "Lukou District People’s Court, Zhuzhou, Hunan"),
    ("湖州市吴兴区人民法院", "Wuxing District People’s Court, Huzhou, Zhejiang"),
    ("罗甸县人民法院", "Luodian County People’s Court, Guizhou"),
    ("苏州市虎丘区人民法院", "Huqiu District People’s Court, Suzhou, Jiangsu"),
    ("蚌埠市淮上区人民法院", "Huaishang District People’s Court, Bengbu, Anhui"),
    ("西宁市城西区人民法院", "Chengxi District People’s Court, Xining, Qinghai"),
    (
        "连山壮族瑶族自治县人民法院",
        "People’s Court of Lianshan Zhuang and Yao Autonomous County, Guangdong",
    ),
    ("通化市中级人民法院", "Tonghua Intermediate People’s Court, Jilin"),
    (
        "重庆市大足区人民法院；四川省安岳县人民法院（庭审地）",
        "Dazu District People’s Court, Chongqing; Anyue County People’s Court, Sichuan (place of the hearing)",
    ),
    ("重庆市璧山区人民法院", "Bishan District People’s Court, Chongqing"),
    ("重庆市第一中级人民法院", "First Intermediate People’s Court of Chongqing"),
    ("重庆市第五中级人民法院", "Fifth Intermediate People’s Court of Chongqing"),
    ("重庆市第四中级人民法院", "Fourth Intermediate People’s Court of Chongqing"),
    ("阜阳市中级人民法院", "Fuyang Intermediate People’s Court, Anhui"),
];

/// A court in both languages; `None` if it is not one of the published cases, or none is named.
pub fn court(zh: &str) -> Option<Bilingual> {
    let (zh, en) = COURTS.iter().find(|(name, _)| *name == zh)?;
    Some(Bilingual { zh: (*zh).to_owned(), en: (*en).to_owned() })
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;

    #[test]
    fn every_court_of_the_casebook_has_its_english_name() {
        for record in crate::all() {
            let name = &record.case.court;
            assert!(name.is_empty() || court(name).is_some(), "{}: {name}", record.id);
        }
        for (name, _) in COURTS {
            assert!(crate::all().any(|record| record.case.court == name), "{name} is of no case");
        }
    }
}
