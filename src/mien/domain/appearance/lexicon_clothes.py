"""Words for what people wear. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases, words

GARMENTS: Final = words(
    """
    surtout pelisse spencer chemise crinoline bustle mantilla tippet muff shift kirtle hauberk surcoat cuirass greaves
    pauldrons vambraces bracers sarong kurta lehenga obi culottes bloomers bolero shrug gilet fleece
    coat overcoat greatcoat raincoat topcoat jacket blazer suit tuxedo waistcoat vest shirt t-shirt tshirt tee blouse
    sweater jumper jersey pullover cardigan hoodie sweatshirt turtleneck tunic robe robes gown dress sundress frock
    skirt
    miniskirt kilt trousers breeches pants jeans slacks shorts leggings tights stockings stocking socks sock hose
    overalls
    dungarees jumpsuit bodysuit leotard uniform armor armour cloak cape mantle shawl scarf neckerchief neckcloth
    cravat
    necktie bowtie tie collar ruff ruffle belt sash girdle corset apron smock kimono yukata sari toga poncho parka
    anorak
    windbreaker trench duster boots boot shoes shoe sneakers trainers sandals slippers heels loafers clogs moccasins
    gloves glove gauntlets mittens rags clothes clothing garments outfit attire bikini swimsuit pyjamas pajamas
    nightgown
    nightshirt gaberdine gabardine cassock habit doublet jerkin bodice petticoat pinafore pantaloons gaiters spats
    suspenders bandolier chainmail mail breastplate tabard spacesuit labcoat trenchcoat spectacles-case plating romper
    camisole tank-top tracksuit sweatpants joggers chinos corduroys knickerbockers mackintosh ulster waistband garb
    vestments livery costume loincloth hanfu qipao cheongsam hakama exoskeleton bomber linen kerchief stole
    boa fichu frills plimsolls brogues pumps flip-flops leathers furs polo singlet undershirt dashiki kaftan caftan
    dirndl lederhosen serape bathrobe peacoat frockcoat tailcoat waders wellingtons wellies combats fatigues
    scrubs henley guernsey gansey windcheater cagoule bralette shacket comforter muffler breeks fishnets fishnet
    pyjama shorts-set sark breeks galoshes clog brogans pinny
    housecoat mukluks
    knickers plus-fours negligee cummerbund chaps bandeau haori geta tabi sherwani salwar kameez dhoti saree huipil
    cheongsam poncho jellaba djellaba thobe abaya burnous oilskins oilskin sou'wester macintosh boilersuit wetsuit
    overall onesie coverall coveralls
    tutu harness thighhighs shirtwaist hoody bustier bra capelet khakis cords cargos denims capris bermudas cutoffs
    minidress ballgown chiton nightdress vestment soutane oxfords stilettos jabot pashmina ascot pantsuit tux
    formalwear battledress exosuit flightsuit nightclothes sleepwear nightwear swimwear sportswear activewear sweatsuit
    slicker blouson pauldron stethoscope lanyard top sheepskin bloomer galligaskins
    breechclout breechcloth jodhpurs jeggings skort skorts sweatervest nightrobe underskirt overskirt overdress
    underdress cotehardie houppelande gambeson brigandine aketon chausses mantua redingote bedgown sweatshorts
    """
)
GARMENT_PHRASES: Final = phrases(
    """
    t shirt, tank top, crop top, halter top, tube top, neck kerchief, bow tie, lab coat, trench coat, pea coat,
    dress coat,
    frock coat, great coat, dressing gown, suit of armour, suit of armor, high heels, flip flops, combat
    boots, cowboy boots, cargo pants, yoga pants, sweat pants, polo shirt, dress shirt, sports bra, chain mail,
    neck cloth,
    shirt collar, leg warmers, fishnet stockings, pencil skirt, business suit, pinstripe suit, three piece suit,
    space suit,
    bomber jacket, biker jacket, top coat, duffel coat, duffle coat, rain coat, bathing suit, turtle neck, night gown,
    evening gown, ball gown, hawaiian shirt, crop jacket, body armour, body armor, work boots, riding boots,
    sweater vest, boiler suit, jump suit, flight suit, wet suit, ski suit, track suit, lounge suit, dinner jacket,
    dinner suit, ankle boots, hunting coat, shooting jacket, smoking jacket, hiking boots, wrap dress, maxi dress,
    puffer jacket, rain jacket, bow blouse, lab coat, cargo jacket, rain boots, rubber boots,
    knee socks, tennis shoes, running shoes, ballet flats, denim jacket, leather jacket, harem pants, sweat shirt,
    tea gown, travelling cloak, traveling cloak, opera cloak, hawaiian shirts, fishnet tights, bib overalls,
    morning coat, sack coat, pilot jacket, flying jacket, thigh highs, knee highs, arm warmers, plus fours,
    bell bottoms, roll neck, polo neck, button down shirt, hooded top, tank tops, tube dress, ao dai, work shirt,
    print gown, print dress, sports jacket, sports shirt, sports jersey, sports coat, sport coat, down jacket,
    down vest, body warmer, track pants, jogging bottoms, pyjama bottoms, pajama bottoms, body suit, shoulder plates,
    shoulder armour, shoulder armor, sheepskin coat, hobble skirt, rubber gloves, morning dress
    """
)
HEADWEAR: Final = words(
    """
    helm     hat hats cap hood helmet crown turban bonnet beret fedora bandana bandanna headscarf tiara veil hijab
    mobcap beanie
    headband bowler derby stetson sombrero circlet diadem cowl headdress tricorne tricorn coronet trilby toque kippah
    yarmulke fez balaclava nightcap skullcap visor wimple headpiece ushanka hatted capped keffiyeh panama boater
    deerstalker shako wreath tam snood headgear halo-cap hairnet headwrap sunbonnet poke-bonnet mortarboard turbans
    busby kepi homburg nightcaps biretta mitre miter tarboosh bascinet chaperon
    """
)
HEADWEAR_PHRASES: Final = phrases(
    """
    tam o' shanter, top hat, baseball cap, flat cap, bowler hat, cowboy hat, straw hat, witch hat, witch's hat,
    bucket hat,
    slouch hat, beaver hat, silk hat, sailor hat, sun hat, party hat, hard hat, mob cap, night cap, skull cap,
    flower crown,
    head scarf, bobble hat, cocked hat, newsboy cap, trucker hat, chef's hat, nurse cap, peaked cap, hair net,
    paper hat, santa hat, pillbox hat, pillbox, poke bonnet, head wrap, forage cap, head cloth, sou wester, pork pie hat
    """
)
GLASSES: Final = words(
    """
    glasses spectacles eyeglasses specs bifocals bespectacled sunglasses spectacled pince-nez lorgnette
    goggles-glasses
    """
)
GLASSES_PHRASES: Final = phrases(
    "pince nez, reading glasses, horn rims, dark glasses, horn rimmed glasses, eye glasses"
)
LENS_WORDS: Final = words(
    """
    round square rectangular oval cat-eye cat half-moon half moon horn-rimmed wire-rimmed rimless thick thin-rimmed
    aviator tortoiseshell oversized big large small tiny thick-rimmed thick-framed wire gold-rimmed dark mirrored
    gold golden silver black red blue green white purple pink brown tinted heart-shaped
    """
)
"""What tells the shape and the frame of glasses."""
MATERIALS: Final = words(
    """
    leather denim wool woollen woolen silk silken velvet tweed lace lacy fur cotton linen knitted knit satin suede
    canvas
    flannel corduroy plaid striped checked checkered chequered tartan floral polka-dot hooded sleeveless pleated
    ripped
    high-collared oversized fishnet latex plate chain scale sequinned quilted ruffled embroidered wincey muslin serge
    sailor school military wedding evening riding frock dress trench pea lab tank crop combat cowboy cargo pencil
    business
    biker bomber turtleneck bowler top baseball straw beaver slouch witch flat tuxedo double-breasted pinstriped
    pinstripe
    felt gingham paisley mesh nylon vinyl cashmere mohair buckskin burlap hessian sackcloth graphic band
    """
)
"""What a garment is made of or cut like: part of its name."""
KINDS: Final = words(
    """
    cocktail party tea summer winter varsity letterman motorcycle moto motor safety reflective bulletproof hospital
    surgical school police nurse nurse's chef chef's army soldier camouflage camo tulle ballet tennis golf rugby
    football soccer basketball track ski puffer starry spotted dotted patched padded studded argyle houndstooth
    hawaiian tropical frilly frilled cable aran chunky fringed beaded spangled tattered torn threadbare mini maxi midi
    skinny patchwork print sequined sparkly stripy tie-dyed leopard zebra platform ankle prison pirate ballroom prom
    bridal field flight band marching power clerical wizard safari gym running hiking snow rain
    polka-dotted chequer spangly lumberjack breton tasselled
    """
)
"""Other words that name a kind of garment; elsewhere they say nothing of looks."""
PRINTS: Final = words(
    """
    star stars heart hearts bolt lightning skull flower flowers rose moon sun cat smiley anchor paw leaf diamond
    chevron
    stripes dots checks studs roses leaves spots
    """
)
"""What is printed on or woven into a garment: ``a t-shirt with a star``."""
REMOVAL: Final = words(
    """
    divested stripped minus     removed removes removing doffed doffs doffing discarded discards shed sheds tossed
    tosses stripped hung lost lose
    loses threw throws sold bought buys buy selling sells dropped drops forgot misplaced pawned swapped
    """
)
REMOVAL_WITH_OFF: Final = words(
    "took takes taking take pulled pulls pulling shaved shave shaves threw kicked slipped cast"
)
PUTTING: Final = words("laid put placed set threw tossed flung left puts lays sets hung hangs")
LYING: Final = words("lying laying lay lies hung hangs hanging draped thrown tossed left folded resting sits")
NOT_WORN_PLACES: Final = words(
    """
    floor ground wall peg hook chair table bed desk rack shelf nail door hand hands arm arms bench hallway corner sofa
    closet wardrobe trunk box counter lap fingers grass suitcase
    """
)
CARRIED: Final = words("""carrying carried carries held holding holds clutching clutched clutches waving waved
swinging""")
PLAIN_NOUNS: Final = words("clothes clothing garments outfit attire garb costume")
"""Worn, but saying nothing by themselves: they count only with a colour."""
NEVER_SINGLY: Final = words("top collar kerchief handkerchief linen mail tie tails belt suit habit combats frills")
