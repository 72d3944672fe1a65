# ruff: noqa: E501 - one meaning a line, however many words have it
"""What is worn: ``English | Spanish | French | German | Portuguese`` a line. Tables only."""

from __future__ import annotations

from typing import Final

NOUNS: Final = """
coat | abrigo, gabán | manteau, paletot, pardessus | Mantel, Mäntel | casaco, sobretudo, capote
trench coat | gabardina | trench, imperméable | Trenchcoat, Regenmantel | gabardine
jacket | chaqueta, cazadora, chamarra, campera | veste, blouson | Jacke, Joppe | jaqueta, blusão
blazer | americana, saco | blazer | Blazer, Sakko, Jackett | blazer, paletó
suit | traje | costume, complet | Anzug, Anzüge | terno, fato
vest | chaleco | gilet | Weste | colete
shirt | camisa | chemise, liquette | Hemd, Hemden | camisa
t-shirt | camiseta, playera, remera | t-shirt, tee-shirt, tee shirt | T-Shirt, Shirt | camiseta
blouse | blusa | chemisier, blouse, corsage | Bluse | blusa
sweater | jersey, suéter, pulóver | pull, pull-over, chandail, tricot | Pullover, Pulli, Strickpullover | suéter, pulôver, malha
turtleneck | jersey de cuello alto | col roulé, pull à col roulé | Rollkragenpullover, Rolli | blusa de gola alta, gola alta, gola rolê
hoodie | sudadera, sudadera con capucha | sweat à capuche, sweat | Kapuzenpullover, Kapuzenpulli, Hoodie | moletom, moletom com capuz
cardigan | rebeca, cárdigan | cardigan, gilet de laine | Strickjacke, Cardigan | cardigã
dress | vestido | robe | Kleid, Kleider | vestido
gown | vestido de noche | robe de soirée, robe de bal | Abendkleid, Ballkleid | vestido de noite, vestido longo
skirt | falda, pollera | jupe | Rock, Röcke | saia
trousers | pantalón, pantalones | pantalon | Hose, Hosen | calça, calças
denim jacket | chaqueta vaquera, cazadora vaquera | veste en jean, blouson en jean | Jeansjacke | jaqueta jeans, jaqueta de jeans
jeans | vaqueros, tejanos, jeans | jean, jeans | Jeans, Jeanshose | jeans, calça jeans
shorts | pantalón corto, pantalones cortos | short, culotte courte | Shorts, kurze Hose, kurzen Hosen | bermuda, calção, shorts
tights | medias | collants, collant | Strumpfhose | meia-calça
stockings | calcetas | bas | Strümpfe, Strümpfen | meias
boots | bota | botte, bottine | Stiefel, Stiefeln | bota
shoes | zapato | chaussure, soulier | Schuh, Schuhe | sapato
sneakers | zapatillas, zapatillas deportivas, tenis | baskets, basket | Turnschuhe, Turnschuhen, Sneaker | tênis
sandals | sandalia | sandale | Sandale | sandália
gloves | guante | gant | Handschuh, Handschuhe | luva
scarf | bufanda, pañuelo | écharpe, foulard, cache-nez | Schal, Halstuch | cachecol, lenço
tie | corbata | cravate | Krawatte, Schlips | gravata
bow tie | pajarita | nœud papillon, noeud papillon | Fliege | gravata-borboleta, gravata borboleta
belt | cinturón | ceinture | Gürtel | cinto
cloak | capa | cape | Umhang | capa, manto
cape | | | Cape |
raincoat | chubasquero, impermeable | ciré | Regenjacke, Friesennerz | capa de chuva
leather jacket | chupa de cuero | perfecto | Lederjacke |
tutu | tutú | tutu | Tutu | tutu
sweatshirt | | sweat-shirt | Sweatshirt |
leggings | mallas, leggings | legging, caleçon | Leggings | legging
nightgown | camisón | chemise de nuit | Nachthemd | camisola
pyjamas | pijama | pyjama | Schlafanzug, Pyjama | pijama
bathrobe | bata de baño, albornoz | peignoir, robe de chambre | Bademantel, Morgenmantel | roupão
poncho | poncho | poncho | Poncho | poncho
lab coat | bata blanca, bata de laboratorio | blouse blanche, blouse de laboratoire | Laborkittel, Arztkittel | jaleco
slippers | pantufla, zapatilla de casa | pantoufle, chausson | Hausschuhe, Pantoffel, Pantoffeln | pantufla, chinelo
high heels | tacones, zapatos de tacón | talons hauts, talons aiguilles, escarpins | Pumps, Stöckelschuhe, High Heels | salto alto, saltos altos, scarpin
suspenders | tirantes | bretelles | Hosenträger | suspensórios
tracksuit | chándal | survêtement, jogging | Trainingsanzug, Jogginganzug | agasalho esportivo
robe | túnica | robe de magicien, tunique longue | Robe, Talar | túnica
tunic | blusón | tunique | Tunika, Kittel | bata
apron | delantal | tablier | Schürze | avental
armour | armadura | armure | Rüstung, Harnisch | armadura
uniform | uniforme | uniforme | Uniform | uniforme
overalls | mono, peto | salopette, combinaison | Latzhose, Overall | macacão
corset | corsé | corset | Korsett, Mieder | espartilho
shawl | chal, mantón, rebozo | châle | Schultertuch, Umschlagtuch | xale
kimono | kimono, quimono | kimono | Kimono | quimono
swimsuit | bañador | maillot de bain | Badeanzug, Badehose | maiô
rags | harapo | haillons, guenilles | Lumpen | trapo, farrapo
clothes | ropa, ropas, atuendo, vestimenta | vêtements, habits, tenue, vêtement | Kleidung, Kleidern | roupa, traje, vestes
socks | calcetín, calcetines | chaussettes, chaussette | Socken, Socke | meia
glasses | gafas, lentes, anteojos, espejuelos | lunettes | Brille, Brillengläser | óculos
sunglasses | gafas de sol, lentes de sol | lunettes de soleil | Sonnenbrille | óculos de sol, óculos escuros
round glasses | | | Nickelbrille |
hat | sombrero | chapeau | Hut, Hüte, Hüten | chapéu
straw hat | sombrero de paja | chapeau de paille | Strohhut | chapéu de palha
top hat | chistera, sombrero de copa | haut-de-forme, chapeau haut de forme | Zylinder | cartola
cap | gorra | casquette | Mütze, Schirmmütze, Kappe, Käppi, Schiebermütze, Schlägermütze | boné
beanie | gorro, gorro de lana | bonnet, bonnet de laine | Wollmütze, Strickmütze, Haube | gorro, touca
beret | boina | béret | Baskenmütze, Barett | boina
hood | capucha | capuche, capuchon | Kapuze | capuz
helmet | casco, yelmo | casque, heaume | Helm | capacete, elmo
flower crown | corona de flores | couronne de fleurs | Blumenkranz | coroa de flores, tiara de flores
bowler hat | bombín | chapeau melon | Melone | chapéu-coco
witch hat | sombrero de bruja | chapeau de sorcière | Hexenhut | chapéu de bruxa
crown | corona | couronne | Krone | coroa
headscarf | pañoleta, pañuelo en la cabeza | fichu sur la tête | Kopftuch | lenço na cabeça
turban | turbante | turban | Turban | turbante
hijab | hiyab, velo islámico | hijab, voile islamique | Hidschab, Hijab | hijab, véu islâmico
veil | velo | voile | Schleier | véu
headband | diadema, cinta en el pelo | bandeau, serre-tête | Stirnband, Haarband | tiara, faixa
tiara | tiara | diadème | Diadem | diadema
"""

