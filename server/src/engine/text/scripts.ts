/**
 * Simplified and Traditional forms (of Taiwan, where forms differ) of the frequent characters of GB 2312 that are used in
 * one script alone; after OpenCC's tables. Characters that both scripts have, such as 后 or 制, tell nothing and are not here.
 */
const PAIRS =
  "皑皚蔼藹碍礙爱愛肮骯袄襖奥奧坝壩罢罷摆擺败敗颁頒办辦绊絆绑綁镑鎊谤謗剥剝饱飽宝寶报報鲍鮑辈輩贝貝钡鋇狈狽备備惫憊绷繃笔筆毕畢毙斃币幣闭閉边邊编編贬貶变變辩辯辫辮标標鳖鱉瘪癟濒瀕滨濱宾賓摈擯饼餅拨撥钵缽铂鉑驳駁补補财財参參" +
  "蚕蠶残殘惭慚惨慘灿燦苍蒼舱艙仓倉沧滄厕廁侧側测測层層诧詫搀攙掺摻蝉蟬馋饞谗讒缠纏铲鏟产產阐闡颤顫场場尝嘗长長偿償肠腸厂廠畅暢钞鈔车車彻徹尘塵陈陳衬襯撑撐称稱惩懲诚誠骋騁迟遲驰馳耻恥齿齒炽熾宠寵畴疇踌躊筹籌绸綢橱櫥厨廚锄鋤" +
  "雏雛础礎储儲触觸处處传傳疮瘡闯闖创創锤錘纯純绰綽辞辭词詞赐賜聪聰从從丛叢凑湊蹿躥窜竄错錯达達带帶贷貸担擔单單郸鄲掸撣胆膽惮憚诞誕弹彈当當挡擋党黨荡蕩档檔捣搗岛島祷禱导導盗盜灯燈邓鄧敌敵涤滌递遞缔締颠顛点點垫墊电電钓釣调調" +
  "谍諜钉釘顶頂锭錠订訂丢丟东東动動栋棟冻凍犊犢独獨读讀赌賭镀鍍锻鍛断斷缎緞队隊对對吨噸顿頓钝鈍夺奪堕墮鹅鵝额額讹訛恶惡饿餓儿兒尔爾饵餌贰貳发發罚罰阀閥珐琺矾礬钒釩烦煩贩販饭飯访訪纺紡飞飛诽誹废廢费費纷紛坟墳奋奮愤憤粪糞枫楓" +
  "锋鋒风風疯瘋冯馮缝縫讽諷凤鳳肤膚辐輻抚撫辅輔赋賦复復负負讣訃妇婦缚縛该該钙鈣盖蓋赶趕秆稈赣贛冈岡刚剛钢鋼纲綱岗崗杠槓镐鎬搁擱鸽鴿阁閣铬鉻个個给給龚龔巩鞏贡貢钩鉤沟溝构構购購够夠蛊蠱顾顧雇僱剐剮挂掛关關观觀馆館惯慣贯貫广廣" +
  "规規归歸龟龜闺閨轨軌诡詭贵貴刽劊辊輥滚滾锅鍋国國过過骇駭韩韓汉漢号號阂閡鹤鶴贺賀横橫轰轟鸿鴻红紅壶壺护護沪滬哗譁华華画畫话話怀懷坏壞欢歡环環还還缓緩唤喚痪瘓焕煥涣渙谎謊挥揮辉輝毁毀贿賄秽穢会會烩燴汇匯讳諱诲誨绘繪荤葷浑渾" +
  "获獲货貨祸禍击擊机機积積饥飢讥譏鸡雞绩績缉緝极極辑輯级級挤擠蓟薊剂劑济濟计計记記际際继繼纪紀夹夾荚莢颊頰贾賈钾鉀价價驾駕歼殲监監坚堅笺箋间間艰艱缄緘茧繭检檢碱鹼拣揀捡撿简簡俭儉荐薦槛檻鉴鑑践踐贱賤见見键鍵舰艦剑劍饯餞渐漸" +
  "溅濺涧澗将將浆漿蒋蔣桨槳奖獎讲講酱醬胶膠浇澆骄驕娇嬌搅攪铰鉸矫矯侥僥脚腳饺餃缴繳绞絞轿轎较較阶階节節洁潔结結诫誡届屆紧緊锦錦仅僅谨謹进進晋晉烬燼尽盡劲勁荆荊茎莖鲸鯨惊驚经經颈頸静靜镜鏡径徑痉痙竞競纠糾厩廄旧舊驹駒举舉据據" +
  "锯鋸惧懼剧劇鹃鵑绢絹觉覺诀訣绝絕钧鈞军軍骏駿开開凯凱颗顆壳殼课課垦墾恳懇抠摳库庫裤褲块塊侩儈宽寬矿礦旷曠亏虧岿巋窥窺馈饋溃潰扩擴阔闊蜡蠟莱萊来來赖賴蓝藍栏欄拦攔篮籃阑闌兰蘭澜瀾谰讕揽攬览覽懒懶缆纜烂爛滥濫捞撈劳勞涝澇乐樂" +
  "镭鐳垒壘类類泪淚篱籬离離鲤鯉礼禮丽麗厉厲励勵砾礫历歷沥瀝隶隸俩倆联聯莲蓮连連镰鐮怜憐涟漣帘簾敛斂脸臉链鏈恋戀炼煉练練两兩辆輛谅諒疗療辽遼镣鐐猎獵临臨邻鄰鳞鱗凛凜赁賃龄齡铃鈴灵靈岭嶺领領馏餾刘劉龙龍聋聾咙嚨笼籠垄壟拢攏陇隴" +
  "楼樓娄婁搂摟篓簍芦蘆卢盧颅顱庐廬炉爐掳擄卤滷虏虜鲁魯赂賂禄祿录錄陆陸驴驢铝鋁侣侶屡屢缕縷虑慮滤濾绿綠峦巒挛攣孪孿滦灤乱亂抡掄轮輪伦倫仑侖沦淪纶綸论論萝蘿罗羅逻邏锣鑼箩籮骡騾骆駱络絡妈媽玛瑪码碼蚂螞马馬骂罵吗嗎买買麦麥卖賣" +
  "迈邁脉脈瞒瞞馒饅蛮蠻满滿谩謾锚錨铆鉚贸貿镁鎂门門闷悶们們锰錳梦夢谜謎觅覓幂冪绵綿缅緬庙廟灭滅悯憫闽閩鸣鳴铭銘谬謬谋謀亩畝呐吶钠鈉纳納难難挠撓脑腦恼惱闹鬧馁餒拟擬腻膩撵攆酿釀鸟鳥聂聶啮齧镊鑷镍鎳柠檸狞獰宁寧拧擰泞濘钮鈕纽紐" +
  "脓膿浓濃农農疟瘧诺諾欧歐鸥鷗殴毆呕嘔沤漚盘盤庞龐抛拋赔賠喷噴鹏鵬骗騙飘飄频頻贫貧苹蘋凭憑评評泼潑颇頗扑撲铺鋪谱譜栖棲凄悽脐臍齐齊骑騎岂豈启啟气氣弃棄讫訖牵牽钎釺铅鉛迁遷签籤谦謙钱錢钳鉗潜潛浅淺谴譴堑塹枪槍呛嗆墙牆蔷薔抢搶" +
  "锹鍬桥橋乔喬侨僑翘翹窍竅窃竊钦欽亲親寝寢轻輕氢氫倾傾顷頃请請庆慶琼瓊穷窮趋趨区區躯軀驱驅龋齲颧顴权權劝勸却卻鹊鵲确確让讓饶饒扰擾绕繞热熱韧韌认認纫紉荣榮绒絨软軟锐銳闰閏润潤萨薩鳃鰓赛賽伞傘丧喪骚騷扫掃涩澀杀殺刹剎纱紗筛篩" +
  "晒曬删刪闪閃陕陝赡贍缮繕伤傷赏賞烧燒绍紹赊賒摄攝慑懾设設绅紳审審婶嬸肾腎渗滲声聲绳繩圣聖师師狮獅湿溼诗詩虱蝨时時蚀蝕实實识識驶駛势勢适適释釋饰飾视視试試寿壽兽獸枢樞输輸书書赎贖属屬术術树樹竖豎数數帅帥双雙谁誰顺順说說硕碩" +
  "烁爍丝絲饲飼耸聳怂慫颂頌讼訟诵誦擞擻苏蘇诉訴肃肅虽雖随隨绥綏岁歲孙孫损損笋筍缩縮琐瑣锁鎖獭獺挞撻态態摊攤贪貪瘫癱滩灘坛壇谭譚谈談叹嘆汤湯烫燙涛濤绦絛讨討腾騰誊謄锑銻题題体體屉屜条條贴貼铁鐵厅廳听聽烃烴铜銅统統头頭秃禿图圖" +
  "团團颓頹鸵鴕驮馱驼駝椭橢洼窪袜襪弯彎湾灣顽頑万萬网網韦韋违違围圍为為潍濰维維苇葦伟偉伪偽纬緯谓謂卫衛闻聞纹紋稳穩问問瓮甕挝撾蜗蝸涡渦窝窩呜嗚钨鎢乌烏诬誣无無芜蕪吴吳坞塢雾霧务務误誤锡錫牺犧袭襲习習铣銑戏戲细細虾蝦辖轄峡峽" +
  "侠俠狭狹厦廈吓嚇锨鍁鲜鮮纤纖贤賢衔銜闲閒显顯险險现現献獻县縣馅餡羡羨宪憲线線厢廂镶鑲乡鄉详詳响響项項萧蕭嚣囂销銷晓曉啸嘯蝎蠍协協挟挾携攜胁脅谐諧写寫泻瀉谢謝锌鋅衅釁兴興汹洶锈鏽绣繡虚虛嘘噓须須许許叙敘绪緒续續轩軒悬懸选選" +
  "癣癬绚絢学學勋勳询詢寻尋驯馴训訓讯訊逊遜压壓鸦鴉鸭鴨哑啞亚亞讶訝阉閹盐鹽严嚴颜顏阎閻厌厭砚硯彦彥谚諺验驗鸯鴦杨楊扬揚疡瘍阳陽痒癢养養样樣瑶瑤摇搖尧堯遥遙窑窯谣謠爷爺页頁业業叶葉医醫铱銥颐頤遗遺仪儀蚁蟻艺藝亿億忆憶义義诣詣" +
  "议議谊誼译譯异異绎繹荫蔭阴陰银銀饮飲隐隱樱櫻婴嬰鹰鷹应應缨纓莹瑩萤螢营營荧熒蝇蠅赢贏颖穎哟喲拥擁痈癰咏詠优優忧憂邮郵铀鈾犹猶诱誘舆輿鱼魚渔漁娱娛与與屿嶼语語狱獄誉譽预預驭馭鸳鴛渊淵辕轅园園员員圆圓缘緣远遠约約跃躍钥鑰粤粵" +
  "阅閱郧鄖匀勻陨隕运運蕴蘊酝醞晕暈韵韻杂雜灾災载載攒攢暂暫赞贊赃贓脏髒凿鑿枣棗责責择擇则則泽澤贼賊赠贈轧軋铡鍘闸閘栅柵诈詐斋齋债債毡氈盏盞斩斬辗輾崭嶄栈棧战戰绽綻张張涨漲帐帳账賬胀脹赵趙蛰蟄辙轍锗鍺这這贞貞侦偵诊診镇鎮阵陣" +
  "挣掙睁睜狰猙帧幀郑鄭证證织織职職执執纸紙挚摯掷擲帜幟质質滞滯钟鍾终終种種肿腫众眾诌謅轴軸皱皺昼晝骤驟猪豬诸諸诛誅烛燭瞩矚嘱囑贮貯铸鑄驻駐专專砖磚转轉赚賺桩樁庄莊装裝妆妝壮壯状狀锥錐赘贅坠墜缀綴谆諄浊濁兹茲资資渍漬综綜总總" +
  "纵縱邹鄒诅詛组組钻鑽";

