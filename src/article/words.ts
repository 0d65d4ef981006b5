/**
 * Words by which pages label what is no article text. Plain lists, compared after lower-casing: large regular
 * expressions cost a cold script more than the whole walk. Each list is one string that is searched once for every two
 * units that lines begin with.
 */

/** Items as one string, and those that were asked for, by their first two units: lines begin alike again and again. */
interface Items {
  text: string;
  known: Map<string, string[]> | null;
}

/** More beginnings than a few pages have. */
const MOST_KNOWN = 2000;

/** Items that begin with a letter of Latin script or a sign, and those of other scripts: few pages ask for both. */
export interface List {
  latin: Items;
  other: Items;
}

/** The first letter that is not Latin. */
const OTHER = 0x370;

/** Two strings with the items between bars. */
export const list = (latin: string, other = ''): List => ({
  latin: { text: latin, known: null },
  other: { text: other, known: null },
});

/** The items of a list that begin as a line does. A cold script searches the string sooner than it takes it apart. */
export function startingAs(list: List, line: string): string[] {
  const items = line.charCodeAt(0) < OTHER ? list.latin : list.other;
  // Between bars alone: the source breaks its lines behind some.
  if (items.known === null) items.text = `|${items.text.split('\n  ').join('')}|`;
  if (items.known === null || items.known.size > MOST_KNOWN) items.known = new Map();
  const start = line.slice(0, 2);
  let found = items.known.get(start);
  if (found === undefined) {
    found = [];
    const { text } = items;
    const key = `|${start}`;
    for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
      found.push(text.slice(at + 1, text.indexOf('|', at + 1)));
    items.known.set(start, found);
  }
  return found;
}

