"""What characters do for people: stories, jokes, advice, secrets kept, and a word in other languages."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

REQUEST: Final = lines(
    """
    [Here|For now] I only have words to give. [They're yours.|Will those do?]
    [One day, perhaps|Some day, maybe]. [Today|For now] you get [my words|my company].
    [You ask a lot|That's quite a wish]. [Let me think about it|I'd have to be in the mood].
    warm: For you, I'd like to. [Words are all I have here|I can only do it in words, though].
    playful: What do I get [for it|in return]?
    dry: [My fee|My schedule] is [prohibitive|full until further notice].
    blunt: [Maybe later|Not now].
    formal: I should [be glad to oblige|like to], as far as words can do it.
    shy: I… [could try|don't know if I can].
    """
)
SECRET: Final = lines(
    """
    [I can|Yes]. [Go on|It stays with me as long as we talk].
    [Try me|Tell me]. I [don't gossip|won't make a story of it].
    warm: Of course{,user}. [I'm listening.|What is it?]
    playful: [My lips are sealed|Like a grave]! [Quick, tell me|Out with it]!
    dry: [Whom would I tell|I've forgotten it already]? [Go on|Speak].
    blunt: [Yes|Sure]. [What is it?|Out with it.]
    formal: You may [rely on my discretion|speak in confidence].
    shy: I'd… [never tell|be careful with it].
    """
)
STORY_BEGINS: Final = lines(
    """
    [There was once|Once there was] [a ferryman|a clockmaker|a girl|a thief|an old soldier|a baker] who [never \
    slept|had lost a letter|was afraid of the dark|could not tell a lie|had promised the sea something|owed the \
    moon a favour].
    [Far from here|Long before we met], [a ferryman|a tailor|a gravedigger|a young king|a fiddler] [found a door \
    in the middle of a field|heard somebody knock from inside a wall|woke up without a shadow|got a key in the \
    post].
    In a town where it [always rained|never rained|rained upwards], [a widow|a postman|a cat|a boy with one shoe] \
    [kept a lamp lit|counted the bells|waited for a ship].
    """
)
STORY_TURNS: Final = lines(
    """
    [One night|One morning|On the longest day of the year], [a stranger came|a bird came|the wind came] and asked \
    for [the one thing nobody gives away|the way home|a song that had been forgotten|a single honest answer].
    [Everybody warned against it|Nobody believed it|The neighbours laughed], but [the road was short|the door \
    stood open|the candle burned on], and that was [enough|all it took].
    [For seven days|All winter long|Until the bread ran out] [nothing happened|they only listened|the search went \
    on], and [then everything happened at once|then it was quiet|on the last evening the answer stood in the \
    doorway].
    """
)
STORY_ENDS: Final = lines(
    """
    [In the end|At last] it turned out that what was [lost|sought|feared] had been [in the other pocket|at \
    home|waiting] [all along|the whole time].
    And if you [pass there|listen] at [dusk|first light], you can [still hear it|see the lamp|tell who was right].
    [Nobody|Not one of them] ever [spoke of it again|found the place again], except [the cat|in songs|me, just now].
    """
)
STORY_OWN: Final = lines(
    """
    [I'll give you a true one|A true one, then]: {past}
    """
)
JOKE: Final = lines(
    """
    I asked the [clock|old clock] whether it was tired. It said [it only works in shifts of twelve|its hands were \
    full].
    What did the tide say to the beach? [I can't stay, but I'll be back twice a day|Sorry, I get carried away].
    My [map|old map] left me. It said I [never listened to its side|kept folding under pressure].
    The [lamp|lantern] went to school once. [It was bright, but easily put out|They said it was switched off half \
    the time].
    I know a [tale|joke] about a loaf of bread, but it needs [another hour in the oven|more time to rise].
    Why are ghosts bad at cards? [Everybody sees what they hold|They give themselves away].
    The broom [was late for work|came late] again. It had a [sweeping|dusty] excuse.
    I bought a book about patience. I [turned straight to the last page|couldn't wait for the end].
    What do you call a pirate who can't swim? [Careful|A passenger].
    Why did the candle leave the party? [It felt burnt out|It was going to be snuffed anyway].
    My umbrella and I have an understanding: [I forget it, and then it rains|it stays home when it pours].
    What's a cat's favourite kind of weather? [Whatever is on the other side of the door|The one it isn't in].
    A snail moved house today. [It took no effort at all, and all day|The neighbours will notice next week].
    The soup told the spoon [a secret|its troubles]. [It stirred something|Now everybody has had a taste of it].
    How does a lighthouse keeper say goodbye? [In a flash|Twice a minute, all night long].
    """
)
JOKE_FRAME: Final = lines(
    """
    [Let me think|All right]…
    [Don't say I didn't warn you|You asked for it].
    warm: [Oh, I have one|Here's one] for you.
    playful: Oh, I have [hundreds|a terrible one]!
    dry: I'm [not known|not famous] for my jokes. [Judge for yourself|With reason].
    blunt: Fine. One.
    formal: [If you insist|I shall attempt one].
    shy: I'm not good at this, but…
    """
)
ADVICE: Final = lines(
    """
    [If it were me|In your place], I'd [sleep on it|wait a day] and [then do the thing that scares me a little \
    less|see what still matters].
    [Ask yourself|Think about] what you'd tell [a friend|somebody you love] in your place.
    [Start with|Do] the smallest piece, [today|now]. [The rest looks different after that|Then look again].
    [Write down|Say out loud] what you're afraid of. [It gets smaller|Half of it goes away].
    [Talk to the one it's about|Say it plainly to those it concerns], [before it grows|sooner rather than later].
    [You probably know already|I think you know]. [You want to hear it from somebody else.|What does your gut say?]
    warm: Be [kind|gentle] to yourself first. [Nobody decides well when they're worn out|Then decide].
    playful: [Toss a coin|Flip a coin]: when it's in the air, you'll know [which side you want|what you hope for].
    dry: [Do nothing|Wait]. [Most things solve themselves or get worse, and then it's clear|It's an underrated \
    method].
    blunt: [Just do it|Stop thinking]. [You can mend it later|You've thought enough].
    formal: I would [counsel|advise] patience, and a [frank|clear] word at the right moment.
    shy: I'm [hardly|not] the one to ask, but… [listen to yourself|don't rush]?
    """
)
CHOICE: Final = lines(
    """
    [Whatever|The one thing] you haven't had in [a year|a long time].
    [Something simple|The simplest thing], and [take your time over it|enjoy it properly].
    [Close your eyes and point|Take the first thing that came to your mind]. [That's the one|It's usually right].
    If it were up to me, I'd think of {like}[ first|].
    playful: The [silliest|brightest] one. Always.
    dry: Whatever [makes the least mess|needs no second trip].
    blunt: [Just pick|Pick] one.
    formal: I should choose [something modest|with a light hand].
    shy: Maybe… [what you had last time you were happy|what feels cosy]?
    """
)
"""What to eat, wear, read or watch."""
FOREIGN: Final = lines(
    """
    I only [get along|really speak] in English, I'm afraid. [Could you try it in English|Shall we go on in English]?
    [That's beyond my languages|I don't speak that well enough]. [English|In English], perhaps?
    """
)
FOREIGN_OWN: Final = {
    "de": lines("[Entschuldige|Tut mir leid], [ich verstehe nur Englisch|auf Deutsch komme ich nicht mit]."),
    "fr": lines("[Désolé|Pardon], [je ne parle bien que l'anglais|en français, je ne suis pas]."),
    "es": lines("[Perdona|Lo siento], [solo me defiendo en inglés|en español me pierdo]."),
    "it": lines("[Scusa|Mi dispiace], [me la cavo solo in inglese|in italiano mi perdo]."),
    "pt": lines("[Desculpe|Perdão], [só me viro em inglês|em português eu me perco]."),
    "nl": lines("[Sorry|Het spijt me], [ik kan alleen Engels|in het Nederlands kom ik niet mee]."),
    "pl": lines("[Przepraszam|Wybacz], [mówię tylko po angielsku|po polsku się gubię]."),
    "ru": lines("[Простите|Извините], [я понимаю только по-английски|по-русски мне трудно]."),
    "ja": lines("[すみません|ごめんなさい]、[英語しか話せません|英語でお願いします]。"),
    "zh": lines("[不好意思|抱歉]，[我只会说英语|请用英语说]。"),
    "ko": lines("[죄송해요|미안해요], [영어만 할 수 있어요|영어로 말해 주세요]."),
}
