/**
 * Word classes that tell a verb from a noun beside a name, by ending and by closed lists. All lower case. Written for this project.
 */
import { wordSet } from './wordset';

/** Irregular past forms, which no ending gives away, and auxiliaries. */
const IRREGULAR = wordSet(`
said told asked was were is are am be been being has have had having do does did done will would can could shall should may might must ought cannot
saw made found gave got took went came left lost won held kept led ran put set let beat brought bought built caught chose drew fought felt heard hit knew
meant met paid read sang sent shot showed sold spoke spent stood struck taught thought threw wore wrote became become began broke cost cut dealt drank
drove fell flew forgot grew hid hurt laid lay lent rode rose shook shut sat slept stole swore swept swam tore understood woke withdrew sought bid
`);

/** Participles in -ing that stand before a noun as adjectives do; any other before a name without an article is a verb. */
const ADJECTIVES_ING = wordSet(`
acting outgoing incoming leading sitting reigning ruling rising promising visiting serving managing founding aspiring surviving retiring budding practising
practicing long-serving best-selling bestselling award-winning prize-winning sporting marketing engineering banking casting training nursing advertising housing planning training shipping mining boxing cycling swimming
racing skating rowing fencing sailing filming building farming standing remaining opposing defending presiding investigating commanding
`);

/** Small words in -ed or -ing that are prepositions, conjunctions or verbs of saying before a name. */
const NEVER_ADJECTIVE = wordSet(`
said told asked added called named met replaced succeeded joined accused elected appointed visited welcomed praised criticized criticised quoted urged
including following during regarding concerning featuring involving starring leaving replacing meeting according based
`);

/** Ordinary words that end like nouns of agents. */
const NO_AGENTS = wordSet(`
after another never under other either neither whether rather however further farther together later earlier higher lower greater smaller larger
longer shorter stronger weaker older younger newer latter inner outer upper number paper newspaper letter matter order power tower water winter summer
weather center theater river border corner quarter chapter computer chamber shelter shoulder finger counter murder disaster remember consider discover
deliver offer suffer enter differ refer prefer transfer answer wonder fewer danger anger hunger manner banner barrier career carrier cancer character
charter cluster container cover crater encounter former master monster mother offender passenger september november december minor major color favor
labor error terror horror mirror sector factor motor monitor tenor harbor behavior honor humor interior exterior superior senior junior prior floor
corridor indoor outdoor committee guarantee employee degree agree three coffee trustee referee pedigree roman human woman dinner supper october gender
helicopter register folder filter flower trigger layer
`);

const AGENT = /(?:ologist|ographer|ician|arian|ist|eer|ster|smith|wright|woman|man|person|people|er|or|ee|crat|naut)$/;
const ADJECTIVE =
  /(?:al|ic|ish|ese|ive|ary|ous|able|ible|ful|less|ant|ent|ian|-old|time|based|born|wing|profile|known|ranking|level|term|like|ern)$/;

/** Whether a small-letter word is a finite verb or auxiliary, as far as lists tell. */
export function isVerb(word: string): boolean {
  return IRREGULAR.has(word);
}

/** Whether a word in -ing or -ed can stand before a noun as an adjective where no article shows it: "acting", "outgoing". */
export function isParticiple(word: string): boolean {
  return /(?:ing|ed)$/.test(word) && word.length > 4;
}

/** Participles that are adjectives without an article too. */
export function isAdjectiveIng(word: string): boolean {
  return ADJECTIVES_ING.has(word);
}

/** Participles and prepositions that never qualify a person's role. */
export function neverQualifies(word: string): boolean {
  return NEVER_ADJECTIVE.has(word);
}

/** Whether a small-letter word is an adjective by its ending: national, Seoul-based, 45-year-old. */
export function isAdjective(word: string): boolean {
  return word === 'old' || (word.length > 3 && ADJECTIVE.test(word) && !word.endsWith('ment'));
}

/** Whether a small-letter noun is formed as nouns of agents are. Only an article, a possessor or a people before it makes that sure. */
export function isAgent(word: string): boolean {
  const stem = word.slice(word.lastIndexOf('-') + 1);
  return stem.length > 4 && AGENT.test(stem) && !NO_AGENTS.has(stem) && !/(?:ward|wards)$/.test(stem);
}
