/**
 * Lower-case nouns that say what somebody is or does. An apposition counts as an introduction of a person only if one of these heads it.
 * All lower case, singular. Written for this project.
 */
import { wordSet } from './wordset';

/** Nouns of role, trade and office. */
export const ROLES = wordSet(`
leader ruler dictator president premier chancellor minister secretary undersecretary chairman chairwoman chairperson chair chief head boss
director manager executive officer official spokesman spokeswoman spokesperson negotiator counterpart envoy ambassador diplomat representative
delegate commissioner governor mayor senator congressman congresswoman lawmaker legislator parliamentarian deputy councillor councilor
politician candidate nominee challenger incumbent frontrunner activist campaigner organizer organiser dissident reformer revolutionary
king queen prince princess monarch emperor heir pope cardinal archbishop bishop priest pastor cleric imam rabbi preacher monk nun ayatollah
general colonel commander captain lieutenant sergeant soldier major admiral marshal fighter militant insurgent rebel guerrilla warlord
hijacker terrorist jihadist suspect attacker gunman shooter bomber assassin killer murderer convict defendant accomplice mastermind detainee
inmate prisoner hostage victim survivor witness plaintiff fugitive criminal smuggler trafficker kingpin
judge justice magistrate prosecutor lawyer attorney solicitor barrister counsel advocate investigator detective policeman policewoman
sheriff constable inspector ombudsman
professor lecturer scholar academic researcher scientist physicist chemist biologist astronomer geologist ecologist engineer mathematician
economist historian sociologist psychologist psychiatrist anthropologist archaeologist philosopher theologian linguist epidemiologist
virologist climatologist criminologist demographer statistician pathologist surgeon doctor physician nurse midwife dentist veterinarian
expert specialist analyst strategist adviser advisor consultant aide fellow pundit observer commentator theorist pollster planner
journalist reporter correspondent editor columnist broadcaster anchor presenter host publisher photographer photojournalist blogger
author writer novelist poet playwright dramatist essayist biographer critic translator screenwriter
artist painter sculptor architect designer actor actress comedian singer songwriter musician composer conductor pianist violinist guitarist
drummer rapper dancer choreographer filmmaker producer model star celebrity entertainer magician curator
footballer striker midfielder goalkeeper keeper defender winger forward player coach trainer skipper athlete sprinter swimmer
cyclist rider driver boxer wrestler skier skater golfer batsman bowler pitcher quarterback champion medalist medallist winner runner-up
referee umpire teammate rival
businessman businesswoman entrepreneur industrialist financier banker investor trader broker accountant auditor tycoon magnate
billionaire millionaire founder co-founder cofounder owner co-owner partner shareholder landlord developer inventor innovator programmer
farmer fisherman miner teacher headmaster headmistress principal student pupil graduate librarian pilot astronaut cosmonaut sailor
worker employee labourer laborer clerk mechanic electrician carpenter plumber chef cook waiter butcher baker
father mother son daughter brother sister wife husband widow widower spouse girlfriend boyfriend fiancee fiancé fiancée uncle aunt
nephew niece cousin grandfather grandmother grandson granddaughter twin stepfather stepmother half-brother half-sister brother-in-law
son-in-law father-in-law daughter-in-law resident native neighbor neighbour citizen immigrant migrant refugee asylum-seeker pensioner
teenager boy girl man woman child baby toddler youth veteran volunteer member colleague friend ally successor predecessor protege
mentor associate idol compatriot signing whistleblower hacker spy agent informant defector interpreter mediator peacemaker treasurer speaker
vice-president vice-chancellor secretary-general director-general co-director co-author co-chair co-leader ceo cfo cto frontman vocalist
laureate nobelist icon figurehead figure hero heroine legend pioneer guru tsar czar patriarch matriarch pontiff
conservationist environmentalist nutritionist dietitian therapist counselor counsellor archivist butler bodyguard chauffeur
newcomer hopeful favourite favorite frontwoman rower jockey breeder handler caretaker custodian warden
strongman hardliner moderate conservative liberal socialist communist nationalist populist separatist
`);

