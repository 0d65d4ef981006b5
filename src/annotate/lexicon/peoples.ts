/**
 * Adjectives of countries, regions, peoples and faiths, which stand before a name without belonging to it. All lower case.
 */
import { wordSet } from './wordset';

const LISTED = wordSet(`
afghan albanian algerian american angolan argentine argentinian argentinean armenian australian austrian azerbaijani azeri bahraini bangladeshi
basque bavarian belarusian belarussian belgian bengali bolivian bosnian botswanan brazilian british briton bulgarian burmese burundian cambodian
cameroonian canadian catalan chadian chechen chilean chinese colombian congolese croat croatian cuban cypriot czech danish dane dominican dutch
ecuadorian ecuadorean egyptian emirati english eritrean estonian ethiopian european fijian filipino finnish finn flemish french gabonese gambian
georgian german ghanaian greek guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli
italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kosovan kurdish kurd kuwaiti kyrgyz lao laotian latvian lebanese liberian
libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mexican moldovan mongolian montenegrin
moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian panamanian paraguayan peruvian
polish pole portuguese qatari romanian russian rwandan salvadoran saudi scottish scot senegalese serb serbian singaporean slovak slovakian slovene
slovenian somali soviet spanish spaniard sudanese surinamese swede swedish swiss syrian taiwanese tajik tanzanian thai tibetan togolese tunisian
turk turkish turkmen ugandan ukrainian uruguayan uyghur uighur uzbek venezuelan vietnamese welsh yemeni yemenite yugoslav zambian zimbabwean
african asian arab arabic balkan baltic caribbean latin nordic scandinavian western eastern northern southern central transatlantic
muslim islamic islamist jewish christian catholic protestant orthodox sunni shiite shia hindu sikh buddhist mormon
us uk eu un u.s u.k u.n nato north south east west
democrat democratic republican conservative labour liberal socialist communist social green tory gop nazi leftist
parisian londoner berliner roman athenian viennese bavarian saxon prussian texan californian siberian sicilian chechen crimean
english-born us-born british-born
`);

/** Whether the word (lower case) is an adjective of a country, region, people, faith or party, or of two of them (Anglo-French). */
export function isPeople(word: string): boolean {
  return (
    LISTED.has(word) ||
    (word.includes('-') && word.split('-').every((part) => part.length > 3 && LISTED.has(part))) ||
    LISTED.has(word.replace(/\.$/, '')) ||
    (word.length > 3 && word.endsWith('s') && LISTED.has(word.slice(0, -1)))
  );
}
