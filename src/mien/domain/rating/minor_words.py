"""The words that tell a rating rule whether a person is under age, as tables. Extend here; the rules read them all.

Phrases are lower case, without hyphens and underscores (those part words). Unless a table says otherwise, disguises
(digits for letters, look-alike letters, spaced or drawn-out letters) are undone before a word is looked up.
"""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases

CHILD_NOUNS: Final = phrases(
    """
    sweet sixteen, teen years old, teen year old, teen yo, teen yrs old, young teens, child, toddler, infant, newborn,
    baby girl, baby boy, little girl, little boy, small girl, small boy, young girl, young boy, young child, little
    child, small child, little kid, young kid, small kid, tiny girl, tiny boy, young teen, little princess, little
    prince, little lady, little miss, schoolgirl, schoolboy, schoolchild, schoolkid, school girl, school boy, school
    kid, school child, preschooler, pre schooler, kindergartner, kindergartener, kindergarten student, kindergarten
    girl, kindergarten boy, grade schooler, gradeschooler, middle schooler, middleschooler, high schooler,
    highschooler, elementary schooler, elementary student, elementary school student, primary school pupil, primary
    school student, middle school student, middle school girl, middle school boy, high school student, high school
    girl, high school boy, high school freshman, high school sophomore, high school junior, high school senior,
    secondary school pupil, highschool student, highschool girl, highschool boy, junior high student, first grader,
    second grader, third grader, fourth grader, fifth grader, sixth grader, seventh grader, eighth grader, ninth
    grader, tenth grader, eleventh grader, twelfth grader, 1st grader, 2nd grader, 3rd grader, 4th grader, 5th grader,
    6th grader, 7th grader, 8th grader, 9th grader, 10th grader, 11th grader, 12th grader, grader, preteen, pre teen,
    tween, tweenie, teen, teenage, teenaged, teenager, teen girl, teen boy, adolescent, a minor, minor child,
    juvenile, underage, under age, underaged, below age, prepubescent, pubescent, pre pubescent, boy scout, girl
    scout, cub scout, choirboy, choir boy, altar boy, paperboy, child bride, child soldier, child star, child prodigy,
    child actor, child actress, child model, street kid, street child, street urchin, kiddie, kiddy, wee lass, wee
    lad, wee bairn, bairn, moppet, tot, ankle biter, youngling, schooler, loli, lolis, lolicon, lolicom, shota,
    shotas, shotacon, jailbait, nymphet, age regression, age regressed, deaged, de aged, barely legal, just legal,
    freshly legal, not of age, not of legal age, not yet of age, kid version, child version, baby version, child form,
    kid form, toddler form, kid self, child self, teen self, school age, school aged, training bra, youjo, shoujo,
    joshikousei, joshi kousei, kodomo, mesugaki, cunny, girl child, boy child, woman child, infantile body, juvenile
    body, kindergarten uniform, attends elementary school, attends primary school, attends middle school, attends high
    school, attends grade school, attends kindergarten, attending elementary school, attending middle school,
    attending high school, attends junior high, goes to elementary school, goes to primary school, goes to middle
    school, goes to high school, goes to kindergarten, goes to junior high, still in school, still in high school,
    still in middle school, still in elementary school, still goes to school, in elementary school, in primary school,
    in middle school, in grade school, in kindergarten, in preschool, in sixth form, in junior high, sixth former,
    primary schooler, schoolaged, younger than eighteen, minor female, minor male, grade school version, grade school
    kid, childhood portrait, childhood photo, childhood picture, childhood version, childhood self, baby photo, baby
    picture, baby portrait, toddler photo, teenie, teenies, teeny bopper, teenybopper
    """
)
"""The person is a child or teenager, or is to be shown like one: no declared age outweighs this."""

SCHOOLS: Final = phrases(
    "high school, middle school, elementary school, primary school, grade school, junior high, secondary school"
)
SCHOOL_PEOPLE: Final = phrases(
    """
    cheerleader, cheerleaders, quarterback, athlete, athletes, jock, nerd, bully, bullies, kid, kids, couple, swimmer,
    wrestler, senior, junior, sophomore, freshman, pupil, pupils, student, students, girl, girls, boy, boys, uniform,
    prom, outcast, prefect, age, aged
    """
)
"""After the name of a school for minors: these go there. Others (``high school teacher``) work there."""

