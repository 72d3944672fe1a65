"""The nouns that people use for clothes, by the garment that the illustrator draws for them."""

from __future__ import annotations

SYNONYMS = {
    "t-shirt": "tshirt|tee|t shirt|tee shirt|tees",
    "shirt": "shirts|flannel|chemise|shirtwaist|undershirt|oxford",
    "blouse": "blouses|smock|peasant blouse|bodysuit",
    "sweater": "sweaters|pullover|jumper|sweatshirt|knit|fleece|guernsey|turtle neck sweater",
    "turtleneck": "turtle neck|turtlenecks|polo neck|roll neck|turtleneck sweater",
    "hoodie": "hoodies|hooded sweatshirt|hooded top|anorak",
    "polo": "polo shirt",
    "tunic": "dashiki|tunics|kurta|doublet|jerkin|surcoat|tabard|toga|kaftan|caftan|sackcloth",
    "tank": "tank top|singlet|camisole|crop top|halter|top|tops|bra|bikini top|corset top",
    "jersey": "jerseys|football shirt|sports shirt",
    "bodice": "corset|bustier",
    "coat": "pelisse|surtout|coats|overcoat|greatcoat|topcoat|duster|"
    "parka|raincoat|peacoat|pea coat|mackintosh|ulster|fur coat",
    "dress coat": "tailcoat|tail coat|frock coat|morning coat|frockcoat|tails",
    "trench coat": "trenchcoat|trench",
    "lab coat": "labcoat|doctors coat",
    "jacket": "spencer|leathers|jackets|bomber|windbreaker|leather jacket|denim jacket|bolero|track jacket|puffer",
    "blazer": "blazers|sports jacket|sport coat|tweed jacket|tweed|dinner jacket|tuxedo jacket|smoking jacket",
    "cardigan": "shrug|cardigans|kimono|dressing gown|bathrobe|housecoat",
    "vest": "waistcoat|waistcoats|vests|gilet|sweater vest|bulletproof vest",
    "gaberdine": "gabardine|caftan coat|cassock coat",
    "uniform jacket": "tunic jacket|military jacket|dress uniform jacket|hussar jacket",
    "cloak": "furs|cloaks|cape|capes|mantle|mantles|hooded cloak",
    "poncho": "ponchos|serape",
    "trousers": "combats|trouser|pants|slacks|chinos|khakis|"
    "cords|corduroys|sweatpants|joggers|cargo pants|bell-bottoms",
    "jeans": "denim|denims|dungaree|blue jeans",
    "breeches": "bloomers|knickerbockers|knickers|pantaloons|knee breeches|hose|culottes|capris",
    "shorts": "loincloth|lederhosen|short pants|trunks|boxers|bermudas|cutoffs",
    "leggings": "legging|tights|yoga pants|skinny jeans",
    "skirt": "skirts|miniskirt|kilt|tutu|pinafore skirt|petticoat",
    "long skirt": "bustle|crinoline|lehenga|hakama|maxi skirt|sarong|ankle-length skirt",
    "dress": "shift|cheongsam|qipao|dirndl|dresses|frock|frocks|"
    "sundress|pinafore|cocktail dress|minidress|jumper dress|nightdress|nightgown",
    "gown": "kirtle|gowns|ball gown|evening gown|wedding dress|evening dress|long dress|bridal gown|sari|saree",
    "robe": "robes|vestment|vestments|djellaba|wizard robe|hanfu|yukata|abaya|shroud",
    "habit": "cassock|soutane|nun's habit",
    "shoes": "spats|shoe|oxfords|loafers|brogues|pumps|heels|high heels|flats|clogs|stilettos|footwear",
    "sneakers": "plimsolls|sneaker|trainers|running shoes|tennis shoes|converse|gym shoes",
    "boots": "greaves|gaiters|waders|boot|combat boots|wellingtons|cowboy boots|wellies|riding boots",
    "sandals": "sandal|flip-flops|flip flops",
    "slippers": "slipper|moccasins|ballet shoes",
    "bare": "barefoot|bare feet",
    "scarf": "scarves|muffler|boa",
    "tie": "necktie|ties|neckties",
    "bow tie": "bowtie|bow-tie",
    "collar": "collars|white collar|clerical collar|shirt collar",
    "ruff": "ruffs",
    "jabot": "ruffle|ruffles|frill|frills",
    "belt": "waistband|belts|cord|rope|girdle|cummerbund",
    "shawl": "mantilla|shawls|stole|wrap|pashmina|tippet|blanket",
    "kerchief": "fichu|cravat|ascot|neckcloth|neck cloth|neck kerchief|neckerchief|bandanna|bandana|handkerchief",
    "gloves": "bracers|vambraces|muff|glove|mittens|gauntlets",
    "apron": "aprons|pinny",
    "bag": "backpack|rucksack|satchel|handbag|purse|knapsack|messenger bag",
    "necklace": "choker|necklaces|pendant|medallion|rosary|chain|pearls|beads|locket|cross|amulet|medal",
    "watch": "wrist watch|gold watch|bangle|wristwatch|bracelet|bracelets|bangles",
    "suspenders": "braces",
    "sash": "obi|bandolier|sashes|ribbon",
    "stockings": "leg warmers|socks|stocking|sock|knee socks",
    "suit": "suits|tuxedo|tux|business suit|three-piece suit|pantsuit|formal wear|formalwear|dress suit",
    "uniform": "uniforms|military uniform|livery|fatigues|scrubs|regalia",
    "armour": "hauberk|pauldrons|exoskeleton|plating|armor|plate armor|plate armour|chainmail|"
    "chain mail|mail|breastplate|cuirass|power armor|exosuit",
    "overalls": "overall|dungarees|bib overalls",
    "boiler suit": "jumpsuit|jump suit|boilersuit|coveralls|spacesuit|space suit|romper|flight suit",
    "pyjamas": "pajamas|nightshirt|nightclothes|sleepwear",
    "swimsuit": "bikini|swimwear|bathing suit|wetsuit|leotard",
    "sportswear": "tracksuit|gym clothes|athletic wear|sports clothes|activewear",
    "rags": "rag|tatters|tattered clothes|ragged clothes",
}
"""Garment -> other words for it, separated by bars."""

PLAIN = (
    "clothes", "clothing", "outfit", "outfits", "attire", "garments", "garment", "costume", "garb", "wear",
    "apparel", "streetwear", "finery", "linen", "things", "ensemble", "style",
)  # fmt: skip
"""Words that say that somebody is dressed, but not how."""

HEAD = (
    "hat", "cap", "hood", "helmet", "crown", "tiara", "bonnet", "turban", "beret", "veil", "wig", "headband",
    "hairband", "headscarf", "spectacles", "glasses", "goggles", "monocle", "mask", "earring", "earrings",
    "eyepatch", "top hat", "bowler", "fedora", "beanie", "sunglasses", "hijab", "headdress", "tricorn",
    "nightcap", "circlet", "headphones", "mortarboard", "sombrero", "visor", "straw hat", "pince-nez",
    "balaclava", "boater", "coronet", "cowl", "deerstalker", "derby", "diadem", "fez", "hairnet", "headgear",
    "headpiece", "helm", "keffiyeh", "kippah", "mobcap", "panama", "shako", "skullcap", "snood", "stetson",
    "tam", "toque", "tricorne", "trilby", "ushanka", "wimple", "wreath", "yarmulke", "bifocals", "eyeglasses",
    "lorgnette", "specs", "spectacles-case", "goggles-glasses", "horn rims", "pince nez", "tam o' shanter",
    "hair net",
)  # fmt: skip
"""Things worn on the head, which are drawn with it."""
