# ruff: noqa: E501 - one meaning a line, however many words have it
"""What is said of hair, eyes, skin, build and age: ``English | Spanish | French | German | Portuguese`` a line.

Words are given in their plain form; the forms of agreement are made in ``forms``. Tables only.
"""

from __future__ import annotations

from typing import Final

NOUNS: Final = """
hair | pelo, cabello, cabellera, melena | cheveux, chevelure, cheveu, crinière, tignasse | Haar, Haare, Haaren, Mähne, Haarschopf, Schopf | cabelo, cabeleira
fur | pelaje | pelage, fourrure | Fell, Pelz | pelagem, pelo
curls | rizo, bucle, tirabuzón | boucle, bouclette, frisette | Locke | cacho, caracol
braids | trenza | tresse, natte | Zopf, Zöpfe, Zöpfen, Flechte | trança
ponytail | coleta, cola de caballo | queue de cheval | Pferdeschwanz | rabo de cavalo, rabo-de-cavalo
bun | moño | chignon | Dutt, Haarknoten, Knoten | coque
fringe | flequillo | frange | Pony | franja
dreadlocks | rasta | dreadlock, rasta | Dreadlocks, Rastalocken | dread, rasta
eyes | ojo | œil, oeil, yeux, prunelle | Auge, Augen | olho
skin | piel, tez, cutis | peau, teint, carnation | Haut, Teint, Hautfarbe, Gesichtsfarbe | pele, tez
face | cara, rostro | visage, figure | Gesicht, Gesichter, Antlitz | rosto, face
beard | barba | barbe | Bart, Bärte, Vollbart, Rauschebart | barba
moustache | bigote, mostacho | moustache | Schnurrbart, Schnauzbart, Schnauzer, Oberlippenbart | bigode
goatee | perilla | bouc, barbiche | Ziegenbart, Spitzbart, Kinnbart | cavanhaque
whiskers | patilla | favoris | Koteletten, Backenbart | costeleta, suíça
stubble | barba de dos días, barba de tres días, barba incipiente | barbe de trois jours, barbe naissante, barbe de quelques jours | Dreitagebart, Bartstoppeln, Stoppeln, Stoppelbart | barba por fazer, barba rala
build | complexión, constitución, figura, cuerpo | corpulence, carrure, silhouette, corps, stature | Statur, Figur, Gestalt, Körperbau, Körper | porte, compleição, físico, corpo, constituição
height | estatura, altura | taille | Größe, Körpergröße, Wuchs | estatura, altura
nose | nariz | nez | Nase | nariz
ears | oreja | oreille | Ohr, Ohren | orelha
hands | mano | main | Hand, Hände, Händen | mão, mãos
arms | brazo | bras | Arm, Arme | braço
shoulders | hombro | épaule | Schulter | ombro
waist | cintura | ceinture de taille | Taille, Hüfte | cintura
back | espalda | dos | Rücken | costas
cheek | mejilla, pómulo | joue, pommette | Wange, Backe | bochecha, face esquerda, face direita
eyebrow | ceja | sourcil | Augenbraue | sobrancelha
forehead | frente | front | Stirn | testa
chin | barbilla, mentón | menton | Kinn | queixo
neck | cuello | cou, nuque | Hals, Nacken | pescoço, nuca
mouth | boca | bouche | Mund | boca
lips | labio | lèvre | Lippe | lábio
teeth | diente | dent | Zahn, Zähne, Zähnen | dente
bald head | calva | calvitie | Glatze, Vollglatze, Halbglatze | calvície
head | cabeza | tête, crâne | Kopf, Schädel | cabeça
legs | pierna | jambe | Bein, Beine | perna
scar | cicatriz | cicatrice, balafre | Narbe | cicatriz
freckles | peca | tache de rousseur, taches de rousseur, éphélide | Sommersprosse | sarda
mole | lunar | grain de beauté | Muttermal, Leberfleck | pinta
tattoo | tatuaje | tatouage | Tattoo, Tätowierung | tatuagem
wrinkles | arruga | ride | Falte, Runzel | ruga
dimples | hoyuelo | fossette | Grübchen | covinha
earrings | pendiente, arete, zarcillo | boucle d'oreille, boucles d'oreille, boucles d'oreilles | Ohrring | brinco
necklace | collar | collier | Halskette, Kette | colar
ring | anillo | bague, anneau | Ring | anel
piercings | piercing | piercing | Piercing | piercing
stubbly beard | barba descuidada | barbe hirsute | | barba malfeita
bob cut | melena corta, corte bob | coupe au carré, carré court, carré plongeant, coupés au carré | Bubikopf, Bob, Pagenkopf | corte chanel, corte bob
mohawk | cresta punk, cresta mohicana, mohicano | crête iroquoise, crête punk, iroquois | Irokese, Irokesen, Irokesenschnitt | moicano
pigtails | coletas, dos coletas | couettes | Rattenschwänze | maria-chiquinha, maria-chiquinhas
afro | pelo afro | coupe afro | Afro, Afrofrisur | cabelo black power
buzz cut | pelo al rape, corte militar | coupe en brosse, cheveux ras | Bürstenschnitt, Stoppelhaarschnitt | cabelo raspadinho, corte militar
nose ring | aro en la nariz, anillo en la nariz, pendiente en la nariz | anneau dans le nez, anneau au nez | Nasenring | argola no nariz
lipstick | pintalabios, labios pintados | rouge à lèvres | Lippenstift | batom
bracelet | pulsera | bracelet | Armband, Armreif | pulseira
choker | gargantilla | ras-de-cou, collier ras-de-cou | Halsband | gargantilha
crutches | muleta | béquille | Krücke | muleta
wheelchair | silla de ruedas | fauteuil roulant | Rollstuhl | cadeira de rodas
horns | cuerno | corne | Horn, Hörner, Hörnern | chifre, corno
wings | ala, alas | aile | Flügel, Flügeln | asa
fangs | colmillo | croc | Reißzahn, Reißzähne, Fangzähne | presa
tail | cola, rabo | queue | Schwanz, Schweif | cauda, rabo
cane | bastón | canne | Gehstock, Spazierstock, Stock | bengala
eyepatch | parche en el ojo, parche | cache-œil, bandeau sur l'œil, cache œil | Augenklappe | tapa-olho, tapa olho
sword | espada | épée | Schwert | espada
backpack | mochila | sac à dos | Rucksack | mochila
"""

