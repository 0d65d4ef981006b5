/** What the first-level regions of a country are called in English. Written for this project. */

/**
 * Countries by what their regions are called, only where all of the list's are called so and have not been redrawn since: "Balkh province", "Homs
 * governorate". Countries that are not listed have regions of several sorts, or ones that English names without a word for the sort.
 */
const CALLED: Readonly<Record<string, string>> = {
  province: 'AF AO AR AM CR CU DZ EC GQ ID IR MN MZ NL NP TH TR ZA ZM ZW BG',
  governorate: 'BH EG IQ JO KW LB OM PS SY TN YE',
  state: 'NG',
  region: 'BY CL ER ET GH GN ML NA NE SA SN SO TG TM TZ',
  oblast: 'UA',
  county: 'HU KE LR RO SE',
  prefecture: 'JP',
  department: 'BJ BO CO GT HN HT NI PY SV UY',
  division: 'BD',
};
/** The same, where the word does not stand behind the name. */
const SORT_ONLY: Readonly<Record<string, string>> = { state: 'AT BR DE MX US', region: 'IT' };
/** No region of the sort that its country's others are: federal districts, cities with a status of their own, territories. */
const OTHERWISE = new Set(
  'BR Distrito Federal|MX Ciudad de México|ET Dire Dawa|US American Samoa|US District of Columbia|US Guam|US Northern Mariana Islands|US Puerto Rico|US Virgin Islands, U.S.|US Virgin Islands|AR Capital Federal|CO Bogotá D.C.|CU Isla de la Juventud|UA Autonomous Republic of Crimea|UA Sevastopol|BY Gorod Minsk|BH Al Manāmah'.split(
    '|',
  ),
);

const nouns = (table: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(table).flatMap(([noun, codes]) => codes.split(' ').map((code): [string, string] => [code, noun])),
  );
const BEHIND = nouns(CALLED);
const SORT = new Map([...BEHIND, ...nouns(SORT_ONLY)]);

/** What sort of region it is, and whether the word may stand behind its name; null where the list cannot tell. `name`: as English has it. */
export function sortOf(country: string, name: string): { noun: string; behind: boolean } | null {
  const noun = SORT.get(country);
  if (!noun || OTHERWISE.has(`${country} ${name}`)) return null;
  return { noun, behind: BEHIND.has(country) && !HAS_NOUN.test(name) };
}

/** Words that close a region's name where the list writes them: then no second one is put behind it. */
const HAS_NOUN =
  /\b(?:Province|Governorate|State|Region|Oblast|Krai|Okrug|Republic|County|Prefecture|Department|District|Division|Territory|Parish|Emirate|City)\b/i;

/** Microstates and small islands, whose regions are villages and parishes, and countries whose list is of municipalities: their names are in no news. */
export const TOO_SMALL = new Set(
  'UM TF AQ BV HM GS IO AX AD AG AI AS AW BB BL BM BQ BS CC CK CV CW CX DM FK FM FO GD GG GI GL GP GF GU IM JE KI KN KY LC LI LU LV MC MF MH MK MP MQ MS MT MU MV NC NF NR NU PF PM PN PR PW RE SC SH SI SM SR ST SX SZ TC TK TO TT TV VC VG VI VU WF WS YT ME CY SG'.split(
    ' ',
  ),
);

