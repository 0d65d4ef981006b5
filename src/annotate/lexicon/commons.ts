/**
 * Everyday words that get a capital only from their place: the start of a sentence, a headline, a heading.
 * All lower case. Written for this project.
 */
import { wordSet } from './wordset';

/** Function words: never part of an unknown name unless between its parts. */
export const FUNCTION_WORDS = wordSet(`
a an the this that these those such same other another each every either neither both all any some no none one two three four five six seven
eight nine ten eleven twelve dozens hundreds thousands millions many much more most few fewer less least several enough half first second third last next
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs
themselves who whom whose which what when where why how whoever whatever whichever whenever wherever however
and or but nor yet so for if unless until till while whereas although though because since as than then thus hence therefore moreover furthermore
also too even only just still already again once twice ever never always often sometimes usually rarely seldom perhaps maybe indeed instead
meanwhile nevertheless nonetheless otherwise besides likewise similarly additionally finally eventually initially originally previously formerly later
earlier soon now today tomorrow yesterday tonight here there everywhere somewhere nowhere not yes well
of in on at by to from with without within into onto upon over under above below between among amid against about around across along through
throughout during before after behind beyond beside near off out outside inside up down toward towards despite except like unlike per via versus
following including regarding concerning according given considering depending owing due
am is are was were be been being do does did done doing have has had having can could will would shall should may might must ought
let let's that's it's there's he's she's what's who's i'm i've i'd i'll we're we've we'll you're they're don't doesn't didn't isn't aren't
wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't
said says say saying told tells asked asks added adds
mon tue tues wed thu thur thurs fri sat sun jan feb apr jun jul aug sep sept oct nov dec
`);

/** Days, months and the like: capitals by right, but no name that needs explaining. */
export const CALENDAR = wordSet(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
christmas easter passover hanukkah diwali thanksgiving halloween
`);

/** Frequent words that open sentences and headings in news and are no names. */
export const OPENERS = wordSet(`
officials police authorities people women men children residents experts analysts critics supporters opponents lawmakers protesters protestors
demonstrators witnesses victims soldiers troops rebels militants investigators prosecutors lawyers doctors scientists researchers students teachers workers
voters leaders ministers diplomats journalists reporters observers activists campaigners economists investors traders
government opposition parliament congress president prime minister chancellor king queen pope judge court
image photo picture video watch read click see file source credit caption advertisement share related editor note update breaking exclusive
opinion analysis comment interview background report reports news press statement media newspaper
new old big small good bad great long short high low early late recent former current young local national international global foreign
domestic public private political economic social military human
about almost nearly roughly approximately around exactly
speaking asked given based located known called named born raised founded established launched
please thank thanks hello dear welcome
german russian american chinese british french
part parts place places point points side sides group groups state states country countries city cities world
war peace talks deal deals plan plans law laws rule rules right rights vote votes election elections party parties
day days week weeks month months year years decade decades time times
money business trade market markets oil gas energy power water food health education science technology sports culture travel
attack attacks bomb bombs fire fires flood floods storm storms earthquake crisis
death deaths life live lives dead killed injured wounded
back front end start top bottom left right middle center centre
way ways thing things fact facts question questions answer answers problem problems issue issues
work works job jobs company companies bank banks
school schools university hospital church home house family families mother father son daughter brother sister
air land sea north south east west
dark bright black white red green blue yellow orange golden silver
step steps future history story stories chapter
while despite results figures numbers data studies study research survey surveys poll polls
relations tensions negotiations sanctions
special radio surgery breast cancer
`);

/** Endings that make a sentence-opening word an ordinary one: Speaking, Reportedly, Celebrated. */
const ORDINARY = /(?:ing|ly|ed|tion|tions|ment|ments|ness|ity|ities|ists|ers|ors|ous|ful|less|able|ible)$/;

/** Whether a capitalised word at the start of a sentence is most likely an ordinary word. `word` in lower case. */
export function isOrdinaryOpener(word: string): boolean {
  return (
    FUNCTION_WORDS.has(word) || OPENERS.has(word) || CALENDAR.has(word) || (word.length > 5 && ORDINARY.test(word))
  );
}
