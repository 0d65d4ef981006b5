/**
 * Words that tell what sort of thing a capitalised name is, by standing at its head. All lower case. Written for this project.
 */
import { wordSet } from './wordset';

/** Heads of names of organisations; those that take "of", "for", "on" after them keep what follows. */
export const ORG_HEADS = wordSet(`
ministry department agency bureau office authority administration commission committee council board panel court tribunal parliament
congress senate assembly house chamber cabinet government institute institution university college school academy faculty
hospital clinic center centre foundation fund trust bank exchange union federation confederation association society league alliance
coalition party front movement organization organisation corporation company group network service services forces force army navy guard guards police
corps command brigade regiment battalion division squadron unit security secretariat directorate inspectorate registry
church mosque cathedral synagogue temple abbey museum library theatre theater orchestra opera gallery observatory laboratory
times post herald tribune journal gazette chronicle guardian telegraph mirror mail star news radio television tv press magazine review
airlines airways motors industries systems technologies holdings partners associates brothers studios records pictures entertainment
inc corp ltd llc plc gmbh ag co sa spa nv
club fc cf united rovers athletic wanderers sporting team
voice friends sons daughters radio ngo charity mission taskforce initiative forum network consortium congregation brotherhood
democrats republicans greens socialists conservatives liberals christians jihad
`);

/** Heads of names of places. */
export const PLACE_HEADS = wordSet(`
province state county district region republic kingdom territory island islands isle peninsula archipelago city town village municipality
river lake sea ocean gulf bay strait straits channel canal valley mountain mountains mount hills desert forest park square street road avenue
boulevard lane bridge airport station port harbor harbour beach coast cape falls creek plaza tower stadium arena prison camp
heights plain plateau basin delta hill gate palace castle hall building cemetery
north south east west northern southern eastern western central upper lower
`);

/** Heads of names of events, treaties, works and the like. */
export const THING_HEADS = wordSet(`
war wars battle revolution uprising summit conference congress meeting talks games olympics cup championship championships tournament festival
fair marathon prize award awards treaty agreement accord accords pact convention protocol declaration act bill law code constitution
amendment resolution plan program programme project policy doctrine strategy report day week month year century crisis
election elections referendum massacre genocide holocaust earthquake hurricane storm typhoon cyclone tsunami virus disease syndrome
league series open masters grand prix trophy medal order cross
express airbus missile rocket submarine destroyer carrier satellite fighter tank rifle
book bible quran koran album song film movie show trilogy
street wall initiative spring attack attacks
affairs relations studies research rights development health defense defence science sciences technology education
internet web blog app
`);

/** Small words that may stand inside a name of an organisation. */
export const NAME_LINKS = wordSet(
  'of for on and the in against to de des du la le les del et sans frontières y e do da dos das',
);

/** Prepositions and articles inside personal names, as they stand apart in small letters. */
export const PARTICLES = wordSet(
  'de del della di da dos das du des la le van von der den zu zum zur af bin ben ibn bint al el abu ould do y',
);

/** Abstract nouns that a ministry's name joins with "and": Food and Agriculture, Immigration and Customs. */
export const PORTFOLIOS = wordSet(`
affairs rights health trade industry energy education environment migration reconstruction security cooperation co-operation culture finance
justice development research agriculture food defense defence labor labour science technology human immigration customs religious social
children women drugs peace science arts letters humanities commerce economic information communications transport housing welfare tourism sport sports
`);

/** Words that make another name when they stand before one: South Sudan, New England, Latin America. */
export const NAME_MAKERS = wordSet(`
north south east west northern southern eastern western central latin upper lower new old great greater little inner outer mount port saint st san santa
los las la le el fort lake cape bay united northwest northeast southwest southeast north-west north-east south-west south-east mid
`);
