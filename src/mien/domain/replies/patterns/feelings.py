"""Sentences that show what people feel; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

FEELINGS: Final = rows(
    r"""
    GRIEF:
        ^(?!.*\b(?:i (?:\w+ )?died|(?:phone|battery|laptop|computer|car|engine|radio|joke|hype) (?:just |has |
        is )*(?:died|dying))\b).*\b(?:passed away|died|funeral|is dying|i buried|i lost my (?:mother|father|mum|mom|
        dad|dog|cat|wife|husband|friend|grand\w+|brother|sister|son|daughter|baby))\b
    GUILT:
        \bi(?:'ve| have)? (?:cheated|lied|stole|messed (?:it |everything )?up|screwed (?:it |everything )?up|betrayed|
        ruined|broke (?:his|her|their) heart)\b|<feel> (?:guilty|ashamed|embarrassed)\b|
        \bit(?:'s| is| was) (?:all )?my fault\b
    LONELY:
        <feel> (?:lonely|alone|isolated|left out|homesick)\b|\b(?:nobody|no one) (?:likes|loves|understands|cares|
        listens|wants|misses|talks|remembers)|\bi have no (?:friends|one)|\bi (?:really )?need (?:a|some) (?:hug|
        friend|company)\b|\bi miss (?:her|him|them|my)\b
    SAD:
        ^(?:ugh+|argh+|sigh|oof|\*sighs?\*)[\s.!]*$|\bhad (?:a|another) (?:\w+ )?(?:fight|row|argument)\b|
        <feel> (?:sad|down|depressed|unhappy|miserable|heartbroken|blue|crying|hurt|devastated|broken|awful|terrible|
        horrible|disappointed|upset|bad|empty|hopeless|grieving)\b|\bi (?:want a divorce|lost my job|cried|failed)\b|
        \b(?:broke up|dumped me|got fired|was fired|left me)\b|\b(?:bad|rough|hard|terrible|awful|horrible|lousy|
        shitty|crappy|worst) (?:day|week|time|night|year)\b|\b(?:shouted|yelled|screamed|laughed) at me\b
    ANGRY:
        <feel> (?:angry|mad|furious|annoyed|pissed(?: off)?|frustrated|irritated|fed up|livid)\b|
        \b(?:drives me (?:mad|crazy)|makes me (?:so )?(?:angry|mad)|so unfair|i hate my (?:boss|job))\b
    WORRIED:
        <feel> (?:worried|anxious|nervous|scared|afraid|stressed(?: out)?|overwhelmed|terrified|panicking|insecure)\b|
        \bi have (?:an exam|an interview|a test)\b|\bi can't sleep\b
    UNWELL:
        <feel> (?:sick|ill|unwell|feverish)\b|\bi have (?:a (?:cold|headache|fever|flu|migraine)|the flu|covid)\b|
        \bmy (?:head|back|stomach|tooth) (?:hurts|aches)\b
    TIRED:
        <feel> (?:tired|exhausted|sleepy|worn out|drained|knackered|beat|burnt out|burned out)\b|\blong (?:day|week|
        night)\b|\bi (?:really )?need (?:a|some) (?:break|rest|sleep|nap|holiday)\b
    HUNGRY: <feel> (?:hungry|starving|thirsty|peckish)\b
    BORED: <feel> bored\b|\bthis is boring\b|^bored\b
    HAPPY:
        \bgot (?:married|engaged|promoted)\b|\b(?:just |finally )(?:adopted|bought|finished|graduated|passed)\b|
        \b(?:i'm|i am|she's|we're|we are) (?:pregnant|getting married|having a baby)\b|\bgave birth\b|
        \bi got (?:a|the|that) (?:new )?(?:job|raise|promotion)\b|\b(?:it's|today is) my birthday\b|
        \bwas born (?:today|yesterday|last)\b|\bi graduated\b
    HAPPY:
        <feel> (?:happy|glad|great|good|excited|thrilled|overjoyed|proud|wonderful|fantastic|delighted|in love|fine|
        well|okay|ok|relieved|amazing|awesome|alright)\b(?! at)|\b(?:i got (?:the job|promoted|engaged|married|
        an? a\b)|i passed|i won(?!')|good news|best day|great day|good day|it worked)\b
    """
)
