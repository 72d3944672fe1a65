"""What is written into a finished file, so that people and machines can tell how it was made.

``infotext`` words the parameters the way image tools read them; ``xmp`` states that and how the picture is synthetic;
``png``, ``jpeg`` and ``webp`` put both into a file without touching a pixel. A signature, which any later edit would
break, has its place after :func:`finish`.
"""

from mien.provenance.infotext import infotext
from mien.provenance.marks import Provenance, finish, finish_png, read_provenance
from mien.provenance.xmp import DigitalSourceType

__all__ = ["DigitalSourceType", "Provenance", "finish", "finish_png", "infotext", "read_provenance"]
