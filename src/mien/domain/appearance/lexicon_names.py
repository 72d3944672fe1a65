"""First names that lean to one gender: a weak hint, used only to fill what a text leaves open."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import words

FEMALE_NAMES: Final = words(
    """
    ada agnes aisha alexandra alice alma amara amelia amy ana anastasia andrea angela anita anna anne annie astrid
    aurora
    beatrice bella bianca blanche bridget camila carla carmen caroline catherine cecilia charlotte chiara chloe clara
    claire daisy dana daphne deborah diana dora dorothy edith eleanor elena eliza elizabeth ella ellen elsa emily emma
    esther eva eve fatima fiona flora florence frances freya gabriela gemma georgia gloria grace greta hanna hannah
    hazel heather helen helena ida imani ingrid irene iris isabel isabella ivy jana jane janet jasmine jennifer
    jessica
    joan joanna josephine judith julia juliet karen kate katherine kira lara laura layla leah leila lena lila lily
    linda
    lisa lola louise lucia lucy luna lydia mabel madeleine maria mariana marie marina marta martha mary matilda
    maya mei
    mia michelle mila mina miranda miriam molly monica nadia nancy naomi natalia natasha nina nora olga olivia ophelia
    paula penelope petra phoebe priya rachel rebecca rosa rose rosie ruby ruth sabrina sally samantha sandra sara
    sarah
    selma sofia sonia sophia sophie stella susan sylvia tamara tara tatiana teresa tessa ursula valentina valeria vera
    veronica victoria viola violet virginia vivian wanda willow yara yasmin yuki zara zoe
    """
)

MALE_NAMES: Final = words(
    """
    aaron abdul adam adrian ahmed alan albert alexander alfred ali amir andrew angus anthony anton arthur axel barnaby
    ben benjamin bernard boris bruno callum carl carlos cedric charles christopher clarence colin conrad daniel dante
    darius david dennis diego dmitri dominic donald douglas duncan edgar edmund edward elias eli enzo eric ernest
    ethan
    eugene evan felix fergus finn francis frank fred frederick gabriel george gerald gideon gilbert giovanni gregory
    gustav hamza hans harold harry hassan hector henry herbert hiro horace howard hugh hugo ian igor isaac ivan jack
    jacob jakob james jamal jan jason jasper javier jeremy jerome joel john jonas jonathan jorge jose joseph joshua
    juan
    julian karl kenji kevin klaus lars laurence leo leon leonard leopold levi liam lionel louis luca lucas luis luke
    magnus malik marco marcus mario mark martin mateo matthew maurice max michael miguel milo mohammed nathan nicholas
    nikolai noah oliver omar oscar otto pablo patrick paul pedro percy peter philip pierre rafael rajesh ralph ravi
    raymond richard robert rodrigo roger roland rudolf rupert samuel sebastian sergei simon stanley stefan stephen
    steven sven
    theodore thomas timothy tobias tom trevor umberto victor viktor vincent vladimir walter warren wilfred william
    winston xavier yusuf zachary
    """
)