/** Nouns of the same sort that are family names or other names with a capital: they count in small letters only. */
const SMALL_ROLES = wordSet(`
voice guest guy interviewee mp mep msp nonpartisan independent insider outsider crusader ringleader chieftain elder mufti sultan emir regent aristocrat heiress
count duke baron earl tenor soprano baritone comic illustrator ballerina moderator freelancer paramedic medic coroner vet trainee intern apprentice
classmate roommate ex-wife ex-husband mum mom dad bride groom lover mistress descendant godfather godmother godson guardian orphan bystander onlooker
passenger commuter hiker climber mountaineer explorer adventurer diver surfer paraglider gymnast runner decathlete triathlete weightlifter fly-half
scrum-half fullback centre-back left-back right-back substitute debutant scorer contender front-runner underdog mogul supremo vice-chair provost dean
rector tutor instructor educator missionary vicar abbot chaplain prophet saint martyr convert believer robber thief burglar fraudster gangster mobster
hitman rapist pedophile paedophile kidnapper poacher pirate dealer sniper recruit cadet ranger marine paratrooper commando gunner airman warrior
brewer grocer tailor barber hairdresser blacksmith builder contractor welder trucker courier lifeguard gardener forester rancher shepherd bartender
barista waitress cashier vendor merchant tenant juror notary petitioner bureaucrat technocrat functionary consul attache emissary arbitrator
coordinator co-ordinator facilitator administrator superintendent supervisor steward trustee conservator controller backbencher frontbencher whip
president-elect powerbroker heavyweight stalwart maverick firebrand provocateur agitator demagogue autocrat despot tyrant oligarch paymaster signatory
goalscorer bandleader trumpeter showrunner podcaster youtuber influencer gamer jurist
`);

/** Kinship: who is introduced by such a word is there because of somebody else, who keeps the bare surname. */
export const KIN = wordSet(`
father mother son daughter brother sister wife husband widow widower spouse uncle aunt nephew niece cousin grandfather grandmother
grandson granddaughter twin stepfather stepmother stepson stepdaughter half-brother half-sister brother-in-law sister-in-law son-in-law father-in-law
mother-in-law daughter-in-law girlfriend boyfriend fiancee fiancé fiancée parents sons daughters brothers sisters children
`);

/** Nouns that head an apposition to the name of an organisation or group. */
export const ORG_NOUNS = wordSet(`
agency organization organisation group company firm corporation conglomerate maker manufacturer producer retailer supplier startup start-up
bank lender insurer airline carrier operator broadcaster network newspaper daily weekly magazine publication tabloid website portal site
publisher outlet party coalition alliance movement faction militia army force unit brigade union federation association charity
foundation institute institution university college school hospital think-tank tank center centre museum committee commission council
court tribunal ministry department office authority body watchdog regulator club team league church sect cult order society
bloc cartel consortium trust fund service lobby band orchestra theatre theater studio channel station developer platform network chain
ngo nonprofit non-profit subsidiary parent unit arm wing branch laboratory lab
`);

const ENDINGS =
  /(?:ologist|ographer|ician|ist|woman|man|person|maker|keeper|worker|holder|owner|player|fighter|winner|trainer|monger)$/;

/**
 * Whether a word names a role: listed, or formed with an ending that makes nouns of agents (-ologist, -woman). Plurals do not count.
 * With a capital most endings prove nothing: Goodman, Baptist. */
export function isRole(word: string, capital = false): boolean {
  const lower = word.toLowerCase();
  if (ROLES.has(lower) || (!capital && SMALL_ROLES.has(lower))) return true;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && ROLES.has(lower.slice(hyphen + 1))) return true;
  return (
    lower.length > 6 &&
    (!capital || /(?:ologist|ographer|woman|person)$/.test(lower)) &&
    ENDINGS.test(lower) &&
    !/^(?:german|roman|ottoman|norman|human|woman|checklist|persist|consist|resist|assist)$/.test(lower)
  );
}
