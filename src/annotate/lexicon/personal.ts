/**
 * Common given names and family names that show that an unknown capitalised phrase is a person, and in which order it stands.
 * Lower case, without accents. Written for this project; it need not be complete: a name that is missing only needs other evidence.
 */
import { wordSet } from './wordset';

/** Given names common in the news of many countries. */
export const GIVEN_NAMES = wordSet(`
aaron abdallah abdel abdelaziz abdelfattah abdelghani abdul abdulaziz abdullah abdulla abel abraham abu ada adam adel adela adele adnan adolf adrian adriana agnes
ahmad ahmed ahmet aidan aileen aisha akbar akira al alain alan alana albert alberto alec alejandro aleksandr aleksandar aleksei alex alexander alexandra
alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alison alistair allan allen allison alma alvaro amanda amber amelia amir amit amy ana
anatoly anders andre andrea andreas andrei andres andrew andrey andriy andy angel angela angelina angelo angus anil anita anja ann anna anne annegret annette anthony
anton antonia antonio antony anwar april archie ariel arif arjun armando arnold arthur arturo arun asad ashley ashraf asif astrid atsuko audrey august
augusto austin ayman ayse aziz baltasar barack barbara barry bart bashar beata beatrice beatriz ben benedict benigno benjamin benny bernard bernd bernhard bernie bert
beth betty bill billy bjorn bob bobby boris brad bradley brandon brenda brendan brett brian bridget brigitte bruce bruno bryan caitlin calvin cameron camilla carl
carla carlo carlos carmen carol carole carolina caroline carrie carsten cary catherine cathy cecilia cedric celia cesar chad charles charlie charlotte chelsea
cheryl chiara chloe chris christa christian christiane christina christine christoph christophe christopher chuck cindy claire clara clarence claudia claudio claus
clay clemens clement cliff clint clinton colin condoleezza connie connor conrad constantin cora corinna cory courtney craig cristian cristina cristobal curtis
cynthia cyril daisy dale damian dan dana daniel daniela danielle danny daphne darren dave david dawn dean deborah debra delia denis denise dennis derek desmond diana
diane dick diego dieter dietmar dilma dimitri dimitris dirk dmitri dmitry dmytro dominic dominik dominique don donald donna dora doris dorothy doug douglas duncan dustin dwight
dylan earl ebrahim ed eddie edgar edith edmund eduardo edward edwin egon eileen ekaterina elaine eleanor elena eli elias elijah elisabeth elizabeth ella ellen elmar
elon emanuel emil emilia emilio emily emma emmanuel enrico enrique eric erica erich erik erika erin ernest ernesto ernst erwin esther ethan eugene eva evan
evelyn evo ewa ezra fabian fabio faisal farah farid fatima fatou federica federico felipe felix fernando fidel filip fiona florian frances francesca francesco francine francis
francisco franck francois frank frans frantz franz fred frederic frederick frederik friedrich fritz gabriel gabriela gabriele gamal gareth gary gavin gennady geoff geoffrey
george georges georgia georgina gerald gerard gerd gerhard gerry giancarlo gianni gideon gilbert gilles gina gino giorgio giorgos giovanni giulia giuliano giuseppe glen
glenn gloria gordon grace graham grant greg gregor gregory greta guido guillaume guillermo gunther gunter gunnar gustav gustavo guy habib haider hakan hamid hamza
hani hank hanna hannah hans hans-joachim harald harold harriet harry harvey hasan hashim hassan hatice hector heidi heike heiko heiner heinrich heinz hela helen helena helene helga
helmut hendrik henri henrik henry herbert herman hermann hernan hideo hilary hillary hiroshi hitoshi holger holly horst hosni howard hubert hugh hugo hussein ian ibrahim
ida ignacio igor ilham imad imran ines ingrid irene irina iris irma isaac isabel isabella isabelle ismael ismail isaias ivan ivana ivanka ivo jack jackie jacob
jacqueline jacques jaime jair jake jakob jamal james jamie jan jana jane janet janine jared jaroslaw jarrod jasmine jason javad javier jay jean jean-claude jean-luc jean-marie jeff
jeffrey jen jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jin jo joachim joan joanna joanne jochen joe joel joerg jorg johan johann johannes john johnny
jon jonas jonathan jordan jordi jorge jörg jose josef joseph josephine josh joshua joy joyce juan juanita judith judy julia julian juliana julie julien juliet julio julius
june jurgen justin jutta kamal kamala kara karel karen karim karin karl karl-heinz karla karsten kasia kate katharina katherine kathleen kathryn kathy katie katja katrin kay kazuo keiko
keith kelly ken kenji kenneth kenny kerry kevin khaled khalid kim kimberly kirk kirsten klaus kofi konrad konstantin kristen kristian kristin kristina kristine kurt kyle lars larry
laura lauren laurence laurent lawrence layla lea leah lech leif leila lena leo leon leonard leonardo leonid leopoldo leslie lester leticia lewis liam lidia lilian liliana linda lindsay lindsey lionel
lisa liz lloyd lorenzo loretta lori lothar louis louisa louise luc luca lucas lucia lucy ludwig luigi luis luisa lukas luke lula lydia lynn madeleine madonna magda
maggie magnus mahathir mahmoud mahmud majid malala malcolm manfred manuel manuela marc marcel marcelo marcia marco marcos marcus margaret margarita margot margrethe maria mariam marian mariana marianne
marie mariko marina marine mario marion marisa marissa mark marko markus marlene marta martha martin martina marvin mary masha mason massimo masoud mateo mateusz mathias matt matteo matthew matthias
matthieu maurice mauricio maurizio max maximilian maxim maya mehdi mehmet mel melanie melissa melvin mercedes merkel meredith mia michael michaela michail michal micheal michel michele michelle mick
miguel mihail mike mikhail milan mildred milo milos miriam mitch mitchell mitt mo mohamad mohamed mohammad mohammed mohammad mohsen moises mona monica monika morgan morris moses mostafa muammar muhammad muhammadu
mukhtar murad muriel murray musa mustafa myriam nabil nadia nadine nancy naomi narendra nasser natalia natalie nate nathan nathalie neal ned neil nelson nestor nicholas nick nicola nicolas nicole nigel nikita
nikki niklas nikola nikolai nikos nina noah noam noel nora norbert noor norma norman nouri nur olaf oleg oleksandr olga oliver olivia olivier olof omar omer osama oscar oskar osman otto
owen pablo paige pamela paolo patricia patrick patrik paul paula paulina paulo pavel pavlo pedro peggy penelope penny per pete peter petr petra petro phil philip philipp philippe phillip phyllis piedad pierre
pietro piotr pranab preet priscilla qasem quentin rachel radek radovan rafael rafiq rahul rainer raj rajiv ralf ralph rami ramon ramzi rana rand randall randy raphael rashid ratko raul ray raymond
rebecca recep regina reinhard reinhold renate rene reza rex ricardo riccardo richard rick ricky rita rob robert roberta roberto robin rod roderick rodrigo roger rohit roland rolf roman ron ronald ronnie rosa
rosalind rose rosemary ross rowan roy ruben rudi rudolf rudy rupert russell ruth ryan saad sabine sabrina saddam sadiq saeed said saif sally sam samantha sami samir samuel sandra sanjay santiago sara sarah
sarfaraz sascha sasha saskia saul sayeed scott sean sebastian selim sepp serena serge sergei sergey sergio seth shane shannon sharif sharon shaun shawn sheila shelly sheryl shimon shinzo shirin shirley sidney siegfried
sigmar sigrid silvia silvio simon simone sofia sonia sophia sophie stacy stan stanislav stanley stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stuart sue susan susanne sven sylvia
sylvie tahir tamara tamim tania tanja tara tarek tariq tatiana tatyana ted teresa terence terry theo theodor theodore theresa therese thierry thilo thomas thorsten tiffany tilman tim timo timothy tina tobias toby todd tom tomas tommy
toni tony tracy travis trevor tristan troy tyler ulf ulla ulrich ulrike umar umberto ursula usman ute uwe vaclav valentin valentina valeria valerie vanessa vasily vera vernon veronica veronika vicente vicky
victor victoria vijay viktor vince vincent vincenzo viola violeta virginia vitali vitaly vivian vladimir volker volodymyr wael walt walter wanda warren wayne wendy werner wesley whitney wilfried wilhelm will willem william willy
wilson winfried winston wolf wolfgang woodrow xavier yann yannick yanis yasmin yasser yehuda yevgeny yitzhak yoko yoram yoshihide yossi yousef yuri yuriy yusuf yves yvette yvonne zac zachary zainab zara zayn zbigniew zeid zoe zoltan zine
leif-eric jean-pierre jean-jacques jean-paul jean-yves marie-louise anne-marie hans-peter karl-theodor frank-walter hans-dietrich mary-anne
joko susilo megawati sukarno suharto jokowi aung thein htin dilma ronaldo neymar pele abiy paulin thabo jacob cyril nelson goodluck olusegun yoweri uhuru raila mwai
narendra manmohan sonia rahul arvind amartya indira atal lal mamata nirmala sushma asif benazir nawaz pervez shehbaz bilawal
bjork gudni sigmundur katrin halldor birgitta johanna olafur
abbas abdelkader abdou abdulrahman aditya agnieszka aida ajay aleksandra alena alessandra alessandro alexa alexandr amadou amina amos andrej andrzej
angelika aniket annabel antoine antonella antje arne arseniy artem asma axel babak beatrix bernadette bettina bianca bilal blanca bogdan burak caio
camille catarina caterina cem chantal chidi christelle ciara claas clare claudine cristiano dagmar dalia damir damien daria dario darko davide deepak
deirdre denys dietrich dina donatella dusan eamon eberhard edmond eduard elif elsa elvira emanuele emre enzo ernie esteban estelle etienne eugen
evangelos fabien fabrice fadi ferdinand ferenc filippo flavia flavio franco francoise fredrik georgi gerardo gerrit giacomo giulio giorgia goran
guenther gudrun gustaf haruki heba hisham horace hossein ibrahima idris ilya inga ingo ioannis ivar jaafar jacek jamil janos jarmila jasmin jasper
jelena jeroen jerzy joana joaquim joaquin jocelyn joelle johanne jozef juliette juri jussi kaja kamil katarzyna katerina keir kemal khadija khalil
kiran kirill klara klemens konstantinos krzysztof ladislav laszlo laurens leandro lesley lukasz maarten maciej magdalena marcin marek maryam mathieu
mattia miklos milena mirek miroslav mohan monique moritz morten moshe moustafa murat naeem natasha nelly nico nicolo nils nikolaus nisha nuno octavio
oleksiy olena olli ousmane pascal patrice patrizia pauline pierluigi pieter priya radoslaw rafal rahim ramin ramona rasmus ravi renato riad rosario
ruud salim salma salman salome sandor sandrine sebastien selahattin selma serdar sergiy shahid silvana siobhan soren stanislaw svenja svetlana tadeusz
tanya tiago tomasz tore torsten valerio vikram vladislav wahid wojciech xavi yael yaroslav youssef yulia ziad zoran
`);

/** Family names that stand first in Korean, Chinese and Vietnamese names. */
export const FAMILY_FIRST = wordSet(`
kim lee park pak choi choe jung jeong chung chong kang cho jo yoon yun jang chang lim im rim han oh o seo suh shin sin kwon hwang ahn an song ryu yoo yu
hong jeon jun chon ko go moon mun yang son sohn bae paik baek paek heo hur ho nam noh roh no ha kwak kwag sung seong cha joo chu ju woo u min na ra jin chin
ji chi eom um chae won cheon bang pang kong gong hyun hyon ham byun pyon yeom yom cheong ri rhee thae tae so sok sim shim to
xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie tang deng feng yu cao peng zeng xiao tian dong pan yuan cai jiang
du ye cheng su wei lu ding ren shen yao zhong tan wen jia fan jin bo mao qin qian hua bai tao meng qiu hou bao ai ban leung chan cheung kwok lam lau tsai tsang tung wong yeung chow
nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly truong dinh
`);

/** Of {@link FAMILY_FIRST}, those of Viet Nam, where the last given name is used alone. */
export const VIETNAMESE = wordSet('nguyen tran pham hoang phan vu vo dang bui do ngo duong truong dinh');
