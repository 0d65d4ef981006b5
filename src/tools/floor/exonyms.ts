/** Cities that the press writes otherwise than GeoNames: English names and usual romanisations. Written for this project. */

/** Country, a space, GeoNames' name = the name in the English-language press, then other spellings that it has. */
const PRESS = `
DE Köln=Cologne; DE Nürnberg=Nuremberg; DE Hannover=Hanover; DE Braunschweig=Braunschweig,Brunswick
CH Genève=Geneva; CH Luzern=Lucerne; SE Göteborg=Gothenburg; DK Århus=Aarhus; BE Antwerpen=Antwerp; BE Gent=Ghent; BE Brugge=Bruges
FR Lyon=Lyon,Lyons; FR Marseille=Marseille,Marseilles; FR Dunkerque=Dunkirk; ES Sevilla=Seville; ES Zaragoza=Zaragoza,Saragossa
ES Donostia / San Sebastián=San Sebastián; ES A Coruña=A Coruña,La Coruña; IT Padova=Padua; PT Porto=Porto,Oporto
GR Thessaloníki=Thessaloniki,Salonika; GR Irákleion=Heraklion; GR Pátra=Patras; GR Lárisa=Larissa; MA Fès=Fez; MA Marrakesh=Marrakesh,Marrakech
MA Tangier=Tangier,Tangiers; RO Iaşi=Iași,Iasi; PL Kraków=Kraków,Cracow; LT Klaipėda=Klaipėda,Klaipeda
RU Groznyy=Grozny; RU Orël=Oryol; RU Tol’yatti=Tolyatti,Togliatti; RU Ryazan’=Ryazan; RU Stavropol’=Stavropol; RU Nazran’=Nazran; RU Nal’chik=Nalchik
RU Arkhangel’sk=Arkhangelsk; RU Engel’s=Engels; RU Artëm=Artyom; RU Rostov-na-Donu=Rostov-on-Don; RU Syzran’=Syzran; RU Elektrostal’=Elektrostal
UA Kramators’k=Kramatorsk; UA Lysychans’k=Lysychansk; UA Syevyerodonets’k=Sievierodonetsk,Severodonetsk; UA Alchevs’k=Alchevsk
BY Homyel'=Gomel,Homel
AF Mazār-e Sharīf=Mazar-i-Sharif,Mazar-e-Sharif; AF Khōst=Khost; AF Kandahār=Kandahar; AF Jalālābād=Jalalabad; AF Herāt=Herat
IR Orūmīyeh=Urmia; IR Hamadān=Hamadan; IR Ardabīl=Ardabil; IR Arāk=Arak; IR Zanjān=Zanjan; IR Bandar-e Anzalī=Bandar-e Anzali,Bandar Anzali
IQ As Sulaymānīyah=Sulaymaniyah,Sulaimaniya; IQ Al Fallūjah=Fallujah,Falluja; IQ Al Ḩillah=Hillah; IQ Sāmarrā’=Samarra
IQ Abū Ghurayb=Abu Ghraib; IQ Al Kūt=Kut; IQ Al ‘Amārah=Amarah; IQ Umm Qaşr=Umm Qasr; IQ Ad Dīwānīyah=Diwaniya,Diwaniyah; IQ Nasiriyah=Nasiriyah,Nasiriya
SY Ḩamāh=Hama; SY Dar‘ā=Daraa,Deraa; SY Ar Raqqah=Raqqa; SY Al Bāb=Al-Bab
LB Nabatîyé et Tahta=Nabatieh; JO ‘Ajlūn=Ajloun
PS Rafaḩ=Rafah; PS Khān Yūnis=Khan Younis,Khan Yunis; PS Jabālyā=Jabalia,Jabaliya
IL Rishon LeẔiyyon=Rishon LeZion; IL Reẖovot=Rehovot; IL Petaẖ Tiqwa=Petah Tikva; IL H̱olon=Holon
SA Ta’if=Taif; SA Najrān=Najran; SA Al Qaţīf=Qatif; SA Al Hufūf=Hofuf,Al-Hofuf; SA Al Jubayl=Jubail
EG Asyūţ=Asyut,Assiut; EG Al Minyā=Minya; EG Al Manşūrah=Mansoura; EG Al Fayyūm=Fayoum,Faiyum; EG Al Maḩallah al Kubrá=Mahalla al-Kubra; EG Banī Suwayf=Beni Suef
EG Qinā=Qena; EG Damanhūr=Damanhur; EG Ḩalwān=Helwan
LY Mişrātah=Misrata; LY Az Zāwīyah=Zawiya; LY Sabhā=Sabha; LY Şabrātah=Sabratha
YE Ta‘izz=Taiz; YE Dhamār=Dhamar; YE ‘Amrān=Amran; YE Al Ḩudaydah=Hodeidah
SD Al Qadarif=Gedaref; DZ Bejaïa=Béjaïa
TR İzmir=İzmir,Smyrna; TR Şanlıurfa=Şanlıurfa,Urfa
IN Mumbai=Mumbai,Bombay; IN Kolkata=Kolkata,Calcutta; IN Chennai=Chennai,Madras; IN Bengaluru=Bengaluru,Bangalore; BD Dhaka=Dhaka,Dacca; MM Yangon=Yangon,Rangoon
VN Ho Chi Minh City=Ho Chi Minh City,Saigon; CN Xi’an=Xi'an; CN Guangzhou=Guangzhou,Canton; KR Incheon=Incheon,Inchon; MX Juárez=Ciudad Juárez
MX Acapulco de Juárez=Acapulco; CA Québec=Quebec City; PH Cebu City=Cebu City; US Washington, D.C.=Washington, D.C.,Washington; US New York City=New York City,New York
`;

interface Press {
  title: string;
  others: string[];
}

const BY_NAME = new Map(
  PRESS.split(/[;\n]/).flatMap((pair): [string, Press][] => {
    const [place, names] = pair.split('=').map((part) => part.trim());
    const [title, ...others] = (names ?? '').split(/,(?! )/);
    return place && title ? [[place, { title, others }]] : [];
  }),
);

/** What the press calls a city of GeoNames, or undefined where it writes the same. */
export function pressName(country: string, name: string): Press | undefined {
  return BY_NAME.get(`${country} ${name}`);
}

/** Places of {@link pressName}'s table, for a test that each is a city of the list. */
export const PRESS_PLACES: readonly string[] = [...BY_NAME.keys()];