/** Whole labels over related links, comments, share bars, sign-up boxes: what they open is not the article. */
export const LABELS = list(
  `comment|comments|reader comments|user comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation|join the discussion|view comments|
  show comments|related|see also|read next|read more|read also|also read|up next|next up|more|more stories|more news|more articles|more headlines|more coverage|more videos|
  more like this|more to explore|more reading|more to read|keep reading|further reading|recommended|recommended for you|recommended stories|recommended reading|
  you may like|you may also like|you might like|you might also like|you might be interested in|you may be interested in|you may have missed|you might have missed|
  what to read next|what to watch next|most read|most popular|most viewed|most shared|most commented|most recent|trending|trending now|trending stories|popular|popular now|
  popular posts|popular stories|popular articles|latest|latest news|latest stories|latest posts|latest articles|latest videos|latest headlines|top stories|top news|
  top headlines|top videos|recent posts|recent stories|recent articles|recent news|featured|featured stories|featured posts|featured videos|editor's picks|editors' picks|
  editors picks|editor's pick|don't miss|in case you missed it|in other news|in this story|share|share this|share this article|share this story|share this post|share it|
  share via|share on|spread the word|follow us|sponsored|sponsored content|sponsored links|sponsored stories|ad|ads|advert|advertisement|advertisements|advertising|
  promoted|promoted content|newsletter|newsletters|our newsletters|about the author|about the authors|about us|author|authors|author bio|tags|tag|topics|topic|filed under|
  categories|category|archives|around the web|from around the web|from the web|from our partners|previous article|next article|previous post|next post|previous story|
  next story|more from this section|more from us|want more stories like this?|contributors|contacts|contact|press contact|media contact|media contacts|
  for further information|for more information|noch mehr zum thema|mehr zum thema|auch interessant|das könnte sie auch interessieren|das könnte sie interessieren|
  das könnte dich auch interessieren|weitere artikel|weitere themen|weitere nachrichten|kommentare|kommentar|verwandte themen|verwandte artikel|verwandte beiträge|
  ähnliche artikel|ähnliche beiträge|anzeige|werbung|meistgelesen|zum thema|schlagwörter|lire aussi|à lire aussi|à lire également|sur le même sujet|à découvrir|
  à voir aussi|mots-clés|partager|sur le même thème|articles liés|articles similaires|articles connexes|commentaire|commentaires|publicité|les plus lus|te puede interesar|
  también te puede interesar|te recomendamos|le puede interesar|le recomendamos|notas recomendadas|temas relacionados|compartir|noticias relacionadas|noticia relacionada|
  artículos relacionados|notas relacionadas|más noticias|más leídas|lo más leído|lo más visto|más información|lee también|comentario|comentarios|publicidad|etiquetas|temas|
  leia também|leia mais|notícias relacionadas|artigos relacionados|posts relacionados|veja também|mais lidas|comentário|comentários|você pode gostar|
  você também pode gostar|publicidade|relacionadas|leggi anche|articoli correlati|potrebbe interessarti|potrebbero interessarti|commenti|commento|pubblicità|i più letti|
  lees ook|lees meer|reacties|meest gelezen|advertentie|läs också|läs mer|les også|læs også|annons|mest läst|mest lest|mest læst|kommentarer|lue myös|lue lisää|czytaj też|
  czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|komentarze|reklama|powiązane artykuły|polecamy|baca juga|artikel terkait|berita terkait|komentar|
  tag terkait|ilgili haberler|yorumlar|bunlar da ilginizi çekebilir|etiketler|xem thêm|tin liên quan|bình luận|tin cùng chuyên mục|bài liên quan|đọc thêm|çok okunanlar|
  ilgili haber|reklam|iklan|berita lainnya|hirdetés|ajánlott cikkek|související|mohlo by vás zajímat|publicitate|articole similare|citește și|citeşte şi|comentarii|
  olvasd el ezt is|kapcsolódó cikkek|hozzászólások|související články|diskuse|čtěte také|pročitajte još|povezani članci|seguí leyendo|seguir leyendo|sigue leyendo|
  siga leyendo|continuar leyendo|además|en esta nota|lo último|más sobre este tema|compartilhe|saiba mais|mais notícias|leia mais notícias|continua após a publicidade|
  lire également|à lire aussi sur|pour aller plus loin|nos derniers articles|la rédaction vous conseille|contenus sponsorisés|newsletter gratuite|
  empfohlener redaktioneller inhalt|empfohlener externer inhalt|externer inhalt|aktuelle nachrichten|mehr aus dem ressort|neueste artikel|lesetipps|leseempfehlungen|
  meistgelesene artikel|approfondimenti|per approfondire|ti potrebbe interessare|notizie correlate|ultime notizie|lees verder|lees meer over|meer over dit onderwerp|
  net binnen|gerelateerde artikelen|gerelateerd|deel dit artikel|läs vidare|mer om ämnet|relaterat|senaste nytt|dela artikeln|mest lästa|les mer|flere saker|siste nytt|
  mest leste|del artikkelen|læs mere|seneste nyt|mest læste|del artiklen|lue lisäksi|luetuimmat|aiheeseen liittyvää|jaa artikkeli|mainos|loe ka|loe lisaks|loe veel|
  seotud lood|reklaam|lasi arī|lasi vēl|saistītie raksti|reklāma|skaitykite taip pat|taip pat skaitykite|susiję straipsniai|susijusios naujienos|wybrane dla ciebie|
  przeczytaj także|przeczytaj również|przeczytaj też|polecane|powiązane|najnowsze|tagi|udostępnij|mogłoby cię zainteresować|čtěte i|čtěte dále|přečtěte si také|
  doporučujeme|nejčtenější|štítky|sdílet|prečítajte si aj|čítajte aj|odporúčame|súvisiace články|najčítanejšie|zdieľať|olvassa el ezt is|ezeket is olvassa el|kapcsolódó|
  ajánljuk|legolvasottabb|címkék|megosztás|știri similare|pe aceeași temă|recomandări|cele mai citite|etichete|citește mai departe|pročitajte i|pročitajte više|
  pročitaj još|povezane vijesti|povezane teme|najčitanije|oglas|preberite tudi|preberite še|sorodne novice|još iz rubrike|ilginizi çekebilir|önerilen haberler|
  en çok okunanlar|son dakika haberleri|ilgili konular|haberin devamı|paylaş|tin nóng|tin mới|chủ đề|từ khóa|chia sẻ|tin tức liên quan|bài viết liên quan|baca lainnya|
  baca selengkapnya|simak juga|lihat juga|rekomendasi untuk anda|terpopuler|berita populer|halaman selanjutnya|selanjutnya|bagikan|bagikan artikel|baca lagi|
  berita berkaitan|artikel berkaitan|basahin rin|basahin|kaugnay na balita|soma pia|soma zaidi|habari zinazohusiana|zinazosomwa zaidi`,
  `читайте также|по теме|похожие статьи|похожие записи|похожие новости|комментарии|реклама|смотрите также|читайте ещё|новости по теме|материалы по теме|читайте також|
  коментарі|関連記事|関連ニュース|関連リンク|あわせて読みたい|おすすめ記事|おすすめ|ランキング|コメント|相关阅读|相关新闻|相关报道|相关文章|相关推荐|推荐阅读|延伸阅读|热门推荐|评论|責任編輯|相關新聞|相關報導|相關文章|延伸閱讀|推薦閱讀|留言|관련기사|관련 기사|관련뉴스|관련 뉴스|많이 본 기사|
  많이 본 뉴스|댓글|추천 뉴스|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|أخبار ذات صلة|تعليقات|قد يعجبك أيضا|مطالب مرتبط|اخبار مرتبط|כתבות נוספות|תגובות|यह भी पढ़ें|ये भी पढ़ें|
  संबंधित खबरें|διαβάστε επίσης|διαβάστε ακόμα|σχετικά άρθρα|διαφήμιση|σχόλια|ข่าวที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|อ่านเพิ่มเติม|ข่าวล่าสุด|
  ความคิดเห็น|โฆษณา|আরও পড়ুন|আরো পড়ুন|संबंधित समाचार|संबंधित बातम्या|தொடர்புடைய செய்திகள்|متعلقہ خبریں|مزید پڑھیں|بیشتر بخوانید|نظرات|إعلان|مقالات ذات صلة|موضوعات متعلقة|
  الأكثر قراءة|פרסומת|כתבות קשורות|עוד בנושא|прочетете още|коментари|прочитајте још|повезане вести|најчитаније|огласи|свързани статии|още по темата|най-четени|вижте още|
  прочетете и|читай также|главное сейчас|самое читаемое|популярное|лента новостей|другие новости|поделиться|поделиться новостью|сообщить об опечатке|материалы партнеров|
  дивіться також|за темою|популярне|новини по темі|поширити|більше новин|чытайце таксама|διαβαστε επισης|διαβαστε ακομη|διαβαστε ακομα|διαβάστε ακόμη|διαφημιση|
  σχετικα αρθρα|δημοφιλή|ροή ειδήσεων|اقرأ أيضًا|اقرأ ايضا|إقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|أخبار متعلقة|أخبار قد تهمك|أخبار مرتبطة|مواضيع متعلقة|مواضيع مرتبطة|
  موضوعات ذات صلة|شاهد أيضا|شاهد أيضاً|الوسوم|شارك|شاركها|ذات صلة|المزيد من الأخبار|همچنین بخوانید|بیشتر بدانید|برچسب ها|برچسب‌ها|پربازدیدترین ها|پربیننده ترین|انتهای پیام|
  ارسال نظر|نظر شما|یہ بھی پڑھیں|یہ بھی دیکھیں|تازہ ترین|مزید خبریں|קראו גם|קראו עוד|עוד בוואלה|כתבות שיעניינו אתכם|אולי יעניין אותך|כתבות מומלצות|תגיות|इसे भी पढ़ें|
  यह भी देखें|और पढ़ें|ताजा खबरें|टॉप न्यूज|शेयर करें|टैग्स|हेही वाचा|आणखी वाचा|वाचा सविस्तर|આ પણ વાંચો|ਇਹ ਵੀ ਪੜ੍ਹੋ|यो पनि पढ्नुहोस्|यो पनि|प्रतिक्रिया दिनुहोस्|আরও খবর|
  আরও দেখুন|শেয়ার করুন|সম্পর্কিত খবর|বিজ্ঞাপন|இதையும் படிக்க|இதையும் படியுங்கள்|மேலும் படிக்க|விளம்பரம்|ఇవి కూడా చదవండి|ఇది కూడా చదవండి|ఇదీ చదవండి|ಇದನ್ನೂ ಓದಿ|
  ഇതും വായിക്കുക|മറ്റ് വാർത്തകൾ|මේවත් කියවන්න|อ่านข่าวที่เกี่ยวข้อง|อ่านต่อ|แท็กที่เกี่ยวข้อง|ติดตามข่าว|更多新聞|看更多|相關影片|推薦新聞|熱門新聞|你可能也想看|更多新闻|热门文章|猜你喜欢|大家都在看|相关热词|广告|廣告|
  あわせて読む|こちらもおすすめ|注目の記事|関連トピックス|関連キーワード|アクセスランキング|広告|この記事をシェア|이 기사도|함께 보면 좋은 기사|이 시각 주요뉴스|주요기사|주요뉴스|핫이슈|기사 공유|공유하기|광고|인기기사|最新記事`,
);