ADJECTIVES: Final = """
black | negro | noir | schwarz, tiefschwarz, pechschwarz, rabenschwarz | preto, negro
raven | azabache | corbeau, jais | kohlschwarz | azeviche
white | blanco | blanc, blanche | weiß, schneeweiß, schlohweiß | branco
grey | gris, canoso, entrecano, cano | gris, grisonnant, poivre et sel | grau, ergraut, graumeliert | grisalho, cinza, cinzento
silver | plateado, plata | argenté, argent | silbern, silbrig, silber | prateado, prata
blonde | rubio | blond | blond, strohblond, goldblond, weizenblond, aschblond | loiro, louro
brown | castaño, marrón, moreno, pardo, café | brun, marron, châtain, châtaigne | braun, brünett, kastanienbraun, nussbraun | castanho, marrom, moreno
red | rojo, rojizo, colorado | rouge | rot, feuerrot | vermelho, encarnado
ginger | pelirrojo | roux, rousse, rouquin | rothaarig, fuchsrot | ruivo
auburn | caoba, cobrizo | auburn, acajou, cuivré | rotbraun, kupferrot | acobreado
blue | azul | bleu | blau, himmelblau | azul
light blue | celeste | azur | hellblau | azul-claro
navy | azul marino | bleu marine | marineblau, dunkelblau | azul-marinho, azul marinho
green | verde | vert | grün, smaragdgrün | verde
olive | oliva, aceitunado | olive, olivâtre | oliv, olivgrün | oliva
yellow | amarillo | jaune | gelb | amarelo
orange | naranja, anaranjado | orange | orange, orangefarben | laranja, alaranjado
pink | rosa, rosado | rose | rosa, pink, rosafarben | rosa, cor-de-rosa, cor de rosa
purple | morado, púrpura | pourpre | lila, purpur, purpurn | roxo, púrpura
violet | violeta | violet, violette, mauve | violett, veilchenblau | violeta
turquoise | turquesa | turquoise | türkis | turquesa
burgundy | burdeos, granate, vino tinto | bordeaux, lie de vin | weinrot, bordeaux | bordô, vinho
beige | beige | beige, écru | beige | bege
golden | dorado | doré | golden, goldfarben | dourado
hazel | avellana, avellanado | noisette | haselnussbraun, haselnussfarben | avelã, cor de avelã
amber | ámbar, color miel, miel | ambre, ambré | bernsteinfarben | âmbar, cor de mel, mel
dark | oscuro | foncé, sombre | dunkel, dunkle, dunklen, dunkler, dunkles, dunklem | escuro
light | claro | clair | hell | claro
bright | brillante, vivo | vif, vive, éclatant, brillant | leuchtend, strahlend, knall | brilhante, vivo
colourful | colorido | coloré, bariolé | bunt | colorido
long | largo | long, longue | lang | longo, comprido
short | corto | court | kurz | curto
diminutive | bajo, bajito, chaparro | | | baixo, baixinho
small | pequeño | petit, menu | klein | pequeno
shoulder-length | hasta los hombros, por los hombros | mi-long, mi-longue, mi long, aux épaules, jusqu'aux épaules | schulterlang, halblang | na altura dos ombros, até os ombros, até aos ombros
waist-length | hasta la cintura | jusqu'à la taille, aux reins, jusqu'aux reins | hüftlang, taillenlang | até a cintura, até à cintura
bald | calvo, rapado, pelón | chauve | kahl, kahlköpfig, glatzköpfig, haarlos | careca, calvo
balding | con entradas | dégarni | halbglatzig | meio careca
straight | liso, lacio | raide, lisse | glatt | liso
wavy | ondulado | ondulé | wellig, gewellt | ondulado
curly | rizado, crespo, ensortijado | bouclé, frisé, crépu | lockig, gelockt, kraus | cacheado, encaracolado, crespo
braided | trenzado | tressé, natté | geflochten | trançado
tied | recogido | attaché, noué | gebunden, hochgesteckt | preso
messy | despeinado, alborotado, revuelto, desgreñado | ébouriffé, en bataille, décoiffé, hirsute | zerzaust, wirr, strubbelig, wild | bagunçado, despenteado
afro | afro | afro | afro | afro, black power
pale | pálido | pâle, blême, blafard | blass, bleich, fahl, käsig | pálido
fair | clara y fina | clair de peau | hellhäutig | claríssimo
tanned | bronceado, tostado | bronzé, hâlé, basané, mat, mate | gebräunt, sonnengebräunt, braungebrannt | bronzeado
dark-skinned | de piel oscura | noir de peau | dunkelhäutig | de pele escura
weathered | curtido | buriné, tanné, hâlé par le vent | wettergegerbt, sonnengegerbt | curtido de sol
rusty | oxidado, herrumbroso | rouillé | rostig, verrostet | enferrujado
one-eyed | tuerto | borgne | einäugig | caolho, zarolho
muscled | cachas | baraqué | | malhado
wrinkled | arrugado | ridé | faltig, runzlig, runzelig | enrugado
freckled | pecoso | couvert de taches de rousseur | sommersprossig | sardento
slim | delgado, esbelto, flaco, espigado | mince, maigre, svelte, élancé, fluet, filiforme | schlank, dünn, mager, schmächtig, hager, zierlich, dürr | magro, esbelto, esguio, delgado
muscular | musculoso, atlético, fornido, fuerte | musclé, athlétique, costaud, musculeux | muskulös, athletisch, kräftig, durchtrainiert, sportlich | musculoso, atlético, forte, sarado
fat | gordo, rollizo, rechoncho, gordito | gros, grosse, dodu, replet | dick, füllig, mollig | gordo, gordinho, rechonchudo
stout | corpulento, robusto, grueso | corpulent, trapu | korpulent, beleibt, stämmig, untersetzt | corpulento, robusto
plump | rellenito, regordete, regordeta | rondelet, grassouillet, potelé | rundlich, pummelig, pausbäckig | cheinho
average | medio, mediano | moyen, moyenne | mittlerer, mittlere, mittel, durchschnittlich, mittelgroß | médio, mediano
tall | alto, altísimo | grand, élevé | groß, hochgewachsen, großgewachsen, hünenhaft | alto, altíssimo
tiny | diminuto, menudo | minuscule | winzig | minúsculo, miúdo
big | grande | énorme | riesig, gewaltig, breit | grande
young | joven | jeune | jung | jovem
old | viejo, anciano, mayor | vieux, vieil, vieille, âgé | alt, betagt, bejahrt | velho, idoso
middle-aged | de mediana edad | d'âge moyen, d'âge mûr, entre deux âges | mittleren Alters, mittelalt | de meia-idade, de meia idade
elderly | de la tercera edad | du troisième âge | greis | da terceira idade
adult | adulto | adulte | erwachsen | adulto
pointed | puntiagudo | pointu | spitz | pontudo
hooked | aguileño, aguileno, ganchudo | crochu, aquilin | krumm, gebogen | adunco, aquilino
snub | respingón | retroussé | stupsnasig | arrebitado
broken | roto | cassé | gebrochen | quebrado
tattooed | tatuado | tatoué | tätowiert | tatuado
bearded | barbudo, con barba | barbu | bärtig | barbudo
moustached | bigotudo | moustachu | schnurrbärtig | bigodudo
clean-shaven | afeitado, bien afeitado, recién afeitado, lampiño, imberbe | rasé de près, glabre, imberbe, bien rasé | glattrasiert, bartlos, glatt rasiert | barbeado, de barba feita, imberbe
shaved | rasurado | rasé | rasiert, geschoren | raspado
round | redondo | rond | rund | redondo
thick | espeso, poblado, tupido | épais, épaisse, fourni, touffu | dicht, buschig, voll | espesso, grosso, cheio
deep | profundo | profond | tief | profundo
human | humano | humain | menschlich | humano
"""