/** Other Traditional forms of some of them. */
const OTHERS =
  "坝垻摆襬绷綳钵鉢参蔘厕厠铲剷产産尝嚐锤鎚当噹荡盪捣擣恶噁发髮复複个箇钩鈎馆舘哗嘩画畵毁燬毁譭汇彙汇滙获穫饥饑鸡鷄鉴鑒奖奬尽儘径逕绝絶壳殻历厤历曆镰鎌炼鍊卤鹵录彔录録绿緑仑崙骂駡啮嚙铺舖凄淒启啓签簽墙墻" +
  "绕遶锐鋭湿濕术朮竖竪说説苏囌岁嵗坛墰坛壜坛罈坛罎叹歎绦縧团糰颓頽为爲伪僞纤縴闲閑线綫锈銹绣綉须鬚勋勛颜顔谣謡荫廕钥鈅阅閲蕴藴酝醖赞讚赃贜脏臟镇鎭证証钟鈡钟鐘众衆钻鉆";

export type Script = "simplified" | "traditional";

/** Each character of one script alone, with its form in the other. */
const toTraditional = new Map<string, string>();
const toSimplified = new Map<string, string>();
for (const pairs of [PAIRS, OTHERS]) {
  for (let at = 0; at < pairs.length; at += 2) {
    const [simplified, traditional] = [pairs[at] as string, pairs[at + 1] as string];
    if (!toTraditional.has(simplified)) toTraditional.set(simplified, traditional);
    toSimplified.set(traditional, simplified);
  }
}

