/**
 * Words that stand before a person's name and are not part of it. All lower case, without dots.
 * Written for this project from the usage of English-language news agencies.
 */
import { wordSet } from './wordset';

/** Courtesy titles: they say that a person follows and nothing about who it is. */
export const HONORIFICS = wordSet(`
mr mrs ms miss mx dr prof sir dame lord lady madame madam monsieur mme mlle herr frau fraulein senor senora señor señora
signor signora don dona doña sheikh sheik shaikh sayyid sayed hajji haji hadji ustad pandit sri shri smt
imam mullah maulana mawlana ayatollah rabbi rev reverend fr monsignor msgr sheikha begum sultan emir amir tunku tuan datuk tan
professor doctor father sister brother mother pastor chaplain canon
`);

/** Titles of rank and office, whole words as they stand before a name with a capital: President, Gen., Judge. */
export const TITLES = wordSet(`
president vice-president premier chancellor vice-chancellor minister secretary undersecretary chairman chairwoman chair chairperson
king queen prince princess duke duchess earl count countess baron baroness viscount emperor empress tsar czar kaiser crown-prince shah
pope cardinal archbishop bishop patriarch metropolitan dalai
senator sen representative rep congressman congresswoman governor gov mayor councillor councilor alderman assemblyman delegate mp mep mla
general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore
marshal brigadier lieutenant-general lieutenant-colonel major-general field-marshal ensign officer constable detective inspector superintendent
sheriff judge justice magistrate attorney prosecutor ambassador envoy consul commissioner director coach
speaker leader chief deputy spokesman spokeswoman spokesperson ceo cfo cto coo founder
taoiseach tánaiste supreme-leader comrade comandante caudillo dean provost rector principal head
defendant striker midfielder goalkeeper defender winger
analyst economist historian journalist reporter author director-general secretary-general
`);

/** Titles that make a whole name with one given name: Pope Francis, King Salman. */
export const REGNAL = wordSet('pope king queen prince princess emperor empress sultan emir tsar czar saint');

/** Titles whose short form ends with a dot in print; the dot ends no sentence. */
export const DOTTED = wordSet(`
mr mrs ms dr prof rev fr st ste gen lt col maj capt sgt cpl pvt adm cmdr sen rep gov hon jr sr messrs mme mlle msgr brig supt insp det sec
jan feb mar apr jun jul aug sept sep oct nov dec no vs etc inc co corp ltd bros mt ft dept univ assn
`);

/** Words that qualify a title and belong to it: Deputy Prime Minister, former Foreign Minister. */
export const TITLE_MODIFIERS = wordSet(`
prime foreign deputy vice former acting interim chief senior junior assistant associate attorney crown grand first second lord interior
defense defence finance home state federal executive special permanent under supreme major lieutenant brigadier field rear fleet
staff police sergeant master press principal general secretary military economy health justice education environment labour labor trade energy
transport development agriculture culture information communications premier cabinet opposition party majority minority house senate
co-founder managing vice-prime then ex late retired
`);

/** Generational suffixes after a name. */
export const SUFFIXES = wordSet('jr sr ii iii iv v vi vii viii ix xi xii xiii xiv xvi phd md qc kc mp obe cbe');