/** Beginnings of such labels, where the rest names a topic, a number or a place. */
export const LABEL_STARTS = list(
  `related article|related stor|related post|related content|related news|related topic|related coverage|related link|related video|related reading|related item|related tag|
  related:|more from|more on|more in|more about|more by|more related|latest from|latest in|latest on|top stories from|top stories in|news from|recommended by|
  recommended from|popular on|popular in|trending on|trending in|most read|most popular|sponsored by|promoted by|follow us on|sign up for|sign up to|get the newsletter|
  get our newsletter|subscribe to|subscribe for|comments (|comments on|comments for|also on|also in|weitere artikel|mehr von|mehr aus|mehr zu|plus de|más de|más en|
  más sobre|mais de|mais em|altro da|meer over|meer van|mer om|still haven't|elsewhere on|responses to|thoughts on “|share this|read more about|latest stories|you may also|
  you might also|what others are|stories you may|more great|what do you think|popular stories|popular posts|our picks|join our|about the writer|more washington|next up`,
);

/** Lines that lead to another story: dropped when mostly link, or short. */
export const LEADS = list(
  `read more|read next|read also|read the full|read our|read this|read:|also read|more:|more on|more from|related story|related article|related:|related|see also|see more|
  see:|watch now|watch:|watch more|watch live|watch the|watch|listen:|listen to|recommended:|recommended reading|don't miss|must read|must-read|click here|click to|
  also see|also:|see all|view all|check out|here's|next:|up next|previous:|previously:|in pictures|photos:|video:|live:|live updates|gallery:|podcast:|keep reading|
  continue reading|learn more|go deeper|further reading|editor's picks|lire aussi|à lire|à voir|à découvrir|voir aussi|lire la suite|lesen sie|auch interessant|
  mehr zum thema|lee también|lea también|leé también|leer más|lee más|lea más|leer también|ver más|mira:|mira también|mirá también|vea también|ve también|además lee|
  te puede interesar|te recomendamos|le puede interesar|puedes leer|más información|también lee|leia também|leia mais|saiba mais|veja também|veja mais|leggi anche|
  leggi tutto|guarda|lees ook|läs också|läs mer|läs även|les også|læs også|lue myös|baca juga|baca:|czytaj|zobacz|[관련|oku:|ilgili|xem thêm|citește|citeşte|olvasd|čtěte|
  prečítajte|pročitajte|a lire|lire également|mirá|seguí leyendo|seguir leyendo|sigue leyendo|leé|além disso, leia|confira|assista|lesen sie auch|lesen sie hier|
  lesen sie dazu|mehr dazu|mehr lesen|approfondisci|lees verder|lees meer|bekijk ook|zie ook|läs|se också|se även|les mer|se også|læs|læs mere|lue|katso myös|katso|loe ka|
  loe lisaks|loe veel|vaata ka|lasi arī|lasi vēl|skaitykite|taip pat skaitykite|przeczytaj|obejrzyj|sprawdź|więcej:|přečtěte|více čtěte|čítajte|viac čítajte|olvassa|
  olvasta már|olvasta|bővebben|kapcsolódó|citiți|vezi și|vezi|urmărește|pročitaj|pogledajte|preberite|ilginizi çekebilir|ayrıca okuyun|đọc thêm|xem:|>>|simak|lihat juga|
  lihat:|baca selengkapnya|baca lagi|basahin|panoorin|soma pia|soma:|lees:`,
  `читайте также|читать|смотрите|читайте|関連|【関連|【写真|【画像|【動画|【図|あわせて読みたい|続きを読む|相关|相關|点击进入|延伸閱讀|추천|관련|☞|اقرأ|شاهد|यह भी पढ़ें|διαβάστε|прочетете|прочитајте|погледајте|вижте|
  още по темата|читай|смотри|подробнее|подробности|по теме:|дивіться|більше читайте|докладніше|чытайце|διαβαστε|δείτε|δειτε|δες|إقرأ|اقرا|اقرئي|طالع|للمزيد|المزيد|بیشتر|
  همچنین|مزید پڑھیں|یہ بھی پڑھیں|مزید جانیے|קראו|לקריאה|לכתבה|עוד ב|ये भी पढ़ें|यह भी देखें|ये भी देखें|इसे भी पढ़ें|यह पढ़ें|और पढ़ें|हेही वाचा|आणखी वाचा|આ પણ વાંચો|
  ਇਹ ਵੀ ਪੜ੍ਹੋ|यो पनि|আরও পড়ুন|আরো পড়ুন|আরও দেখুন|இதையும் படிக்க|மேலும் படிக்க|ఇవి కూడా చదవండి|ఇది కూడా చదవండి|ಇದನ್ನೂ ಓದಿ|ഇതും വായിക്കുക|อ่านเพิ่มเติม|อ่านข่าว|อ่าน:|
  ดูเพิ่มเติม|延伸阅读|看更多|更多新聞|更多:|更多：|點我看|【延伸|【相關|【相关|【更多|▶|→|⇒|【あわせて|【特集|【アーカイブ|【詳|こちらも|合わせて読みたい|詳しくは|이 기사도|함께`,
);