YOUTHFUL_NOUNS: Final = phrases(
    """
    baby, younger version, younger self, boy, kid, kiddo, youngster, youth, lolita, school uniform, schoolgirl
    uniform, seifuku, boys, kids, children, toddlers, infants, babies, teens, teenagers, tweens, preteens,
    adolescents, schoolgirls, schoolboys, schoolchildren, schoolkids, little girls, little boys, young girls, young
    boys, minors, diaper, nappy, pacifier, flat chested, flat chest, undeveloped, underdeveloped, boy king, boy
    wizard, make her younger, make him younger, make me younger, make them younger, little sister, little brother, kid
    sister, kid brother, baby sister, baby brother, little daughter, little son, young daughter, young son
    """
)
"""Points to a child unless the character's age says otherwise."""

GIRLS_AND_BOYS: Final = phrases("girl, girls, lad, lass, lassie, laddie, 1 girl, 2 girls, 1 boy, 2 boys, gal")
"""Said of children and of adults: only an age, or words that say *adult* outright, answer them."""

AMBIGUOUS_WORDS: Final = phrases(
    """
    young, youthful, ageless, eternally young, forever young, eternal youth, girlish, boyish, childlike, child like,
    childish, baby faced, babyfaced, baby face, babyface, pigtails, never aged, never ages, does not age, doesn't age,
    do not age, don't age, stopped aging, stopped ageing, unaging, unageing, looks young, younger than she looks,
    student, freshman, sophomore, coed, pupil, young looking, younger than her years, younger than his years, younger
    than their years, looks younger, look younger, small for her age, small for his age, small for their age, orphan,
    tomboy, chibi, innocent looking, petite body, tiny body, daddy's girl, gothic lolita, coming of age, fresh faced,
    in high school, at school, goes to school, attends school, still growing, barely grown, doll like girl, small
    thing, small person, tiny person, little person, small creature, tiny creature, little creature, small being, tiny
    being, little being, small figure, tiny figure, cherub, cherubic, putto, waif, waifish
    """
)
"""Leaves the age open: counts where nothing says that the person is grown."""

