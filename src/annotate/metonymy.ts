/**
 * Seats of power that stand for those who act from there: "Washington said", "Pyongyang's demand". Said only where a verb of a speaker's or an actor's,
 * or a noun of such a one's doing, stands beside the name and no preposition of place before it.
 */
import type { Chosen } from './senses';
import { spacedBefore, spacedBehind, type Word, type Words } from './words';

/** Seats and whose they are, by the plain form of the name. */
const SEATS: Readonly<Record<string, string>> = {
  washington: 'U.S.',
  pyongyang: 'North Korean',
  seoul: 'South Korean',
  beijing: 'Chinese',
  tokyo: 'Japanese',
  moscow: 'Russian',
  london: 'British',
  paris: 'French',
  berlin: 'German',
  rome: 'Italian',
  madrid: 'Spanish',
  ankara: 'Turkish',
  tehran: 'Iranian',
  baghdad: 'Iraqi',
  damascus: 'Syrian',
  jerusalem: 'Israeli',
  riyadh: 'Saudi',
  cairo: 'Egyptian',
  kabul: 'Afghan',
  islamabad: 'Pakistani',
  'new delhi': 'Indian',
  delhi: 'Indian',
  hanoi: 'Vietnamese',
  taipei: 'Taiwanese',
  canberra: 'Australian',
  ottawa: 'Canadian',
  kyiv: 'Ukrainian',
  kiev: 'Ukrainian',
  minsk: 'Belarusian',
  warsaw: 'Polish',
  prague: 'Czech',
  budapest: 'Hungarian',
  athens: 'Greek',
  vienna: 'Austrian',
  stockholm: 'Swedish',
  oslo: 'Norwegian',
  copenhagen: 'Danish',
  helsinki: 'Finnish',
  belgrade: 'Serbian',
  caracas: 'Venezuelan',
  havana: 'Cuban',
  brasilia: 'Brazilian',
  'buenos aires': 'Argentine',
  'mexico city': 'Mexican',
  bogota: 'Colombian',
  pretoria: 'South African',
  nairobi: 'Kenyan',
  khartoum: 'Sudanese',
  doha: 'Qatari',
  jakarta: 'Indonesian',
  manila: 'Philippine',
  bangkok: 'Thai',
  tbilisi: 'Georgian',
  yerevan: 'Armenian',
  baku: 'Azerbaijani',
  tripoli: 'Libyan',
  tunis: 'Tunisian',
  algiers: 'Algerian',
  rabat: 'Moroccan',
};

const ACTS =
  /^(?:said|says|saying|accused|accuses|wants|wanted|warned|warns|demanded|demands|denied|denies|insists|insisted|announced|announces|agreed|agrees|refused|refuses|rejected|rejects|hopes|hoped|called|calls|claims|claimed|threatened|threatens|offered|offers|proposed|proposes|imposed|imposes|responded|responds|condemned|condemns|considers|considered|expects|expected|believes|believed|fears|feared|argued|argues|removed|took|eased|lifted|signed|pledged|promised|vowed|urged|urges|pressed|sought|seeks|supports|supported|backed|backs|decided|failed|knows|views|must|should|would|could|has|had|will|is|was)$/;
const STRONG_ONLY = /^(?:has|had|will|is|was|must|should|would|could|took|failed)$/;
const DOINGS =
  /^(?:demand|demands|suggestion|suggestions|proposal|proposals|offer|offers|position|positions|stance|policy|policies|decision|decisions|refusal|insistence|rejection|response|reaction|request|requests|claim|claims|accusation|accusations|allegation|allegations|warning|warnings|threat|threats|sanctions|support|intentions|strategy|diplomacy|approval|ambitions|concerns|commitment|willingness|reluctance|negotiators|allies|envoy|ambassador)$/;
const PLACED =
  /^(?:in|at|to|near|around|outside|inside|of|through|across|toward|towards|into|visit|visited|leave|left|reach|reached)$/;

/** What states have with each other. */
const DEALINGS =
  /^(?:talks|negotiations|relations|ties|deal|deals|agreement|agreements|treaty|war|sanctions|alliance|tension|tensions|dialogue|diplomacy|negotiate|negotiated|negotiating|contacts|dispute|rapprochement|detente|row|standoff|pact|truce)$/;
/** A block of so few words without a full stop, further down than the headline, is a subheading or a label. */
const HEADING_WORDS = 12;

/** Subheadings are no sentences: nobody speaks or acts in "From Hanoi to Sweden". */
function isHeading(words: Words, index: number): boolean {
  const block = words.blocks[index];
  return block !== undefined && block.part === 'body' && !block.stopped && block.to - block.from <= HEADING_WORDS;
}

/** What a name stands for here, in words ("the U.S. government"), or null where it is nothing but the place. */
export function standsFor(words: Words, chosen: Chosen): string | null {
  const { hit } = chosen;
  const { all } = words;
  const name = all
    .slice(hit.from, hit.to)
    .map((word) => word.lower)
    .join(' ');
  const whose = SEATS[name];
  if (whose === undefined || chosen.head.kind !== 'place') return null;
  const last = all[hit.to - 1] as Word;
  if (isHeading(words, last.block)) return null;
  const near = spacedBefore(all, hit.from)?.lower ?? '';
  const after = spacedBehind(all, hit.to)?.lower ?? '';
  const government = `the ${whose} government`;
  if (last.possessive)
    return DOINGS.test(after) || DOINGS.test(all[hit.to + 1]?.gap === 'space' ? (all[hit.to + 1]?.lower ?? '') : '')
      ? government
      : null;
  if (PLACED.test(near) || near === 'from' || near === 'by') return null;
  if (/^(?:with|against|between)$/.test(near)) {
    const deal = all[hit.from - 2];
    return deal?.sentence === last.sentence && DEALINGS.test(deal.lower) ? government : null;
  }
  if (!ACTS.test(after)) return null;
  if (!STRONG_ONLY.test(after)) return government;
  const second = all[hit.to + 1];
  return second &&
    /^(?:not|never|long|been|agreed|refused|said|accused|offered|demanded|promised|warned|repeatedly|consistently|already|always|willing|ready|prepared|determined|reluctant|trying|seeking|pressing|hoping)$/.test(
      second.lower,
    )
    ? government
    : null;
}