/** Paragraphs that ask for something or state rights, wherever they stand. */
export const PLEAS = list(
  `sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe for|subscribe here|subscribe now|subscribe today|get the latest|get our|get all the latest|
  get the best|get the day's|get breaking news|follow us on|like us on|follow @|©|(c)|copyright ©|copyright 2|all rights reserved|this material may not be|
  this article may not|this story may not|scroll to continue|scroll to resume|join our|join the conversation|download our|download the app|download the|advertisement|
  story continues|article continues|continue reading|continue reading below|this article was originally|this story was originally|this post originally|
  this article originally|this story originally|this article first appeared|this story first appeared|view this post on|view comments|view gallery|view photos|loading|
  skip to|skip ad|enable javascript|please enable|please turn on javascript|please log in|please sign in|please subscribe|by clicking|by signing up|by subscribing|
  by providing|by submitting|you have successfully|you have been subscribed|you must be logged|you need to log|we use cookies|send us a tip|send tips|got a tip|have a tip|
  do you have a tip|let us know in the comments|tell us in the comments|thanks for reading|thank you for|your email address|required fields|this site uses|
  this website uses|javascript is|your browser does|to view this|already a subscriber|already subscribed|already have an account|create a free account|
  support our journalism|support independent|if you enjoyed|if you like this|enjoyed this|if you have a|note: comments|we welcome your comments|we may earn|
  when you buy through|if you buy something|if you purchase|this post may contain affiliate|click here to|need help|for more news|for more stories|for the latest news|
  for more information, visit|want more|start your day with|read the original|contact us at|email us at|share your|never miss a|stay up to date|keep up with|catch up on|
  sponsored:|want to receive|don't forget to|every day we send|[button|the cookie settings|follow him|follow her|abonnieren sie|melden sie sich|folgen sie uns|
  jetzt abonnieren|newsletter|inscrivez-vous|abonnez-vous|suivez-nous|recevez|suscríbete|suscríbase|suscribite|síguenos|seguinos|únete a|sigue a|recibe|regístrate|assine|
  inscreva-se|siga|receba|cadastre-se|iscriviti|seguici|ricevi|schrijf je in|meld je aan|volg ons|copyright|<저작권|[사진|ikuti|simak|dapatkan|takip|abone|đăng ký|join us on|
  join the whatsapp|follow our|text ad|do you have an important|do you want to share|tekst gaat verder|tekst loopt door|de tekst gaat|artikel gaat verder|
  het artikel gaat verder|lees verder onder|om deze inhoud te|meld je|blijf op de hoogte|artikeln fortsätter|texten fortsätter|artikkelen fortsetter|saken fortsetter|
  saken oppdateres|saken blir oppdatert|artiklen fortsætter|artiklen opdateres|teksten fortsætter|juttu jatkuu|artikkeli jatkuu|uutinen jatkuu|tilaa uutiskirje|
  artikkel jätkub|lugu jätkub|raksta turpinājums|straipsnio tęsinys|tęsinys kitame|märkasid viga|dalszy ciąg|dalsza część|ciąg dalszy|reszta artykułu|dziękujemy, że|
  obserwuj nas|polub nas|zapisz się|źródło zdjęć|chcesz być na bieżąco|článek pokračuje|text pokračuje|pokračování článku|sledujte nás|odebírejte|článok pokračuje|
  pokračovanie článku|a cikk folytatódik|cikkünk a hirdetés|cikkünk folytatódik|kövesse|kövess minket|kövessen minket|iratkozzon fel|iratkozz fel|támogasd|
  articolul continuă|continuarea după|urmărește știrile|urmăriți-ne|urmărește-ne|abonează-te|intră pe canalul|tekst se nastavlja|nastavak teksta|članak se nastavlja|
  želite li dopuniti|pratite nas|prati nas|spremljajte nas|haberin devamı|haber devam ediyor|bizi takip|whatsapp kanal|uygulamamızı|haberlerimize|theo dõi báo|
  theo dõi chúng tôi|mời độc giả|mời quý|cek berita|dapatkan update|dapatkan berita|ikuti kami|ikuti saluran|ikuti kanal|ikuti juga|scroll untuk|lanjutkan membaca|
  artikel ini telah tayang|gabung di|mari bergabung|sertai saluran|layari|sundan kami|rejoignez|retrouvez toute|retrouvez l'actualité|la suite après|
  la suite de cet article|cet article est réservé|il vous reste|pour afficher ce contenu|ce contenu est bloqué|téléchargez|continua después|continúa después|
  el artículo continúa|seguinos en|únete|sumate|unite a|sumate a|registrate|regístrese|apúntate|continua depois|continua após|a matéria continua|clique aqui|acesse|
  participe do|entre no canal|veja mais notícias|vídeos:|faça parte|siga o|siga a|siga-nos|an dieser stelle finden sie|an dieser stelle befindet sich|
  hier finden sie externe|ich bin damit einverstanden|um diesen inhalt|dieser inhalt|wir benötigen ihre zustimmung|hinweis der redaktion|haben sie fehler|fehler gefunden|
  jetzt anmelden|jetzt newsletter|lesen sie mehr geschichten|folgen sie|folge uns|continua a leggere|per continuare a leggere|segui|resta aggiornato|© riproduzione|
  riproduzione riservata|contenuto riservato|(责编|(責任編輯`,
  `подпишитесь|подписывайтесь|следите за|не пропустите|нашли ошибку|無断転載|版权|责任编辑|编辑：|責任編輯|無断|저작권|무단|ⓒ|تابعنا|تابعونا|اشترك في|اشترك الآن|اشتركوا|следвайте ни|последвайте ни|
  абонирайте се|станете част|якщо ви помітили|якщо ви знайшли|знайшли помилку|підписуйтесь|підписуйтеся|стежте за|долучайтесь|слідкуйте|заметили ошибку|увидели ошибку|
  обнаружили ошибку|если вы нашли|если вы заметили|если вы обнаружили|сообщить об опечатке|читайте нас|присоединяйтесь|продолжение после рекламы|хотите быть в курсе|
  ακολουθήστε|ακολουθηστε|δείτε όλες τις τελευταίες|διαβάστε όλες τις ειδήσεις|ακολουθείστε|انضم إلى قناة|انضموا إلى|لمزيد من الأخبار|لمتابعة آخر|لمتابعة المزيد|حمّل تطبيق|
  حمل تطبيق|تابعوا|للاشتراك|ما را در|به کانال تلگرام|عضو کانال|لطفا نظر|ہمارا واٹس ایپ|עקבו אחרינו|הצטרפו לערוץ|הצטרפו לקבוצ|הצטרפו אלינו|רוצים להישאר|מצאתם טעות|
  להורדת האפליקציה|ताजा खबर|हमारे व्हाट्सएप|हमें फॉलो|देश और दुनिया की|बिज़नेस की और|आमच्या व्हॉट्स|ताज्या बातम्या|সর্বশেষ খবর|ফলো করুন|ติดตามข่าว|ติดตามเราได้|กดติดตาม|
  請繼續往下閱讀|不用抽|點我下載|下載app|按讚加入|追蹤我們|加入line|本文經|未經授權|更多精彩|更多内容|欢迎关注|关注我们|扫描二维码|扫一扫|点击下载|免责声明|（責任編輯|（责编|責編|本文来源|この記事は有料|有料会員|ログインして|無料会員|公式line|この記事の写真|제보는 카카오톡|카카오톡 제보|
  뉴스레터 구독|네이버에서 구독|▶|※|기사제보|이 기사는 언론사에서|저작권자`,
);