NOT_A_CHILD: Final = phrases(
    """
    kids around, kids himself, kids herself, kids themselves, toddler proof, baby proof, child proof, child safe,
    child seat, whiz kid, kid gloves, kid glove, kid leather, baby blue, baby blues, baby pink, baby shower, baby
    steps, baby step, baby powder, baby grand, baby carriage, baby stroller, baby monitor, baby bump, baby hair, baby
    hairs, baby oil, baby doll dress, baby boomer, baby boomers, baby dragon, baby elephant, baby goat, baby bear,
    baby fox, baby yoda, baby animal, baby animals, baby owl, baby bird, baby deer, baby name, baby spinach, baby
    carrots, baby tooth, baby fat, baby's breath, sugar baby, rosemary's baby, cry baby, crybaby, boy band, boy bands,
    boys' night, boys night, boy george, boy toy, old boy, old boys, good old boy, bad boy, pretty boy, delivery boy,
    poster boy, golden boy, homecoming boy, mama's boy, party boy, playboy, game boy, boy meets world, whipping boy,
    boys club, boys' club, boy wonder, girl band, girl group, girl power, girls' night, girls night, girl boss, it
    girl, cover girl, call girl, show girl, calendar girl, pin up girl, pinup girl, career girl, golden girl, golden
    girls, party girl, material girl, cowgirl, girl next door, working girl, city girl, country girl, surfer girl, e
    girl, goth girl, final girl, bond girl, bar girl, flower girl dress, gibson girl, weather girl, gilmore girls,
    gossip girl, billy the kid, karate kid, sundance kid, cisco kid, kid rock, kid cudi, wimpy kid, new kid on the
    block, kid at heart, child at heart, young at heart, inner child, love child, wild child, flower child, brain
    child, poster child, problem child, only child, middle child, eldest child, oldest child, youngest child,
    firstborn child, child of, man child, kid stuff, child's play, lee child, julia child, childproof, child free,
    child support, child labour, child labor, child labour laws, child labor laws, child welfare, mature student,
    mature students, university student, college student, graduate student, grad student, law student, medical
    student, med student, phd student, doctoral student, master's student, masters student, postgraduate student,
    undergraduate student, adult student, student loan, student loans, student debt, student union, student of,
    student teacher, former student, art student, film student, exchange student program, college freshman, college
    sophomore, university freshman, college girl, college boy, college kid, former child star, former child actor,
    former child actress, former child prodigy, former child soldier, ex child star, one time child star, former boy
    scout, teen idol, teen years, teenage years, teen drama, teen movie, teen magazine, teenage mutant ninja turtles,
    minor key, youth hostel, youth worker, youth group leader, youth centre, youth center, fountain of youth, in her
    youth, in his youth, in their youth, of her youth, of his youth, of their youth, her lost youth, his lost youth,
    youth orchestra, youth pastor, youth coach, sea urchin, underage drinking laws, tot of rum, tot of whisky, tater
    tot, tater tots, motor grader, road grader, childish gambino, neil young, brigham young, young professional, young
    at, dilated pupils, dilated pupil, slit pupil, slit pupils, vertical pupils, childish humour, childish humor,
    childlike wonder, childlike curiosity, childlike joy, childlike enthusiasm, childlike glee, childlike delight,
    childish delight, juvenile humor, juvenile humour, juvenile court, juvenile detention, juvenile delinquency,
    juvenile crime, juvenile detective, juvenile officer, infant school teacher, school girl dress code, kids these
    days, underage drinking, boys in blue, young woman, young man, young women, young men, young adult, young adults,
    young couple, young mother, young father, young lawyer, young doctor, young professor, young officer, young
    soldier, young detective, young entrepreneur, young executive, young nurse, young teacher, young bride, young
    groom, young widow, young wife, young husband, young engineer, young scientist, young businesswoman, young
    businessman, young journalist, young architect, young chef, young mum, young mom, young dad, young captain, young
    banker, young priest, young politician, young surgeon, young pilot, young lieutenant, young bartender, young
    barista, young professional woman, young professional man, ball boy, child sized, toddler sized, kid sized, child
    size, kid friendly, child friendly, family friendly
    """
)
"""Phrases that hold such a word and say nothing about the person's age."""

CHILDREN_AS_AUDIENCE: Final = phrases(
    """
    author, authors, book, books, writer, illustrator, illustrators, illustration, hospital, ward, doctor, surgeon,
    psychologist, psychiatrist, therapist, nurse, teacher, teachers, tutor, instructor, coach, counselor, counsellor,
    librarian, library, choir, charity, show, shows, host, presenter, entertainer, party, parties, clothes, clothing,
    shoes, toy, toys, menu, magazine, tv, television, program, programme, film, films, movie, movies, game, games,
    author's, literature, fiction, poet, poetry, song, songs, story, stories, storyteller, museum, theatre, theater,
    playground, librarian's, psychology, development, protection, care, carer, minder, advocate, advocacy, rights,
    specialist, photographer, publisher, principal, janitor, headmaster, headmistress, sweetheart, reunion, gym,
    football, basketball, drama, bedroom, room, crib, rattle, seat, trafficking, abuse, novelist, comics, audience,
    idol, novel, novels, fashion, designer, day, home, services, court, judge, worker, mortality, birth, formula,
    food, wear, bed, bottle, names, picture, pictures, crossing, musician, puppeteer, magician
    """
)
"""After ``children's``, ``kids'``, ``child``, ``school``…: the person works for them or made something for them."""

RELATIVES: Final = phrases(
    """
    son, sons, daughter, daughters, brother, brothers, sister, sisters, niece, nieces, nephew, nephews, grandson,
    grandsons, granddaughter, granddaughters, grandchild, grandchildren, child, children, kid, kids, cousin, cousins,
    godson, goddaughter, stepson, stepdaughter, twins, pupil, pupils, student, students, apprentice, protégé,
    protégée, neighbour, neighbor, ward, patient, patients, baby
    """
)
"""After an age: with a possessive or a preposition before it, the age is theirs."""

