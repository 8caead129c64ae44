//! Wording of findings.

use redress_core::{FindingCode, lawbook::Text};

use super::text;

/// The template of a finding; `{0}`, `{1}` stand for its arguments.
pub(super) fn template(code: FindingCode) -> Text {
    use FindingCode as F;
    match code {
        F::Unread => text(
            "{0}无法识别，未计入。请更正，或者清空该栏。",
            "{0} cannot be read and is not counted. Please correct it, or empty the field.",
        ),
        F::FieldDerived => text(
            "未选案件领域，已按录入的内容认定为{0}，并据以引用法律。请核对，或者在“事实”部分选定。",
            "The field of the case is not stated. From what is entered it was taken to be {0}, and the law is cited accordingly. Please check, or choose it among the facts.",
        ),
        F::FieldNotStated => text(
            "录入的内容还涉及{0}，而所选案件领域不含该项，该领域的法律不作为本案依据。请核对案件领域或者有关内容。",
            "What is entered also points to {0}, which is not among the fields of the case, so its law is not the law of this case. Please check the field or the entries.",
        ),
        F::ConsumersDenied => text(
            "此处填为并非消费者，但所选案件领域或者起诉的消费者组织已使本案适用消费者权益保护的法律，此项不起作用。请核对此项或者案件领域。",
            "Here it is stated that the persons are no consumers; but the field chosen, or the consumer association that sues, brings the case under consumer law, so this does nothing. Please check it, or the field of the case.",
        ),
        F::SanctionWithoutSum => text(
            "罚没款未填数额，各文书不作记载。请填写数额，或者删去该行。",
            "This sanction has no sum, and no document speaks of it. Please enter the sum or remove the row.",
        ),
        F::EnvironmentOutside => text(
            "生态环境案件的修复、损失和惩罚性赔偿另有规定，此处不按该规定计算；录入的数额只按所选方法计算，供对照，不宜作为该类案件的判决数额。",
            "The environment has its own rules on repair, losses and punitive damages, and nothing is computed by them here. What is entered is computed by the route chosen, for comparison; it is not suited as the award in such a case.",
        ),
        F::Unused => text(
            "此处已录入，但在所选方法和依据下不起作用，数额不受影响。改选后如需使用可以保留，否则请删去。",
            "This was entered and does nothing under the route and basis chosen; no figure depends on it. Please keep it only if another choice will use it.",
        ),
        F::FactUnused => text(
            "此项事实已录入，但与本案的请求和原告类别无关，不影响结果。",
            "This fact was entered, but nothing in this case asks for it; it does not change the result.",
        ),
        F::ExculpatedUnsaid => text(
            "此处列明了处理者证明没有过错的行为，但未填写处理者是否证明没有过错，不起作用。请填写该项，或者删去此处。",
            "This names what the processor proved not to be at fault for, but whether it proved so at all is not stated, so this does nothing. Please state it, or remove this.",
        ),
        F::RouteNotElected => text(
            "此处各项录于未选用的赔偿方法，仅供对照，不计入总额。",
            "These items belong to a route that is not elected; they are shown for comparison and do not count.",
        ),
        F::PriceIncomplete => text(
            "数量和单价只填了一项，无法得出金额。请补填另一项，或者直接填写金额。",
            "Only one of number and price is stated, so there is no sum. Please enter the other, or the sum itself.",
        ),
        F::PriceBesideSum => text(
            "数量乘以单价为{0}元，与所填诉请金额{1}元不符；现按所填金额计算。请核对，或者清空金额由数量乘以单价得出。",
            "Number × price is {0} yuan, not the {1} yuan stated as claimed; the sum stated counts. Please check, or clear the sum so that number × price counts.",
        ),
        F::ActUndated => text(
            "行为日期未填，实体法暂按{0}确定，未必是行为时的法律。请补填行为起止日期，或者最迟可能之日。",
            "The act is not dated, so the substantive law is taken as of {0}, which need not be the law at the time of the act. Please enter the first and last day of the act, or the latest possible day.",
        ),
        F::ActLatest => text(
            "行为终了日不明，实体法按最迟可能之日{0}确定。行为如更早终了，请核对其间法律有无变更。",
            "The last day of the act is not known, so the substantive law is that of {0}, the latest possible day. If the act ended earlier, please check whether the law changed in between.",
        ),
        F::ActOpen => text(
            "行为终了日未填，实体法暂按行为开始之日{0}确定；行为如有延续，应适用的法律可能不同。请补填终了日；终了日不明的，请填写最迟可能之日。",
            "The last day of the act is not entered, so the substantive law is that of its first day, {0}; if the act went on, another law may apply. Please enter its last day or, if that is not known, the latest possible day.",
        ),
        F::ActAfterFiling => text(
            "行为开始之日{0}晚于起诉之日{1}，起诉时该行为尚未发生。请核对两个日期。",
            "The act begins on {0}, after the filing of {1}: it had not happened when the suit was filed. Please check both days.",
        ),
        F::ActAfterNotice => text(
            "行为开始之日{0}晚于诉前公告之日{1}，公告时该行为尚未发生。请核对两个日期。",
            "The act begins on {0}, after the pre-suit notice of {1}: it had not happened when the notice was published. Please check both days.",
        ),
        F::CaseUndated => text(
            "本案没有任何日期，所引为{0}核对的文本，行为时未必有效。请先填写行为日期，或者最迟可能之日。",
            "This case has no date at all; the law is cited as last checked on {0} and may not have been in force at the time of the act. Please enter the dates of the act first, or the latest possible day.",
        ),
        F::TrialUndated => text(
            "起诉、裁判日期均未填，程序规则暂按{0}核对的文本引用。请补填其中之一。",
            "Neither filing nor judgment is dated; procedural rules are cited as last checked on {0}. Please enter one of the two dates.",
        ),
        F::TrialLatest => text(
            "裁判日期不明，程序规则按已知的最迟之日{0}引用。请补填裁判日期。",
            "The day of the judgment is not known; procedural rules are cited as of {0}, the latest day known. Please enter the day of the judgment.",
        ),
        F::DateOutranked => text(
            "此处为最迟可能之日；确定的日期已经录入，以其为准，此处不起作用，可以删去。",
            "This is the latest possible day; the day itself is entered and counts, so this does nothing and may be removed.",
        ),
        F::ActSpansChange => text(
            "行为持续期间法律于{0}变更，按行为终了时的法律计算。变更前的部分是否另行适用旧法，请审查。",
            "A rule changed on {0} while the act went on. The figures follow the law on its last day; please consider whether the earlier part falls under the earlier law.",
        ),
        F::LimitationPassed => text(
            "行为于{0}终了，{1}起诉，已逾{2}年。请求支付款项适用诉讼时效，自知道或者应当知道权利受损害及义务人之日起算，有无中止、中断请查明；停止侵害、消除影响、赔礼道歉等请求不受诉讼时效限制。",
            "The act ended on {0} and the action was filed on {1}, more than {2:year} later. A claim for money is subject to limitation, from the day the harm and who is liable were or should have been known; please establish that day and whether the period was suspended or interrupted. Claims for cessation, elimination of effects, apology and the like are not subject to it.",
        ),
        F::BeforePipl => text(
            "行为时《个人信息保护法》尚未施行，本测算不以其为依据；过错推定亦不适用。请依行为时的法律审查责任，依程序法审查起诉资格。",
            "The PIPL was not in force at the time of the act, so it is not relied on here and fault is not presumed under it. Please examine liability under the law of that time, and standing under procedural law.",
        ),
        F::PiplNotBreached => text(
            "录入的被违反规范是{0}，没有《个人信息保护法》。公益诉讼条款所称“本法”仅指《个人信息保护法》，不能据此起诉。请核对，或者审查其他法律是否授权起诉。",
            "The laws recorded as breached are {0}, without the PIPL. “This Law” in the PIL provision means the PIPL only, so it does not carry this action. Please check, or consider whether another law allows it.",
        ),
        F::WideLawProposal => text(
            "论文主张扩大解释公益诉讼条款中的“本法”，违反{0}亦可据此起诉。现行条文仅指《个人信息保护法》；该主张不改变其施行日期。",
            "The paper proposes a wide reading of “this Law” in the PIL provision, so that a breach of {0} carries the action too. The text in force means the PIPL only, and the proposal does not change its date of effect.",
        ),
        F::NoRuleAtAct => text(
            "本法律库没有收录{0}有效的赔偿数额规定。请核对行为日期，或者另行查明当时的法律。",
            "This law book has no provision on the amount in force on {0}. Please check the date of the act, or establish the law of that time.",
        ),
        F::PlaintiffMissing => text(
            "尚未填写原告。可以起诉的是检察院、法律规定的消费者组织和国家网信部门确定的组织，请选择其类别。",
            "No plaintiff is named. Those who may sue are the procuratorate, consumer organisations provided by law and organisations designated by the CAC; please choose the kind.",
        ),
        F::PlaintiffJoined => text(
            "其他适格机关、组织申请参加诉讼，应当在开庭前提出；是否准许由人民法院决定，准许的列为共同原告。",
            "Another eligible body may apply to join before the hearing; the court decides, and a body that is allowed to join is a co-plaintiff.",
        ),
        F::SuitSupported => text(
            "支持起诉的单位不是当事人，判项不写其权利义务。",
            "A body that supports the suit is no party: no order is made for or against it.",
        ),
        F::SupportBesideProcuratorate => text(
            "支持起诉，是支持其他适格主体提起的诉讼；检察院自己作为原告的，不另列支持起诉单位。请核对。",
            "Support is for a suit that another entitled body brings; where the procuratorate itself sues there is no supporter. Please check.",
        ),
        F::CostsOfWhichPlaintiff => text(
            "原告不止一个，未写明费用由谁支出，判项写为支付给全体原告。请核对，必要时改写该项。",
            "There are several plaintiffs and it is not stated which of them incurred the costs; the order awards them to all. Please check, and reword the item where needed.",
        ),
        F::StandingMet => text(
            "原告属于可以提起公益诉讼的主体。",
            "The plaintiff is among the bodies that may bring public interest litigation.",
        ),
        F::StandingMunicipal => text(
            "低于省级的消费者组织不在法律授权之列：可以起诉的是中国消费者协会和省级消费者组织。请核对原告。",
            "Consumer associations below the province are not authorised by law: the China Consumers Association and provincial associations may sue. Please check the plaintiff.",
        ),
        F::StandingMunicipalProposal => text(
            "论文主张原告范围扩至市级消费者组织。依现行法，该组织尚无起诉资格。",
            "The paper proposes standing for municipal consumer associations. Under the law in force this association has none.",
        ),
        F::StandingDesignated => text(
            "国家网信部门确定的组织可以起诉，但未查到已公布的确定名单。请核对原告是否有被确定的证明。",
            "Organisations designated by the CAC may sue, but no published designation has been found. Please check that the plaintiff can prove its own.",
        ),
        F::DesignatedUnmet => text(
            "依论文主张的条件，该组织不应被确定：{0}不具备。现行法未定条件。请核对。",
            "Under the conditions the paper proposes, this organisation should not be designated; not met: {0}. The law in force sets no conditions. Please check.",
        ),
        F::DesignatedOpen => text(
            "论文主张的条件尚未全部查明：{0}。请补填。",
            "Not all of the conditions the paper proposes are established; open: {0}. Please complete them.",
        ),
        F::StandingDesignatedProposal => text(
            "论文主张的五项条件均已具备：以儿童信息保护为宗旨、非营利，有相应规模、担责能力和业务能力。现行法未定条件，仍须查明其已被确定。",
            "The five conditions the paper proposes are met: devoted to children’s information, non-profit, adequate in size, liability and ability. The law sets no conditions; an actual designation must still be shown.",
        ),
        F::StandingNone => text(
            "原告不属于法律授权提起公益诉讼的机关或者组织。请核对原告的类别。",
            "The plaintiff is none of the bodies the law authorises to bring public interest litigation. Please check its kind.",
        ),
        F::StandingContested => text(
            "可能授权原告起诉的规定，在本案只能比照引用，或者其文本未经核验，起诉资格有争议。请核对案件领域和原告类别。",
            "The rules that may authorise this plaintiff apply here by analogy only, or their texts were not verified; its standing is contested. Please check the field of the case and the kind of plaintiff.",
        ),
        F::StandingEnvironment => text(
            "环境案件中，依法登记、专门从事环境保护公益活动达到规定年限且无违法记录的社会组织可以起诉；所引文本未经核验，本案也未记载这些条件。请审查原告是否具备。",
            "In cases of the environment an organisation may sue that is duly registered, has worked solely for environmental protection for the years required and has no unlawful record. The text cited was not verified, and the case does not record these conditions; please examine whether the plaintiff meets them.",
        ),
        F::DefendantsMissing => text(
            "尚未录入被告，无法确定责任主体。请至少录入一名被告。",
            "No defendant is named, so nobody can be ordered to pay. Please enter at least one.",
        ),
        F::ManyUnknown => text(
            "受侵害的人数未填。起诉须有“众多个人”的权益受侵害，请填写人数或者条数，例如40000+。",
            "The number of individuals is not known. The action requires that the rights of many individuals were infringed; please enter the persons or records, such as 40000+.",
        ),
        F::ManyNoNumber => text(
            "已知数量为{0}。法律未规定“众多”的人数标准，是否构成由法院认定。",
            "The number known is {0}. The law sets no figure for “many individuals”; whether it is met is for the court.",
        ),
        F::ManyFew => text(
            "已知数量仅{0}，是否属于“众多个人”存疑。法律未定标准；“十人以上”见于其他条文的解释，仅供参照。请说明理由。",
            "The number known is only {0}; whether these are “many individuals” is doubtful. The law sets no figure; “ten or more” concerns other articles and is a yardstick only. Please state the reasons.",
        ),
        F::ManyChildrenProposal => text(
            "论文主张儿童案件不设人数门槛，并及于潜在儿童。现行法仍要求侵害众多个人的权益。",
            "The paper proposes no threshold of numbers for children, potential victims included. The law in force still requires that many individuals’ rights be infringed.",
        ),
        F::HarmUnknown => text(
            "未填写损害是否发生。损害赔偿以造成损害为要件，请选择已经发生、有发生的风险或者没有。",
            "It is not stated whether harm occurred. Damages require harm; please choose whether it has occurred, is a risk, or neither.",
        ),
        F::HarmRisk => text(
            "仅有损害风险：可以支持停止侵害、排除妨碍、消除危险的请求，不足以支持损害赔偿和惩罚性赔偿。请核对损害的证据。",
            "There is only a risk of harm. It can support cessation, removal of the obstruction or elimination of the danger, but neither damages nor punitive damages. Please check the evidence of harm.",
        ),
        F::HarmRiskSuit => text(
            "公益诉讼条款以“侵害众多个人的权益”为要件，仅有损害风险能否起诉，法律没有明文。请说明理由。",
            "The PIL provision requires that rights of many individuals were infringed; whether a mere risk allows the action is not settled. Please state the reasons.",
        ),
        F::HarmRiskProposal => text(
            "论文主张儿童信息有损害风险即可起诉。该主张只及于起诉，损害赔偿仍以造成损害为要件。",
            "The paper proposes that for children’s information a risk of harm is enough to sue. It reaches the action only: damages still require harm.",
        ),
        F::HarmNone => text(
            "既无损害也无损害风险，损害赔偿没有依据。请核对事实；侵害仍在持续的，可以审查停止侵害等责任方式。",
            "There is neither harm nor a risk of it, so damages have no basis. Please check the facts; if the infringement continues, cessation and similar remedies may be considered.",
        ),
        F::NoticeMissing => text(
            "未录入诉前公告日期，无法核算公告期间。检察院起诉前应当公告{0}日，请填写公告日期或者天数。",
            "The pre-suit notice is not recorded, or its length cannot be counted. A procuratorate shall give notice for {0:day} before filing; please enter the date or the number of days.",
        ),
        F::NoticeShort => text(
            "诉前公告仅{0}日，少于规定的{1}日。请核对公告和起诉日期；期间确未满的，请审查起诉条件。",
            "The pre-suit notice ran {0:day}, fewer than the {1} required. Please check the dates of notice and filing; if it did fall short, consider whether the action may proceed.",
        ),
        F::NoticeMedium => text(
            "诉前公告未在具有全国影响的媒体发布，与检察机关办案规则不符。请核对发布媒体。",
            "The notice was not published in a medium with national reach, as the procuratorates’ case-handling rules require. Please check the medium.",
        ),
        F::OtherPlaintiff => text(
            "录入为另有适格主体已经起诉。依现行法，此时检察院可以支持起诉，不得自行起诉。请核对原告。",
            "Another body entitled to sue is recorded as having sued. The procuratorate may then support that action but not bring its own. Please check the plaintiff.",
        ),
        F::NoticeProposal => text(
            "论文主张三类原告不分先后，检察院无须居后；依此主张不以诉前公告为前提。现行规则仍要求公告{0}日。",
            "The paper proposes no order among the plaintiffs, so that no pre-suit notice would be needed. The rules in force still require {0:day}.",
        ),
        F::PriorDutiesMissing => text(
            "未录入消费者组织已先行履行公益性职责的情况。起诉时应当提交相应证明，请补填或者核对。",
            "There is no record that the association first performed its statutory duties. Proof shall be filed with the complaint; please complete or check.",
        ),
        F::Exculpated => text(
            "录入为被告就全部行为已证明没有过错、行为合法或者另有免责事由，依法不承担损害赔偿等侵权责任；停止侵害等请求不以过错为要件。请核对该项认定。",
            "For all its conduct the defendant is recorded as having proved absence of fault, lawfulness or another defence, so it bears no liability in damages; cessation and similar claims need no fault. Please check this finding.",
        ),
        F::ExculpatedInPart => text(
            "各行为分别判断：就{0}，录入为被告已经免责；就{1}，责任仍在。请只将后者造成的数额列入赔偿。",
            "Each kind of conduct is judged by itself: for {0} the defendant is recorded as free of liability; for {1} liability stands. Please include only what the latter caused.",
        ),
        F::UnprovedCollection => text(
            "录入为被告未证明收集合法。依现行法，收集违法由原告举证；原告也未证明的，由原告承担不利后果。",
            "That the collection was lawful is recorded as not proved. Under the law in force the plaintiff proves that it was unlawful, and bears the consequence if neither side proves anything.",
        ),
        F::UnprovedCollectionFace => text(
            "录入为被告未证明收集合法。人脸信息处理的合法性由处理者举证，由被告承担不利后果。",
            "That the collection was lawful is recorded as not proved. For facial information the processor has to prove it, and bears the consequence.",
        ),
        F::UnprovedCollectionProposal => text(
            "录入为被告未证明收集合法。论文主张非法收集儿童信息的案件由处理者举证，依此由被告承担不利后果。",
            "That the collection was lawful is recorded as not proved. The paper has the processor prove it where children’s information is concerned, so the consequence falls on the defendant.",
        ),
        F::ThirdInfringer => text(
            "录入为泄露系第三人侵害所致。依现行法，第三人应当担责，但被告不因此当然免责，仍须证明自己没有过错（如已尽保管义务）。请审查是否追加被告。",
            "The leak is recorded as caused by a third person. That person is liable, but under the law in force this alone does not free the defendant, who has still to disprove its own fault, such as by proof of safekeeping. Please consider whether to join the third person.",
        ),
        F::ThirdInfringerProposal => text(
            "论文主张，泄露儿童信息的处理者证明系第三人侵害的，不承担责任。现行法没有这一规则。",
            "The paper proposes that a processor who proves a third infringer is not liable for a leak of children’s information. The law in force has no such rule.",
        ),
        F::NoFaultProposal => text(
            "论文主张非法使用适用无过错责任，被告没有过错亦应担责。《个人信息保护法》对一切处理行为均推定过错，被告可以举证推翻。",
            "The paper proposes no-fault liability for illegal use, so proof of no fault would not help. The PIPL presumes fault for every kind of processing, and the defendant may rebut it.",
        ),
        F::RouteMissing => text(
            "尚未选择赔偿的计算方式，暂不计赔偿。请依行为时的法律，选择按损失、按获利或者根据实际情况确定，或者填写调解约定的数额。",
            "No route to compensation is chosen, so none is counted. Please choose loss, gain or actual circumstances under the law at the time of the act, or a sum agreed in mediation.",
        ),
        F::RouteEmpty => text(
            "所选计算方式下没有可计的项目，暂不计赔偿。请填写项目，或者改选其他方式。",
            "The chosen route has no items to count, so no compensation is counted. Please add items or choose another route.",
        ),
        F::RoutesOverlap => text(
            "{0}同时按两种方法承担赔偿。按损失、按获利和由法院酌定是确定同一赔偿数额的不同方法，请核对是否重复，必要时为各项指定责任人。",
            "{0} owes under both measures. Loss, gain and circumstances are ways to fix one and the same sum; please check that nothing counts twice, and name the debtors of each item where needed.",
        ),
        F::FindingOpen => text(
            "“{0}”已有诉请或者认可，法院尚未认定，暂不计入认定数额。请填写认定：全部支持、不予支持、比例或者金额。",
            "“{0}” has a claim or concession but no finding by the court yet, and is not counted. Please enter the finding: all, none, a share or a sum.",
        ),
        F::FoundWithoutClaim => text(
            "“{0}”认定为全部或者一定比例，但没有诉请金额，无从计算。请补填诉请，或者直接认定金额。",
            "The court allows “{0}” in full or in part, but no amount is claimed, so none can be computed. Please enter the claim, or the sum found.",
        ),
        F::FoundOverClaimed => text(
            "“{0}”认定的金额超出诉请。未经变更，不应超出诉请判决；诉请不足以保护公益的，可以释明。请核对。",
            "The sum found for “{0}” exceeds the claim. Without a change of claims the court may not award more; if the claims do not protect the public interest, it may so advise. Please check.",
        ),
        F::OrderedOverClaimed => text(
            "{0}判决支付{2}元，超出诉请的{3}元（均已扣除已付款项和成本）。未经变更，不应超出诉请判决；诉请不足以保护公益的，可以释明。请核对。",
            "{0}: {2} yuan is ordered and {3} yuan claimed, each after payments and costs are taken off. Without a change of claims the court may not award more; if the claims do not protect the public interest, it may so advise. Please check.",
        ),
        F::GainBasisMissing => text(
            "该项获利列有成本，但未选择是否扣除，暂按总额计算。法律未规定扣除方法，请选择并说明理由。",
            "Costs are named for this gain, but not whether they are taken off; it is counted gross. The law gives no method; please choose and state why.",
        ),
        F::LossBeforeGain => text(
            "行为时的法律先按损失计算，损失难以确定的才按获利。请说明损失难以确定的理由。",
            "At the date of the act the law put loss before gain: gain counts only where loss is hard to determine. Please state why it is.",
        ),
        F::CircumstancesPrecondition => text(
            "根据实际情况确定数额，以损失和获利均难以确定为前提，而本案已填有损失或者获利。请说明其难以确定的理由。",
            "A sum by actual circumstances requires that loss and gain are both hard to determine, yet a loss or gain is entered. Please state why they cannot be determined.",
        ),
        F::NegotiationFirst => text(
            "按行为时的民法典规定，由法院酌定以当事人就数额协商不一致为前提。请查明有无协商。",
            "Under the Civil Code at the time of the act, the court fixes a sum where the parties have not agreed on one. Please establish whether they tried.",
        ),
        F::CourtsChoice => text(
            "该数额由法院根据实际情况确定，不是计算结果。请在理由中写明所考虑的因素。",
            "This sum is fixed by the court by actual circumstances; it is not a computed result. Please give the factors in the reasons.",
        ),
        F::AgreedSum => text(
            "该数额由当事人在调解中约定，不是计算结果。法院审查协议是否损害社会公共利益。",
            "This sum was agreed in mediation; it is not a computed result. The court examines whether the agreement harms the public interest.",
        ),
        F::AgreementWithoutMediation => text(
            "约定的数额只能用于以调解方式结案的案件，法院认定时不计入。请改选结案方式，或者改选赔偿的计算方式。",
            "A sum agreed on can stand only in a case that ends by mediation; it does not count as found. Please change how the case ends, or the route to compensation.",
        ),
        F::NetworkCap => text(
            "所选依据规定损失、获利均难以确定时，法院可以在{0}元以下确定；用于公益诉讼属类推，有争议。《个人信息保护法》没有上限。",
            "On the chosen basis the court may fix up to {0} yuan if loss and gain are hard to determine. Using it in public interest litigation is by analogy and contested; the PIPL has no cap.",
        ),
        F::NetworkCapEither => text(
            "行为时的文本规定，损失或者获利无法确定的，法院可以在{0}元以下确定；用于公益诉讼属类推，有争议。",
            "Under the text in force at the time of the act the court may fix up to {0} yuan if loss or gain cannot be determined. Using it in public interest litigation is by analogy and contested.",
        ),
        F::NetworkPrecondition => text(
            "所选依据在行为时的文本，以损失或者获利无法确定为前提，而本案两者都已填写。请说明其中哪一项无法确定。",
            "The chosen basis, in the text in force at the time of the act, requires that loss or gain cannot be determined, yet both are entered. Please state which of them cannot.",
        ),
        F::NetworkNotInForce => text(
            "行为时网络侵害人身权益的规定尚未施行，其上限未予适用。请改选依据。",
            "The network personality-rights provisions were not in force at the time of the act, so their cap was not applied. Please choose another basis.",
        ),
        F::WorksheetAid => text(
            "酌定测算表只供法院参考，不计入数额。单价和系数由法院选定，法律没有每条信息的价格。",
            "The worksheet only helps the court and is not part of the award. Unit and coefficients are the court’s choice; the law sets no price per record.",
        ),
        F::CostHeadMissing => text(
            "“{0}”未选择费用类别，无从确定依据，暂不计入。请选择类别。",
            "“{0}” names no head of costs, so its basis is open and it is not counted. Please choose a head.",
        ),
        F::CostByAnalogy => text(
            "{0}所引的是消费公益诉讼解释，本案未记载为消费案件，适用属类推，有争议。请核对本案是否属于消费案件。",
            "{0}: the rule governs consumer public interest litigation. This case is not recorded as one, so it applies only by analogy and is contested. Please check whether it is a consumer case.",
        ),
        F::CostWithoutBasis => text(
            "{0}在所适用的日期没有可以引用的依据：可以列为诉请，不计入认可和认定的数额。请核对日期、由哪一原告支出和费用类别。",
            "{0}: there is no provision to cite at the date that applies. It may be claimed, but nothing of it counts as conceded or found. Please check the dates, which plaintiff laid it out, and the head.",
        ),
        F::OtherExpenses => text(
            "“其他诉讼支出”可以列为诉请，不计入认可和认定的数额：消费公益诉讼解释只列调查取证、鉴定、律师三项。有依据的请改列相应类别。",
            "“Other litigation expenses” may be claimed, but nothing of them counts as conceded or found: the consumer interpretation lists only investigation, appraisal and lawyers’ fees. If an item fits a head with a basis, please move it there.",
        ),
        F::OtherExpensesProposal => text(
            "论文主张赔偿项目包括其他诉讼支出，此处据此计入。现行法没有这一项。",
            "The paper proposes that other litigation expenses be recoverable, and they are counted on that footing. The law in force has no such head.",
        ),
        F::OtherExpensesProcured => text(
            "检察机关办案规则列明鉴定评估、专家咨询等费用可以请求被告承担；“等”字是否包括本项，属于理解问题，有争议，由人民法院裁量。此处计入。",
            "The procuratorial rules name the costs of appraisal, assessment, expert consultation “and the like”. Whether this item is one of them is a matter of reading, contested, and in the court’s discretion. It is counted here.",
        ),
        F::CostTextUnverified => text(
            "{0}所引条文在裁判时的文本未经核验，不作为法律引用，文书不以其为依据。请查阅官方文本。",
            "{0}: the text of the provision as it stood at the time of the proceedings was not verified; it is not cited as law, and no paper rests on it. Please consult the official text.",
        ),
        F::CostsDiscretion => text(
            "所列条文规定的费用，法院可以根据实际情况支持，并非一律支持；调查取证费、律师费和其他诉讼支出以合理为限。请说明理由。",
            "The court may support costs under the articles named as the facts warrant, and need not; investigation, lawyers’ fees and other expenses of the suit only if reasonable. Please state the reasons.",
        ),
        F::DoubleCount => text(
            "{0}与{1}名称、金额相同，可能重复计算。同一笔支出只能计一次，请核对。",
            "{0} and {1} have the same name and sum and may be counted twice. One expense counts once; please check.",
        ),
        F::PunitiveOff => text(
            "未启用惩罚性赔偿：须有法律明文规定，本案没有选定依据。",
            "Punitive damages are off: they need a statute, and none is named.",
        ),
        F::PunitiveNotInForce => text(
            "本法律库所收的该法律文本自{0}起施行，行为终了在此之前；当时的相应规定本法律库未收。惩罚性赔偿可以列为诉请，是否支持须另行查明当时的法律。请核对行为日期，或者改选依据。",
            "The text of the chosen statute in this law book applies from {0}, after the act ended; what governed then is not in this book. Punitive damages may be claimed; whether they are due has to be established under the law of that time. Please check the date of the act or choose another basis.",
        ),
        F::PunitiveTextMissing => text(
            "本法律库所收的该法律文本自{0}起施行，行为终了在此之前；当时的相应规定本法律库未收，故暂不计入认定数额，也不能据此驳回。请查明当时的法律：有规定的，选探索性主张并写明依据；没有规定的，认定栏选不予支持。",
            "The text of the chosen statute in this law book applies from {0}, after the act ended; what governed then is not in this book. So nothing is counted as found yet, and that is no ground to dismiss. Please establish the law of that time: if it allows them, choose the exploratory basis and state the ground; if it does not, find nothing.",
        ),
        F::PunitiveFraud => text(
            "未录入欺诈已获证明的认定。该依据以经营者有欺诈行为为要件，请填写认定。",
            "Fraud is not recorded as proved. This basis requires fraud by the operator; please enter the finding.",
        ),
        F::PunitiveNoFraud => text(
            "记载为没有欺诈，该依据的要件不具备。请删去惩罚性赔偿，或者核对事实。",
            "Fraud is recorded as absent, so a requirement of this basis is not met. Please remove punitive damages or check the facts.",
        ),
        F::PunitivePilContested => text(
            "该法将请求权赋予消费者，公益诉讼原告可否主张有争议，消费公益诉讼解释未列惩罚性赔偿。采用的，请说明理由。",
            "The statute gives the claim to consumers. Whether a public interest plaintiff may bring it is contested; the consumer interpretation does not list punitive damages. If it is used, please state why.",
        ),
        F::PunitiveExploratory => text(
            "惩罚性赔偿须有法律规定，此处没有，故仅作探索性测算，未计入。倍数和基数均为使用者的假设。确有采用依据的，请在该方名下写明，写明后计入。",
            "Punitive damages need a statute, and there is none here, so they are explored and not counted. Multiplier and base are the user’s assumptions. If a side relies on a ground, please enter it for that side; they count from then on.",
        ),
        F::PunitiveGroundMissing => text(
            "已选择计入没有法律规定的惩罚性赔偿，但未写明依据，故未计入。请写明依据，或者取消选择。",
            "Punitive damages without a statute are to count, but on what ground is not stated, so they do not count. Please state the ground or undo the choice.",
        ),
        F::PunitiveOnGround => text(
            "法律没有规定该项惩罚性赔偿，现按录入的依据计入：{0}。该依据能否成立，请审查并说明理由。",
            "No statute provides these punitive damages; they count on the ground entered: {0}. Please examine whether it holds and state the reasons.",
        ),
        F::PunitiveChildrenProposal => text(
            "论文主张探索在儿童信息公益诉讼中适用惩罚性赔偿，此处据此计算。现行法没有规定；倍数和基数为假设。",
            "The paper proposes exploring punitive damages in children’s cases, and they are computed on that footing. The law in force has no such rule; multiplier and base are assumptions.",
        ),
        F::PunitiveMultiplierMissing => text(
            "倍数未填，惩罚性赔偿未计入。请填写，例如1.5。",
            "The multiplier is not stated, so punitive damages are not counted. Please enter it, such as 1.5.",
        ),
        F::PunitiveLower => text(
            "采用的倍数为{0}倍，低于法定的{1}倍。法律规定的倍数由请求权人请求，可以少请求；数额按{0}倍计算。",
            "The multiple taken is {0}, below the {1} that the law fixes. It is for the claimant to ask for it, and less may be asked for; the sum is computed with {0}.",
        ),
        F::PunitiveLowerReason => text(
            "采用的倍数低于法定倍数，未写明理由。请补填，说理部分照录。",
            "A multiple below the law’s is taken and no reason is given. Please enter it; the reasons print it.",
        ),
        F::PunitiveLowerOpen => text(
            "原告请求的倍数低于法定倍数，此方未填采用的倍数，惩罚性赔偿未计入：法定倍数超出诉请，诉请的倍数也不当然为此方所采。请填写倍数，与诉请一致的可以填同一数。",
            "The plaintiff asks for less than the law’s multiple, and this side has not said which it takes, so punitive damages are not counted: the law’s is more than is claimed, and that claimed is not taken for granted. Please enter the multiple; it may be the one claimed.",
        ),
        F::PunitiveLowerUnsaid => text(
            "原告请求的倍数低于法定倍数；此方虽填写{0}倍，但未表明采用低于法定的倍数，故该倍数和惩罚性赔偿均未计入。请勾选采用低于法定的倍数；与诉请的倍数一致的，可以不另写理由。",
            "The plaintiff asks for less than the law’s multiple. This side states {0} and has not said that it takes less than the law’s, so neither that multiple nor punitive damages are counted. Please tick that it takes a lower one; no reason is needed where it is the multiple claimed.",
        ),
        F::PunitiveMultipleOverClaimed => text(
            "认定的倍数{0}大于诉请的倍数{1}。裁判不得超出诉讼请求；诉请不足以保护公共利益的，可以释明。",
            "The multiple found, {0}, is more than the {1} claimed. A judgment does not go beyond the claims; the court may explain that they are insufficient.",
        ),
        F::PunitiveAgreed => text(
            "惩罚性赔偿按双方协商的{0}元计入，不是任何倍数的结果；诉请的基数为{1}元。其依据是当事人的协议，须经公告和人民法院审查。",
            "Punitive damages count with the {0} yuan that the parties agreed on; no multiple gives it. The base claimed is {1} yuan. They rest on the agreement, which is announced and reviewed by the court.",
        ),
        F::PunitiveAgreedWithoutMediation => text(
            "协商确定的数额只能用于以调解方式结案的案件，未计入；现按法定倍数计算。请改选结案方式，或者清空该数额。",
            "A sum agreed on can stand only in a case that ends by mediation; it does not count, and the multiple does. Please change how the case ends, or clear the sum.",
        ),
        F::PunitiveSameGoods => text(
            "记载为同一批货物在上下游的销售，而各基数现均计入。同一批货物只宜按一个环节计算，请删去其他环节，或者说明理由。",
            "The bases are said to be sales of the same goods upstream and downstream, and all of them count. The same goods are best counted at one stage only; please remove the others, or state why.",
        ),
        F::SampleOnly => text(
            "基数为样本所涉金额{0}元。未填样本数或者总数，无从推算，按样本计入。",
            "The base is the {0} yuan found in the sample. How many were drawn or how many there are in all is not stated, so nothing can be extrapolated; the sample counts.",
        ),
        F::SampleCounted => text(
            "基数按样本所涉金额{0}元计入；按总数推算为{1}元，未计入。采用推算的，请写明依据。",
            "The base counts as the {0} yuan found in the sample; extrapolated to all it would be {1} yuan, which does not count. If the extrapolation is adopted, please state on what ground.",
        ),
        F::SampleExtrapolated => text(
            "基数按样本推算为{0}元计入，样本实际所涉金额为{1}元。写明的依据：{2}。抽样方法和代表性请审查并说明理由。",
            "The base counts as {0} yuan, extrapolated; what was found in the sample is {1} yuan. Ground stated: {2}. Please examine how the sample was drawn and what it represents, and state the reasons.",
        ),
        F::SampleGroundMissing => text(
            "已选择采用样本推算，但未写明依据，故仍按样本所涉金额计入。请写明依据，或者取消选择。",
            "The extrapolation is said to be adopted, but on what ground is not stated, so what was found in the sample counts. Please state the ground or undo the choice.",
        ),
        F::SampleIncomplete => text(
            "样本的数字不全，无法推算。请补填。",
            "A number of the sample is missing, so nothing can be extrapolated. Please enter it.",
        ),
        F::RefundBesideGain => text(
            "既退还价款，又按获利赔偿，价款可能已经包含在获利之中。请核对，避免重复计算。",
            "The price is paid back and the gain is taken as well; the price may be part of the gain. Please check that nothing counts twice.",
        ),
        F::PunitiveMeasureMissing => text(
            "未选择按价款或者按损失计算，惩罚性赔偿未计入。法律由请求权人择一，请填写其选择。",
            "Neither price nor loss is elected, so punitive damages are not counted. The law leaves the choice to the claimant; please enter it.",
        ),
        F::PunitiveFloorTimes => text(
            "每名消费者的最低额按{0}人累计。法律规定最低额，但公益诉讼中可否按人数累计，未查到依据。请说明理由。",
            "The statutory minimum per consumer is taken {0:time}. No authority was found on multiplying it in public interest litigation. Please state the reasons.",
        ),
        F::PunitiveFloorUnknown => text(
            "录入的是{0}名消费者的合计金额，各人数额不明，每人最低{1}元无从计算，未计入。需要适用最低额的，请逐人或者按同额的人分行录入，并选“每人”。",
            "The sum is the total of {0:consumer}. What each of them paid or lost is not known, so the minimum of {1} yuan per consumer cannot be worked out and is not applied. If it is to apply, please enter a row for each consumer, or for those with the same sum, and choose “of each”.",
        ),
        F::PunitiveFloorOpen => text(
            "按倍数计为{0}元，不足一名消费者的法定最低额{1}元；未填消费者人数，最低额未适用。请填写人数；不止一人的，并注明金额是合计还是每人。",
            "The multiple comes to {0} yuan, less than the statutory minimum of {1} yuan for a single consumer; their number is not stated, so the minimum is not applied. Please enter the number and, if there are several, whether the sum is the total or that of each.",
        ),
        F::PunitiveTotalOrEach => text(
            "有{0}名消费者，未说明金额是合计还是每人：按每人计为{1}元（现按此计入），按合计计为{2}元。请选定。",
            "The number of consumers is {0}, and whether the sum is the total or that of each is not said: as that of each it comes to {1} yuan, which counts now; as the total, to {2} yuan. Please choose.",
        ),
        F::PunitiveConsumersMissing => text(
            "已选择金额为每人金额，但未填消费者人数，现只计一次。请填写人数。",
            "The sum is said to be that of each consumer, but their number is missing, so it counts once. Please enter the number.",
        ),
        F::PunitiveConsumersUnused => text(
            "此处的消费者人数不起作用：该依据没有每人最低额，金额也不是每人金额。请清除，或者选“每人”。",
            "The number of consumers does nothing here: this basis has no minimum per consumer, and the sum is not that of each. Please clear it, or choose “of each”.",
        ),
        F::PunitiveMultiplierUnused => text(
            "录入的倍数{0}不起作用：所选法律已规定倍数，按法定倍数计算。此方采用的倍数低于法定倍数的，请注明并说明理由；否则请清除，或者改选依据。",
            "The multiplier of {0} does nothing: the chosen statute fixes the multiple, which is used here. If this side takes less, please say so and why; otherwise clear it or choose another basis.",
        ),
        F::PunitiveMeasureUnused => text(
            "“计算口径”不起作用：只有食品、药品两法由请求权人在价款与损失之间选择。请清除。",
            "The choice between price and loss does nothing: only the statutes on food and on drugs leave it to the claimant. Please clear it.",
        ),
        F::PunitiveBaseUnused => text(
            "“基数种类”不起作用：有法律依据的，基数由法律规定；已录入基数金额的，以录入的金额为准。请清除。",
            "The kind of base does nothing: a statute says what its base is, and bases that are entered count as entered. Please clear it.",
        ),
        F::PunitiveBaseNamed => text(
            "“基数种类”只说明基数是什么，不参与计算；计算以录入的基数金额为准。",
            "The kind of base only says what the bases are; the sums entered count.",
        ),
        F::PunitiveGroundsUnused => text(
            "为探索性主张写明的依据不起作用：现已选定法律依据。请清除，或者改选依据。",
            "The ground entered for exploratory damages does nothing: a statute is chosen. Please clear it or choose another basis.",
        ),
        F::PunitiveOtherField => text(
            "所选条文针对食品、药品或者人身伤害，不针对个人信息。请确认本案确有该类损害。",
            "The chosen statute concerns food, drugs or injury, not personal information. Please confirm that the case involves such harm.",
        ),
        F::PunitiveBaseMissing => text(
            "惩罚性赔偿没有基数，未计入。请填写价款、损失或者所选基数。",
            "Punitive damages have no base and are not counted. Please enter the price, the loss or the chosen base.",
        ),
        F::PunitiveSameSum => text(
            "赔偿与惩罚性赔偿可能以同一数额为基础。请说明两者并用的理由，避免重复评价。",
            "Compensation and punitive damages may rest on the same sum. Please say why both are due, so that nothing is counted twice.",
        ),
        F::DeductionContested => text(
            "已扣除行政或者刑事制裁{0}元。法律只规定民事责任优先承担，没有规定抵扣，有争议。请说明理由，或者取消扣除。",
            "A sanction of {0} yuan was deducted. The law only gives civil liability priority and provides for no set-off; this is contested. Please state why, or undo the deduction.",
        ),
        F::SanctionsKept => text(
            "行政或者刑事制裁未予扣除：不影响民事责任；财产不足以支付的，优先承担民事责任。",
            "Sanctions were not deducted: they do not affect civil liability, which comes first if the assets do not suffice.",
        ),
        F::SanctionedOpen => text(
            "未写明{0}元制裁由哪一被告承担，而各被告可能分别负债，未予扣除：一人受到的制裁不抵扣他人的债务。请选定被处罚人。",
            "Who bore the sanction of {0} yuan is not said, and the defendants may owe separate debts, so it is not deducted: what one has borne does not lower what others owe. Please choose the defendant.",
        ),
        F::DeductionExceeds => text(
            "扣除额大于可扣数额，仅扣至零。请核对扣除额。",
            "The deduction is larger than what it can be taken from; it stops at zero. Please check the deduction.",
        ),
        F::DeductionNothing => text(
            "选择扣减罚没款{0}元，但所选项目下没有被处罚人应付的款项，未作扣减。请核对扣减的项目和被处罚人，或者取消扣减。",
            "A sanction of {0} yuan is to be deducted, but whoever bore it owes nothing under the head chosen, so nothing is taken off. Please check the head and the defendant, or undo the deduction.",
        ),
        F::CreditsExceed => text(
            "已付款项大于应付数额，超出部分未计。请核对付款人和金额。",
            "Sums already paid exceed what is owed; the excess is not counted. Please check payer and amount.",
        ),
        F::PerformanceOpen => text(
            "没有与此处所选相符的款项，或者相符的不止一笔，履行方式暂不计入。请选定款项种类和付款的被告。",
            "No payment, or more than one, fits what is chosen here, so this way of performance does not count yet. Please choose the kind of payment and who pays it.",
        ),
        F::PerformanceTwice => text(
            "同一笔款项录入了两种履行方式，只计入前一种。请合并为一处。",
            "Two entries speak of the performance of the same payment; only the first counts. Please join them.",
        ),
        F::InstalmentsSum => text(
            "各期合计{0}元，应以金钱支付{1}元，{3}{2}元。请核对各期金额。",
            "The instalments add up to {0} yuan and {1} yuan are to be paid in money: {2} yuan too {3}. Please check their sums.",
        ),
        F::InstalmentIncomplete => text(
            "该期缺少金额或者付款日。请补填。",
            "This instalment has no sum or no day. Please complete it.",
        ),
        F::InstalmentNothing => text(
            "该期金额为零，没有款项可付。请填写金额，或者删去该期。",
            "The sum of this instalment is zero: nothing is paid in it. Please enter its sum, or remove it.",
        ),
        F::InstalmentsOrder => text(
            "该期早于前一期到期，各期未按先后排列。请核对各期的付款日，或者调整次序。",
            "This instalment is due before the one above it: they are not in the order of their days. Please check the days, or put them in order.",
        ),
        F::LabourTooLong => text(
            "劳务所需时间超出履行期限，无法按期完成。请核对劳务的时间、单位和期限。",
            "The labour takes longer than the time allowed for it. Please check its length, the unit and the period.",
        ),
        F::PerformanceReason => text(
            "判决分期支付或者以其他方式履行的，应当说明理由：协商不一致的，赔偿费用应当一次性支付，确有困难的才可以分期。请填写理由。",
            "A judgment that orders instalments, or performance otherwise than in money, should say why: failing agreement payment is at once, and instalments are for real difficulty. Please state the reason.",
        ),
        F::InstalmentUndated => text(
            "该期自生效之日起按月计算，没有具体的到期日，未计迟延履行利息。请填写生效日，各期随之推算；或者填写该期的到期日。",
            "This instalment runs in months from the effective day, which is not entered, so no late-performance interest is counted on it. Please enter the effective day, from which all such instalments follow, or the last day to pay this one.",
        ),
        F::InKindIncomplete => text(
            "折抵履行缺少：{0}。给付内容须明确方可执行，请补填。",
            "What is performed in place of money lacks: {0}. An order can be enforced only if its content is definite; please complete it.",
        ),
        F::InKindAgreed => text(
            "没有条文规定可以物资、服务或者劳务折抵赔偿款，赔偿费用的支付方式可以协商。请确认双方已协商一致，并在理由中写明。",
            "No text provides for goods, services or labour in place of damages; the way of payment may be agreed. Please confirm that both sides have agreed, and say so in the reason.",
        ),
        F::InKindExceeds => text(
            "折抵的价值{0}元超过应付的{1}元，超出部分未计。请核对。",
            "What is performed in place of money counts for {0} yuan, more than the {1} yuan owed; the excess does not count. Please check.",
        ),
        F::NumberZero => text(
            "此处的期限或者数量填为0，按未填写处理。请填写，或者清空该栏。",
            "A period or a number of 0 was entered here and counts as not stated. Please enter it, or empty the field.",
        ),
        F::InterestOverAward => text(
            "计算利息的本金{0}元大于判令给付的{1}元。请核对；本金即为判令给付数额的，可以清空本金。",
            "The principal of {0} yuan for the interest is more than the {1} yuan ordered. Please check it; where it is what is ordered, the field can be left empty.",
        ),
        F::InterestOtherDay => text(
            "填写的履行期限届满日为{0}，而按生效日、判令的期限或者指定的日期，履行期限至{1}届满。请核对。",
            "The period is said to end on {0}; by the day fixed, or by the days ordered from the day the judgment took effect, it ends on {1}. Please check which is right.",
        ),
        F::DayBeforeJudgment => text(
            "履行的最后一日{0}早于裁判日期{1}，无法按期履行。请核对。",
            "The last day to perform, {0}, lies before the day of the judgment, {1}; nobody can keep it. Please check both.",
        ),
        F::NothingMissed => text(
            "填写的其余各期全部到期日为{0}，而按录入的内容，此前没有逾期未付的分期款，其余各期不能提前到期。请核对该日和已付款项。",
            "The rest of the instalments is said to have fallen due on {0}, but by what is entered none was overdue before that day, so the rest cannot have fallen due early. Please check that day and what was paid.",
        ),
        F::DayBesidePeriod => text(
            "同时填写了具体日期和期间，文书以日期为准。请清空其中之一。",
            "Both a day and a period are entered; the documents take the day. Please empty one of them.",
        ),
        F::GainSplitOpen => text(
            "该项获利{0}元由数人共同取得，各人所得不明，由谁承担尚未确定，本程序不自行均分。请查明各人所得，或者认定连带责任。",
            "Several made this gain of {0} yuan together, and what each received is not known. It therefore stays open who owes it, and the program does not divide it. Please find what each received, or that they are jointly liable.",
        ),
        F::LimitIncomplete => text(
            "限额的基数和倍数只填了一项，得不出限额，该项连带责任未计入。请补填另一项，或者直接填写限额。",
            "Of the base and the multiple of the limit only one is stated, so they give no limit and the undertaking does not count. Please enter the other, or the limit itself.",
        ),
        F::LimitBesideProduct => text(
            "基数乘以倍数为{0}元，与所填限额{1}元不符；现按所填限额计算。请核对，或者清空限额。",
            "Base × multiple is {0} yuan, not the limit of {1} yuan stated, which counts. Please check, or clear the limit.",
        ),
        F::LiabilityOpen => text(
            "尚有{0}元未确定责任主体。请指定责任人；按份责任难以确定大小的，平均承担。",
            "Who owes {0} yuan is open. Please name the debtors; where several shares cannot be determined, they are equal.",
        ),
        F::JointGainsUnsaid => text(
            "连带责任是否包括各人的违法所得（共{0}元），尚未选择。选择之前，违法所得由取得该所得的被告各自承担，不列入连带。",
            "Whether joint liability covers the gains ({0} yuan in all) has not been said. Until it is, each defendant alone owes the gain it made.",
        ),
        F::InnerSharesPresumed => text(
            "各人违法所得不同，连带责任人之间的份额未经录入。份额按各自责任大小确定，难以确定的平均承担；所列内部份额暂按平均，仅为推定，可以填写份额。",
            "The gains differ and the shares among the joint debtors were not entered. They follow each one’s degree of responsibility and are equal only where it cannot be determined; the equal shares shown are a presumption. Shares may be entered.",
        ),
        F::AnswersIncomplete => text(
            "有一项连带责任没有选定由谁承担或者对谁承担，未予计入。请选定，或者删去该项。",
            "For one entry of joint liability it is not said who answers or for whom, so it does not count. Please choose, or remove the entry.",
        ),
        F::AnswersForNothing => text(
            "该项连带责任不起作用：限额为零，或者所对被告没有承担者本人尚不负担的应付款项，或者同一款项上已有承担者限额更高的另一项连带责任。请核对，或者删去该项。",
            "This undertaking comes to nothing: its limit is nil, or those it names owe nothing that whoever answers does not owe already, or another undertaking reaches further over the same sum. Please check, or remove it.",
        ),
        F::UndertakingPaid => text(
            "该项连带责任限额{0}元，已在限额内付款{1}元，尚余{2}元；此后只在余额内承担责任，余额为零的不再判令。",
            "Of this undertaking’s limit of {0} yuan, {1} yuan has been paid and {2} yuan is left. Liability continues for what is left only; where nothing is left, no order is made.",
        ),
        F::PayerOpen => text(
            "一笔{0}元的已付款项未确定付款人，未予抵扣。请选定付款人。",
            "Who paid one sum of {0} yuan is open, so it is not taken off. Please choose the payer.",
        ),
        F::PayerUnsaid => text(
            "一笔{0}元的已付款项未写明付款人，而各被告所负债务并不相同，暂按各笔债务未付金额的比例抵扣。请选定付款人：由谁支付，即抵扣谁的债务。",
            "Who paid one sum of {0} yuan is not said, and the defendants do not owe the same debts. Until it is, the sum is taken off all of them in proportion to what is left of each. Please choose the payer: the payment lowers what that defendant owes.",
        ),
        F::PaidOnOpen => text(
            "一笔已付款项中有{0}元抵扣了尚未确定由谁承担的款项，因为付款人可能就是责任人。确定由谁承担后，该笔付款只抵扣付款人应付的部分。请先确定由谁承担。",
            "Of one payment, {0} yuan is taken off sums for which it is still open who owes them, since the payer may be the one. Once that is settled, the payment lowers only what the payer owes. Please say who owes these sums.",
        ),
        F::PaymentsByOrder => text(
            "数名被告的付款可以清偿相同的债务，先抵扣谁的付款，各笔债务所余的数额不同，现按被告的次序抵扣（本程序的处理方式，法律库未收关于清偿抵充的规定）。付款人指定了清偿哪一笔债务的，请写明为谁支付。",
            "Payments of several defendants can go to the same debts, and what is left of each debt depends on whose payment is taken off first; they are taken off in the order of the defendants (a reading: the law book has no rule on how payments are imputed). If a payer named the debt, please say for whom the payment was made.",
        ),
        F::PaymentShared => text(
            "一笔{0}元的已付款项可以清偿不止一笔债务，未写明清偿哪一笔，按各笔未付金额的比例抵扣（本程序的处理方式，法律库未收关于清偿抵充的规定）；录入的先后至多影响几分尾差。付款人已指定的，请写明为谁支付。",
            "One payment of {0} yuan can go to more than one debt, and it is not said to which: it is taken off them in proportion to what is left of each; the order of entry can move no more than fen of rounding (a reading: the law book has no rule on how payments are imputed). If the payer named the debt, please say for whom he paid.",
        ),
        F::LatePaymentShared => text(
            "一笔{0}元的付款可以清偿不止一笔同一顺序的债务，按各笔未付金额的比例抵充（本程序的处理方式，法律库未收关于清偿抵充的规定）；被告和付款录入的先后不影响抵充。",
            "One payment of {0} yuan can go to more than one debt whose turn is the same, and is taken off them in proportion to what is left of each, whatever the order of the defendants or of entry (a reading: the law book has no rule on how payments are imputed).",
        ),
        F::JointBasisMissing => text(
            "未写明连带责任的依据。连带责任由法律规定或者当事人约定，请选择依据，或者改为按份责任。",
            "The ground of joint and several liability is not named. It arises only by statute or agreement; please choose the ground, or make the liability several.",
        ),
        F::JointBasisNotInForce => text(
            "所选的连带责任条文在行为时尚未施行，此前的对应规定本法律库未收。请核对行为时有效的依据。",
            "The provision chosen for joint and several liability was not in force at the time of the act, and its predecessor is not in this law book. Please check the ground in force then.",
        ),
        F::JointBasisUnverified => text(
            "所选的连带责任条文在行为时的文本未经核验，不作为法律引用，文书不以其为依据。请查阅官方文本，或者另选经核验的依据。",
            "The text of the provision chosen for joint and several liability, as it stood at the time of the act, was not verified; it is not cited as law, and no paper rests on it. Please consult the official text, or choose a ground whose text was verified.",
        ),
        F::NetworkServiceExtent => text(
            "网络服务提供者对全部损害承担连带责任，以知道或者应当知道侵权而未采取必要措施为前提；接到通知后未及时采取措施的，仅对损害的扩大部分承担连带责任。请查明属于何种情形；属于后者的，改录为该被告对侵权用户的债务承担连带责任，并写明限额。",
            "A provider of network services owes the whole jointly only if it knew or should have known of the infringement and took no necessary measures; if it failed to act after a notice, it owes jointly only what was added to the harm. Please establish which it is; in the latter case enter that the provider answers for the users’ debts, up to a limit.",
        ),
        F::MinorDefendant => text(
            "{0}行为时未成年，由监护人承担侵权责任；其有财产的，先从其财产中支付，不足部分由监护人承担。",
            "{0} was a minor at the time: the guardian bears the tort liability; payment comes first from the minor’s own property, the guardian paying any balance.",
        ),
        F::GuardianMissing => text(
            "{0}未成年，未见其监护人列为被告。请核对是否追加监护人，并填写对应关系。",
            "{0} is a minor and no guardian is recorded as a defendant. Please check whether to join the guardian, and record the link.",
        ),
        F::GuardianshipUnused => text(
            "{0}没有勾选“未成年人”，或者没有选定同为被告的监护人，关于监护人责任的内容未计入。请补选，或者清空这些内容。",
            "{0} is not marked as a minor, or has no guardian among the defendants, so what is said of the guardians’ liability does not count. Please complete it, or clear it.",
        ),
        F::GuardiansOfNoMinor => text(
            "已为{0}选定监护人，但没有勾选“未成年人”，现由其本人承担责任，文书写明其全名。如系未成年人，请勾选；不是的，请清空监护人。",
            "Guardians are chosen for {0}, who is not marked as a minor: {0} alone owes what is due and is named in full in the documents. Please mark a minor, or clear the guardians.",
        ),
        F::GuardianReductionReason => text(
            "减轻了{0}的监护人的责任，没有写明监护人如何尽到监护职责。是否减轻、减轻多少由法院决定，请补填理由。",
            "The liability of {0}’s guardians is lowered without saying how they did their duty. Whether and how far is for the court; please state the reason.",
        ),
        F::GuardianReductionTogether => text(
            "{0}与他人共同承担，或者另有人对其部分承担连带责任：减轻监护人责任后，减轻的部分由谁负担，没有规定，此处未予减轻。可以将该项责任人改为其他被告，另在“对他人部分的连带责任”中填写监护人承担的限额。",
            "{0} owes together with others, or another answers for {0}’s part. No text says at whose expense a lower liability of the guardians would be, so nothing is taken off here. The item may name the other defendants as its debtors, and joint liability for others’ parts may give the limit up to which the guardians answer.",
        ),
        F::GuardianReductionWhole => text(
            "{0}的监护人的责任被全部减去。法律规定的是可以减轻，没有规定免除。请核对。",
            "All liability of {0}’s guardians is taken off. The law lets it be lowered; it does not let it be lifted. Please check.",
        ),
        F::GuardianSharesOpen => text(
            "{0}的父母已离异，双方的责任份额未填写。份额可以由双方协议确定；协议不成的，法院可以根据双方履行监护职责的约定和实际履行情况等确定。所列份额暂按平均，仅为推定。",
            "The parents of {0} are divorced, and what each bears was not entered. They may agree on it; failing that, the court may fix it by the care agreed on and given. The equal shares shown are a presumption.",
        ),
        F::GuardianSharesGround => text(
            "{0}的离异父母之间的份额，没有写明是双方协议确定还是法院确定。请选择。",
            "It is not said whether the divorced parents of {0} agreed on their shares or the court fixed them. Please choose.",
        ),
        F::DestinationOpen => text(
            "法律没有规定公益损害赔偿金的归属；实践有国库、财政专户、限定用途等做法。请写明收款人和用途。",
            "No statute says where public interest damages go; in practice the state treasury, fiscal accounts and purpose clauses are used. Please name payee and purpose.",
        ),
        F::RecipientExceeds => text(
            "此处应得{0}元，大于可供分配的{1}元，仅分配后者。请核对。",
            "{0} yuan are to go here, more than the {1} yuan that are left; only the latter is given. Please check.",
        ),
        F::RecipientOpen => text(
            "未写明此处分得多少。请填写金额，或者选“余款”。",
            "How much goes here is not stated. Please enter a sum, or choose “the rest”.",
        ),
        F::RecipientNothing => text(
            "款项已由前面各行分配完毕，此处没有可分的款项，不列入判项。请核对顺序和金额，或者删去本行。",
            "The rows before take everything: nothing is left to go here, and no order is made. Please check the order of the rows and their sums, or remove this one.",
        ),
        F::RecipientsLeave => text(
            "赔偿款尚有{0}元没有写明归谁。请补充一行，或者将末行选为“余款”。",
            "{0} yuan of the damages go to nobody. Please add a row, or let the last one take the rest.",
        ),
        F::RecipientsMayLeave => text(
            "登记领取后如有剩余（至多{0}元），没有写明归谁。请补充一行，选“余款”。",
            "What is left once the consumers have registered, at most {0} yuan, goes to nobody. Please add a row that takes the rest.",
        ),
        F::NationalFund => text(
            "法律上没有全国性的专项基金，不能判令向其支付。请改选收款人。",
            "There is no national special fund in law, so payment into one cannot be ordered. Please choose another payee.",
        ),
        F::NationalFundProposal => text(
            "论文主张设立全国性儿童个人信息损害赔偿专项基金。现行法没有这一基金。",
            "The paper proposes a national special fund for children’s information damages. The law in force has none.",
        ),
        F::NationalFundUse => text(
            "论文主张的基金专款用于儿童个人信息保护，款项用途尚未写明。请填写用途。",
            "The fund the paper proposes is spent only on protecting children’s information, and no use is stated. Please state the use.",
        ),
        F::NationalFundManager => text(
            "论文主张设立基金，管理人尚未写明。请填写由谁管理。",
            "The paper proposes a fund, and who manages it is not stated. Please state the manager.",
        ),
        F::PrivateActions => text(
            "公益诉讼不影响受害人另行起诉。",
            "The public interest action does not affect the individuals’ own actions.",
        ),
        F::MediationAnnouncement => text(
            "调解协议应当公告，公告期间不少于{0}日；经审查不损害社会公共利益的，出具调解书。",
            "The mediation agreement shall be announced for at least {0:day}; the mediation statement issues if the public interest is not harmed.",
        ),
        F::MediationBelowClaims => text(
            "调解中此项责任低于检察院的诉请：有被告应付的数额少于对其诉请的数额，或者不再与他人承担连带责任；其他项目或者其他被告多付的，不能抵补。依检察机关办案规则，调解协议不得减免诉请载明的民事责任。请核对各被告应付的数额或者诉请。",
            "The liability agreed on here falls short of what the procuratorate claims: a defendant is to pay less than is claimed of that defendant, or is no longer jointly liable with others; what is paid more under another head, or by another defendant, does not make up for it. Under its case-handling rules a mediation agreement must not reduce or waive the liability claimed. Please check what each defendant is to pay, or the claims.",
        ),
        F::FeeUnsettled => text(
            "案件受理费按何种标准计收未有定论，三种算法并列，供法院选择。",
            "The basis of the case acceptance fee is not settled; three computations are shown for the court to choose from.",
        ),
        F::FeeWithoutSum => text(
            "诉讼请求没有金额，案件受理费按件计收。每件数额由省级人民政府在法定幅度内确定，未填写的，列出幅度。",
            "No sum is claimed, so the fee is charged per case. The province fixes it within the statutory range; the range is shown until it is entered.",
        ),
        F::FeeIncidental => text(
            "刑事附带民事诉讼不收取诉讼费。",
            "No litigation fee is charged in a civil action incidental to a criminal case.",
        ),
        F::FeeDamagesUnsettled => text(
            "按人格权案件计收的，费用和惩罚性赔偿是否计入“损害赔偿”的计费基数，尚无定论；此处按全部诉请金额计算。",
            "On the scale of personality-right cases it is not settled whether costs and punitive damages count as damages; the whole sum claimed is used here.",
        ),
        F::FeeBeforeRule => text(
            "诉讼费用在{0}以前交纳的，适用此前的规定，本法律库未收，未予计算。请按当时的规定另行计算。",
            "Court fees that fell due before {0} follow the earlier rules, which are not in this law book: no fee is computed. Please work it out under those rules.",
        ),
        F::FeeClaimsIncomplete => text(
            "部分项目没有诉请金额，受理费按已有诉请计算。请补填诉请后再看。",
            "The fee is computed only on the amounts claimed, and some items have none. Please complete the claims.",
        ),
        F::InterestFirstDay => text(
            "利息的起算日有两种算法：{0}，为{1}元；{2}，为{3}元。现按前者计算。司法解释规定自履行期间届满之日起算，实务多从次日起算，请选定。",
            "The first day of interest can be taken in two ways: {0}, {1} yuan; {2}, {3} yuan. The first is used here. The interpretation says from the day the period expires; the usual practice counts from the next day. Please choose.",
        ),
        F::InterestStayForNothing => text(
            "该中止期间不在计息期间之内，没有扣除任何一天。请核对起止日期。",
            "This stay lies outside the time for which interest runs, so no day is left out for it. Please check its days.",
        ),
        F::InterestWithoutOrder => text(
            "本案以撤诉结案，没有责令付款的文书，不发生迟延履行利息。请删去利息，或者改选结案方式。",
            "The case is withdrawn, and nothing orders a payment that could be late: no interest for delay arises. Please remove the interest, or change how the case ends.",
        ),
        F::InterestBeforeJudgment => text(
            "该履行期限在{0}裁判或者调解之前届满，此时尚无迟延履行可言。请核对届满日和裁判日期。",
            "This period for payment ends before the judgment or mediation of {0}, when nothing under it could yet be late. Please check both days.",
        ),
        F::PaymentOfNoDebtor => text(
            "所选付款人没有这笔付款可以抵充的款项，该笔付款未计入。请核对付款人。",
            "Whoever is chosen as the payer owes nothing that this payment could go to, so it is not counted. Please check the payer.",
        ),
        F::PaymentOverLimit => text(
            "该笔付款超出付款人承担连带责任的限额，超出的{0}元没有抵充任何款项。请核对付款人、付款金额或者限额。",
            "This payment passes what is left of the limit up to which the payer answers for others; the {0} yuan beyond it go to no debt. Please check the payer, the sum or the limit.",
        ),
        F::InterestBeforeRule => text(
            "{0}以前的迟延履行利息适用此前的规定，本法律库未收：其中{1}天未计入，请另行计算。",
            "Interest for delay before {0} follows the earlier rules, which are not in this law book, so {1:day} had to be left out. Please compute the interest for that time separately.",
        ),
        F::ChildrenSensitive => text(
            "涉及不满十四周岁的儿童：其个人信息依法均为敏感个人信息，处理须有特定目的和充分必要性、采取严格保护措施，并取得监护人同意。",
            "Children under 14 are concerned: all their personal information is sensitive by law. Processing needs a specific purpose, sufficient necessity, strict protection and a guardian’s consent.",
        ),
        F::ChildrenPrivacy => text(
            "涉及未成年人。裁判文书、道歉声明和风险提示中，请避免出现可以识别其身份的内容，如姓名、照片、账号、学校。",
            "Minors are concerned. Please keep judgment, apology and alerts free of what could identify them, such as names, pictures, accounts or schools.",
        ),
        F::RemedyNotCivil => text(
            "{0}不属于民事责任方式，不能写入判决主文。请删去；可以告知主管部门或者提出司法建议。",
            "{0} is not a form of civil liability and cannot stand in the operative part. Please remove it; the court may inform the regulator or make a judicial recommendation.",
        ),
        F::RemedyNotAnOrder => text(
            "“{0}”属于保全、执行替代或者程序事项，不列入判决主文。",
            "{0} is an interim measure, a means of enforcement or a step of procedure; it does not enter the operative part.",
        ),
        F::RemedyMediationOnly => text(
            "{0}以当事人合意为基础，不宜判令。请删去，或者以调解方式结案。",
            "{0} rests on agreement and should not be ordered in a judgment. Please remove it, or end the case by mediation.",
        ),
        F::RemedyClarity => text(
            "{0}宜以调解约定。写入判决的，每一分项的行为、对象、标准、期限和证明均须明确，以便执行。",
            "{0} is better agreed in mediation. In a judgment each sub-item must state act, object, standard, date and proof clearly, so that it can be enforced.",
        ),
        F::RemedyUnclear => text(
            "{0}缺少：{1}。给付内容须明确方可执行，请补填。",
            "{0} lacks: {1}. An order can be enforced only if its content is definite; please complete it.",
        ),
        F::RemedyConflict => text(
            "{0}与{1}就同一信息相互排斥。请择一，或者分别写明各自的信息范围。",
            "{0} and {1} exclude each other for the same data. Please choose one, or state which data each covers.",
        ),
        F::RemedyOverlap => text(
            "{0}与{1}内容有重叠，可以合并表述。",
            "{0} and {1} overlap and may be worded as one.",
        ),
        F::RemedyNeeds => text(
            "{0}不能单独适用，须与下列之一并用：{1}。请补选或者删去。",
            "{0} cannot stand alone; it goes with one of: {1}. Please add one or remove it.",
        ),
        F::RemedyWithoutSum => text(
            "{0}已选用，但费用中没有相应的金额：既不计入赔偿总额和诉请，也不计收案件受理费和利息。请在费用中录入“合理预防、处置费用”及其金额。",
            "The {0} is chosen, but no sum stands for it among the costs: it counts neither in the award nor in the claims, nor for the court fee or interest. Please enter it under costs, as prevention and disposal costs, with its sum.",
        ),
        F::RemedyNotClaimed => text(
            "{0}未在诉请之内，不应径行判令。诉请不足以保护公益的，法院可以释明。",
            "{0} was not claimed and may not be ordered without a claim. If the claims do not protect the public interest, the court may advise a change.",
        ),
        F::RemedyWaived => text(
            "检察院诉请{0}，调解中却未予列入。依检察机关办案规则，调解协议不得减免诉请载明的民事责任。请将其列入协议，或者核对诉请。",
            "The procuratorate claims this remedy ({0}), and the mediation leaves it out. Under its case-handling rules a mediation agreement must not reduce or waive the liability claimed. Please put it into the agreement, or check the claims.",
        ),
        F::RemedyContested => text(
            "{0}的依据较弱或者属类推，有争议。采用的，请说明理由。",
            "The basis of {0} is weak or by analogy and is contested. If it is ordered, please state the reasons.",
        ),
        F::RemedyWithoutBasis => text(
            "本法律库所收的{0}的依据，在本案适用的日期均未施行，或者不适用于本案领域。采用的，请查明当时的依据并说明理由。",
            "None of the provisions given for {0} in this law book was in force at the date that applies here, or governs a case of this kind. If it is ordered, please establish its basis at that time and state the reasons.",
        ),
        F::RemedyUnverified => text(
            "{0}所依据的条文当时有效，但其文本未经核验，不作为法律引用，文书不以其为依据。请查阅官方文本。",
            "The provision given for {0} was in force at the time, but its text was not verified: it is not cited as law, and no paper rests on it. Please consult the official text.",
        ),
        F::RemedyProposal => text(
            "{0}在现行法中没有明文依据，仅见于实践或者改革主张。采用的，请充分说明理由。",
            "{0} has no express basis in the law in force; it is known from practice or proposals only. If it is used, please give full reasons.",
        ),
        F::RemedyNotContinuing => text(
            "记载为行为已经停止，{0}可能没有必要。有再次发生之虞的，请说明；否则可以删去。",
            "The act is recorded as over, so {0} may not be needed. Please say if it is likely to recur; otherwise it may be left out.",
        ),
        F::RemedyDataNotHeld => text(
            "记载为被告已不再持有信息，{0}难以履行。请核对备份等其他存储位置，或者改用其他责任方式。",
            "The defendant is recorded as no longer holding the data, so {0} could not be performed. Please check back-ups and other places, or choose another remedy.",
        ),
        F::RemedyRetention => text(
            "法定保存期限未届满，或者信息尚需留作证据，{0}宜暂缓。可以改用停止除存储和必要安全保护外的处理。",
            "A retention period runs or the data is still needed as evidence, so {0} should wait. Restriction of processing (store-only) can take its place.",
        ),
        F::RemedyEvidence => text(
            "未录入证据已经固定的情况，{0}可能使证据灭失。请先固定证据。",
            "There is no record that the evidence has been preserved, and {0} may destroy it. Please preserve it first.",
        ),
        F::RemedyProportionality => text(
            "该网站或者应用另有合法用途，{0}宜与侵害相当。请考虑限于侵权部分，或者改用消除危险、合规整改。",
            "The site or app also serves lawful purposes; {0} should be proportionate. Please consider the infringing part only, elimination of the danger or compliance rectification.",
        ),
        F::ApologyTooNarrow => text(
            "道歉媒体的层级低于侵害影响的范围。道歉应当与行为方式和影响范围相当，请提高层级或者说明理由。",
            "The medium of the apology is lower than the reach of the wrong. An apology shall match the manner and scope of the wrong; please raise the level or state why not.",
        ),
        F::RemedyReputation => text(
            "未录入名誉受损的事实。恢复名誉以名誉受到影响为前提，请核对，或者改用赔礼道歉、消除影响。",
            "Harm to reputation is not recorded. Rehabilitation of reputation presupposes it; please check, or use an apology or elimination of adverse effects.",
        ),
        F::RemedyRule => text("{0}：{1}请核对。", "{0}: {1} Please check."),
        F::RemedyDoubleBurden => text(
            "{0}与赔偿并用，可能使被告重复负担。请写明是否折抵；法律没有折抵规则。",
            "{0} stands beside damages and may burden the defendant twice. Please say whether it is credited; the law has no rule on this.",
        ),
    }
}