/** 1 for a character of Simplified script alone, 2 for one of Traditional, by code. */
let kinds: Uint8Array | undefined;

function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of toTraditional.keys()) table[character.charCodeAt(0)] = 1;
  for (const character of toSimplified.keys()) table[character.charCodeAt(0)] = 2;
  return table;
}

/** How many characters of each script alone stand in a text. */
export function scriptsIn(text: string, from: number, to: number): Readonly<Record<Script, number>> {
  kinds ??= kindTable();
  let [simplified, traditional] = [0, 0];
  for (let at = from; at < to; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === 1) simplified++;
    else if (kind === 2) traditional++;
  }
  return { simplified, traditional };
}

/** Where the characters stand that only that script has. */
export function placesOf(script: Script, text: string, from: number, to: number): readonly number[] {
  kinds ??= kindTable();
  const kind = script === "simplified" ? 1 : 2;
  const places: number[] = [];
  for (let at = from; at < to; at++) if (kinds[text.charCodeAt(at)] === kind) places.push(at);
  return places;
}

/** The text in that script, as far as single characters tell; its length stays. */
export function inScript(text: string, script: Script): string {
  const forms = script === "simplified" ? toSimplified : toTraditional;
  return Array.from(text, (character) => forms.get(character) ?? character).join("");
}
