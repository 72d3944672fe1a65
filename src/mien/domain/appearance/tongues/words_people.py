# ruff: noqa: E501 - one meaning a line, however many words have it
"""Who somebody is: ``English | Spanish | French | German | Portuguese`` a line. Tables only."""

from __future__ import annotations

from typing import Final

NOUNS: Final = """
woman | mujer, señora, dama, doña | femme, dame | Frau, Dame | mulher, senhora, dama
man | hombre, señor, caballero, varón | homme, monsieur | Mann, Herr, Männer | homem, senhor, cavalheiro
girl | | fille, demoiselle | Mädchen, Mädel | garota
gal | chica, muchacha, moza | nana | Mädel | moça, rapariga
guy | chico, muchacho, mozo, tipo | type, gars, mec | Kerl, Typ, Bursche | cara, sujeito, rapaz, moço
boy | | garçon | Junge, Jungen, Bub, Knabe | garoto
little girl | niña pequeña, niñita, niña, nena, chiquilla | petite fille, fillette, gamine | kleines Mädchen, kleine Mädchen, kleinen Mädchen | menininha, garotinha, menina
little boy | niño pequeño, niñito, niño, chiquillo | petit garçon, garçonnet, gamin | kleiner Junge, kleinen Jungen | menininho, garotinho, menino
young woman | mujer joven | jeune femme, jeune fille | junge Frau, jungen Frau | mulher jovem, jovem mulher
young man | hombre joven | jeune homme, jeune garçon | junger Mann, jungen Mann, jungen Mannes | homem jovem, jovem rapaz
old woman | anciana, viejita | vieille dame, vieille femme, mamie | Greisin, alte Frau, alten Frau | anciã, velhinha
old man | anciano, viejito | vieillard, vieil homme | Greis, alter Mann, alten Mannes | ancião, velhinho
child | criatura, crío, cría | enfant, gamin, gosse | Kind, Kinder, Kleinkind | criança
baby | bebé | bébé | Baby, Säugling | bebê, bebé
teenager | adolescente, quinceañero | adolescent, ado | Teenager, Teenagerin, Jugendliche, Jugendlicher | adolescente
adult | adulto | adulte | Erwachsene, Erwachsener | adulto
person | persona, figura humana | personne, individu | Person, Mensch | pessoa
grandmother | abuela, abuelita | grand-mère, grand mère | Großmutter, Oma | avó, vovó
grandfather | abuelo, abuelito | grand-père, grand père | Großvater, Opa | avô, vovô
mother | madre | mère | Mutter | mãe
father | padre | père | Vater | pai
sister | hermana | sœur, soeur | Schwester | irmã
brother | hermano | frère | Bruder | irmão
daughter | hija | sa fille, leur fille, ma fille | Tochter | filha
son | hijo | fils | Sohn | filho
wife | esposa | épouse | Ehefrau, Gattin | esposa
husband | marido, esposo | mari, époux | Ehemann, Gatte | marido, esposo
friend | amigo, amiga | ami, amie | Freund, Freundin | amigo, amiga
witch | bruja | sorcière | Hexe | bruxa
wizard | mago, brujo, hechicero | magicien, sorcier, mage | Zauberer, Magier, Hexer | mago, bruxo, feiticeiro
queen | reina | reine | Königin | rainha
king | rey | roi | König | rei
princess | princesa | princesse | Prinzessin | princesa
prince | príncipe | prince | Prinz | príncipe
knight | guerrero de armadura | chevalier | Ritter | cavaleiro
warrior | guerrero, guerrera | guerrier, guerrière | Krieger, Kriegerin, Kämpfer, Kämpferin | guerreiro, guerreira
soldier | soldado | soldat | Soldat, Soldatin | soldado
sailor | marinero | marin, matelot | Matrose, Seemann | marinheiro
pirate | pirata | pirate | Pirat, Piratin | pirata
doctor | médico, médica, doctor, doctora | médecin, docteur | Arzt, Ärztin, Doktor | médico, médica, doutor, doutora
nurse | enfermera, enfermero | infirmière, infirmier | Krankenschwester, Pfleger | enfermeira, enfermeiro
teacher | profesor, profesora, maestro, maestra | professeur, professeure, instituteur, institutrice | Lehrer, Lehrerin, Professor, Professorin | professor, professora
student | estudiante, alumno, alumna | étudiant, étudiante | Student, Studentin | estudante, aluno, aluna
detective | detective | détective, inspecteur | Detektiv, Detektivin, Kommissar, Kommissarin | detetive
engineer | ingeniero, ingeniera | ingénieur, ingénieure | Ingenieur, Ingenieurin | engenheiro, engenheira
artist | artista | artiste | Künstler, Künstlerin | artista
painter | pintor, pintora | peintre | Maler, Malerin | pintor, pintora
musician | músico | musicien, musicienne | Musiker, Musikerin | músico
singer | cantante | chanteur, chanteuse | Sänger, Sängerin | cantor, cantora
writer | escritor, escritora | écrivain, écrivaine | Schriftsteller, Schriftstellerin, Autor, Autorin | escritor, escritora
cook | cocinero, cocinera | cuisinier, cuisinière | Koch, Köchin | cozinheiro, cozinheira
farmer | granjero, campesino, campesina | fermier, paysan, paysanne | Bauer, Bäuerin | fazendeiro, camponês, camponesa
fisherman | pescador | pêcheur | Fischer | pescador
priest | sacerdote, cura | prêtre, curé | Priester, Pfarrer | padre de igreja, sacerdote
thief | ladrón, ladrona | voleur, voleuse | Dieb, Diebin | ladrão, ladra
hunter | cazador, cazadora | chasseur, chasseuse | Jäger, Jägerin | caçador, caçadora
captain | capitán, capitana | capitaine | Kapitän, Kapitänin, Hauptmann | capitão, capitã
librarian | bibliotecario, bibliotecaria | bibliothécaire | Bibliothekar, Bibliothekarin | bibliotecário, bibliotecária
mechanic | mecánico, mecánica | mécanicien, mécanicienne | Mechaniker, Mechanikerin | mecânico, mecânica
elf | elfo, elfa | elfe | Elf, Elfe, Elbin, Elb, Elfin | elfo, elfa
dwarf | enano, enana | nain, naine | Zwerg, Zwergin | anão, anã
orc | orco, orca | orc, orque | Ork, Orkin | orc
goblin | duende, trasgo | gobelin | Goblin, Kobold | duende
robot | robot, robô | robot | Roboter | robô
android | androide | androïde | Android, Androidin | androide
vampire | vampiro, vampira | vampire | Vampir, Vampirin | vampiro, vampira
zombie | zombi, zombie | zombie | Zombie | zumbi
ghost | fantasma | fantôme | Geist, Gespenst | fantasma
skeleton | esqueleto | squelette | Skelett | esqueleto
demon | demonio, demonia | démon, démone | Dämon, Dämonin | demônio, demónio
angel | ángel | ange | Engel | anjo
fairy | hada | fée | Fee | fada
mermaid | sirena | sirène | Meerjungfrau, Nixe | sereia
alien | alienígena, extraterrestre | extraterrestre, alien | Außerirdischer, Außerirdische, Alien | alienígena
cat | gato, gata | chat, chatte, matou | Katze, Kater | gato, gata
dog | perro, perra | chien, chienne | Hund, Hündin | cachorro, cão, cadela
fox | zorro, zorra | renard, renarde | Fuchs, Füchsin | raposa
wolf | lobo, loba | loup, louve | Wolf, Wölfin | lobo, loba
bear | oso, osa | ours, ourse | Bär, Bärin | urso, ursa
rabbit | conejo, coneja | lapin, lapine | Kaninchen, Hase | coelho, coelha
mouse | ratón, ratona | souris | Maus | camundongo
rat | rata | rat | Ratte | ratazana, rato
owl | búho, lechuza | hibou, chouette | Eule, Uhu | coruja
dragon | dragón | dragon | Drache | dragão
horse | caballo, yegua | cheval, jument | Pferd, Stute | cavalo, égua
"""