/** English names where the list has only the local one: country, a space, the list's name. */
const ENGLISH = `
DE Bayern=Bavaria; DE Hessen=Hesse; DE Niedersachsen=Lower Saxony
DE Nordrhein-Westfalen=North Rhine-Westphalia; DE Rheinland-Pfalz=Rhineland-Palatinate; DE Sachsen=Saxony; DE Sachsen-Anhalt=Saxony-Anhalt
DE Thüringen=Thuringia
FR Bretagne=Brittany; FR Corse=Corsica; FR Normandie=Normandy; FR Nouvelle-Calédonie=New Caledonia; FR Polynésie=French Polynesia
FR Guyane=French Guiana; FR Bourgogne-Franche-Comté=Burgundy-Franche-Comté
IT Lombardia=Lombardy; IT Piemonte=Piedmont; IT Puglia=Apulia; IT Sardegna=Sardinia; IT Sicilia=Sicily; IT Toscana=Tuscany
IT Valle d'Aosta=Aosta Valley; IT Trentino-Alto Adige=Trentino-South Tyrol
ES Andalucìa=Andalusia; ES Aragòn=Aragon; ES Bizkaia=Biscay; ES Canarias=Canary Islands; ES Illes Balears=Balearic Islands
ES Navarra/Nafarroa=Navarre; ES Sevilla=Seville; ES Araba/Álava=Álava; ES Castellón/Castelló=Castellón; ES Valencia/València=Valencia
NL Noord-Brabant=North Brabant; NL Noord-Holland=North Holland; NL Zuid-Holland=South Holland
PT Açores=Azores; PT Lisboa=Lisbon
AT Kärnten=Carinthia; AT Niederösterreich=Lower Austria; AT Oberösterreich=Upper Austria; AT Steiermark=Styria; AT Tirol=Tyrol; AT Wien=Vienna
CH Genève=Geneva; CH Graubünden=Grisons; CH Luzern=Lucerne; CH Sankt Gallen=St. Gallen
SE Skåne=Scania; FI Lappi=Lapland; DK Sjælland=Zealand
CZ Hlavní město Praha=Prague; CZ Jihočeský kraj=South Bohemian; CZ Jihomoravský kraj=South Moravian; CZ Moravskoslezský kraj=Moravian-Silesian
CZ Středočeský kraj=Central Bohemian
PL Dolnośląskie=Lower Silesia; PL Małopolskie=Lesser Poland; PL Mazowieckie=Masovia; PL Śląskie=Silesia; PL Wielkopolskie=Greater Poland
PL Pomorskie=Pomerania; PL Zachodniopomorskie=West Pomerania
GR Attikḯ=Attica; GR Krítí=Crete; GR Kentrikí Makedonía=Central Macedonia; GR Peloponnísos=Peloponnese; GR Thessalía=Thessaly; GR Ípeiros=Epirus
GR Voreío Aigaío=North Aegean; GR Notío Aigaío=South Aegean; GR Ágion Óros=Mount Athos
UA Cherkaska oblast=Cherkasy; UA Chernihivska oblast=Chernihiv; UA Chernivetska oblast=Chernivtsi; UA Dnipropetrovska oblast=Dnipropetrovsk
UA Donetska oblast=Donetsk; UA Ivano-Frankivska oblast=Ivano-Frankivsk; UA Kharkivska oblast=Kharkiv; UA Khersonska oblast=Kherson
UA Khmelnytska oblast=Khmelnytskyi; UA Kyivska oblast=Kyiv; UA Kirovohradska oblast=Kirovohrad; UA Luhanska oblast=Luhansk; UA Lvivska oblast=Lviv
UA Mykolaivska oblast=Mykolaiv; UA Odeska oblast=Odesa; UA Poltavska oblast=Poltava; UA Rivnenska oblast=Rivne; UA Sumska oblast=Sumy
UA Ternopilska oblast=Ternopil; UA Vinnytska oblast=Vinnytsia; UA Volynska oblast=Volyn; UA Zakarpatska oblast=Zakarpattia
UA Zaporizka oblast=Zaporizhzhia; UA Zhytomyrska oblast=Zhytomyr; UA Avtonomna Respublika Krym=Autonomous Republic of Crimea
BY Brest voblast=Brest; BY Homiel voblast=Gomel; BY Hrodna voblast=Grodno; BY Mahilyow voblast=Mogilev; BY Minsk voblast=Minsk
BY Vitsebsk voblast=Vitebsk
RU Republic of Dagestan=Dagestan; RU Republic of Ingushetia=Ingushetia; RU Republic of Bashkortostan=Bashkortostan; RU Republic of Buryatia=Buryatia
RU Chechen Republic=Chechnya; RU Republic of Karelia=Karelia; RU Republic of Kalmykia=Kalmykia; RU Republic of Tatarstan=Tatarstan
RU Republic of Khakassia=Khakassia; RU Republic of Mordovia=Mordovia; RU Republic of Adygea=Adygea
SY Al Hasakah=Hasakah; SY Al Ladhiqiyah=Latakia; SY Al Qunaytirah=Quneitra; SY Ar Raqqah=Raqqa; SY As Suwayda'=Suwayda; SY Dar'a=Daraa
SY Dayr az Zawr=Deir ez-Zor; SY Dimashq=Damascus; SY Halab=Aleppo; SY Hamah=Hama; SY Hims=Homs; SY Tartus=Tartus
IQ Al Anbār=Anbar; IQ Al Başrah=Basra; IQ Al Muthanná=Muthanna; IQ An Najaf=Najaf; IQ Arbīl=Erbil; IQ As Sulaymānīyah=Sulaymaniyah
IQ Bābil=Babil; IQ Baghdād=Baghdad; IQ Diyālá=Diyala; IQ Karbalā'=Karbala; IQ Maysān=Maysan; IQ Nīnawá=Nineveh; IQ Şalāḩ ad Dīn=Saladin
IQ Wāsiţ=Wasit; IQ Dhī Qār=Dhi Qar
YE Abyān=Abyan; YE 'Adan=Aden; YE Aḑ Ḑāli'=Dhale; YE Al Bayḑā'=Al Bayda; YE Al Ḩudaydah=Hodeidah; YE Al Jawf=Al Jawf; YE Al Mahrah=Al Mahrah
YE 'Amrān=Amran; YE Dhamār=Dhamar; YE Ḩaḑramawt=Hadhramaut; YE Ḩajjah=Hajjah; YE Laḩij=Lahij; YE Ma'rib=Marib; YE Şā‘dah=Saada
YE Şan‘ā'=Sanaa; YE Shabwah=Shabwa; YE Tā‘izz=Taiz
SA 'Asir=Asir; SA Al Jawf=Al-Jawf; SA Al Madinah al Munawwarah=Medina; SA Ar Riyad=Riyadh; SA Ash Sharqiyah=Eastern Province; SA Jazan=Jizan
SA Makkah al Mukarramah=Mecca; SA Ha'il=Ha'il
LB Aakkâr=Akkar; LB Béqaa=Beqaa; LB Beyrouth=Beirut; LB Nabatîyé=Nabatieh; LB Mont-Liban=Mount Lebanon; LB Liban-Nord=North Lebanon
LB Liban-Sud=South Lebanon; LB Baalbelk-Hermel=Baalbek-Hermel
JO Al 'Aqabah=Aqaba; JO Al Karak=Karak; JO Al Mafraq=Mafraq; JO Az Zarqā’=Zarqa; JO Ma‘ān=Ma'an
EG Asyout=Asyut; EG Bani Sueif=Beni Suef; EG Menia=Minya; EG Dumiat=Damietta; EG El Bahr El Ahmar=Red Sea; EG El Ismailia=Ismailia; EG El Suez=Suez
EG El Wadi El Gedeed=New Valley; EG Menofia=Monufia; EG Qalubia=Qalyubia; EG Daqahlia=Dakahlia
IR Āz̄arbāyjān-e Gharbī=West Azerbaijan; IR Āz̄arbāyjān-e Sharqī=East Azerbaijan; IR Eşfahān=Isfahan; IR Kordestān=Kurdistan
IR Khūzestān=Khuzestan; IR Sīstān va Balūchestān=Sistan and Baluchestan; IR Khorāsān-e Raẕavī=Razavi Khorasan; IR Tehrān=Tehran; IR Kermān=Kerman
IR Kermānshāh=Kermanshah; IR Fārs=Fars; IR Gīlān=Gilan; IR Hormozgān=Hormozgan; IR Būshehr=Bushehr
PK Khaibar Pakhtunkhwa=Khyber Pakhtunkhwa
SD Gharb Darfur=West Darfur; SD Janub Darfur=South Darfur; SD Shamal Darfur=North Darfur; SD Sharq Darfur=East Darfur
SD Wasat Darfur Zalinjay=Central Darfur; SD Janub Kurdufan=South Kordofan; SD Shiamal Kurdufan=North Kordofan; SD Gharb Kurdufan=West Kordofan
SD An Nil al Azraq=Blue Nile; SD An Nil al Abyad=White Nile; SD Al Jazirah=Gezira; SD Al Qadarif=Gedaref; SD Al Bahr al Ahmar=Red Sea State
SD Nahr an Nil=River Nile
LY Banghāzī=Benghazi; LY Darnah=Derna; LY Mişrātah=Misrata; LY Surt=Sirte; LY Ţarābulus=Tripoli; LY Sabhā=Sabha
CD Nord-Kivu=North Kivu; CD Sud-Kivu=South Kivu; CD Kasaï-Occidental=Kasaï-Occidental; CD Kasaï-Oriental=Kasaï-Oriental
ML Segou=Ségou; ML Tombouctou=Timbuktu
GE Ajaria (Bat'umi)=Adjara; GE K'akheti=Kakheti
ID Jawa Barat=West Java; ID Jawa Tengah=Central Java; ID Jawa Timur=East Java; ID Kalimantan Barat=West Kalimantan
ID Kalimantan Selatan=South Kalimantan; ID Kalimantan Tengah=Central Kalimantan; ID Kalimantan Timur=East Kalimantan
ID Kalimantan Utara=North Kalimantan; ID Kepulauan Riau=Riau Islands; ID Maluku Utara=North Maluku; ID Nusa Tenggara Barat=West Nusa Tenggara
ID Nusa Tenggara Timur=East Nusa Tenggara; ID Sulawesi Selatan=South Sulawesi; ID Sulawesi Tengah=Central Sulawesi
ID Sulawesi Tenggara=Southeast Sulawesi; ID Sulawesi Utara=North Sulawesi; ID Sumatera Barat=West Sumatra; ID Sumatera Selatan=South Sumatra
ID Sumatera Utara=North Sumatra; ID Papua Barat=West Papua
KR Chungcheongbuk-do=North Chungcheong; KR Chungcheongnam-do=South Chungcheong; KR Jeollabuk-do=North Jeolla; KR Jeollanam-do=South Jeolla
KR Gyeonggi-do=Gyeonggi; KR Gangwon-do=Gangwon; KR Gyeongsangbuk-do=North Gyeongsang; KR Gyeongsangnam-do=South Gyeongsang
MX Coahuila de Zaragoza=Coahuila; MX Michoacán de Ocampo=Michoacán; MX Querétaro de Arteaga=Querétaro; MX Estado de México=State of Mexico
SO Jubbada Hoose=Lower Juba; SO Jubbada Dhexe=Middle Juba; SO Shabeellaha Hoose=Lower Shabelle; SO Shabeellaha Dhexe=Middle Shabelle
LK Uturu=Northern Province; LK Naegenahira=Eastern Province; LK Basnahira=Western Province; LK Dakunu=Southern Province
XK Mitrovica=Mitrovica; XK Peja/Peć=Peja
`;

const NAMES = new Map(
  ENGLISH.split(/[;\n]/).flatMap((pair) => {
    const [local, english] = pair.split('=').map((part) => part.trim());
    return local && english ? [[local, english] as const] : [];
  }),
);

/** The English name of a region that the list has under its local one, or undefined. */
export function englishRegion(country: string, name: string): string | undefined {
  return NAMES.get(`${country} ${name}`);
}

/** Local names of {@link englishRegion}'s table, country and name, for a test that each is in the list. */
export const LOCAL_NAMES: readonly string[] = [...NAMES.keys()];