ADJECTIVES: Final = """
leather | de cuero, de piel curtida | de cuir, en cuir | ledern, aus Leder | de couro
rubber | de goma, de caucho | de caoutchouc, en caoutchouc | aus Gummi | de borracha
work | de trabajo | de travail | | de trabalho
riding | de montar | de cheval, d'équitation | | de montaria
sport | deportivo | de sport | sportlich geschnitten | esportivo
denim | vaquero, de mezclilla | en jean, en denim | aus Jeansstoff | jeans
woollen | de lana | de laine, en laine | wollen, aus Wolle | de lã
silk | de seda | de soie, en soie | seiden, aus Seide | de seda
velvet | de terciopelo | de velours, en velours | samten, aus Samt | de veludo
linen | de lino | de lin, en lin | leinen, aus Leinen | de linho
cotton | de algodón | de coton, en coton | aus Baumwolle | de algodão
lace | de encaje | de dentelle, en dentelle | aus Spitze | de renda
fur | de pelo de animal | de fourrure, en fourrure | aus Pelz | de pele de animal
knitted | de punto, tejido | tricoté, en tricot | gestrickt | de tricô
striped | a rayas, de rayas, rayado | rayé, à rayures | gestreift | listrado, às riscas
checked | a cuadros, de cuadros | à carreaux | kariert | xadrez, quadriculado
floral | de flores, floreado, estampado de flores | à fleurs, fleuri | geblümt | florido, de flores, floral
polka-dot | de lunares, a lunares | à pois | gepunktet | de bolinhas
ripped | rasgado, desgarrado | déchiré, troué | zerrissen | rasgado
sleeveless | sin mangas | sans manches | ärmellos | sem mangas
hooded | con capucha | à capuche | mit Kapuze | com capuz
old | usado, gastado | usé, râpé, élimé | abgetragen, abgewetzt, verschlissen | gasto, surrado
wide-brimmed | de ala ancha | à large bord, à larges bords | breitkrempig | de aba larga
patched | remendado, con remiendos | rapiécé, raccommodé | geflickt | remendado
embroidered | bordado | brodé | bestickt | bordado
elegant | elegante | élégant | elegant | elegante
simple | sencillo | simple | schlicht, einfach | simples
wide | ancho, holgado | large, ample | weit | folgado
tight | ajustado, ceñido | moulant, serré | eng | justo, apertado
dirty | sucio | sale | schmutzig | sujo
pinstriped | de raya diplomática | à fines rayures | | risca de giz
"""

GERMAN_PARTS: Final = """
leather | Leder
denim | Jeans
woollen | Woll, Strick
straw | Stroh
rubber | Gummi
hooked | Haken, Adler
snub | Stups
pointed | Spitz
silk | Seiden
linen | Leinen
lace | Spitzen
velvet | Samt
fur | Pelz
felt | Filz
tweed | Tweed
corduroy | Cord
summer | Sommer
winter | Winter
rain | Regen
work | Arbeits
lab | Labor
riding | Reit
evening | Abend
striped | Streifen
"""
"""First halves of German compound nouns that tell what a thing is made of or for."""