SMALL: Final = """
she | ella | elle | sie | ela
he | él | il, lui | er | ele
i | yo | je, j' | ich | eu
his | de él | à lui | sein, seine, seinen, seinem, seiner, seines | dele
her | de ella | à elle | ihr, ihre, ihren, ihrem, ihrer, ihres | dela
their | su, sus | son, sa, ses | deren | seu, sua, seus, suas
my | mi, mis | mon, ma, mes | mein, meine, meinen, meinem, meiner | meu, minha, meus, minhas
a | un, una, unos, unas | un, une, des | ein, eine, einen, einem, einer, eines | um, uma, uns, umas
the | el, la, los, las, lo | le, la, les, l' | der, die, das, den, dem, des | o, a, os, as
with | con, y con | avec, avec de, avec des, avec du | mit | com
with the | | au, aux, à la, à l' | mit dem, mit den, mit der |
without | sin | sans | ohne | sem
of | de, d' | de, d', du | von, vom, aus | de
of the | del | de la, de l' | | do, da, dos, das
in | en | en, dans | in, im, ins | em, no, na, nos, nas
on | sobre, encima de | sur | auf, am, an | sobre
under | bajo, debajo de | sous | unter, unterm | sob, debaixo de
over | por encima de | par-dessus, au-dessus de | über, überm | por cima de
at | a, al | à | bei, zu, zum, zur | ao, à, aos, às
from | desde | depuis | seit | desde
like | como | comme | wie | como
than | que un, que una | qu'un, qu'une | als | do que
and | y, e | et | und | e
or | o, u | ou | oder | ou
but | pero, sino, mas | mais | aber, sondern, doch | mas, porém
not | no | ne, n', pas | nicht | não
no | ningún, ninguna | aucun, aucune, pas de, pas d' | kein, keine, keinen, keinem, keiner | nenhum, nenhuma
never | nunca, jamás | jamais | nie, niemals | nunca, jamais
neither | ni | ni | weder | nem
nor | tampoco | non plus | noch nie | tampouco
is | es, está, parece | est, c'est, paraît, semble | ist, wirkt, scheint, bin | é, está, parece
are | son, están | sont | sind | são, estão
was | era, fue, estaba | était, fut | war, wurde | era, foi, estava
were | eran, fueron | étaient, furent | waren | eram, foram
has | tiene, posee, luce, tengo, hay | a, possède, ai, arbore, présente | hat, besitzt, habe | tem, possui, tenho, ostenta
had | tenía, tuvo | avait, eut | hatte | tinha, teve
having | teniendo | ayant | habend | tendo
wears | lleva, viste, usa, porta, llevo, calza, va con | porte, revêt | trägt, trage | usa, veste, traz
wore | llevaba, vestía, usaba, portaba | portait | trug | usava, vestia, trazia
wearing | llevando, vistiendo, luciendo | portant | tragend | vestindo, usando, trajando
dressed in | vestido de, vestida de, vestido con, vestida con, ataviado con, ataviada con, va de, vestido en, cubierto con | vêtu de, vêtue de, vêtu d', vêtue d', habillé de, habillée de, habillé en, habillée en, vêtu tout de | gekleidet in, in Kleidung aus, bekleidet mit | vestido de, vestida de, vestido com, vestida com, trajado de, trajada de
who | que, quien | qui | welcher, welche | que, quem
which | cual, el cual, la cual | dont, lequel, laquelle | welches | cujo, cuja
dyed | teñido de, teñida de, teñidos de, teñido, teñida | teints en, teint en, teintes en, teints | gefärbt, gefärbte, gefärbten, gefärbtes | tingido de, tingidos de, pintado de, pintados de
falls | cae, caen, caía, caían | tombe, tombent, tombaient, tombait, descend, descendent | fällt, fallen, fiel, reicht, reichen | cai, caem, caía, caíam
very | muy | très, fort | sehr, ziemlich | muito, bem
a bit | un poco | un peu | etwas, leicht, ein wenig | um pouco
almost | casi | presque | fast, beinahe | quase
always | siempre | toujours | immer, stets | sempre
only | solo, sólo, solamente | seulement | nur | só, apenas, somente
about | unos años, aproximadamente, alrededor de, cerca de, unos | environ, à peu près | etwa, ungefähr, rund, um die, circa | cerca de, aproximadamente, uns
aged | edad | âgé de, âgée de, âgé d', âgée d', âge | im Alter von | idade, com idade de
years old | año, años, años de edad, años de vida | an, ans, années, d'années, années d'âge | Jahre alt, Jahren alt, Jahre, Jahren, Lebensjahre | ano, anos, anos de idade
in their twenties | veinteañero, veinteañera, en sus veinte | dans la vingtaine | in den Zwanzigern, Mitte zwanzig, Ende zwanzig, Anfang zwanzig | na casa dos vinte
in their thirties | treintañero, treintañera, en sus treinta | dans la trentaine | in den Dreißigern, Mitte dreißig, Ende dreißig, Anfang dreißig | na casa dos trinta
in their forties | cuarentón, cuarentona, en sus cuarenta | dans la quarantaine | in den Vierzigern, Mitte vierzig, Anfang vierzig | na casa dos quarenta
in their late forties | cerca de los cincuenta | proche de la cinquantaine | Ende vierzig | quase cinquentão
in their fifties | cincuentón, cincuentona, en sus cincuenta | dans la cinquantaine | in den Fünfzigern, Mitte fünfzig, Ende fünfzig, Anfang fünfzig | cinquentão, cinquentona, na casa dos cinquenta
in their sixties | sesentón, sesentona | dans la soixantaine | in den Sechzigern, Mitte sechzig, Ende sechzig, Anfang sechzig | sessentão, sessentona
in their seventies | setentón, setentona | septuagénaire | in den Siebzigern, Mitte siebzig, Ende siebzig, Anfang siebzig | setentão, setentona
in | vestido en colores | tout de | ganz in | todo de
all in | todo de, toda de | tout en, toute en | komplett in | toda de
tall | de alto, de estatura | de haut | groß gewachsen | de altura
hair | | | Haupthaar |
this | este, esta, ese, esa | ce, cet, cette | dieser, diese, dieses | este, esta, esse, essa
both | ambos, ambas | tous deux | beide | ambos, ambas
there | allí | là | dort, da | ali
across | a través de, cruzando | à travers, en travers de | quer über | através de
left | izquierdo | gauche | linke, linken, linker, linkes, links | esquerdo
right | derecho | droit | rechte, rechten, rechter, rechtes, rechts | direito
"""
