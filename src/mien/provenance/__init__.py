"""What is written into a finished file, so that people and machines can tell how it was made.

``infotext`` words the parameters the way image tools read them; ``xmp`` states that and how the picture is synthetic;
``png``, ``jpeg`` and ``webp`` put both into a file without touching a pixel. ``signer`` then signs the whole of it,
with the chain of ``credentials`` that the operator brought or that ``own_chain`` makes; ``signature`` reads what
anybody has signed. ``told`` reads the words that other tools wrote into a file.
"""

from mien.provenance.composite import finish_composite
from mien.provenance.infotext import infotext
from mien.provenance.kinds import assert_few_parts
from mien.provenance.marks import Provenance, finish, finish_png, read_provenance, signed, without_prompt
from mien.provenance.signature import Anchors, Signature, read_signature
from mien.provenance.signer import Signer
from mien.provenance.told import told_in
from mien.provenance.trust import anchors_for
from mien.provenance.xmp import DigitalSourceType

__all__ = [
    "Anchors",
    "DigitalSourceType",
    "Provenance",
    "Signature",
    "Signer",
    "anchors_for",
    "assert_few_parts",
    "finish",
    "finish_composite",
    "finish_png",
    "infotext",
    "read_provenance",
    "read_signature",
    "signed",
    "told_in",
    "without_prompt",
]