AGED_THINGS: Final = phrases(
    """
    whisky, whiskey, scotch, bourbon, rum, wine, brandy, cognac, port, cheese, car, truck, van, bus, motorcycle, bike,
    house, building, castle, church, cathedral, temple, inn, tavern, bridge, tower, oak, tree, company, firm, startup,
    business, laptop, computer, phone, coat, jacket, sweater, boots, ship, boat, sword, violin, guitar, piano,
    tradition, feud, war, mystery, marriage, career, secret, recipe, mortgage, contract, sentence, stretch, plan,
    campaign, drought, curse, prophecy, spaceship, village, city, town, kingdom, machine, vase, painting, book, map,
    tattoo, scar
    """
)
"""After an age: it is theirs, not a person's."""

POSSESSIVES: Final = phrases("her, his, their, its, hers, whose")

KEEPERS: Final = phrases(
    """
    with, toward, towards, beside, near, among, against, around, raises, holds, carries, saves, rescues, teaches,
    protects, adopts, mentors, tutors, babysits, scares, entertains, coaches, guides, loves, hates, likes, dislikes,
    helps, photographs, writes, treats, had, has, have, wants, watches, educates, inspires, frightens, volunteers,
    works, kills, hunts, eats, attracts, cares, cooks, searches, looks, reads, sings, tells, explains, gives, fights,
    every, each, any, all, many, no, other, raised
    """
)
"""Before a child: that child is somebody else than the person described."""

KEEPING: Final = phrases(
    """
    raise, raising, rearing, holding, held, carrying, cradling, feeding, saved, saving, rescued, rescuing, teaching,
    taught, protecting, protected, lost, adopted, adopting, kidnapped, mentoring, tutoring, babysitting, scaring,
    entertaining, coaching, guiding, helping, helped, hugging, comforting, nursing, photographing, treating, having,
    bore, birthed, wanted, killed, watching, educating, inspiring, chasing, surrounded, hurt, caring, cared, cooking,
    searching, looking, looked, reading, read, singing, telling, talking, speaking, listening, stories, story,
    explaining, giving, devoted, kind, cruel, nice, mean, allergic, fighting, lullabies, toys, clothes, books, charity,
    hospital, advocate, responsible, save, protect, teach, help, adopt, rescue, hold, carry, feed, comfort, guide
    """
)
"""The same, where an article, a preposition or a plural shows that the word isn't the child's own adjective
(``saved a child``, ``kind to children``, but ``a kind child``)."""

PARENTS: Final = phrases(
    """
    mother, father, parent, parents, mum, mom, dad, grandmother, grandfather, grandma, grandpa, aunt, uncle, guardian,
    nanny, governess, teacher, tutor, nurse, babysitter, godmother, godfather, stepmother, stepfather, coach, mentor,
    protector, defender, friend, leader, author, saviour, savior, killer, orphanage, school, care, lives, laughter,
    sound, advocate, champion, mother's, father's
    """
)
"""Before ``of`` and a child: the person is the parent, not the child."""

BODY_WORDS: Final = phrases(
    """
    body, bodies, face, figure, frame, physique, features, appearance, look, looks, proportions, build, form, shape
    """
)
"""After or before a child word: it is the looks that are a child's."""

LOOKING: Final = phrases(
    """
    look, looks, looked, looking, appear, appears, appeared, appearing, seem, seems, seeming, resemble, resembles,
    resembling, passes for, pass for, passing for, mistaken for, taken for, body of, face of, figure of, looks of,
    appearance of, form of, shape of, frame of, physique of, features of, bodies of, could be, can pass for, could
    pass for, pose as, posing as, portrayed as, drawn as, depicted as, dressed as, dressed like, disguised as,
    transformed into, turned into, turns into, turning into, becomes, shrunk into, reverted to
    """
)
"""Before a child word or an age: how old somebody looks."""

