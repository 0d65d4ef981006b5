/** Words by which pages label what is no article text. Whole labels only: a sentence that begins so is not a label. */

/** Headings and short lines over related links, comments, share bars, sign-up boxes: what follows is not the article. */
export const SECTION_LABEL = new RegExp(
  `^(?:(?:\\d+\\s+)?(?:reader |user )?comments?(?: \\(?\\d+\\)?| on this (?:story|article))?|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|view comments|show comments|` +
    `related(?: (?:articles?|stories|posts?|content|news|topics?|coverage|links?|videos?|reading|items?|tags?))?|more (?:related|stories|news|articles|headlines|coverage|videos?|like this|to explore|reading)|` +
    `(?:more|latest|top stories|top news|news) (?:from|on|in|about|by) .{2,40}|recommended(?: .{2,30})?|you (?:may|might) (?:also )?(?:like|be interested in|have missed|enjoy)|` +
    `(?:most|trending|top|latest|recent|popular|featured|editors?['’]s? ?picks?)(?: (?:read|popular|viewed|shared|commented|recent|stories|news|posts?|articles|now|videos|today|headlines))?|` +
    `(?:don['’]t|in case you) miss(?:ed)?(?: it)?|what to read next|read (?:next|more|also)|up next|next up|see also|also (?:read|on|see|in) ?.{0,40}|further reading|` +
    `share(?: (?:this|it|on|via|the) ?.{0,20})?|follow us(?: on .{2,30})?|sponsored(?: .{0,30})?|advertise?ment|promoted(?: .{0,30})?|` +
    `sign up .{0,80}|subscribe(?: .{0,60})?|newsletters?|get (?:the|our) .{0,60}newsletter|` +
    `about the authors?|about (?:us|me)|(?:the )?authors?(?: bio)?|tags?|topics?|filed under|categories|archives?|trending ?.{0,20}|` +
    `around the web|from (?:the|around) (?:web|our partners)|more in .{2,40}|previous (?:article|post|story)|next (?:article|post|story)|` +
    `(?:noch )?mehr zum thema|auch interessant|das könnte sie (?:auch )?interessieren|weitere (?:artikel|themen|nachrichten)|lesen sie (?:auch|mehr).{0,60}|kommentare?(?: \\(?\\d+\\)?)?|verwandte (?:themen|artikel|beiträge)|ähnliche (?:artikel|beiträge)|` +
    `lire aussi|à lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|connexes)|commentaires?|` +
    `te puede interesar|(?:noticias?|artículos?|notas?) relacionad[oa]s?|más (?:noticias|leídas|información|sobre .{2,30})|lee también|comentarios?|` +
    `leia (?:também|mais)|(?:notícias?|artigos?|posts?) relacionad[oa]s?|veja também|mais lidas|comentários?|` +
    `leggi anche|articoli correlati|potrebbe(?:ro)? interessarti|commenti|lees ook|lees meer|meer over .{2,40}|läs (?:också|mer)|les også|læs også|` +
    `читайте также|по теме|похожие (?:статьи|записи|новости)|комментари[ий].{0,12}|関連記事|関連ニュース|相关(?:阅读|新闻|报道|文章|推荐)|相關(?:新聞|報導|文章)|延伸閱讀|推荐阅读|관련 ?기사|관련 ?뉴스|많이 본 (?:기사|뉴스)|댓글.{0,6}|baca juga|artikel terkait|ilgili haberler|powiązane .{2,20}|czytaj (?:też|także|również).{0,60}|zobacz (?:też|także|również).{0,60})\\s*[:：»>…]*$`,
  'iu',
);

/** A line that leads to another story: "Read more: …". It is dropped when it is short or mostly link. */
export const LEAD_LABEL =
  /^(?:[[(▶►•→>*»\s-]*)(?:read (?:more|next|also|the full|our|this)|also read|more:|more (?:on|from) |related(?: story| article)?\s*[:|]|see also|see more|see:|watch(?: now| more| live| the video)?\s*[:|]|watch\b(?=.{0,60}$)|listen\s*[:|]|recommended(?: reading)?\s*:|don['’]t miss\s*[:|]|up next|must[- ]read|related\b(?=.{0,80}$)|click here|click to |lire aussi|à lire|lesen sie|mehr zum thema|lee también|te puede interesar|más información|leia (?:também|mais)|veja também|leggi anche|lees ook|läs (?:också|mer)|les også|læs også|читайте также|baca juga|czytaj (?:też|także|również)|関連|相关|相關|관련 ?기사)/iu;

/** Paragraphs that ask for something or state rights, wherever they stand. */
export const PLEA =
  /^(?:(?:sign up|subscribe) (?:for|to|here|now|today)\b.{0,240}$|get (?:the|our|all the) (?:latest|best|top|most important|day['’]s).{0,160}(?:inbox|newsletter|email|app)\b|follow (?:us|@?\w+|[\w .]{3,40}) on (?:twitter|facebook|instagram|x|telegram|whatsapp|google news)|like us on facebook|(?:©|\(c\)|copyright\b|all rights reserved)|this (?:material|article|story) may not be (?:published|reproduced)|join (?:the|our) .{0,40}(?:newsletter|channel|conversation|telegram|whatsapp)|download (?:the|our) .{0,40}app\b|advertisement\b.{0,60}$|advertising$|story continues(?: below)?|article continues|continue reading|this (?:article|story|post|content) (?:was )?(?:originally )?(?:first )?(?:appeared|published|produced)|view (?:this post|comments|more|gallery|photos?)|loading\b.{0,30}$|skip (?:to|ad)|enable javascript|please (?:enable|turn on|log ?in|sign in|subscribe)|by (?:clicking|signing|subscribing|providing)|you (?:have|must|need to) (?:successfully )?(?:subscribed|be logged|log ?in|sign)|we use cookies|share (?:this|on)\b.{0,60}$|send (?:us )?(?:a tip|tips)|got a tip|have a (?:tip|story)|let us know in the comments)/iu;

/** By-lines, dates and reading times that stand alone. */
export const BYLINE_TEXT =
  /^(?:by\s+(?:\p{Lu}|the\b).{0,100}|von\s+\p{Lu}.{0,60}|par\s+\p{Lu}.{0,60}|por\s+\p{Lu}.{0,60}|(?:first |last |originally )?(?:published|updated|posted|modified|created|written)\b.{0,90}|\d+\s*(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s*(?:read|ago).{0,20}|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}.{0,50}|\d{1,2}[\s./-](?:\d{1,2}|\p{L}{3,10})[\s./,-]+\d{4}.{0,40}|\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}.{0,30})$/iu;

/** Picture credits that stand alone. */
export const CREDIT_TEXT =
  /^(?:(?:photo(?:graph)?s?|image|picture|video|illustration|credit|source|foto|bild|crédit|imagen)s?\s*(?:credit|by|courtesy|source|via|:)|(?:\(|\[)?(?:ap|afp|reuters|getty|epa)(?: photo|\/| images).{0,80}$|.{0,60}(?:getty images|via getty|\/ ?reuters|\/ ?afp|via ap|via reuters)\)?$|file photo)/iu;