/** Beginnings of picture credits that stand alone. */
export const CREDITS = list(
  `photo:|photo by|photo credit|photos:|photos by|photo courtesy|photograph:|photograph by|photography:|image:|image credit|image via|image source|image courtesy|images:|
  picture:|pictured:|video:|video by|illustration:|illustration by|file photo|(photo|[photo|(image|(ap photo|(ap|ap photo|(reuters|foto:|fotos:|bild:|crédit|(foto|imagen:|
  fotó:|kép:|nyitókép|(nyitókép|fotografie:|foto credit|fotoğraf:|photo :|crédits photo|illustration :|kuva:|kuvat:|zdjęcie:|fot.|zdj.|rex/|/사진|(con información|[사진`,
  `ảnh:|фото:|снимка:|φωτογραφία:|φωτο:|صورة:|תמונה:|צילום:|圖:|圖／|（圖|▲|照片：|（图|图源|資料圖|资料图|图为|사진:|사진|图片来源|图：|写真：|写真は|사진=`,
);

/** Beginnings of lines below a text that name its agency, editor or author. */
export const SOURCES = list(
  `źródło:|źródło :|quelle:|quellen:|source:|source :|sources:|fonte:|fuente:|font:|kilde:|kilder:|källa:|källor:|lähde:|bron:|zdroj:|zdroje:|forrás:|sursa:|sursă:|izvor:|
  kaynak:|nguồn:|sumber:|avec afp|avec agence|avec l'afp|avec reuters|text:|tekst:|editor:|editor :|editing:|editors:|autor:|autor :|author:|autorka:|redaktor:|
  redaktorius:|penulis:|reporter:|pewarta:|wartawan:|opracował|opracowała|oprac.|szerző:|kirjoittaja:|skribent:|(inputs|(इनपुट|(भाषा|(पीटीआई|(एजेंसी|(एएनआई`,
  `източник:|источник:|источники:|πηγή:|المصدر:|منبع:|来源：|来源:|來源：|資料來源|资料来源|出典：|출처|автор:|редактор:|редакция:|رپورٹ:|انتهای پیام|کد خبر|责编|责任编辑|文：|文/|撰文|記者：|记者：|编辑：|編輯：|
  इनपुट`,
);

const LETTER = /[a-zà-ž]/;

/** Whether a line begins with an item of a list; with `whole`, only where no word goes on behind it. */
export function begins(items: List, line: string, whole: boolean): boolean {
  for (const item of startingAs(items, line)) {
    if (!line.startsWith(item)) continue;
    if (!whole || !LETTER.test(item.slice(-1)) || !LETTER.test(line.charAt(item.length))) return true;
  }
  return false;
}