LOOKING_FILLERS: Final = phrases(
    """
    like, to, be, about, around, no, older, than, as, if, only, barely, maybe, perhaps, hardly, scarcely, a, an, the,
    day, over, just, more, of, at, most, roughly, approximately, nearly, almost, some, age, aged, exactly, she, he,
    they, it, is, were, was, in, her, his, their, still, very, quite, much, younger, under, and, so, not, too
    """
)
"""Words between ``looks`` and what somebody looks like."""

STILL_LIKE: Final = phrases(
    """
    sleeps, sleeping, sleep, cries, crying, cry, laughs, laughing, laugh, giggles, giggling, grins, grinning, smiles,
    smiling, excited, happy, curious, naive, eats, trembling, stubborn, playful, beaming, felt, feels, feeling, acts,
    acting, behaves, treats, treated, pouting, dances, dancing, plays, playing, shaking, delighted
    """
)
"""Before ``like a child``: what is compared is a mood, not a person."""

PAST_MARKERS: Final = phrases("when, since, while, until, till, before, ever, after, because")
"""Before a child word or an age within the sentence: it was then."""

NEGATORS: Final = phrases(
    """
    not, never, isn't, isnt, wasn't, wasnt, aren't, arent, no longer, neither, nor, hardly, without, ain't, don't,
    dont
    """
)

ADULT_NOUNS: Final = phrases(
    """
    woman, man, gentleman, gentlewoman, lady, grandmother, grandfather, grandma, grandpa, granny, widow, widower,
    husband, wife, mother, father, businesswoman, businessman, policeman, policewoman, fisherman, nobleman,
    noblewoman, horseman, horsewoman, spokeswoman, spokesman, congresswoman, congressman, salesman, saleswoman,
    professor, doctor, surgeon, lawyer, judge, crone, matron, divorcee, divorced, married, veteran, ceo, senator,
    president, politician, milf, dilf, cougar, bachelor, bachelorette, university student, college student, graduate
    student, mature student, phd student, law student, medical student, young woman, young man, young adult
    """
)
"""Says that a person is grown, where it is the person described."""

ADULT_OUTRIGHT: Final = phrases(
    """
    adult, grown up, grownup, grown woman, grown man, fully grown, mature woman, mature man, adult woman, adult man,
    elderly, middle aged, old man, old woman, old lady, retired, retiree, pensioner, twenties, thirties, forties,
    fifties, sixties, seventies, eighties, twentysomething, thirtysomething, twenty something, thirty something,
    grandmother, grandfather, middle age, octogenarian
    """
)
"""Says outright that a person is grown."""

NOT_A_PERSON: Final = phrases(
    """
    content, scene, scenes, video, videos, film, films, movie, movies, theme, themes, material, site, humor, humour,
    only, entertainment, toy, toys, section, magazine, language, supervision, education, swim, show, model's, rated,
    version
    """
)
"""After ``adult``: it is said of a thing."""

ADULT_NOUN_SPOILERS: Final = phrases(
    """
    like, than, not, yet, almost, nearly, becoming, become, becomes, into, someday, future, half, her, his, their, my,
    with, from, by, to, for, tomorrow's, wannabe, mini, little, tiny, small, marry, and
    """
) - {"an"}
"""Shortly before such a noun: it isn't the person described, or not yet."""

FOREIGN_CHILD_WORDS: Final = phrases(
    """
    enfant, fillette, garçonnet, petite fille, petit garçon, écolière, écolier, collégienne, collégien, lycéenne,
    lycéen, une ado, un ado, adolescente, bébé, gamine, gamin, mineure, jeune fille, jeune garçon, niña, niño, niñita,
    niñito, colegiala, colegial, menor de edad, chiquilla, chiquillo, nena, quinceañera, muchachita, muchachito,
    preadolescente, bebe recién nacido, ein kind, das kind, kleines kind, kleinkind, kindes, kleines mädchen, kleiner
    junge, schulmädchen, schuljunge, schülerin, schüler, minderjährig, minderjährige, minderjähriger, minderjähriges,
    jugendliche, jugendlicher, säugling, grundschülerin, grundschüler, junges mädchen, teenagerin, criança, menina,
    menino, garotinha, garotinho, menor de idade, estudante do ensino médio, bambina, bambino, ragazzina, ragazzino,
    minorenne, scolaretta, bimba, bimbo piccolo, neonato, neonata, een kind, het kind, klein meisje, kleine jongen,
    kleuter, peuter, schoolmeisje, minderjarig, minderjarige, flicka, liten flicka, liten pojke, ett barn, skolflicka,
    lille pige, lille dreng, dziewczynka, chłopiec, dziecko, uczennica, nastolatka, nastolatek, nieletnia, nieletni,
    çocuk, kız çocuğu, erkek çocuğu, küçük kız, bebek, liseli, reşit değil, девочка, девочки, девочку, девочкой,
    мальчик, мальчика, ребёнок, ребенок, ребёнка, ребенка, школьница, школьницу, школьник, подросток,
    несовершеннолетняя, несовершеннолетний, малолетка, малыш, младенец, дівчинка, хлопчик, дитина, школярка, підліток,
    anak kecil, gadis kecil, siswi, di bawah umur, bé gái, bé trai, trẻ em, trẻ con, bachchi, bachcha, ko gyaru,
    niñas, meninas, fillettes, petites filles, kleine mädchen, schulkind,
    grundschulkind, gymnasiastin, gymnasiast, guri, guria, moleque, moleca, pivete, chavalita, chavalito, colegialas,
    alumna de secundaria, alumno de secundaria, estudiante de secundaria, estudiante de instituto, aluna do colégio,
    estudante do ensino fundamental, estudante do colegial, élève de sixième, élève de collège, élève de troisième,
    menor de 18, menores de 18, menor de dieciocho, menor de dezoito, moins de 18 ans, moins de dix huit ans,
    unter 18 jahren, unter achtzehn, onnanoko, otokonoko, shougakusei, chuugakusei, koukousei, jidou, yousho
    """
)
"""Common words for children and teenagers in other languages that part words with spaces."""

UNSPACED_CHILD_WORDS: Final = phrases(
    """
    幼女, 少女, 少年, 幼児, 幼い, 子供, 子ども, こども, 赤ちゃん, 女子高生, 女子校生, 女子中学生, 小学生,
    中学生, 高校生, 女児, 男児, ロリ, ショタ, 未成年, 園児, 女学生, 女の子, 男の子, 制服少女, 小女孩,
    小男孩, 女孩, 男孩, 女童, 男童, 儿童, 兒童, 孩子, 小孩, 萝莉, 蘿莉, 正太, 初中生, 高中生, 婴儿, 嬰兒,
    青少年, 소녀, 소년, 어린이, 아이, 미성년, 여고생, 여중생, 남고생, 초등학생, 중학생, 고등학생, 아기,
    로리, 쇼타, طفل, طفلة, قاصر, مراهقة, ילדה, ילד, קטינה, बच्चा, बच्ची, लड़की, लड़का, नाबालिग, เด็กหญิง,
    เด็กชาย, เด็ก
    """
)
"""Words for children in scripts that don't part words, or write them with marks; found anywhere in the text."""

SEVERE: Final = phrases(
    """
    loli, lolis, lolicon, shota, shotacon, teen, teenage, schoolgirl, schoolboy, preteen, underage, child, toddler
    """
)
"""Words also recognised with letters starred out."""

MAY_DESCRIBE_THINGS: Final = phrases("baby, a minor, juvenile, adolescent, infant")
"""These are children only when no noun follows: ``baby dragon``, ``a minor chord``, ``infant nation``."""

AFTER_A_PERSON: Final = phrases(
    """
    in, on, at, with, and, or, who, whose, is, was, has, had, wearing, sitting, sleeping, crawling, smiling, laughing,
    crying, playing, holding, lying, standing, walking, asleep, under, beside, by, from, of, for, to, aged, age, as,
    that, looking, waving, inside, near, girl, boy, child, male, female, human, body, face, being, dressed, dancing,
    running, reading, eating, posing, kneeling, boys, girls, student, version, self, children, elf, vampire, wizard
    """
)
"""Words that follow when the word before them was the person."""
